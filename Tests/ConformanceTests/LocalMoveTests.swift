import Events
import Foundation
import Kafka
import LocalLog
import Testing
import Workers

/// A log moves to a cluster and back, and the workers go on where they were.
@Suite(.serialized, .bounded) struct LocalMoveTests {
    /// Everything of a record that must survive.
    private static func faces(_ records: [SeenRecord]) -> [String] {
        records.map { "\($0.partition) \($0.keyText) \($0.text) \($0.value == nil) \($0.headers)" }
    }

    private static func cluster(_ broker: Broker, _ prefix: String) throws -> KafkaOffice {
        KafkaOffice(configuration: try broker.configuration(), prefix: prefix)
    }

    /// A local log in which the reader has read some of what there is.
    private static func fill(_ place: LocalPlace, _ prefix: String) throws {
        let log = try place.create(prefix: prefix, sizes: TopicSizes(documents: 2))
        let ingest = LocalPartition(topic: Topic.ingest.name(prefix: prefix), number: 1)
        let memory = LocalPartition(topic: Topic.readerChangelog.name(prefix: prefix), number: 1)
        try log.write { (transaction) throws(LocalLogError) in
            for number in 0..<2500 {
                try transaction.append(
                    LocalRecord(
                        key: Array("k".utf8), value: Array("\(number)".utf8),
                        headers: [LocalHeader(name: "n", value: nil), LocalHeader(name: "m", value: [0xFF])], time: 7),
                    to: ingest)
                try transaction.append(
                    LocalRecord(key: Array("k\(number % 10)".utf8), value: number % 3 == 0 ? nil : [1], time: 0),
                    to: memory)
            }
            try transaction.setOffset(1234, of: WorkerName.reader.group(prefix: prefix), in: ingest)
        }
        // So that offsets have gaps.
        var keeping = LocalLog.Keeping()
        keeping.least = 1
        keeping.replaced = 0
        try log.clean(at: 1_000_000, keeping: keeping)
    }

    private static func next(_ log: any WorkerLog) throws -> String? {
        var log = log
        defer { _ = log.close(leaving: true) }
        let end = SuspendingClock.now.advanced(by: .seconds(30))
        while SuspendingClock.now < end {
            switch try log.next(within: .milliseconds(100)) {
            case .record(let record): return SeenRecord(record).text
            case .assigned: try log.accept()
            case .revoked: try log.release()
            case .idle: break
            }
        }
        return nil
    }

