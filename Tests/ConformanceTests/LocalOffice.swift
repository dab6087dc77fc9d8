import Events
import Foundation
import LocalLog
import Testing
import Workers

/// An office without a cluster: its log, its inbox, its processes.
final class LocalOffice {
    let folder: String
    let place: LocalPlace
    var inbox: String { folder + "/inbox" }
    var outbox: String { folder + "/outbox.jsonl" }
    private let settings: [String]

    init(_ settings: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.path + "/griffier-office-\(UUID().uuidString)"
        place = LocalPlace(folder: folder + "/log")
        self.settings =
            [
                "log.local=\(place.folder)", "topics.partitions=2", "batch.linger=20",
                "notify.outbox=\(folder)/outbox.jsonl",
            ]
            + settings
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        // The tables of `config/`, but few laws: a process starts faster.
        let config = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/config"
        for name in ["calendar", "house-rules", "recesses", "reminders", "terms"] {
            try FileManager.default.copyItem(atPath: "\(config)/\(name).tsv", toPath: "\(folder)/\(name).tsv")
        }
        let laws = "name\tid\tuse\tbook\nWetboek van Strafrecht\tBWBR0001854\tname\t\n"
        try Data(laws.utf8).write(to: URL(fileURLWithPath: folder + "/laws.tsv"))
        try Data().write(to: URL(fileURLWithPath: folder + "/griffier.yaml"))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Starts the program.
    func run(
        _ arguments: String..., environment: [String] = [], confined: Confinement = .none
    ) throws -> PipelineProcess {
        try PipelineProcess(
            arguments + ["--config", "\(folder)/griffier.yaml"] + settings.flatMap { ["--set", $0] }, in: folder,
            environment: environment, confined: confined)
    }

    /// All workers and the inbox, in one process.
    func runAll() throws -> PipelineProcess { try run("run", "--inbox", inbox) }

    /// Puts a file into the inbox, whole and at once.
    func put(_ text: String, as name: String) throws {
        let hidden = "\(folder)/\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: hidden))
        try FileManager.default.moveItem(atPath: hidden, toPath: "\(inbox)/\(name)")
    }

    func records(on topic: Topic, prefix: String = "griffier.") throws -> [SeenRecord] {
        let log = try place.open(.read)
        var records: [SeenRecord] = []
        for number in 0..<(try log.partitionCount(of: topic.name(prefix: prefix)) ?? 0) {
            let partition = LocalPartition(topic: topic.name(prefix: prefix), number: number)
            try log.readToEnd(of: partition, orElse: { $0 }) { (offset, record) throws(LocalLogError) in
                records.append(SeenRecord(Record(topic: topic, partition: number, offset: offset, record)))
            }
        }
        return records
    }

    /// Waits until so many records stand on a topic.
    @discardableResult
    func records(
        on topic: Topic, atLeast count: Int, within timeout: Duration = .seconds(90)
    ) throws -> [SeenRecord] {
        var records: [SeenRecord] = []
        _ = wait(within: timeout) {
            records = (try? self.records(on: topic)) ?? []
            return records.count >= count
        }
        #expect(records.count >= count, "\(topic.rawValue) has \(records.count) records")
        return records
    }

    /// What lies in the inbox or in a folder of it.
    func files(_ subfolder: String = "") -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: inbox + subfolder)
        return (names ?? []).filter { !["read", "refused"].contains($0) }.sorted()
    }
}

/// The tests of offices run one after the other: each starts several processes.
@Suite(.serialized, .bounded) struct LocalOfficeTests {}
