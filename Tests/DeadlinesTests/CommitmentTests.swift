import Documents
import Testing

@testable import Deadlines

/// The language of commitments, class by class, in a letter of 16 September 2025.
@Suite struct CommitmentTests {
    @Test(arguments: [
        "Dat zeg ik u graag toe.", "Ik zeg toe de Kamer hierover te informeren.", "Dat kan ik toezeggen.",
        "Ik zal uw Kamer hierover informeren.", "Ik stuur uw Kamer voor 1 maart 2026 een brief.",
        "In het najaar informeer ik uw Kamer.", "Ik kom hier in november op terug.", "Ik ga hierover in gesprek met de sector.",
        "Ik neem dit mee in de evaluatie.", "Ik ben bereid dit te onderzoeken.", "Het kabinet zal uw Kamer hierover berichten.",
        "Het kabinet komt in het voorjaar van 2026 met een voorstel.", "Wij zullen dit onderzoeken.",
        "Uw Kamer ontvangt de brief dit najaar.", "Hierover wordt uw Kamer nog geïnformeerd.",
        "Het voorstel wordt in 2026 aan uw Kamer aangeboden.", "De beleidsreactie volgt in januari 2026.",
        "Ik doe u de stukken zo spoedig mogelijk toekomen.", "Zodra het advies er is, informeer ik uw Kamer.",
        "Hierbij zeg ik toe dit te doen.", "De evaluatie zal met uw Kamer worden gedeeld.",
        "Ik zal niet alleen de Kamer informeren maar ook de gemeenten.",  // Denies nothing.
        "Zoals toegezegd stuur ik uw Kamer volgende week de stukken.",
    ])
    func `hears a promise`(text: String) {
        #expect(statuses(text) == [.promised])
    }

    @Test(arguments: [
        "Ik verwacht dat het onderzoek in mei 2026 gereed is.", "Naar verwachting is dit begin 2026 afgerond.",
        "De resultaten worden in het eerste kwartaal verwacht.", "De inwerkingtreding is voorzien per 1 juli 2026.",
        "De planning is dat dit in maart wordt afgerond.", "Ik streef ernaar dit voor de zomer af te ronden.",
        "Het streven is om dit in 2026 in te voeren.", "Ik ben voornemens dit te wijzigen.",
        "De wet treedt per 1 januari 2027 in werking.", "De campagne gaat op 1 oktober van start.",
        "De pilot start begin oktober.", "Ik hoop dit voor de zomer van 2026 af te ronden.",
        "De beoogde datum van inwerkingtreding is beoogd op 1 juli 2026.",
    ])
    func `hears what is expected`(text: String) {
        #expect(statuses(text) == [.expected])
    }

    @Test(arguments: [
        "Uw Kamer wordt jaarlijks geïnformeerd.", "Ik rapporteer hierover elk half jaar aan uw Kamer.",
        "Het CBS publiceert jaarlijks over deze cijfers.",
    ])
    func `hears what returns`(text: String) {
        #expect(statuses(text) == [.recurring])
    }

    @Test(arguments: [
        "Deze brief is op 10 juli jl. aan uw Kamer verzonden.", "Uw Kamer heeft de evaluatie op 3 juni ontvangen.",
        "Hiermee doe ik mijn toezegging gestand.", "Hiermee geef ik invulling aan de motie.",
        "Ik beschouw de motie hiermee als afgedaan.", "De toezegging is daarmee nagekomen.", "Bijgaand treft u het rapport aan.",
        "Hierbij zend ik u de antwoorden.", "Met deze brief informeer ik uw Kamer over de stand van zaken.",
        "Uw Kamer is hierover bij brief van 3 juni geïnformeerd.", "Hierover heb ik uw Kamer al geïnformeerd.",
    ])
    func `hears what is done`(text: String) {
        #expect(statuses(text) == [.done])
    }

    @Test(arguments: [
        "Het is niet haalbaar gebleken dit voor 1 mei te doen.", "De brief komt later dan toegezegd, namelijk in mei 2026.",
        "Het onderzoek heeft vertraging opgelopen.", "De invoering wordt uitgesteld tot 1 juli 2026.",
        "Anders dan eerder gemeld ontvangt u de brief na de zomer.", "De termijn wordt niet gehaald.",
        "De afstemming vraagt meer tijd.", "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
    ])
    func `hears a delay`(text: String) {
        #expect(statuses(text) == [.delayed])
    }

    @Test(arguments: [
        "De toezegging is niet nagekomen.", "Waarom is de toezegging om dit in mei te sturen niet nagekomen?",
        "De resultaten werden in juni 2025 verwacht.", "Het rapport had voor 1 juli gereed moeten zijn.",
    ])
    func `hears what was missed`(text: String) {
        #expect(statuses(text) == [.missed])
    }

