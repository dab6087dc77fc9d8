import Documents
import Events
import Kafka
import Testing

@testable import Workers

/// The two workers that find something in a document.
@Suite(.bounded) struct FindingWorkersTests {
    private static let question = """
        Datum 1 oktober 2025
        Betreft Toezicht

        Op grond van artikel 285b van het Wetboek van Strafrecht (zie Kamerstukken II 2024/25, 28345, nr. 285) is dit
        strafbaar. Ik stuur uw Kamer in januari 2026 een brief over het toezicht.

        De Minister van Justitie en Veiligheid,

        D.M. van Weel

        """

    /// The reader's record of a text.
    private func read(_ text: String, id: String? = "2025D1", date: String? = "2025-10-01") throws -> Stored {
        let reader = ReaderWorker()
        var state = reader.emptyState()
        let headers = [("documentid", id), ("documentdate", date)].compactMap { name, value in
            value.map { (name, $0) }
        }
        return Stored(try #require(try reader.answer(Stored(text, headers), on: .ingest, &state).first))
    }

    private func citationsWorker() throws -> CitationsWorker { CitationsWorker(laws: try Config.tables().laws) }
    private func deadlinesWorker() throws -> DeadlinesWorker { DeadlinesWorker(tables: try Config.tables()) }

    @Test func `all citations of a document are one record, and the document is known from then on`() throws {
        let worker = try citationsWorker()
        var state = worker.emptyState()
        let outputs = try worker.answer(read(Self.question), on: .documents, &state)
        #expect(outputs.map(\.topic) == [.citations, .register])
        let found = try outputs[0].payload(CitationsRecord.self)
        #expect(found.document == "2025D1")
        #expect(outputs[0].keyText == "2025D1")
        #expect(found.citations.map(\.target) == ["BWBR0001854/artikel/285b", "kst-28345-285"])
        #expect(outputs[0].header("ce_type") == "nl.griffier.citations.found.v1")
        let known = try outputs[1].payload(RegisterRecord.self)
        #expect(known.identifier == "2025D1")
        #expect(known.date == "2025-10-01")
        #expect(outputs[1].keyText == "2025D1")
    }

    @Test func `a document that cites nothing has an answer too`() throws {
        let worker = try citationsWorker()
        var state = worker.emptyState()
        // Nobody could cite it: it has neither number nor date.
        let outputs = try worker.answer(read("Niets.", id: nil, date: nil), on: .documents, &state)
        #expect(outputs.map(\.topic) == [.citations])
        #expect(try outputs[0].payload(CitationsRecord.self).citations == [])
    }

    @Test func `what is learnt of a document resolves how later ones cite it`() throws {
        let text = """
            Datum 1 oktober 2025

            In de brief over geweld tegen vrouwen en femicide van 10 juli jl. staat beschreven hoe wij dat doen.

            """
        let ignorant = try citationsWorker()
        var state = ignorant.emptyState()
        let before = try ignorant.answer(read(text), on: .documents, &state)
        #expect(try before[0].payload(CitationsRecord.self).citations.map(\.target).contains("kst-28345-285") == false)

        let learned = try citationsWorker()
        try learned.learn(
            Stored(
                payload: RegisterRecord(
                    identifier: "kst-28345-285", date: "2025-07-10", kind: "Brief regering",
                    title: "Geweld tegen vrouwen; femicide", names: [])), on: .register)
        var memory = learned.emptyState()
        let after = try learned.answer(read(text), on: .documents, &memory)
        let citation = try after[0].payload(CitationsRecord.self).citations.first { $0.target == "kst-28345-285" }
        #expect(citation?.by == "register")
        // The event is the same one: what the register has learnt since makes no new reading of the same bytes.
        #expect(after[0].id == before[0].id)
    }

    @Test func `what a document promises is one record in the partition of its parliament`() throws {
        let worker = try deadlinesWorker()
        var state = worker.emptyState()
        let outputs = try worker.answer(read(Self.question), on: .documents, &state)
        #expect(outputs.map(\.topic) == [.deadlines])
        #expect(outputs[0].route == .jurisdiction("nl"))
        let found = try outputs[0].payload(DeadlinesRecord.self)
        #expect(found.document == "2025D1" && found.jurisdiction == "nl")
        let promise = try #require(found.commitments.first { $0.status == "promised" })
        #expect(promise.due?.earliest == "2026-01-01" && promise.due?.latest == "2026-01-31")
        #expect(promise.who == "De Minister van Justitie en Veiligheid" || promise.who?.contains("Minister") == true)
    }

    @Test func `a document that promises nothing has an answer too`() throws {
        let worker = try deadlinesWorker()
        var state = worker.emptyState()
        let outputs = try worker.answer(read("Geachte voorzitter, het regent."), on: .documents, &state)
        let found = try #require(outputs.first).payload(DeadlinesRecord.self)
        #expect(found.commitments == [] && found.terms == [] && found.dates == [])
    }

    @Test func `the same reading twice has one effect, and a new version of a document has its own`() throws {
        func check<W: Worker>(_ worker: W, _ topic: Topic) throws {
            var state = worker.emptyState()
            let (first, second) = (try read("Ik kom hierop terug."), try read("Ik kom hierop terug in mei 2026."))
            let one = try worker.answer(first, on: .documents, &state).on(topic)
            #expect(one.count == 1)
            #expect(try worker.answer(first, on: .documents, &state).isEmpty)
            let two = try worker.answer(second, on: .documents, &state).on(topic)
            #expect(two.count == 1)
            #expect(one.ids != two.ids)
            state.keep()
            var again = try worker.restored(from: [])
            #expect(try worker.answer(first, on: .documents, &again).on(topic).ids == one.ids)
            var restored = try worker.restored(from: again.changes())
            #expect(try worker.answer(first, on: .documents, &restored).isEmpty)
            restored.discard()
            #expect(try worker.answer(first, on: .documents, &restored).isEmpty)
        }
        try check(citationsWorker(), .citations)
        try check(deadlinesWorker(), .deadlines)
    }

    /// Not what the reader writes.
    static let broken: [(String, Stored)] = [
        ("null", Stored(nil as [UInt8]?)), ("empty", Stored([])), ("text", Stored("Geachte voorzitter,")),
        ("another payload", Stored(#"{"document": "2025D1", "citations": []}"#)),
        ("wrong type", Stored(#"{"id": 17, "digest": "a", "format": "text"}"#)),
        ("invalid UTF-8", Stored([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])),
    ]

    @Test(arguments: broken) func `what the reader did not write is refused`(name: String, record: Stored) throws {
        let (citations, deadlines) = (try citationsWorker(), try deadlinesWorker())
        var one = citations.emptyState()
        #expect(throws: Refusal.self) { try citations.answer(record, on: .documents, &one) }
        #expect(throws: Refusal.self) { try citations.learn(record, on: .register) }
        #expect(try one.changes().isEmpty)
        var two = deadlines.emptyState()
        let refusal = #expect(throws: Refusal.self) { try deadlines.answer(record, on: .documents, &two) }
        #expect(refusal?.reason == .badPayload)
        #expect(try two.changes().isEmpty)
    }
}
