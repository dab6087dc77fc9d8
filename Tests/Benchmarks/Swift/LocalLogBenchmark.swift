import Events
import Foundation
import Kafka
import LocalLog
import Logging
import Workers

/// The local log: how much goes through it, how long a record is under way, and what a backlog takes of memory. With a
/// broker, the same pipeline on Kafka beside it.
struct LocalLogBenchmark {
    private let brokers: String?
    private let size = 1000

    init(brokers: String?) {
        self.brokers = brokers
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/griffier-benchmark-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for batch in [1000, 100] {
            let place = LocalPlace(folder: "\(folder)/\(batch)")
            let count = 40_000
            let fill = try seconds { try self.fill(place, count: count, size: size, page: batch) }
            let pass = try passThrough(place, count: count, batch: batch)
            print(
                "\(count) records of \(size) bytes, \(batch) a transaction: written \(rate(count, fill)), through a worker "
                    + rate(count, pass))
            if let brokers { try kafka(brokers, count: count, batch: batch) }
        }
        try latencies(LocalPlace(folder: folder + "/latency"))
        try backlog(LocalPlace(folder: folder + "/backlog"))
    }

    private func fill(_ place: LocalPlace, count: Int, size: Int, page: Int) throws {
        let log = try place.create(prefix: "bench.", sizes: TopicSizes(documents: 2))
        let value = [UInt8](repeating: 0x61, count: size)
        let topic = Topic.ingest.name(prefix: "bench.")
        for start in stride(from: 0, to: count, by: page) {
            try log.write { (transaction) throws(LocalLogError) in
                for number in start..<min(start + page, count) {
                    try transaction.append(
                        LocalRecord(key: Array(String(number).utf8), value: value),
                        to: LocalPartition(topic: topic, number: Int32(number % 2)))
                }
            }
        }
    }

    private func passThrough(_ place: LocalPlace, count: Int, batch: Int) throws -> Double {
        let signal = StopSignal()
        let log = try LocalWorkerLog(.init(worker: .reader, place: place, prefix: "bench.", instance: 1))
        return try pipeline(log, count: count, batch: batch, signal, linger: 1000)
    }

