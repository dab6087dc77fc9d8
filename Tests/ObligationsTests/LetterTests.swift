import Documents
import Foundation
import Testing

@testable import Obligations

/// The real letter 2025D38246 of 10 September 2025 with later letters of our own words: one that delivers, one that puts
/// off, one that brings a part, one about another dossier and one that does not say clearly what it is about.
@Suite struct LetterTests {
    struct Letter {
        var id: String
        var on: String
        var text: String
    }

    static func letter() throws -> Account {
        try Core.account("2025D38246", "2025-09-10", Core.text("config/demo/2025D38246.txt"))
    }

    private static func letter(_ id: String, _ on: String, dossier: String, title: String, _ body: String) -> Letter {
        Letter(
            id: id, on: on,
            text: """
                \(dossier)\t\(title)

                Nr. \(id.split(separator: "-").last ?? "")\tBRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID

                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, \(day(on).inWords)

                \(body)

                De Staatssecretaris van Justitie en Veiligheid,
                A.C.L. Rutte

                """)
    }

    static let later: [String: Letter] = [
        "delivered": letter(
            "kst-28345-301", "2025-11-18", dossier: "28 345", title: "Aanpak huiselijk geweld",
            """
            Hierbij bied ik uw Kamer de beleidsreactie aan op de verkenning van de Nederlandse School voor Openbaar \
            Bestuur (NSOB) naar de vormen waarop de coördinatie van het beleid en de aanpak kan worden vormgegeven, zoals \
            toegezegd in de beantwoording van de vragen met kenmerk 2025Z14497. Ook het rapport van de NSOB is als bijlage \
            aan uw Kamer aangeboden.
            """),
        "delayed": letter(
            "kst-28345-305", "2026-01-20", dossier: "28 345", title: "Aanpak huiselijk geweld",
            """
            In antwoord op vragen (2025Z14497) meldde ik dat een eerste juridische verkenning wordt uitgevoerd. De \
            resultaten van deze verkenning van de Open Universiteit zijn vertraagd en worden in april 2026 verwacht.
            """),
        "partly": letter(
            "kst-28345-307", "2025-12-15", dossier: "28 345", title: "Aanpak huiselijk geweld",
            """
            Hierbij ontvangt uw Kamer de voorlopige resultaten van het internationale onderzoek, waarnaar in de \
            beantwoording van vragen (2025Z14497) is verwezen.
            """),
        "wrong dossier": letter(
            "kst-32813-1502", "2026-03-02", dossier: "32 813", title: "Kabinetsaanpak Klimaatbeleid",
            """
            Hierbij bied ik uw Kamer de beleidsreactie aan op de verkenning van de Nederlandse School voor Openbaar \
            Bestuur (NSOB) naar de coördinatie van het klimaatbeleid.
            """),
        "ambiguous": letter(
            "kst-28345-310", "2026-05-20", dossier: "28 345", title: "Aanpak huiselijk geweld",
            """
            De resultaten van de verkenning zijn met uw Kamer gedeeld, zie ook de beantwoording van vragen \
            (2025Z14497).
            """),
    ]

    static func accounts() throws -> [Account] {
        try [letter()]
            + later.sorted { $0.value.on < $1.value.on }.map {
                try Core.account($0.value.id, $0.value.on, $0.value.text)
            }
    }

    /// What came of it, without ids: state, days, the first words, by which letter, and what waits for a person.
    static func outcome(_ accounts: [Account]) throws -> [String] {
        var ledger = Ledger(policy: try Core.policy())
        for account in accounts { _ = ledger.take(account, at: at("2026-05-21")) }
        return ledger.obligations(matching: Ledger.Query()).map { obligation in
            let settled = obligation.settledOn.map { " on \($0)" } ?? ""
            let by = obligation.history.last { $0.evidence != nil && $0.before != nil || $0.after.isClosed }
            let asks = obligation.candidates.map {
                " | \($0.proposal.rawValue)? \($0.source.document) \($0.score ?? 0) %"
            }
            return "\(obligation.due.window.latest?.description ?? "-")\t\(obligation.state.rawValue)\(settled)\t"
                + "\(by.map { "\($0.rule) \($0.evidence?.document ?? "")" } ?? "")\(asks.sorted().joined())\t"
                + obligation.what.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(60)
        }
    }

