// One reader of an office becomes four (eight in the long form) and then two while documents come; one of them is its
// own twin for a moment. What is remembered of a partition goes where the partition goes.

import Events
import Foundation
import Testing
import Workers

extension LocalOfficeTests {
    @Suite struct LocalScalingTests {
        @Test func `from one to many to two readers nothing is lost and nothing is doubled`() async throws {
            try await WorkerThread.run { Result { try Self.play() } }.get()
        }

        private static func play() throws {
            let most = Faults.short(4, long: 8)
            // Each gets one, and says so.
            let office = try LocalOffice(["topics.partitions=\(most)", "batch.records=5"])
            var count = 0
            func drop() throws {
                let folder = "\(office.folder)/drop-\(count)"
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                for number in count..<count + 20 {
                    try Data("Stuk nummer \(number).".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
                }
                count += 20
                let process = try office.run("drop", folder)
                #expect(process.end() == 0, "\(process.errors)")
            }
            var readers = [try office.run("run", "reader", "--instance", "1")]
            try drop()
            for number in 2...most {
                readers.append(try office.run("run", "reader", "--instance", "\(number)", "--leave"))
                try drop()
            }
            // The same number again: the older one ends with 79; it must be the older one.
            let last = readers[readers.count - 1]
            #expect(wait { last.errors.contains("partitions assigned") }, "\(last.errors)")
            let twin = try office.run("run", "reader", "--instance", "\(most)", "--leave")
            try drop()
            let fenced = readers.removeLast()
            #expect(fenced.end() == 79, "\(fenced.errors)")
            readers.append(twin)
            while readers.count > 2 {
                let reader = readers.removeLast()
                // It must hear that it is to stop.
                #expect(wait { reader.catchesSignals || !reader.isRunning })
                #expect(reader.stop().code == 0, "\(reader.errors)")
                try drop()
            }
            try office.records(on: .documents, atLeast: count)
            // Had the memory stayed behind, the same documents would be new ones now.
            let again = try office.run("drop", "\(office.folder)/drop-0")
            #expect(again.end() == 0, "\(again.errors)")
            try drop()
            let documents = try office.records(on: .documents, atLeast: count)
            let distinct = Set(documents.map { $0.header("ce_id") }).count
            Faults.note(
                "5, 7 from 1 to \(most) to 2 readers, one twice", runs: 1,
                Tally(
                    inputs: count, outputs: documents.count, lost: count - distinct,
                    duplicated: documents.count - distinct), on: "local log")
            #expect(documents.count == count && distinct == count)
            #expect(try office.records(on: .readerChangelog).count == count)
            #expect(try office.records(on: .rejects).isEmpty)
            for reader in readers { #expect(reader.stop().code == 0, "\(reader.errors)") }
        }
    }
}