    @Test func `export moves every record once, and the workers go on behind what they had read`() async throws {
        try await WorkerThread.run {
            Result {
                let broker = try Broker.shared()
                let prefix = broker.name("export") + "."
                let office = try LocalOffice()
                try Self.fill(office.place, prefix)
                var before: [Topic: [String]] = [:]
                for topic in [Topic.ingest, .readerChangelog] {
                    before[topic] = Self.faces(try office.records(on: topic, prefix: prefix))
                }
                let configuration = try broker.configuration()
                let kafka = try Self.cluster(broker, prefix)
                let export = LocalExport(
                    from: office.place, to: configuration, brokers: broker.address, prefix: prefix
                ) { _ in }
                try export.run()
                // Once more: there is nothing left to move.
                try export.run()
                for topic in [Topic.ingest, .readerChangelog] {
                    let isSame = Self.faces(try kafka.records(on: topic)) == before[topic]
                    #expect(isSame, "\(topic.rawValue)")
                }
                // The old log is closed, and says where it went.
                let sealed = #expect(throws: Halt.self) {
                    try LocalWorkerLog(.init(worker: .reader, place: office.place, prefix: prefix, instance: 1))
                }
                #expect(sealed?.reason.contains(broker.address) == true)
                let log = try KafkaLog(
                    .init(worker: .reader, client: configuration, prefix: prefix, instance: 1)
                ) { _ in }
                #expect(try Self.next(log) == "1234")
            }
        }.get()
    }

    @Test func `an export that is killed goes on, and what is there of others is left alone`() async throws {
        try await WorkerThread.run {
            Result {
                let broker = try Broker.shared()
                let prefix = broker.name("killed") + "."
                let office = try LocalOffice(["topics.prefix=\(prefix)"])
                try Self.fill(office.place, prefix)
                for round in 0..<3 {
                    let process = try office.run("export", "--brokers", broker.address)
                    usleep(UInt32(200_000 + round * 150_000))
                    process.kill()
                }
                let last = try office.run("export", "--brokers", broker.address)
                #expect(last.end() == 0, "\(last.errors)")
                let kafka = try Self.cluster(broker, prefix)
                let isSame =
                    Self.faces(try kafka.records(on: .ingest))
                    == Self.faces(try office.records(on: .ingest, prefix: prefix))
                #expect(isSame)
                // Another office with the same topics is refused.
                let other = try LocalOffice(["topics.prefix=\(prefix)"])
                try Self.fill(other.place, prefix)
                let refused = try other.run("export", "--brokers", broker.address)
                #expect(refused.end() == 78 && refused.errors.contains("did not come from"), "\(refused.errors)")
                let run = try office.run("run", "reader")
                #expect(run.end() == 78 && run.errors.contains("was moved to"), "\(run.errors)")
            }
        }.get()
    }

    @Test func `an export that cannot begin changes nothing`() async throws {
        try await WorkerThread.run {
            Result {
                let broker = try Broker.shared()
                let prefix = broker.name("refused") + "."
                let office = try LocalOffice(["topics.prefix=\(prefix)"])
                try Self.fill(office.place, prefix)
                func isOpen() throws -> Bool {
                    _ = try office.place.open(.write).write { _ in }
                    return true
                }
                // Nobody there.
                let nobody = try office.run("export", "--brokers", "127.0.0.1:1")
                #expect(nobody.end() == 69, "\(nobody.errors)")
                #expect(try isOpen())
                // Somebody else's records there.
                let other = try LocalOffice(["topics.prefix=\(prefix)"])
                try Self.fill(other.place, prefix)
                let first = try other.run("export", "--brokers", broker.address)
                #expect(first.end() == 0, "\(first.errors)")
                let refused = try office.run("export", "--brokers", broker.address)
                #expect(refused.end() == 78 && refused.errors.contains("did not come from"), "\(refused.errors)")
                #expect(try isOpen())
                // Topics keep their names.
                let renamed = LocalExport(
                    from: office.place, to: try broker.configuration(), brokers: broker.address,
                    prefix: "\(prefix)kantoor."
                ) { _ in }
                let wrong = #expect(throws: Halt.self) { try renamed.run() }
                #expect(wrong?.reason.contains("keep their names") == true, "\(String(describing: wrong))")
                #expect(try isOpen())
            }
        }.get()
    }

    @Test func `import takes a cluster into a local log, and the workers go on there`() async throws {
        try await WorkerThread.run {
            Result {
                let broker = try Broker.shared()
                let prefix = broker.name("import") + "."
                let office = try LocalOffice()
                try Self.fill(office.place, prefix)
                let configuration = try broker.configuration()
                try LocalExport(
                    from: office.place, to: configuration, brokers: broker.address, prefix: prefix
                ) { _ in }.run()
                let back = try LocalOffice()
                var told: [String] = []
                let take = LocalImport(from: configuration, to: back.place, prefix: prefix) { told.append($0) }
                try take.run()
                #expect(!told.contains { $0.contains("at work on the cluster") }, "\(told)")
                // Who works there meanwhile is named.
                told = []
                var working = try KafkaLog(
                    .init(worker: .notify, client: configuration, prefix: prefix, instance: nil)
                ) { _ in }
                let deadline = SuspendingClock.now.advanced(by: .seconds(20))
                joining: while SuspendingClock.now < deadline {
                    switch try working.next(within: .milliseconds(100)) {
                    case .assigned: try working.accept(); break joining
                    case .revoked: try working.release()
                    case .record: break
                    case .idle: break
                    }
                }
                try take.run()
                _ = working.close(leaving: true)
                let group = WorkerName.notify.group(prefix: prefix)
                #expect(told.contains { $0.contains("at work on the cluster") && $0.contains(group) }, "\(told)")
                for topic in [Topic.ingest, .readerChangelog] {
                    let isSame =
                        Self.faces(try back.records(on: topic, prefix: prefix))
                        == Self.faces(try office.records(on: topic, prefix: prefix))
                    #expect(isSame, "\(topic.rawValue)")
                }
                let log = try LocalWorkerLog(.init(worker: .reader, place: back.place, prefix: prefix, instance: 1))
                #expect(try Self.next(log) == "1234")
            }
        }.get()
    }
}
