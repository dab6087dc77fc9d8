import ArgumentParser
import Documents
import Events
import Foundation
import Kafka
import Workers

struct RereadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Has documents read again, with all that is known by now.",
        discussion: """
            The same bytes are read once; what the register learns later does not change what was found. This asks for \
            another reading: the newest version of each document goes through the workers again, and citations that \
            can be resolved by now are. Obligations keep their identity, their history and every correction; nothing \
            is told again that did not change.

                griffier reread 2025D38246       one document
                griffier reread --all            every document
            """)

    @Argument(help: "Documents, as `griffier watch documents` names them.")
    var documents: [String] = []

    @Flag(help: "Every document that was read.")
    var all = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if all != documents.isEmpty { throw ValidationError("name documents, or write --all") }
    }

    func run() throws {
        let settings = try options.read()
        let wanted = Set(documents)
        var newest: [String: Version] = [:]
        try TopicReader(settings: settings).readAll(.documents) { (record) throws(Halt) in
            guard let id = record.keyText, all || wanted.contains(id) else { return }
            do throws(Refusal) {
                newest[id] = Version(try record.payload(DocumentRecord.self))
            } catch {
                throw Halt(
                    .badData, "documents, partition \(record.partition), offset \(record.offset): \(error.problem)")
            }
        }
        for id in documents where newest[id] == nil {
            FileHandle.standardError.write(Data("griffier: no document \(id) was read\n".utf8))
        }
        let asked = try ask(for: newest, settings)
        for (id, place) in asked { print("again  \(id), at \(place)") }
        print("\(asked.count) of \(all ? newest.count : documents.count)")
        if asked.count < (all ? newest.count : documents.count) { throw Ending.badData.code }
    }

    /// Puts the bytes of these versions on the ingest topic again, in the order in which they came.
    private func ask(for newest: [String: Version], _ settings: Settings) throws(Halt) -> [(String, TopicPartition)] {
        if newest.isEmpty { return [] }
        let names = Dictionary(newest.map { ($0.value, $0.key) }) { first, _ in first }
        let name = SystemClock().now().description
        let topic = Topic.ingest.name(prefix: settings.prefix)
        let publisher = try Publisher(settings, as: "griffier.reread")
        var asked: [(String, TopicPartition)] = []
        var done: Set<String> = []
        try TopicReader(settings: settings).readAll(.ingest) { (record) throws(Halt) in
            guard let version = Version(record), let id = names[version], done.insert(id).inserted else { return }
            let headers = record.headers.filter { $0.name != "reread" && $0.name != "ce_id" }
            let again = OutgoingRecord(
                topic: topic, partition: record.partition, key: record.withKey { $0.map { Array($0) } },
                value: record.withValue { $0.map { Array($0) } },
                headers: headers + [
                    RecordHeader("ce_id", EventID(.dropped, id, name).description), RecordHeader("reread", name),
                ])
            asked.append((id, try publisher.publish(again)))
        }
        return asked
    }
}

/// Which bytes, with what its sender said of them.
private struct Version: Hashable {
    var digest: String
    var date: String?
    var id: String?

    init(_ record: DocumentRecord) {
        digest = record.digest
        date = record.givenDate
        id = record.givenID
    }

    /// nil for what cannot be read; that ended on rejects.
    init?(_ record: borrowing Record) {
        guard let delivery = try? Delivery(record) else { return nil }
        digest = delivery.digest
        date = delivery.headers.documentDate?.description
        id = delivery.headers.documentID
    }
}
