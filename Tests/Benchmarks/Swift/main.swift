import Foundation

// Speed and memory, measured; nothing here passes or fails.
//
//     swift run -c release Benchmarks read [MB]                 the core, MB of text a second; 100 MB of it
//     swift run -c release Benchmarks read-part PART [SECONDS]  one part of it alone, for a profiler: citations
//     swift run -c release Benchmarks pass-through HOST:PORT    the pipeline beside the same loop in C
//     swift run -c release Benchmarks local-log [HOST:PORT]     the local log, and Kafka beside it
//     swift run -c release Benchmarks obligations [COUNT]       the tracker's memory, in this process
//     swift run -c release Benchmarks obligations-through HOST:PORT [COUNT]
//
// A broker for those that want one: noida-db start --data-dir "$(mktemp -d)" --only kafka --kafka-port 9092

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "read", "read-part":
    guard let benchmark = ReadBenchmark() else {
        FileHandle.standardError.write(Data("Tests/Benchmarks/Documents or config/ cannot be read\n".utf8))
        exit(1)
    }
    if arguments[0] == "read-part" {
        let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 3 : 3
        guard arguments.count > 1, benchmark.repeated(arguments[1], seconds: seconds) else {
            let parts = ReadBenchmark.Work.allCases.map(\.rawValue).joined(separator: " | ")
            FileHandle.standardError.write(Data("a part is one of: \(parts)\n".utf8))
            exit(64)
        }
        break
    }
    benchmark.compare(megabytes: arguments.count > 1 ? Int(arguments[1]) ?? 100 : 100)
    benchmark.grow()
case "local-log": try LocalLogBenchmark(brokers: arguments.count > 1 ? arguments[1] : nil).run()
case "pass-through" where arguments.count >= 2:
    try PassThroughBenchmark(brokers: arguments[1]).run(rounds: arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3)
case "pass-through-in-swift" where arguments.count == 5:
    try PassThroughLoop.run(
        brokers: arguments[1], prefix: arguments[2], records: Int(arguments[3]) ?? 0, batch: Int(arguments[4]) ?? 1000)
case "obligations":
    try ObligationsBenchmark(count: arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000).run()
case "obligations-through" where arguments.count >= 2:
    try ObligationsBenchmark(count: arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000)
        .run(through: arguments[1])
default:
    let usage = """
        usage: Benchmarks read [MB] | read-part PART [SECONDS] | local-log [HOST:PORT] | pass-through HOST:PORT [ROUNDS]
               | obligations [COUNT] | obligations-through HOST:PORT [COUNT]

        """
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
}
