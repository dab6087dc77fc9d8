import Documents
import Testing

@testable import Deadlines

/// Promises told again: their date belongs to what was promised, not to the promising. In a letter of Monday
/// 2 November 2026.
@Suite struct RetoldTests {
    private func read(_ text: String) -> TimeReading { DeadlinesTests.read(text, on: "2026-11-02") }

    @Test(arguments: [
        ("In het overleg heb ik toegezegd de Kamer voor het kerstreces te berichten.", "..2026-12-17"),
        ("Ik heb toegezegd u voor 1 maart 2027 een overzicht te sturen.", "..2027-02-28"),
        ("Ik heb de Kamer toegezegd om in het eerste kwartaal een nota te zenden.", "2027-01-01..2027-03-31"),
        ("Wij hebben u beloofd de uitkomst in januari te delen.", "2027-01-01..2027-01-31"),
        ("Bij de begroting is toegezegd dat de Kamer in maart een overzicht ontvangt.", "2027-03-01..2027-03-31"),
        ("Eerder is aan uw Kamer toegezegd om voor de zomer van 2027 te rapporteren.", "..2027-07-01"),
        ("De minister heeft toegezegd dat uw Kamer najaar 2027 wordt bericht.", "2027-09-01..2027-12-20"),
        (
            "De staatssecretaris van Financiën heeft beloofd in februari met een plan te komen.",
            "2027-02-01..2027-02-28"
        ),
        (
            "Tijdens het debat heeft de minister van Defensie toegezegd de Kamer in mei te informeren.",
            "2027-05-01..2027-05-31"
        ),
        ("Mijn voorganger heeft toegezegd de nota voor 1 april 2027 te sturen.", "..2027-03-31"),
        ("Door de minister is toegezegd dat de Kamer in mei 2027 een brief krijgt.", "2027-05-01..2027-05-31"),
        ("Ik heb toegezegd, mede namens mijn collega, u voor kerst te informeren.", "..2026-12-24"),
        ("Het kabinet heeft aangekondigd in het voorjaar met een nota te komen.", "2027-03-01..2027-06-20"),
        ("Ik heb aangegeven de Kamer in december te informeren.", "2026-12-01..2026-12-31"),
        ("In mijn brief is gemeld dat uw Kamer in januari een rapport ontvangt.", "2027-01-01..2027-01-31"),
        ("Zoals ik heb toegezegd ontvangt u in december de nota.", "2026-12-01..2026-12-31"),  // No comma.
        ("Ik heb toegezegd na te gaan of dit kan en u voor kerst te berichten.", "..2026-12-24"),
        // When it was promised is not by when.
        ("Ik heb op 5 oktober jl. toegezegd de Kamer in december in te lichten.", "2026-12-01..2026-12-31"),
        ("Zoals toegezegd in het debat van 5 oktober stuur ik u voor 1 december een nota.", "..2026-11-30"),
        ("Ik heb deze week toegezegd u in december te informeren.", "2026-12-01..2026-12-31"),
        // A term runs from the promise; without its day nobody knows until when.
        ("Op 5 oktober 2026 heb ik toegezegd u binnen acht weken te berichten.", "..2026-11-30"),
        ("In het debat heb ik toegezegd u binnen acht weken te berichten.", ".."),
    ])
    func `still stand while their day is ahead`(text: String, due: String) {
        let commitments = read(text).commitments
        #expect(commitments.map(\.status) == [.promised])
        #expect(commitments.map { $0.due?.days } == [due])
    }

    @Test(arguments: [
        // Their day has been, reckoned from the day of the promise.
        "Op 4 juni 2026 heb ik toegezegd de Kamer voor de zomer te berichten.",
        "In mijn brief van 3 juni heb ik toegezegd u voor het zomerreces te informeren.",
        "Ik had toegezegd u voor de zomer te berichten.",
        // Promises of others, or to the minister.
        "De provincies hebben toegezegd de plannen in januari 2027 te leveren.",
        "De gemeente heeft de minister toegezegd het onderzoek in mei 2027 te publiceren.",
        "Aan mij is toegezegd dat het rapport in januari 2027 verschijnt.",
        "Door de sector is toegezegd dat de cijfers in mei 2027 komen.",
        "Ik heb nooit toegezegd de Kamer voor 1 februari 2027 te informeren.",
        // The House gets nothing by it.
        "Aan gemeenten is toegezegd dat zij in januari 2027 een bijdrage ontvangen.",
        "De burgemeester heeft toegezegd mij in januari 2027 te informeren.",
        "Het is niet mogelijk, zoals eerder toegezegd, uw Kamer eind februari te informeren.",
        "De minister heeft aangekondigd dat de wet op 1 juli 2027 in werking treedt.",
        "Ik heb deze week toegezegd dit te doen.",
        "Ik heb u toegezegd de nota te sturen en heb dat in mei gedaan.",
    ])
    func `are no new promise`(text: String) {
        #expect(read(text).commitments.filter { $0.status == .promised } == [])
    }

    @Test(arguments: [
        ("Hierbij kom ik die toezegging na.", Commitment.Status.done),
        ("Met deze brief kom ik mijn toezegging na.", .done),
        ("Zoals toegezegd informeer ik u hierbij over de voortgang.", .done),
        ("Hiermee kom ik mijn toezegging om u voor het kerstreces te informeren na.", .done),
        ("Zoals toegezegd zal ik de Kamer in januari informeren.", .promised),
    ])
    func `are kept or made anew`(text: String, status: Commitment.Status) {
        #expect(read(text).commitments.map(\.status) == [status])
    }

    @Test(arguments: [
        (
            "Ik heb toegezegd u voor kerst te berichten. Met deze brief kom ik deze toezegging na.",
            [Commitment.Status.done]
        ),
        ("Ik heb toegezegd u voor kerst te berichten. Hierbij doe ik dat gestand.", [.done]),
        ("Ik heb toegezegd u in mei een nota te sturen. Dit vergt meer tijd dan voorzien.", [.delayed]),
        (
            "Ik heb toegezegd u voor kerst te berichten. Dat lukt helaas niet. Ik zal u in januari berichten.",
            [.promised]
        ),
        // What follows is about something else.
        (
            "Ik heb toegezegd u voor kerst te berichten. Dat zal ik doen. Hierbij zend ik u de nota.",
            [.promised, .promised, .done]
        ),
    ])
    func `no longer stand where their fate is told`(text: String, statuses: [Commitment.Status]) {
        #expect(read(text).commitments.map(\.status) == statuses)
    }

    @Test(arguments: [
        ("Ik verwacht dat de proef in mei is afgerond.", "2027-05-01..2027-05-31"),  // Will have been.
        ("Ik heb gezegd dat de Kamer de nota in januari ontvangt.", "2027-01-01..2027-01-31"),
        ("Ik kan u melden dat de nota in september is verschenen.", "2026-09-01..2026-09-30"),
        ("Uit het rapport dat in mei verscheen blijkt dit.", "2026-05-01..2026-05-31"),
        ("Ik heb gemeld dat de proef in april is afgerond.", "2026-04-01..2026-04-30"),
        ("Ik heb dat in mei besproken.", "2026-05-01..2026-05-31"),
        ("Ik heb besloten de regeling in mei te beëindigen.", "2027-05-01..2027-05-31"),
        ("Het is niet gelukt de nota binnen de aangegeven termijn van 23 mei te sturen.", "2026-05-23..2026-05-23"),
    ])
    func `read a date behind "dat" with the verb of its own clause`(text: String, days: String) {
        #expect(read(text).dates.map(\.days) == [days])
    }
}
