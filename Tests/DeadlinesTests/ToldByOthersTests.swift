import Documents
import Testing

@testable import Deadlines

/// What others say or want, what hangs on a condition and what is only hoped; in a letter of Monday 2 November 2026.
@Suite struct ToldByOthersTests {
    @Test(
        arguments: [
            ("De Kamer heeft gevraagd om de nota te ontvangen.", []),
            ("De Kamer heeft mij op 3 juni gevraagd om een nota te ontvangen.", []),
            ("De Kamer had gevraagd voor 1 april 2027 te worden geïnformeerd.", []),
            ("Mijn voorganger schreef: \"Ik zal de Kamer voor 1 april 2027 berichten.\"", []),
            ("In die nota stond: „Ik stuur u voor 1 april 2027 een nota.”", []),
            ("\"Ik stuur u in mei een nota\", schreef mijn voorganger destijds.", []),
            ("De minister zei: \"Dat is zo. Ik stuur de Kamer in mei een nota. Dat zal ik doen.\" Ik deel dat.", []),
            ("Het kabinet schreef: 'Wij zullen de Kamer in mei berichten.'", []),
            ("Zo staat in het akkoord: \"Wij komen in 2027 met een wetsvoorstel.\"", []),
        ] as [(String, [String])])
    func `takes no words of others for a promise`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Ik stuur u voor 1 april 2027 de nota \"Samen verder\".", ["promised ..2027-03-31"]),
            (
                "In het verslag staat: „Het kabinet zal de Kamer in maart berichten”. Ik stuur u dat in april.",
                ["promised 2027-04-01..2027-04-30"]
            ),
            ("'s Ochtends vroeg u naar 't plan: ik stuur u dat in maart.", ["promised 2027-03-01..2027-03-31"]),
            ("Dit is 5\" breed; ik stuur u in maart een nota.", ["promised 2027-03-01..2027-03-31"]),  // Opens nothing.
        ] as [(String, [String])])
    func `takes a name between marks for no quotation`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Indien de evaluatie daartoe aanleiding geeft, bericht ik uw Kamer voor 1 april 2027.",
                ["expected ..2027-03-31"]
            ),
            (
                "Ik bericht uw Kamer voor 1 april 2027 indien de evaluatie daartoe aanleiding geeft.",
                ["expected ..2027-03-31"]
            ),
            ("Mocht dat zo zijn, dan informeer ik uw Kamer in mei.", ["expected 2027-05-01..2027-05-31"]),
            ("Tenzij anders wordt besloten, ontvangt u de nota voor 1 april 2027.", ["expected ..2027-03-31"]),
            // The day is that of the evaluation.
            ("Indien de evaluatie in december komt, zal ik uw Kamer berichten.", []),
            ("Indien de evaluatie daartoe aanleiding geeft, pas ik de regeling in 2027 aan.", []),
            ("Indien u vragen heeft, kunt u mij voor 1 april 2027 berichten.", []),
        ] as [(String, [String])])
    func `expects what the House is to hear under a condition`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Het voorstel dien ik naar verwachting in april 2027 in.", ["expected 2027-04-01..2027-04-30"]),
            ("Naar verwachting zal ik u in april nader berichten.", ["expected 2027-04-01..2027-04-30"]),
            // Not yet.
            ("De toezegging om u voor het kerstreces te berichten zal ik gestand doen.", ["promised ..2026-12-17"]),
            ("Eind november hoort u van mij.", ["promised 2026-11-21..2026-11-30"]),
        ] as [(String, [String])])
    func `expects what is to be expected`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