    @Test(arguments: [
        "Ik zie hiertoe geen aanleiding.", "Dat kan ik niet toezeggen.", "Ik ben niet voornemens dit te doen.",
        "Dat acht ik niet wenselijk.", "Ik acht een evaluatie voor de zomer niet nodig.",
        "Er is voor gekozen om geen onderzoek te starten.", "Ik zal uw Kamer hierover niet informeren.",
        "Daarover stuur ik u op dit moment geen brief.", "Ik ben niet bereid dit te onderzoeken.",
    ])
    func `hears a refusal`(text: String) {
        #expect(statuses(text) == [.refused])
    }

    @Test(arguments: [
        "Kunt u toezeggen dat de Kamer dit voor de zomer ontvangt?", "Bent u bereid dit te onderzoeken?",
        "Wanneer ontvangt de Kamer de brief?", "verzoekt de regering de Kamer hierover voor 1 mei te informeren,",
        "De commissie ontvangt uw reactie graag uiterlijk 1 oktober.",
    ])
    func `knows a question and a request`(text: String) {
        #expect(statuses(text) == [.asked])
    }

    @Test(arguments: [
        "Zie het antwoord op vraag 6.", "Het Openbaar Ministerie zal de mogelijkheid hebben om te vervolgen.",
        "Het kabinet zal zich moeten verhouden tot deze regels.", "Indien nodig zal ik uw Kamer informeren.",
        "Mocht dat zo zijn, dan kom ik in mei met een brief.", "Afhankelijk van het advies treedt de wet in 2027 in werking.",
        "In het debat van 4 juni heb ik toegezegd dit te doen.", "Mijn ambtsvoorganger heeft toegezegd dit te sturen.",
        "Het onderzoek wordt momenteel uitgevoerd.", "Met de politie vinden gesprekken plaats.", "Ik verwijs u naar de brief van 10 juli.",
        "Gemeenten ontvangen jaarlijks een bijdrage.", "Ik heb kennisgenomen van het bericht van 3 juni.",
        "Deelt u de mening dat dit voor de zomer moet?", "Ik ga ervan uit dat dit klopt.", "Hieronder ga ik op de vragen in.",
        "Er wordt gewerkt aan een verbetering.", "Ik bied hiervoor mijn excuses aan.",
        "In 2024 is de nieuwe afhandeling gestart.", "Voor de periode 2023-2027 is geld beschikbaar.",
        "De wet verplicht om jaarlijks te rapporteren.",
    ])
    func `hears no commitment`(text: String) {
        #expect(statuses(text) == [])
    }

    @Test(arguments: [
        // The date of the letter is no date of the promise.
        ("Zoals beschreven in de brief van 10 juli jl. komen wij na de zomer van 2025 met een reactie.", "na de zomer van 2025"),
        ("Uw Kamer wordt separaat geïnformeerd, uiterlijk voor de begrotingsbehandeling.", "uiterlijk voor de begrotingsbehandeling"),
        ("De inwerkingtreding is uitgesteld van 1 juli 2026 tot 1 januari 2027.", "tot 1 januari 2027"),
        ("Zodra het advies er is, informeer ik uw Kamer.", "Zodra het advies er is"),
        ("Ik zal uw Kamer zo snel mogelijk informeren.", "zo snel mogelijk"),
        ("Dit onderzoek loopt, de resultaten worden in mei 2026 verwacht.", "in mei 2026"),
    ])
    func `binds the date to its verb`(text: String, due: String) {
        #expect(read(text).commitments.compactMap(\.due?.span.text) == [due])
    }

    @Test func `tells when something was done`() {
        #expect(read("Dit onderzoek is op 28 augustus jl. met de Kamer gedeeld.").commitments.first?.doneOn == CivilDate("2025-08-28"))
        #expect(read("Hierbij zend ik u de antwoorden op de vragen van 10 juli.").commitments.first?.doneOn == CivilDate("2025-09-16"))
    }

    @Test func `names who and to whom`() throws {
        let letter = """
            Ik zal uw Kamer in mei 2026 informeren. De Universiteit Leiden publiceert jaarlijks over de cijfers.

            De Staatssecretaris van Justitie en Veiligheid,

            mr. A.C.L. Rutte
            """
        let commitments = read(letter).commitments
        #expect(commitments.map(\.who) == ["de Staatssecretaris van Justitie en Veiligheid", "De Universiteit Leiden"])
        #expect(commitments.first?.to == "uw Kamer")
    }

    @Test func `does not take the member's words for the minister's`() {
        let text = """
            Vraag 1
            U zult de Kamer in mei een brief sturen. Kunt u dat toezeggen?

            Antwoord op vraag 1
            Ja, ik zal de Kamer in mei een brief sturen.
            """
        #expect(read(text).commitments.filter { $0.status != .asked }.map(\.place) == [.answer([1])])
    }

    private func statuses(_ text: String) -> [Commitment.Status] {
        read(text).commitments.map(\.status)
    }
}
