import Documents
import Events
import Foundation
import Kafka
import Notifications
import Testing

@testable import Workers

@Suite(.bounded) final class NotifyWorkerTests {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("griffier-\(UUID().uuidString).jsonl").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func worker() throws -> NotifyWorker { NotifyWorker(outbox: try FileOutbox(path: path), language: .nl) }

    private static let due =
        #"{"text":"in januari 2026","earliest":"2026-01-01","latest":"2026-01-31","certainty":"exact","repeats":null}"#

    private func reminder(_ id: String?) -> Stored {
        Stored(
            """
            {"obligation":"nl-abcdefghij","stage":{"due":"2026-01-31","offset":-14},"on":"2026-01-17","late":false,
             "state":"due-soon","who":null,"what":"een brief","due":\(Self.due),"subjects":[],"sources":[]}
            """, id.map { [("ce_id", $0)] } ?? [])
    }

    private func change(_ id: String) -> Stored {
        Stored(
            """
            {"change":{"obligation":"nl-abcdefghij","before":"open","after":"met","on":"2026-01-17","rule":"r",
             "reason":"It was met.","evidence":null},"who":null,"what":"een brief","due":\(Self.due),"subjects":[]}
            """, [("ce_id", id)])
    }

    private func told() throws -> [Message] {
        try (FileManager.default.contents(atPath: path) ?? Data()).split(separator: 0x0A).map {
            try JSON.value(Message.self, from: Array($0))
        }
    }

    @Test func `reminders and changes are told in order, just before the commit`() throws {
        let worker = try worker()
        var state = worker.emptyState()
        #expect(try worker.answer(reminder("a"), on: .reminders, &state).isEmpty)
        #expect(try worker.answer(change("b"), on: .statusChanges, &state).isEmpty)
        #expect(try told().isEmpty)
        try worker.settle(&state)
        state.keep()
        #expect(try told().map(\.id) == ["a", "b"])
        #expect(try told().map(\.kind) == ["reminder", "status-change"])
        #expect(try told().first?.subject == "over 14 dagen: een brief")
        try worker.settle(&state)
        #expect(try told().count == 2)
    }

    @Test func `who died between telling and committing tells it once`() throws {
        let first = try worker()
        var state = first.emptyState()
        _ = try first.answer(reminder("a"), on: .reminders, &state)
        try first.settle(&state)
        // No commit: the next process is handed the same record again, and one more.
        let second = try worker()
        var again = second.emptyState()
        _ = try second.answer(reminder("a"), on: .reminders, &again)
        _ = try second.answer(reminder("b"), on: .reminders, &again)
        try second.settle(&again)
        #expect(try told().map(\.id) == ["a", "b"])
    }

    @Test func `an aborted batch is told once, when it is done again`() throws {
        let worker = try worker()
        var state = worker.emptyState()
        _ = try worker.answer(reminder("a"), on: .reminders, &state)
        state.discard()
        try worker.settle(&state)
        #expect(try told().isEmpty)
        for _ in 0..<2 {
            _ = try worker.answer(reminder("a"), on: .reminders, &state)
            try worker.settle(&state)
            state.discard()
        }
        #expect(try told().map(\.id) == ["a"])
    }

    @Test func `a message without an id, or one that cannot be read, is refused`() throws {
        let worker = try worker()
        var state = worker.emptyState()
        let nameless = #expect(throws: Refusal.self) { try worker.answer(reminder(nil), on: .reminders, &state) }
        #expect(nameless?.reason == .badHeader)
        let broken = #expect(throws: Refusal.self) {
            try worker.answer(Stored("x", [("ce_id", "a")]), on: .statusChanges, &state)
        }
        #expect(broken?.reason == .badPayload)
        try worker.settle(&state)
        #expect(try told().isEmpty)
    }

    @Test func `an outbox that cannot be written ends the process, to try again`() throws {
        let worker = NotifyWorker(outbox: FullOutbox(), language: .nl)
        var state = worker.emptyState()
        _ = try worker.answer(reminder("a"), on: .reminders, &state)
        let halt = #expect(throws: Halt.self) { try worker.settle(&state) }
        #expect(halt?.cause == .tryAgain)
        #expect(halt?.reason == "no space left")
        // Nothing was forgotten: the next start is handed the record again.
        #expect(state.messages.map(\.id) == ["a"])
    }
}

/// Where nothing fits any more.
private final class FullOutbox: Outbox {
    func deliver(_ message: Message) throws(OutboxFailure) { throw OutboxFailure("no space left") }
    func settle() {}
}
