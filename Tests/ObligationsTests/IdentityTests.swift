import Documents
import Testing

@testable import Obligations

@Suite struct IdentityTests {
    static func ids(_ accounts: [Account]) -> [String] {
        var ledger = Ledger(policy: ReminderPolicy())
        _ = ledger.takeAll(accounts, at: at("2025-09-11"))
        return ledger.obligations(matching: Ledger.Query()).map(\.id)
    }

    static func id(_ said: Words, home: [String] = ["2025Z14497"], document: String = "2025D1") -> String {
        ids([paper(document, "2025-09-10", home: home, [said])]).first ?? "none"
    }

    static let plain = id(
        promised("Ik stuur u in mei het draaiboek stormvloed", due: "2026-05-01/2026-05-31", "in mei"))

    @Test func `an id is the parliament and ten letters`() {
        #expect(Self.plain.hasPrefix("nl-"))
        #expect(Self.plain.dropFirst(3).utf8.count == 10)
        #expect(Self.plain.dropFirst(3).utf8.allSatisfy { (0x61...0x7A).contains($0) })
    }

    @Test(arguments: [
        // Another day, another verb, another order.
        promised("Ik stuur u in juni het draaiboek stormvloed", due: "2026-06-01/2026-06-30", "in juni"),
        promised("Uw Kamer ontvangt het draaiboek stormvloed in mei", due: "2026-05-01/2026-05-31", "in mei"),
        promised("over stormvloed zal ik uw Kamer een draaiboek zenden"),
    ])
    func `the same promise in other words of sending has the same id`(said: Words) {
        #expect(Self.id(said) == Self.plain)
    }

    @Test func `another document of the same question gives the same id`() {
        let said = promised("Ik stuur u het draaiboek stormvloed")
        #expect(Self.id(said, document: "ah-tk-20252026-12") == Self.plain)
    }

    @Test func `other words, another place or another subject give another id`() {
        #expect(Self.id(promised("Ik stuur u het draaiboek dijkbreuk")) != Self.plain)
        #expect(Self.id(promised("Ik stuur u het draaiboek stormvloed", place: .answer([6]))) != Self.plain)
        #expect(Self.id(promised("Ik stuur u het draaiboek stormvloed"), home: ["2025Z20000"]) != Self.plain)
    }

    @Test func `two for other days in one place are two`() {
        let both = paper(
            "2025D1", "2025-09-10",
            [
                promised("In mei stuur ik het draaiboek stormvloed", due: "2026-05-01/2026-05-31", "In mei"),
                promised("In juni stuur ik het draaiboek stormvloed", due: "2026-06-01/2026-06-30", "In juni"),
                // Said twice for the same days: once.
                promised("Ik stuur het draaiboek stormvloed in mei", due: "2026-05-01/2026-05-31", "in mei"),
            ])
        #expect(Set(Self.ids([both])).count == 2)
        // And again when the other chamber gets the same.
        #expect(
            Set(
                Self.ids([
                    both,
                    {
                        var copy = both; copy.document = "2025D2"; return copy
                    }(),
                ])
            ).count == 2)
    }

    @Test func `words that say too little are not one promise across documents`() {
        let said = promised("Ik informeer uw Kamer hierover")
        #expect(
            Set(Self.ids([paper("kst-28345-1", "2025-09-01", [said]), paper("kst-28345-2", "2025-09-02", [said])]))
                .count == 2)
    }

    @Test func `promises whose letters collide are told apart`() {
        var ledger = Ledger(policy: ReminderPolicy(), scheme: ObligationIdentity.Scheme(letters: 1))
        let nouns = ["dijken", "duinen", "sluizen", "gemalen", "kades", "stuwen", "vispassages", "boezems"]
        let all = nouns.map { promised("Ik stuur uw Kamer het draaiboek stormvloed \($0)", due: "2026-01-31") }
        let account = paper("2025D1", "2025-09-10", all)
        _ = ledger.take(account, at: at("2025-09-11"))
        #expect(ledger.obligations(matching: Ledger.Query()).count == nouns.count)
        // Another document that repeats them finds each under its own.
        var again = account
        again.document = "2025D2"
        #expect(ledger.take(again, at: at("2025-09-11")).isEmpty)
        #expect(ledger.obligations(matching: Ledger.Query()).allSatisfy { $0.sources.count == 2 })
    }
}
