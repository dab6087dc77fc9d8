import Documents
import Testing

@testable import Deadlines

/// The day of one act is not that of the promise beside it; in a letter of Monday 2 November 2026.
@Suite struct OtherActTests {
    @Test(
        arguments: [
            (
                "Over drie weken vergader ik met de waterschappen; daarna zal ik de Kamer zo snel mogelijk berichten.",
                ["promised .."]
            ),  // The verb of the first is not one of those that promise.
            (
                "Over drie weken spreek ik met de waterschappen; daarna zal ik de Kamer zo snel mogelijk berichten.",
                ["promised 2026-11-23..2026-11-23", "promised .."]
            ),
            (
                "Volgende maand overleg ik met de sector, waarna ik uw Kamer bericht.",
                ["promised 2026-12-01..2026-12-31", "promised -"]
            ),
            ("In januari ontvang ik de evaluatie, waarna ik uw Kamer een reactie zend.", ["promised -"]),
            (
                "Op 8 december spreek ik met de sector en vervolgens stuur ik u een nota.",
                ["promised 2026-12-08..2026-12-08", "promised -"]
            ),
            ("De Raad adviseert in februari, waarna de Kamer de nota ontvangt.", ["promised -"]),
            ("De proef loopt af in maart, waarop ik uw Kamer zal berichten.", ["promised -"]),
            ("De evaluatie die ik in december ontvang, stuur ik u toe.", ["promised -"]),
            ("Nadat ik in december de evaluatie heb ontvangen, bericht ik uw Kamer.", ["promised .."]),
            ("Zodra ik in maart de evaluatie heb ontvangen, stuur ik die u toe.", ["promised .."]),
            ("Na mijn gesprek met de sector in januari kom ik bij uw Kamer terug.", ["promised 2027-01-01.."]),
            ("Na de publicatie van het advies in maart 2027 bericht ik uw Kamer.", ["promised 2027-03-01.."]),
            (
                "Ik zal uw Kamer na het gesprek dat ik in januari met de sector voer berichten.",
                ["promised 2027-01-01.."]
            ),
            ("Over de uitkomst van het gesprek in januari bericht ik uw Kamer.", ["promised -"]),
            ("Over het debat van 4 december bericht ik uw Kamer voor 1 april 2027.", ["promised ..2027-03-31"]),
        ] as [(String, [String])])
    func `keeps the day of the act before`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Over drie weken spreek ik met de waterschappen, waarna ik uw Kamer voor 1 april 2027 bericht.",
                ["promised 2026-11-23..2026-11-23", "promised ..2027-03-31"]
            ),
            ("Na het gesprek met de sector bericht ik uw Kamer in januari.", ["promised 2027-01-01..2027-01-31"]),
            ("Na overleg met de sector stuur ik u in januari een nota.", ["promised 2027-01-01..2027-01-31"]),
            (
                "Nadat de Kamer op 3 juni is geïnformeerd, stuur ik u in maart een nota.",
                ["promised 2027-03-01..2027-03-31"]
            ),
            ("Zodra het advies er is, bericht ik u uiterlijk 1 mei 2027.", ["promised ..2027-05-01"]),
            ("Naar verwachting in maart ontvangt u de nota.", ["expected 2027-03-01..2027-03-31"]),
            ("Over drie weken bericht ik uw Kamer.", ["promised 2026-11-23..2026-11-23"]),
        ] as [(String, [String])])
    func `leaves the promise its own day`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Ik zal in december een keuze maken en uw Kamer daarover voor 1 april 2027 berichten.", "..2027-03-31"),
            ("Ik zal de gegevens in januari ontvangen en deze in maart aan uw Kamer zenden.", "2027-03-01..2027-03-31"),
            ("Wij gaan in januari met de sector in gesprek en berichten uw Kamer voor 1 mei 2027.", "..2027-04-30"),
            ("Ik zal in januari met de sector overleggen en uw Kamer daarna berichten.", "2027-01-01.."),
            (
                "De nota zal in januari in consultatie gaan en in mei bij uw Kamer worden ingediend.",
                "2027-05-01..2027-05-31"
            ),
            (
                "De cijfers worden in januari afgerond en, met een reactie, in maart aan uw Kamer verzonden.",
                "2027-03-01..2027-03-31"
            ),
            // One verb, one day.
            ("Ik zal in januari de nota en de bijlagen aan uw Kamer zenden.", "2027-01-01..2027-01-31"),
            ("Ik zal in januari de gemeenten en uw Kamer informeren.", "2027-01-01..2027-01-31"),
            ("Ik zal uw Kamer in januari informeren en de nota publiceren.", "2027-01-01..2027-01-31"),
            ("Ik zal in januari de wet wijzigen en uw Kamer informeren.", "2027-01-01..2027-01-31"),
        ])
    func `gives the House the day beside its own verb`(text: String, days: String) {
        #expect(read(text, on: "2026-11-02").commitments.map { $0.due?.days ?? "-" } == [days])
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