    /// - Returns: the seconds from the first record to the end, without those of joining the group.
    private func pipeline(
        _ log: some WorkerLog, count: Int, batch: Int, _ signal: StopSignal, linger: Int64
    ) throws -> Double {
        var limits = BatchLimits()
        limits.records = batch
        limits.lingerMilliseconds = linger
        let worker = PassThroughWorker(count: count, done: signal)
        var pipeline = Pipeline(
            worker, log: log, clock: SystemClock(), limits: limits, prefix: "bench.",
            logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() })
        _ = try pipeline.run(until: signal, leaving: true)
        return worker.secondsSinceFirst
    }

    /// The same on Kafka.
    private func kafka(_ brokers: String, count: Int, batch: Int) throws {
        let client = try ClientConfiguration(brokers: brokers)
        let prefix = "bench\(getpid())-\(batch)."
        try create(client, prefix: prefix)
        let value = [UInt8](repeating: 0x61, count: size)
        let producer = try Producer(client)
        let fill = try seconds {
            for start in stride(from: 0, to: count, by: 5000) {
                let deliveries = producer.publish(
                    (start..<min(start + 5000, count)).map {
                        OutgoingRecord(
                            topic: Topic.ingest.name(prefix: prefix), partition: Int32($0 % 2),
                            key: Array(String($0).utf8), value: value)
                    }, within: .seconds(120))
                for delivery in deliveries { _ = try delivery.get() }
            }
        }
        let log = try KafkaLog(.init(worker: .reader, client: client, prefix: prefix, instance: 1)) { _ in }
        let pass = try pipeline(log, count: count, batch: batch, StopSignal(), linger: 1000)
        print("    the same on Kafka: written \(rate(count, fill)), through a worker \(rate(count, pass))")
    }

    private func create(_ client: ClientConfiguration, prefix: String) throws {
        _ = try Admin(client).create(
            [Topic.ingest, .documents, .readerChangelog, .rejects].map {
                TopicDefinition(name: $0.name(prefix: prefix), partitions: 2)
            })
    }

    /// From the commit of an input to the moment another reader sees the output, one record at a time.
    private func latencies(_ place: LocalPlace) throws {
        print("a record alone, from its commit to the moment another reader sees the output:")
        print("    local log: \(try latency(place))")
        print("    Kafka:     \(try brokers.map { try latency($0) } ?? "not measured: no broker was named")")
    }

    private func latency(_ place: LocalPlace) throws -> String {
        _ = try place.create(prefix: "bench.", sizes: TopicSizes(documents: 2))
        let signal = StopSignal()
        let worker = Thread {
            guard let log = try? LocalWorkerLog(.init(worker: .reader, place: place, prefix: "bench.", instance: 1))
            else { return }
            _ = try? pipeline(log, count: .max, batch: 1, signal, linger: 0)
        }
        worker.start()
        defer { signal.raise() }
        let log = try place.open(.write)
        let (input, output) = (
            LocalPartition(topic: Topic.ingest.name(prefix: "bench."), number: 0),
            LocalPartition(topic: Topic.documents.name(prefix: "bench."), number: 0)
        )
        return try latency(
            write: {
                _ = try log.write { (transaction) throws(LocalLogError) in
                    try transaction.append(LocalRecord(value: [1, 2, 3]), to: input)
                }
            },
            wait: { number in
                while try log.range(of: output).upperBound <= Int64(number) { usleep(200) }
            })
    }

    private func latency(_ brokers: String) throws -> String {
        let client = try ClientConfiguration(brokers: brokers)
        let prefix = "bench\(getpid())-latency."
        try create(client, prefix: prefix)
        let signal = StopSignal()
        let worker = Thread {
            let settings = KafkaLog.Settings(worker: .reader, client: client, prefix: prefix, instance: 1)
            guard let log = try? KafkaLog(settings, report: { _ in }) else { return }
            _ = try? pipeline(log, count: .max, batch: 1, signal, linger: 0)
        }
        worker.stackSize = 8 << 20
        worker.start()
        defer { signal.raise() }
        let producer = try Producer(client)
        let reader = try LogReader(client, isolation: .committed)
        let output = TopicPartition(topic: Topic.documents.name(prefix: prefix), partition: 0)
        try reader.start([output], from: .beginning, until: .never)
        return try latency(
            write: {
                let record = OutgoingRecord(topic: Topic.ingest.name(prefix: prefix), partition: 0, value: [1, 2, 3])
                for delivery in producer.publish([record]) { _ = try delivery.get() }
            },
            wait: { _ in
                while true {
                    if case .record = reader.poll(.seconds(1)) { return }
                }
            })
    }

    private func latency(write: () throws -> Void, wait: (_ number: Int) throws -> Void) throws -> String {
        let count = 200
        // The first is there before the worker is.
        try write()
        try wait(0)
        var times: [Double] = []
        for number in 1...count {
            // Long enough for the worker to fall asleep.
            usleep(UInt32(20_000 + number % 7 * 10_000))
            try write()
            times.append(try seconds { try wait(number) } * 1000)
        }
        times.sort()
        return String(
            format: "median %.1f ms, 99 %% within %.1f ms, worst %.1f ms", times[count / 2], times[count * 99 / 100],
            times[count - 1])
    }

    /// A million records that wait for a worker, and its memory while it works them off.
    private func backlog(_ place: LocalPlace) throws {
        let count = 1_000_000
        let fill = try seconds { try self.fill(place, count: count, size: 200, page: 5000) }
        let before = try resident()
        let pass = try passThrough(place, count: count, batch: 1000)
        print(
            "a backlog of \(count) records of 200 bytes: written \(rate(count, fill)), worked off \(rate(count, pass)); "
                + "memory \(before) MB before, at most \(try resident()) MB")
    }

    /// The most memory that was ever in use, in MB.
    private func resident() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let begin = DispatchTime.now().uptimeNanoseconds
        try body()
        return Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9
    }

    private func rate(_ count: Int, _ seconds: Double) -> String {
        String(format: "%.0f a second", Double(count) / seconds)
    }
}
