import Documents
import Testing

@testable import Deadlines

/// A day of what a promise is about is not its due; in a letter of Tuesday 10 March 2026.
@Suite struct SubjectMatterTests {
    @Test(arguments: [
        "Ik zend uw Kamer een programma om in 2035 circulair te bouwen.",
        "Ik bericht u over de inspanningen om de achterstanden voor 1 maart 2027 in te lopen.",
        "Ik zal uw Kamer berichten hoe gemeenten voor 1 oktober 2026 aan de eisen voldoen.",
        "Ik zal uw Kamer melden of het stelsel op 1 oktober 2026 gereed is.",
        "Ik zend u een nota over de vraag of de heffing in 2028 vervalt.",
        "Ik bericht uw Kamer over de inbreng tijdens de Raad van 19 mei.",
        "Ik bericht uw Kamer over de opbrengst van de conferentie op 19 mei.",
        "Ik zend uw Kamer een overzicht van de toekenningen tot en met 31 december 2026.",
        "Ik zend uw Kamer de stand van zaken op 1 mei.",
        "Ik bericht uw Kamer over de verhoging per 1 juli 2026.",
        "Ik ga na of de heffing per 1 juli 2026 kan vervallen en bericht uw Kamer.",
        "Ik zend de Kamer de monitor die ik in mei verwacht.",
        "Ik zend de Kamer het rapport dat in mei verschijnt.",
        "Ik bied uw Kamer een besluit aan dat kosten regelt die per 1 juli 2026 moeten dalen.",
    ])
    func `is no due`(text: String) {
        let said = read(text, on: "2026-03-10").commitments
        #expect(!said.isEmpty && said.allSatisfy { $0.due == nil }, "\(said.map { $0.due?.days ?? "-" })")
    }

    @Test(
        arguments: [
            ("Ik bericht u over de aanpak voor 1 juni.", "..2026-05-31"),
            ("Over de opbrengst bericht ik u in mei.", "2026-05-01..2026-05-31"),
            ("Ik zend u een nota over de woningbouw in mei.", "2026-05-01..2026-05-31"),
            ("Ik zend u voor 1 juni een programma om in 2035 circulair te bouwen.", "..2026-05-31"),
            ("Ik heb het voornemen om u in mei te berichten.", "2026-05-01..2026-05-31"),
            ("Het kabinet streeft ernaar om de nota voor 1 juli 2026 uit te brengen.", "..2026-06-30"),
            ("Ik zeg u toe dat in mei een nota verschijnt.", "2026-05-01..2026-05-31"),
            ("Ik laat u in mei weten of de heffing kan vervallen.", "2026-05-01..2026-05-31"),
            ("Ik zal u over hoe dit uitpakt in mei berichten.", "2026-05-01..2026-05-31"),
            ("Ik bericht uw Kamer tijdens het debat van 19 mei over de inbreng.", "2026-05-19..2026-05-19"),
            ("Ik zal de gegevens verwerken en die in mei aan u zenden.", "2026-05-01..2026-05-31"),
            ("Ik zend u in mei de nota die in 2027 wordt vastgesteld.", "2026-05-01..2026-05-31"),
            ("Ik zal u conform de motie die verzoekt om voor 1 juni te rapporteren, in mei berichten.", "2026-05-01.."),
        ])
    func `leaves the promise its own day`(text: String, days: String) {
        let said = read(text, on: "2026-03-10").commitments
        #expect(said.count == 1 && said[0].due?.days.hasPrefix(days) == true, "\(said.map { $0.due?.days ?? "-" })")
    }
}
