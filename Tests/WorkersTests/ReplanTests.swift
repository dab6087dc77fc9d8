import Deadlines
import Documents
import Events
import Foundation
import Obligations
import Testing

@testable import Workers

/// A calendar or rule of `config/` is changed after documents were read with it.
@Suite(.bounded) struct ReplanTests {
    let tracker: TrackerWorker
    var state: LedgerState
    let document: DocumentRecord
    let told: DeadlinesRecord

    static let letter = """
        Geachte voorzitter,

        Ik stuur uw Kamer voor het kerstreces een brief over de verkenning getijdencentrales. Voor 1 maart 2026 stuur \
        ik uw Kamer de databank rivierdijken.

        De Minister van Infrastructuur en Waterstaat,

        """

    init() throws {
        let reader = ReaderWorker()
        var known = reader.emptyState()
        let read = try reader.answer(
            Stored(Self.letter, [("documentid", "2025D1"), ("documentdate", "2025-09-10")]), on: .ingest, &known)
        let deadlines = DeadlinesWorker(tables: try Config.tables())
        var answered = deadlines.emptyState()
        let account = try deadlines.answer(Stored(read[0]), on: .documents, &answered)
        document = try read[0].payload(DocumentRecord.self)
        told = try account[0].payload(DeadlinesRecord.self)
        tracker = TrackerWorker(policy: ReminderPolicy(), zone: try #require(Zone("Europe/Amsterdam")))
        state = tracker.emptyState()
        _ = try tracker.answer(Stored(account[0]), on: .deadlines, &state)
        state.keep()
    }

    /// The tables with the Christmas recess of 2025 a week earlier.
    private static func moved() throws -> Tables {
        func table(_ name: String, _ columns: [String], _ change: (String) -> String = { $0 }) throws -> TabSeparated {
            let text = try String(contentsOfFile: "\(Config.directory)/\(name).tsv", encoding: .utf8)
            return try TabSeparated(change(text), columns: columns)
        }
        var tables = try Config.tables()
        tables.calendar = try ParliamentaryCalendar(
            recesses: table("recesses", ["chamber", "name", "first", "last"]) {
                $0.replacingOccurrences(of: "kerstreces\t2025-12-19", with: "kerstreces\t2025-12-12")
            }, houseRules: table("house-rules", ["word", "first", "last"]),
            terms: table("terms", ["rule", "chamber", "term", "extended"]),
            days: table("calendar", ["name", "rule", "reach"]))
        return tables
    }

    private func obligations() -> [ObligationPayload] {
        state.ledger.obligations(matching: Ledger.Query()).map { ObligationPayload($0) }
    }

    private func moves(_ tables: Tables) throws -> [Replan.Move] {
        var replan = Replan(obligations(), tables: tables)
        #expect(replan.concerns("2025D1") && !replan.concerns("2025D2"))
        try replan.add(told)
        replan.add(document)
        return try replan.moves()
    }

    private func stored(_ move: Replan.Move) throws -> Stored {
        let (id, record) = try #require(try move.command(by: "griffie", at: morning, why: "reces verschoven"))
        return try Stored(payload: record, key: record.obligation, [("ce_id", id.description)])
    }

    @Test func `with the same tables nothing moves`() throws {
        #expect(try moves(Config.tables()).isEmpty)
    }

    @Test mutating func `what hangs on the calendar moves once, with its history`() throws {
        let moves = try moves(Self.moved())
        #expect(
            moves.map { "\($0.was.latest?.description ?? "") \($0.now.latest?.description ?? "")" } == [
                "2025-12-18 2025-12-11"
            ])
        let command = try stored(try #require(moves.first))
        let outputs = try tracker.answer(command, on: .commands, &state)
        let change = try #require(try outputs.on(.statusChanges).first?.payload(StatusChangeRecord.self))
        #expect(change.change.rule == "rule-changed" && change.due.latest == "2025-12-11")
        #expect(try tracker.answer(command, on: .commands, &state).isEmpty)
        // Shown again, there is nothing left to move.
        #expect(try self.moves(Self.moved()).isEmpty)
    }

    @Test mutating func `what a person has moved stays`() throws {
        let move = try #require(try moves(Self.moved()).first)
        let command = try CommandRecord(
            obligation: move.obligation.id, action: .reschedule, by: "j.jansen", at: morning, why: "Zo is het.",
            until: CivilDate("2026-02-01"))
        _ = try tracker.answer(
            Stored(payload: command, key: command.obligation, [("ce_id", "c1")]), on: .commands, &state)
        #expect(try moves(Self.moved()).isEmpty)
        // A move that was published before is refused, and says why.
        let late = try stored(move)
        let refusal = #expect(throws: Refusal.self) { try tracker.answer(late, on: .commands, &state) }
        #expect(refusal?.problem.contains("2026-02-01") == true)
    }

    @Test func `another version of the document is passed over`() throws {
        var other = document
        other.digest = "x"
        var replan = Replan(obligations(), tables: try Self.moved())
        try replan.add(told)
        replan.add(other)
        #expect(try replan.moves().isEmpty)
    }
}
