import Foundation
import Synchronization
import Testing

/// How hard the fault suite tries, and with which luck.
///
///     GRIFFIER_TEST_FAULTS=long     `deploy/test --faults`: more of everything; else a short form in every run
///     GRIFFIER_TEST_SEED=4711       the same luck again; else a new one, which is printed
///     GRIFFIER_TEST_EVIDENCE=FILE   a line for each scenario: what was put in, what came out, how long it stood still
enum Faults {
    static let isLong = ProcessInfo.processInfo.environment["GRIFFIER_TEST_FAULTS"] == "long"

    private static let seed: UInt64 = {
        let given = ProcessInfo.processInfo.environment["GRIFFIER_TEST_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64.max)
        print("GRIFFIER_TEST_SEED=\(seed)")
        return seed
    }()

    /// Luck of its own for each scenario, whatever else runs.
    static func random(_ scenario: String) -> SeededGenerator {
        var mixed = seed
        for byte in scenario.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return SeededGenerator(mixed)
    }

    static func short(_ short: Int, long: Int) -> Int { isLong ? long : short }

    private static let file = Mutex(())

    /// The broker of this run, as the evidence names it.
    static var broker: String { Broker.isGiven ? "Apache Kafka" : "noida-db" }

    /// Leaves a line of evidence.
    static func note(
        _ row: String, runs: Int, _ tally: Tally, stall: Duration? = nil, on log: String = broker
    ) {
        let seconds = stall.map {
            "\(Double($0.components.seconds * 10 + $0.components.attoseconds / 100_000_000_000_000_000) / 10) s"
        }
        let cells =
            [
                row, "\(runs)", "\(tally.inputs)", "\(tally.outputs)", "\(tally.lost)", "\(tally.duplicated)",
                seconds ?? "-", log,
            ]
        let line = "| " + cells.joined(separator: " | ") + " |"
        print(line)
        guard let path = ProcessInfo.processInfo.environment["GRIFFIER_TEST_EVIDENCE"] else { return }
        file.withLock { _ in
            guard let handle = fopen(path, "a") else { return }
            fputs(line + "\n", handle)
            fclose(handle)
        }
    }
}

/// What went in and what came out of it.
struct Tally: Hashable {
    var inputs = 0
    var outputs = 0
    var lost = 0
    var duplicated = 0
}

/// The same numbers for the same seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
