import ArgumentParser
import Citations
import Events
import Foundation
import Kafka
import Workers

struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Makes documents known that Griffier never read.",
        discussion: """
            "De brief van 10 juli jl." can be resolved only to a document that is known. Every document that is read \
            becomes known; a file adds what was published before, for instance from the parliament's open data.
            """,
        subcommands: [Load.self])

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts the documents of a file on the register.",
            discussion: """
                The file has fields between tabs, named by its first line: id, date, kind, title, names (between \
                semicolons); it may be compressed with gzip. What the register has already is left alone, so a second \
                load of the same file does nothing. Documents read from now on are resolved with it; for those read \
                before, ask with `griffier reread`.
                """)

        @Argument(help: "The file.")
        var file: String

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            let records = try RegisterFile(path: file).records
            var known: [String: RegisterRecord] = [:]
            try TopicReader(settings: settings).readAll(.register) { (record) throws(Halt) in
                guard let id = record.keyText, let entry = try? record.payload(RegisterRecord.self) else { return }
                known[id] = entry
            }
            let news = records.filter { known[$0.identifier] != $0 }
            let changed = news.count { known[$0.identifier] != nil }
            try publish(news, settings)
            print("\(news.count - changed) new, \(changed) changed, \(records.count - news.count) already known")
        }

        private func publish(_ records: [RegisterRecord], _ settings: Settings) throws {
            if records.isEmpty { return }
            let publisher = try Publisher(settings, as: "griffier.register")
            let topic = Topic.register.name(prefix: settings.prefix)
            let now = SystemClock().now()
            // A thousand at a time: enough to be fast, and a failure says how far it came.
            var sent = 0
            while sent < records.count {
                let batch = records[sent..<min(sent + 1000, records.count)]
                let outgoing = try batch.map { record in
                    let id = EventID(
                        .documentKnown,
                        parts: [record.identifier, record.date ?? "", record.kind, record.title] + record.names)
                    let envelope = Envelope(
                        id: id, type: .documentKnown, source: "/griffier/register", subject: record.identifier,
                        time: now)
                    return OutgoingRecord(
                        topic: topic, key: Array(record.identifier.utf8), value: try JSON.bytes(of: record),
                        headers: envelope.headers.map { RecordHeader($0.name, $0.value) })
                }
                _ = try publisher.publish(outgoing)
                sent += batch.count
            }
        }
    }
}

extension RegisterFile {
    /// Reads a file, also one that is compressed with gzip.
    init(path: String) throws(Halt) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Halt(.badData, "\(path) cannot be read")
        }
        do {
            try self.init(Gzip.isCompressed(Array(data.prefix(2))) ? Gzip.expanded(Array(data)) : Array(data))
        } catch let error as Malformed {
            throw Halt(.badData, "\(path), \(error)")
        } catch {
            throw Halt(.badData, "\(path): \(error)")
        }
    }
}