    @Test func `later letters settle what they clearly settle, and the rest is asked about`() throws {
        try Fixture.expect(try Self.outcome(try Self.accounts()), at: "letter-settled.txt")
    }

    @Test func `the order in which the letters are read makes no difference`() throws {
        let accounts = try Self.accounts()
        let expected = PermutationTests.outcome(accounts, at: at("2026-05-21"))
        // All 720 orders take a minute; GRIFFIER_SEEDS asks for them.
        let orders = PermutationTests.permutations(accounts)
        let step = ProcessInfo.processInfo.environment["GRIFFIER_SEEDS"] == nil ? 37 : 1
        for index in stride(from: 0, to: orders.count, by: step) {
            let found = PermutationTests.outcome(orders[index], at: at("2026-05-21"))
            guard found == expected else {
                Issue.record(
                    "\(orders[index].map(\.document)): \(found.filter { !expected.contains($0) }) \(expected.filter { !found.contains($0) })"
                )
                return
            }
        }
    }

    /// Every reminder and change of status from the day the letter was sent.
    static func year(_ later: [Letter] = []) throws -> [String] {
        var ledger = Ledger(policy: try Core.policy())
        var lines: [String] = []
        func tell(_ events: [LedgerEvent]) {
            for event in events {
                switch event {
                case .statusChanged(let change):
                    lines.append(
                        "\(change.on)\t\(change.obligation)\t\(change.before?.rawValue ?? "new") -> \(change.after.rawValue)\t"
                            + "\(change.rule)\t\(change.evidence?.document ?? "")")
                case .reminder(let reminder):
                    let offset = reminder.stage.offset
                    lines.append(
                        "\(reminder.on)\t\(reminder.obligation.id)\treminder\t"
                            + "\(offset > 0 ? "+" : "")\(offset) days\tdue \(reminder.stage.due)\(reminder.late ? " late" : "")"
                    )
                }
            }
        }
        tell(ledger.take(try letter(), at: at("2025-09-10", 17)))
        var waiting = later.sorted { $0.on < $1.on }
        while true {
            let next = ledger.nextDue ?? at("9999-12-31")
            if let letter = waiting.first, at(letter.on, 10) <= next {
                waiting.removeFirst()
                tell(ledger.take(try Core.account(letter.id, letter.on, letter.text), at: at(letter.on, 10)))
            } else if next <= at("2026-09-10", 23, 59) {
                tell(ledger.tick(at: next, limit: 100))
            } else {
                break
            }
        }
        let what = ledger.obligations(matching: Ledger.Query()).map { obligation in
            "\(obligation.id)\t\(obligation.origin.rawValue)\t\(obligation.due.window.latest?.description ?? "-")\t"
                + obligation.what.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(90)
        }
        return what + [""] + lines
    }

    @Test func `what the letter leads to within a year is what somebody last looked at`() throws {
        try Fixture.expect(try Self.year(), at: "letter-year.txt")
    }

    @Test func `and with the later letters`() throws {
        try Fixture.expect(try Self.year(Array(Self.later.values)), at: "letter-year-later.txt")
    }
}

/// Files under Tests/Fixtures that hold what came out when somebody last looked at it; GRIFFIER_WRITE_GOLDEN=1 writes
/// them anew, and such a run fails.
enum Fixture {
    static func expect(_ lines: [String], at name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = lines.joined(separator: "\n") + "\n"
        let path = "Tests/Fixtures/\(name)"
        if ProcessInfo.processInfo.environment["GRIFFIER_WRITE_GOLDEN"] == "1" {
            try text.write(to: Core.root.appending(path: path), atomically: true, encoding: .utf8)
            Issue.record("\(path) was written, not compared", sourceLocation: sourceLocation)
            return
        }
        let known = (try? Core.text(path)) ?? ""
        #expect(text == known, "\(path) is different", sourceLocation: sourceLocation)
    }
}
