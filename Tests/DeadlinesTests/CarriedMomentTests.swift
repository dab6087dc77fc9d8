import Documents
import Testing

@testable import Deadlines

/// A moment that two clauses share, one that is given up, and what only seems to be said; in a letter of Monday
/// 2 November 2026.
@Suite struct CarriedMomentTests {
    @Test(
        arguments: [
            // A verb first shares what the clause before begins with.
            ("In mei rond ik de proef af en informeer ik uw Kamer.", ["promised 2027-05-01..2027-05-31"]),
            ("In mei rond ik de proef af en zal ik uw Kamer informeren.", ["promised 2027-05-01..2027-05-31"]),
            (
                "Ik verwacht de cijfers in maart en zal deze dan met uw Kamer delen.",
                ["expected 2027-03-01..2027-03-31", "promised 2027-03-01..2027-03-31"]
            ),
            // Not where the moment is the first act's alone.
            ("Ik rond de proef in mei af en informeer daarna uw Kamer.", ["promised -"]),
            // A meeting is named in one phrase.
            ("Ik spreek met de sector en kom voor het debat van 8 december hierop terug.", ["promised ..2026-12-07"]),
            (
                "Ik ga het gesprek aan met de VNG en kom hier voor het commissiedebat van 8 december op terug.",
                ["promised -", "promised ..2026-12-07"]
            ),
            ("Ik kom voor het plenaire debat van 8 december hierop terug.", ["promised ..2026-12-07"]),
        ] as [(String, [String])])
    func `counts for both clauses, or for its own`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("De termijn van 23 november is niet haalbaar.", ["delayed -"]),
            ("De deadline van 1 december wordt niet gehaald.", ["delayed -"]),
            (
                "In mijn brief van 4 september jl. heb ik aangekondigd voor 1 december met een plan te komen; dat is niet gelukt.",
                ["delayed -"]
            ),
            (
                "In de brief van 4 september jl. kondigde ik aan voor 1 december met een plan te komen; dat is niet mogelijk gebleken.",
                ["delayed -"]
            ),
            (
                "De vragen, ingezonden op 2 november 2026, kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
                ["delayed -"]
            ),
            ("Ik stuur u de nota in januari, en niet in december.", ["promised 2027-01-01..2027-01-31"]),
            ("De proef loopt tot en met 31 december 2026 en wordt daarna geëvalueerd.", ["expected -"]),
        ] as [(String, [String])])
    func `is no new day when it is given up`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            "Ik kan deze toezegging pas afdoen als de proef is afgerond.",
            "Het is aan uw Kamer om te beoordelen of aan de motie is voldaan.",
            "Pas wanneer alle acties zijn uitgevoerd is aan de motie voldaan.",
            "De Kamer beslist zelf of de toezegging hiermee is afgedaan.",
            "Ik beschouw deze toezegging niet eerder als afgedaan dan wanneer de brug open is.",
            "De notitie waarin ik inga op de toezegging is in oktober afgerond.",
            "U vraagt of ik bereid ben de Kamer voor 1 december te informeren.",
            "De leden van de VVD-fractie vragen of ik kan toezeggen dat de Kamer voor 1 december een brief ontvangt.",
            "De Raad adviseert mij uw Kamer jaarlijks te informeren.",
            "De Duitse minister van Verkeer komt in december met een brief.",
            "De minister-president van Vlaanderen stuurt in december een brief.",
            "Bij een positief advies zal ik het besluit nemen.",
            "Het amendement regelt dat ik de Kamer elk jaar informeer over het fonds.",
            "Het kabinet zal, als de besprekingen zijn afgerond, met een appreciatie komen.",
        ])
    func `says nothing that stands`(text: String) {
        #expect(said(text) == [])
    }

    @Test(
        arguments: [
            ("De toezegging aan het lid Kops is afgerond.", ["done -"]),
            ("Hiermee beschouw ik de toezegging als afgedaan.", ["done -"]),
            ("De notitie is gereed; u treft deze als bijlage aan.", ["done -"]),
            ("Hierbij stuur ik u de nota die in mei is afgerond.", ["done -"]),
            ("De motie beschouw ik hiermee als volledig uitgevoerd.", ["done -"]),
            ("Als eerste stap stuur ik de Kamer in december een overzicht.", ["promised 2026-12-01..2026-12-31"]),
            ("Als verantwoordelijk minister informeer ik u voor 1 december.", ["promised ..2026-11-30"]),
            ("Als het advies er is, stuur ik u de brief voor 1 december.", ["expected ..2026-11-30"]),
            ("Ik informeer uw Kamer jaarlijks over het fonds.", ["recurring .."]),
            ("De minister van Verkeer stuurt uw Kamer in december een brief.", ["promised 2026-12-01..2026-12-31"]),
            ("Bij brief informeer ik uw Kamer in december.", ["promised 2026-12-01..2026-12-31"]),
            ("De Kamer krijgt in december een brief.", ["promised 2026-12-01..2026-12-31"]),
        ] as [(String, [String])])
    func `still says what it says`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test func `who acts may stand behind what it is about`() {
        let found = read(
            "Over de uitkomsten zal de minister van Financiën uw Kamer in maart informeren.", on: "2026-11-02"
        ).commitments
        #expect(found.map(\.who) == ["de minister van Financiën"])
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
