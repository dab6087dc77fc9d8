import ArgumentParser
import Documents
import Events
import Foundation
import Kafka
import Notifications
import Workers

struct DropCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Gives documents to Griffier.",
        discussion: """
            Each file becomes one record on the ingest topic. For each it says what became of it:
              accepted       it is on the topic; `griffier watch deadlines` and `griffier obligations` show what is in it
              already known  the same bytes were read before; nothing happens
              refused        it cannot be read, and why

            A folder means every file in it, subfolders too. Whatever speaks Kafka can drop as well:
                kcat -P -b BROKERS -t griffier.ingest.v1 letter.txt
            """)

    @Argument(help: "Files or folders.")
    var paths: [String]

    @Option(help: "The day on which it was written, as YYYY-MM-DD.")
    var date: String?

    @Option(help: "Its own number, such as 2025D38246; for a single file.")
    var id: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let date, CivilDate(date) == nil { throw ValidationError("--date is \"\(date)\"; write it as YYYY-MM-DD") }
        if let id, !IngestHeaders.isDocumentID(id) {
            throw ValidationError("--id is \"\(id)\"; it has 1 to 128 letters, digits, '-', '_', '.', ':'")
        }
        if id != nil && paths.count > 1 { throw ValidationError("--id names one document; drop one file with it") }
    }

    func run() throws {
        let settings = try options.read()
        let files = try paths.flatMap { try self.files(at: $0) }
        if id != nil && files.count > 1 { throw ValidationError("--id names one document; the folder has more") }
        let dropper = try Dropper(settings)
        let words = Wording(settings.language)
        var refused = 0
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                print("refused        \(file): it cannot be read")
                refused += 1
                continue
            }
            switch try dropper.drop(Array(data), date: date, id: id) {
            case .accepted(let name, let place): print("accepted       \(file) as \(words.document(name)), at \(place)")
            case .known(let document): print("already known  \(file) as \(words.document(document))")
            case .refused(let problem):
                print("refused        \(file): \(problem)")
                refused += 1
            }
        }
        if refused > 0 { throw Ending.badData.code }
    }

    private func files(at path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ValidationError("there is no file \(path)")
        }
        guard isFolder.boolValue else { return [path] }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(path)/\($0)" }
            .filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
            .sorted()
    }
}

/// Puts documents on the ingest topic.
final class Dropper {
    enum Outcome {
        case accepted(name: String, place: TopicPartition)
        case known(document: String)
        case refused(String)
    }

    private let settings: Settings
    private let publisher: Publisher
    private let partitions: Int32
    /// What the reader has read, by what it remembers it under.
    private var known: [String: String] = [:]

    init(_ settings: Settings) throws(Halt) {
        self.settings = settings
        publisher = try Publisher(settings, as: "griffier.drop")
        partitions = try publisher.partitions(of: .ingest)
        try TopicReader(settings: settings).readAll(.readerChangelog) { (record) throws(Halt) in
            guard let name = record.keyText, let entry = KnownDocuments.Entry(record) else { return }
            known[name] = entry.document
        }
    }

    func drop(_ bytes: [UInt8], date: String?, id: String?) throws(Halt) -> Outcome {
        var headers: [RecordHeader] = [
            RecordHeader("ce_specversion", "1.0"), RecordHeader("ce_source", "/griffier/drop"),
        ]
        headers.append(RecordHeader("ce_type", EventType.dropped.rawValue))
        headers.append(RecordHeader("content-type", "application/octet-stream"))
        if let date { headers.append(RecordHeader("documentdate", date)) }
        if let id { headers.append(RecordHeader("documentid", id)) }
        let delivery: Delivery
        let manuscript: Manuscript?
        do throws(Refusal) {
            delivery = try Delivery(
                Record(topic: .ingest, partition: 0, offset: 0, .init(key: nil, value: bytes, headers: headers)))
            manuscript = try self.manuscript(of: delivery)
        } catch {
            return .refused(error.problem)
        }
        if let document = known[delivery.name] { return .known(document: document) }
        headers.append(RecordHeader("ce_id", EventID(.dropped, delivery.name).description))
        // The same bytes always go to the same partition, where they are recognised.
        let record = OutgoingRecord(
            topic: Topic.ingest.name(prefix: settings.prefix),
            partition: partition(forKey: delivery.digest.utf8, of: partitions), key: Array(delivery.digest.utf8),
            value: bytes, headers: headers)
        let place = try publisher.publish(record)
        let document = manuscript.map { DocumentRecord(delivery, $0).id } ?? delivery.digest
        known[delivery.name] = document
        return .accepted(name: document, place: place)
    }

    /// nil where this machine cannot read PDF: the reader's can.
    private func manuscript(of delivery: Delivery) throws(Refusal) -> Manuscript? {
        do throws(Refusal) {
            return try delivery.manuscript(by: PDFText())
        } catch {
            if error.reason == .noConverter { return nil }
            throw error
        }
    }
}
