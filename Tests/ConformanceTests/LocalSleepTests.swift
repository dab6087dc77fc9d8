import Events
import Foundation
import Glibc
import Testing
import Workers

extension LocalOfficeTests {
    /// A process that is stopped for longer than its lease loses its partitions; awake again, it doubles nothing.
    @Suite struct LocalSleepTests {
        @Test(
            .enabled(if: Faults.isLong, "takes a minute: `deploy/test --faults`"))
        func `SIGSTOP past the lease: the other takes over, the zombie comes back, nothing is doubled`() async throws {
            try await WorkerThread.run { Result { try Self.play() } }.get()
        }

        private static func play() throws {
            let office = try LocalOffice()
            let one = try office.run("run", "reader", "--instance", "1")
            let two = try office.run("run", "reader", "--instance", "2")
            func owns(_ process: PipelineProcess, _ partitions: String) -> Bool {
                process.errors.contains("partitions=\(partitions)")
            }
            #expect(wait { owns(one, "[0]") || owns(one, "[0, 1]") }, "\(one.errors)")
            #expect(wait { owns(two, "[1]") || owns(two, "[0, 1]") }, "\(two.errors)")
            func drop(_ numbers: Range<Int>) throws {
                try FileManager.default.createDirectory(
                    atPath: office.folder + "/drop\(numbers.lowerBound)", withIntermediateDirectories: true)
                for number in numbers {
                    let path = office.folder + "/drop\(numbers.lowerBound)/\(number).txt"
                    try Data("Stuk nummer \(number).".utf8).write(to: URL(fileURLWithPath: path))
                }
                let process = try office.run("drop", office.folder + "/drop\(numbers.lowerBound)")
                #expect(process.end() == 0, "\(process.errors)")
            }
            try drop(0..<40)
            // In the middle of its work, if it can be.
            usleep(30_000)
            one.signal(SIGSTOP)
            try drop(40..<60)
            // The lease of half a minute has to end.
            try office.records(on: .documents, atLeast: 60)
            one.signal(SIGCONT)
            try drop(60..<80)
            let documents = try office.records(on: .documents, atLeast: 80)
            let distinct = Set(documents.map { $0.header("ce_id") }).count
            Faults.note(
                "3 SIGSTOP past the lease, the zombie comes back", runs: 1,
                Tally(
                    inputs: 80, outputs: documents.count, lost: 80 - distinct, duplicated: documents.count - distinct),
                on: "local log")
            #expect(documents.count == 80 && distinct == 80)
            #expect(one.isRunning && two.isRunning)
            for process in [one, two] { #expect(process.stop().code == 0, "\(process.errors)") }
            #expect(try office.records(on: .documents).count == 80)
            #expect(try office.records(on: .readerChangelog).count == 80)
        }
    }
}
