import Documents
import Testing

@testable import Deadlines

/// Days that are given up, and the new ones; in a letter of Monday 2 November 2026.
@Suite struct DelayTests {
    @Test(
        arguments: [
            ("U krijgt de nota niet dit jaar, maar uiterlijk 28 februari 2027.", ["delayed ..2027-02-28"]),
            (
                "De wet wordt niet meer dit jaar maar in het eerste kwartaal van 2027 ingediend.",
                ["delayed 2027-01-01..2027-03-31"]
            ),
            // Behind the day that is given up.
            ("U ontvangt de nota niet meer voor de zomer, maar in het najaar.", ["delayed 2027-09-01..2027-12-20"]),
            ("Ik stuur u de nota niet op 20 januari maar uiterlijk 20 februari 2027.", ["delayed ..2027-02-20"]),
            ("Ik verleng de beantwoordingstermijn tot 1 april 2027.", ["delayed ..2027-03-31"]),
            ("De termijn wordt verlengd tot 1 april 2027.", ["delayed ..2027-03-31"]),
            ("De termijn is voorbij. Ik verleng deze tot 1 april 2027.", ["delayed ..2027-03-31"]),
            ("De invoering schuift op van 1 januari 2027 naar 1 juli 2027.", ["delayed 2027-07-01..2027-07-01"]),
            (
                "Helaas red ik het niet om de nota voor 1 december te sturen; u ontvangt deze uiterlijk 20 januari 2027.",
                ["delayed ..2027-01-20"]
            ),
            (
                "Ik kan de vragen niet binnen drie weken beantwoorden en doe dit uiterlijk 10 december.",
                ["delayed ..2026-12-10"]
            ),
            ("In plaats van in december ontvangt u de nota in februari.", ["delayed 2027-02-01..2027-02-28"]),
            ("De nota die u in oktober zou ontvangen, komt in februari.", ["delayed 2027-02-01..2027-02-28"]),
            ("In plaats van 20 januari wordt dit 20 februari 2027.", ["delayed 2027-02-20..2027-02-20"]),
            // A day before which it cannot be.
            ("Ik kan de Kamer hierover niet eerder dan in april informeren.", ["delayed 2027-04-01.."]),
            ("Het overzicht kan ik u niet voor 1 april 2027 toesturen.", ["delayed -"]),
            ("De nota kan ik uw Kamer niet nog dit jaar sturen.", ["delayed -"]),
            ("Ik kan u het overzicht pas in april toesturen.", ["delayed 2027-04-01..2027-04-30"]),
            ("De evaluatie vindt niet in 2027 maar in 2028 plaats.", ["delayed 2028-01-01..2028-12-31"]),
            ("Ik vraag begrip dat de beantwoording langer duurt dan gebruikelijk.", ["delayed -"]),
            // The day of the plan that fails.
            ("De start stond gepland voor maart 2027, maar wordt een half jaar uitgesteld.", ["delayed -"]),
            ("Het lukt helaas niet om de nota, zoals gemeld, in december met de Kamer te delen.", ["delayed -"]),
            (
                "De planning om dit in december te doen is niet langer haalbaar; ik verwacht dit nu in mei 2027.",
                ["delayed 2027-05-01..2027-05-31"]
            ),
            // A day in the title of the questions; and one that is the new day.
            (
                "De vragen van het lid Jansen over de politie-inzet op de NAVO-top van 24-26 juni 2027 kunnen niet "
                    + "binnen de gebruikelijke termijn worden beantwoord.", ["delayed -"]
            ),
            (
                "De vragen over de top van 24 juni 2027 kan ik niet binnen de termijn beantwoorden; u ontvangt de "
                    + "antwoorden voor 20 december.", ["delayed ..2026-12-19"]
            ),
            (
                "De beantwoording van de vragen over de NAVO-top is uitgesteld tot 20 december 2026.",
                ["delayed 2026-12-20..2026-12-20"]
            ),
            // In a sentence of its own.
            ("Ik had u toegezegd in oktober te berichten. Dat wordt 1 december.", ["delayed 2026-12-01..2026-12-01"]),
            ("De nota heeft vertraging opgelopen. Dit wordt naar verwachting mei.", ["delayed 2027-05-01..2027-05-31"]),
        ] as [(String, [String])])
    func `takes the new day of what is delayed`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("De toeslag wordt niet per jaar maar per maand betaald.", []),
            ("Dit betreft niet 3 maar 4 gevallen per jaar.", []),
            ("De subsidieregeling wordt verlengd tot 1 april 2027.", []),
            ("Ik verleng deze regeling tot 1 april 2027.", []),
            ("Ik verleng deze tot 1 april 2027.", []),  // What?
            ("De wettelijke termijn van de vergunning wordt verlengd tot 2028.", []),
            ("De termijn wordt niet verlengd.", []),
            ("In 2027 verschuift de aandacht naar preventie.", []),
            ("De tarieven stijgen niet. Dit wordt 1 december.", []),
            ("Ik kan u niet in detail informeren.", []),
            ("De prijs was niet 2000 maar 2500 euro.", []),
            ("Ik kan pas in maart op reis.", []),
            ("Ik herken het beeld niet dat de Kamer te laat wordt geïnformeerd.", []),
            ("Ik kan u op dit moment niet informeren.", []),
        ] as [(String, [String])])
    func `hears no delay in what is only longer, other or elsewhere`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test func `tells of one delay in two sentences`() {
        let delayed = read("De nota heeft vertraging opgelopen. Dit wordt 1 december.", on: "2026-11-02").commitments
        #expect(delayed.map(\.span.text) == ["De nota heeft vertraging opgelopen. Dit wordt 1 december"])
        let moved = read("Ik had u toegezegd in oktober te berichten. Dit wordt mei.", on: "2026-11-02").commitments
        #expect(moved.map { $0.was?.days } == ["2026-10-01..2026-10-31"])
    }

    @Test func `keeps the day that is given up`() {
        let delayed = read("Ik stuur u de nota niet op 20 januari maar uiterlijk 20 februari 2027.", on: "2026-11-02")
        #expect(delayed.commitments.map { $0.was?.days } == ["2027-01-20..2027-01-20"])
        #expect(read("De nota is uitgesteld tot 1 juli 2027.", on: "2026-11-02").commitments.map { $0.was } == [nil])
    }

    @Test func `reads a comma before the new day as none`() {
        #expect(said("De invoering wordt uitgesteld, tot 1 juli 2027.") == ["delayed 2027-07-01..2027-07-01"])
        #expect(read("De regeling geldt, tot 1 juli 2027.", on: "2026-11-02").dates.map(\.days) == ["..2027-06-30"])
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
