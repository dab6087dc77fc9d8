import Events
import Foundation
import Kafka
import Workers

/// CPU per record of the pipeline and of the same loop in C, each in a process of its own, in turn, on one broker.
struct PassThroughBenchmark {
    private let brokers: String
    private let records = 40_000
    private let size = 1000
    private let partitions: Int32 = 2

    init(brokers: String) {
        self.brokers = brokers
    }

    func run(rounds: Int) throws {
        print("\(records) records of \(size) bytes, \(partitions) partitions, CPU of the client in µs a record")
        for batch in [1000, 100] {
            var ratios: [Double] = []
            for round in 1...rounds {
                let prefix = "bench\(getpid())-\(batch)-\(round)."
                try fill(prefix)
                let c = try cpu("pass-through-in-c") {
                    [
                        brokers, Topic.ingest.name(prefix: prefix), Topic.documents.name(prefix: prefix),
                        prefix + "c", prefix + "c.1", String(records), String(batch),
                    ]
                }
                let swift = try cpu("Benchmarks") {
                    ["pass-through-in-swift", brokers, prefix, String(records), String(batch)]
                }
                ratios.append(swift / c)
                print(
                    "  \(batch) a transaction, round \(round): C \(text(c)), Swift \(text(swift)), "
                        + "ratio \(text(swift / c))")
            }
            print("  \(batch) a transaction: median ratio \(text(ratios.sorted()[ratios.count / 2]))")
        }
    }

    private func fill(_ prefix: String) throws {
        let client = try ClientConfiguration(brokers: brokers)
        let topics = [Topic.ingest, .documents, .readerChangelog, .rejects]
        _ = try Admin(client).create(
            topics.map { TopicDefinition(name: $0.name(prefix: prefix), partitions: partitions) })
        let producer = try Producer(client)
        let value = [UInt8](repeating: 0x61, count: size)
        for start in stride(from: 0, to: records, by: 5000) {
            let deliveries = producer.publish(
                (start..<min(start + 5000, records)).map { number in
                    OutgoingRecord(
                        topic: Topic.ingest.name(prefix: prefix), partition: Int32(number) % partitions,
                        key: Array(String(number).utf8), value: value)
                }, within: .seconds(120))
            for delivery in deliveries { _ = try delivery.get() }
        }
    }

    /// User and system time of a process, in µs a record.
    private func cpu(_ program: String, _ arguments: () -> [String]) throws -> Double {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let before = children()
        let process = Process()
        process.executableURL = folder.appendingPathComponent(program)
        process.arguments = arguments()
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Halt(.internal, "\(program) ended with \(process.terminationStatus)")
        }
        return (children() - before) / Double(records)
    }

    private func children() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        func microseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e6 + Double(time.tv_usec) }
        return microseconds(usage.ru_utime) + microseconds(usage.ru_stime)
    }

    private func text(_ number: Double) -> String {
        String(format: "%.2f", number)
    }
}
