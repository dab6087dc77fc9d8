import Events
import Kafka
import Testing
import Workers

/// Knows every document that was dropped, and checks what the reader made of them as everybody sees it: nothing lost,
/// nothing twice, the versions of a document in the order they came, and each answer with the memory of having given
/// it: all of a transaction, or nothing.
final class Verifier {
    let office: PipelineOffice
    private(set) var dropped: [(id: String, text: String)] = []

    init(_ office: PipelineOffice) { self.office = office }

    /// Drops new versions of so many documents.
    func drop(_ count: Int, keys: Int = 20) throws {
        let first = dropped.count
        let documents = (first..<first + count).map { number in
            (id: "k\(number % keys)", text: "Versie \(number) van stuk k\(number % keys).\n")
        }
        try office.drop(documents)
        dropped += documents
    }

    /// Takes over what a load has dropped.
    func add(_ documents: [(id: String, text: String)]) { dropped += documents }

    /// Waits until everything has come, then looks at all of it.
    ///
    /// - Parameter patience: how long nothing may move; while anything does, it is waited for.
    @discardableResult
    func check(within patience: Duration = .seconds(90), rejects: Int = 0) throws -> Tally {
        struct Version: Decodable {
            var digest: String
        }
        var expected: [String: [String]] = [:]
        for (id, text) in dropped { expected[id, default: []].append(Digest.hex(Array(text.utf8))) }
        let progress = try Progress.rest(of: office, patience: patience)
        #expect(progress.isAtRest, "stuck, nothing has moved for \(patience): \(progress)\n\(office.situation)")
        // Whoever reads committed records would wait for the open transaction.
        guard progress.hidden == 0 else { return Tally(inputs: dropped.count, lost: dropped.count) }
        let documents = try office.records(
            on: .documents, atLeast: dropped.count, within: progress.isAtRest ? .seconds(20) : .zero)
        var seen: [String: [String]] = [:]
        for document in documents {
            seen[document.key, default: []].append(try document.payload(Version.self).digest)
        }
        var tally = Tally(inputs: dropped.count, outputs: documents.count)
        for (id, digests) in expected {
            let found = seen[id] ?? []
            tally.lost += Set(digests).subtracting(found).count
            tally.duplicated += found.count - Set(found).count
            let isInOrder = found == digests
            #expect(isInOrder, "\(id): each version once, in the order they came")
        }
        if tally.lost > 0 {
            let there = Set(try office.records(on: .ingest).map { Digest.hex($0.value ?? []) })
            let gone = expected.values.joined().filter { !there.contains($0) }.count
            let found = Set(seen.values.joined())
            let written = try office.records(on: .documents, isolation: .uncommitted).filter {
                guard let digest = try? $0.payload(Version.self).digest else { return false }
                return !found.contains(digest)
            }
            Issue.record(
                """
                \(progress.isAtRest ? "lost" : "not there"): \(tally.lost) documents; the broker has forgotten \(gone) on \
                the way in, and hides \(written.map { "\($0.partition)@\($0.offset)" }); \(progress)
                """)
        }
        #expect(tally.lost == 0 && tally.duplicated == 0 && tally.outputs == tally.inputs, "\(tally)")
        #expect(Set(documents.compactMap(\.id)).count == documents.count, "each event once")
        let memory = try office.records(on: .readerChangelog)
        #expect(memory.count == documents.count, "an answer and the memory of it are one")
        let remembered = Set(memory.compactMap { $0.key.split(separator: " ").first.map(String.init) })
        let isSame = remembered == Set(seen.values.joined())
        #expect(isSame, "an answer and the memory of it are one")
        #expect(try office.records(on: .rejects).count == rejects)
        return tally
    }
}
