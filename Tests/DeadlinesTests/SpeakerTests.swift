import Documents
import Testing

@testable import Deadlines

/// Who speaks in the proceedings, and whose promise it is; on Tuesday 10 March 2026.
@Suite struct SpeakerTests {
    @Test(
        arguments: [
            ("De heer Jansen (CDA):\nIk zal voor 1 december een motie indienen.", []),
            ("Mevrouw Van der Berg (VVD):\nIk kom daar in mei met een nota op terug. Ik zal dat doen.", []),
            ("Het lid El Amrani (GroenLinks-PvdA): Ik stuur de Kamer in mei een nota.", []),
            ("De voorzitter:\nWe gaan dinsdag 18 november stemmen.", []),
            ("De voorzitter:\nDe Kamer ontvangt in mei een brief van de griffier.", []),
            ("De heer Jansen (CDA):\nDe minister stuurt de Kamer in mei een nota.", []),
            ("Minister De Vries:\nIk stuur de Kamer in mei een nota.", ["promised Minister De Vries 2026-05-01"]),
            ("Staatssecretaris Smit: De Kamer ontvangt de nota in mei.", ["promised Staatssecretaris Smit 2026-05-01"]),
            (
                "Minister-president Smit:\nIk stuur de Kamer in mei een nota.",
                ["promised Minister-president Smit 2026-05-01"]
            ),
            // What who presides has heard.
            ("De voorzitter:\nDe minister bericht de Kamer in mei.", ["promised De minister 2026-05-01"]),
            (
                "De voorzitter: Ik noteer als toezegging dat de staatssecretaris de Kamer in mei informeert.",
                ["promised de staatssecretaris 2026-05-01"]
            ),
            // Up to the next label, and no further.
            (
                "De heer Jansen (CDA): Ik kom in april met een motie.\n\nMinister De Vries:\nVoorzitter. Ik kom in mei "
                    + "met een nota.\n\nDe voorzitter:\nWe gaan in juni stemmen.",
                ["promised Minister De Vries 2026-05-01"]
            ),
            ("Mevrouw Smit (D66): Kunt u toezeggen dat de Kamer in mei een nota ontvangt?", ["asked - 2026-05-01"]),
            // No labels.
            ("De heer Jansen vroeg mij hoe dat zit: ik stuur u in mei een nota.", ["promised ik 2026-05-01"]),
            ("Minister: ik stuur u in mei een nota.", ["promised ik 2026-05-01"]),
        ] as [(String, [String])])
    func `lets only ministers promise`(text: String, said: [String]) {
        #expect(owed(text) == said)
    }

    @Test func `leaves the label out of the clause`() {
        let commitments = read("Minister De Vries: Ik stuur de Kamer in mei een nota.", on: "2026-03-10").commitments
        #expect(commitments.map(\.span.text) == ["Ik stuur de Kamer in mei een nota"])
    }

    @Test(
        arguments: [
            (
                "De minister van SZW zegt de Kamer toe haar in mei te berichten.",
                ["promised De minister van SZW 2026-05-01"]
            ),
            (
                "De minister zegt, naar aanleiding van een vraag van het lid Smit, toe dat de Kamer in mei een nota krijgt.",
                ["promised De minister 2026-05-01"]
            ),
            ("Minister Van Dijk zegt toe om in mei een nota te sturen.", ["promised Minister Van Dijk 2026-05-01"]),
            ("De minister zegt dat hij naar Groningen toe gaat in mei.", []),
            ("De minister zegt dat het tot nu toe goed gaat en dat dit in mei verandert.", []),
            ("Het lid Smit zegt toe in mei een motie in te dienen.", []),
            (
                "De staatssecretaris komt in mei schriftelijk terug op de vraag.",
                ["promised De staatssecretaris 2026-05-01"]
            ),
            ("De minister zal daarop in mei terugkomen.", ["promised De minister 2026-05-01"]),
            ("De minister zal in mei per brief terugkomen op de motie.", ["promised De minister 2026-05-01"]),
            ("De minister komt in mei terug van reis.", []),
            ("De minister koppelt dit in mei terug aan de Kamer.", ["promised De minister 2026-05-01"]),
            ("Ik koppel de uitkomst in mei aan uw Kamer terug.", ["promised ik 2026-05-01"]),
            ("De staatssecretaris zal dit terugkoppelen aan de sector.", []),
            ("Bij de Miljoenennota wordt hierop teruggekomen.", ["promised - 2026-09-15"]),
            (
                "Mijn collega van Financiën stuurt de Kamer in mei een nota.",
                ["promised Mijn collega van Financiën 2026-05-01"]
            ),
            ("Het kabinet komt, zo begrijp ik, in mei met een nota.", ["promised het kabinet 2026-05-01"]),
            ("Naar ik begrijp komt de minister in mei met een nota.", ["promised de minister 2026-05-01"]),
            ("Naar ik begrijp stuur ik u in mei een nota.", ["promised ik 2026-05-01"]),
            (
                "De minister van BZK coördineert dit. Zij zal uw Kamer in mei informeren.",
                ["promised De minister van BZK 2026-05-01"]
            ),
            ("De minister van BZK doet dit met de minister van Financiën. Hij zal uw Kamer in mei informeren.", []),
            ("De minister van BZK coördineert dit. Hij zal de gemeenten in mei informeren.", []),
        ] as [(String, [String])])
    func `knows whose promise is told`(text: String, said: [String]) {
        #expect(owed(text) == said)
    }

    private func owed(_ text: String) -> [String] {
        read(text, on: "2026-03-10").commitments.map {
            "\($0.status) \($0.who ?? "-") \($0.due?.window.earliest?.description ?? "-")"
        }
    }
}
