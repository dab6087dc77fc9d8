// The disk of an office is full, or may not be written to: nothing is half done, and with room it goes on. What fits
// in no record is a reject.

import Events
import Foundation
import Glibc
import LocalLog
import Testing
import Workers

extension LocalOfficeTests {
    @Suite struct LocalDiskTests {
        @Test
        func `on a full disk a worker tries for a minute and ends with 75, and with room it does everything once`()
            async throws
        {
            try await WorkerThread.run { Result { try Self.fill() } }.get()
        }

        private static func fill() throws {
            let office = try LocalOffice(["topics.partitions=1", "batch.records=5", "batch.attempts=2"])
            let count = 30
            try drop(count, into: office)
            // Room for some of them: no file may become larger than this.
            let full = try office.run(
                "run", "reader", "--instance", "1", confined: .largestFile(try size(of: office) + 200_000))
            if Faults.isLong {
                // It tries for a minute: whoever sees the warning may make room.
                #expect(full.end() == 75, "\(full.errors)")
            } else {
                #expect(wait { full.errors.contains("transaction aborted") }, "\(full.errors)")
                full.kill()
            }
            #expect(full.errors.contains("\(office.place.file): disk I/O error"), "\(full.errors)")
            #expect(full.errors.contains("is there room on the disk"), "\(full.errors)")
            let before = try office.records(on: .documents).count
            #expect(before < count)
            let reader = try office.run("run", "reader", "--instance", "1")
            let documents = try office.records(on: .documents, atLeast: count)
            let distinct = Set(documents.map { $0.header("ce_id") }).count
            Faults.note(
                "15 the log on a full disk, \(before) of \(count) done before", runs: 1,
                Tally(
                    inputs: count, outputs: documents.count, lost: count - distinct,
                    duplicated: documents.count - distinct), on: "local log")
            #expect(documents.count == count && distinct == count)
            #expect(try office.records(on: .readerChangelog).count == count)
            #expect(try office.records(on: .rejects).isEmpty)
            #expect(reader.stop().code == 0, "\(reader.errors)")
        }

        @Test func `a log that may not be written to can be looked at; a worker says so and ends with 74`() async throws
        {
            try await WorkerThread.run { Result { try Self.lock() } }.get()
        }

        private static func lock() throws {
            let office = try LocalOffice(["topics.partitions=1"])
            try drop(3, into: office)
            let before = try office.records(on: .ingest).count
            chmod(office.place.file, 0o400)
            chmod(office.place.folder, 0o500)
            let reader = try office.run("run", "reader", "--instance", "1", confined: .permissions)
            #expect(reader.end() == 74, "\(reader.errors)")
            #expect(reader.errors.contains(office.place.file), "\(reader.errors)")
            let drop = try office.run("drop", "\(office.folder)/drop/0.txt", confined: .permissions)
            #expect(drop.end() == 74, "\(drop.errors)")
            #expect(drop.errors.contains("the log must be writable"), "\(drop.errors)")
            let topics = try office.run("topics", "check", confined: .permissions)
            #expect(topics.end() == 0, "\(topics.errors)\(topics.output)")
            let rejects = try office.run("rejects", confined: .permissions)
            #expect(rejects.end() == 0, "\(rejects.errors)")
            chmod(office.place.folder, 0o700)
            chmod(office.place.file, 0o600)
            #expect(try office.records(on: .ingest).count == before)
            let again = try office.run("run", "reader", "--instance", "1")
            #expect(try office.records(on: .documents, atLeast: 3).count == 3)
            Faults.note(
                "15 a log that may not be written to", runs: 1, Tally(inputs: 3, outputs: 3), on: "local log")
            #expect(again.stop().code == 0, "\(again.errors)")
        }

        @Test func `a document that grows too large when it is read is a reject`() async throws {
            try await WorkerThread.run { Result { try Self.grow() } }.get()
        }

        private static func grow() throws {
            let office = try LocalOffice(["topics.partitions=1"])
            let all = try office.run("run", "--inbox", office.inbox)
            try office.put("Stuk nummer een.", as: "een.txt")
            // Every quotation mark takes two bytes in JSON.
            let line = String(repeating: "\"", count: 99) + "\n"
            let large = String(repeating: line, count: (Topic.largestRecord / 2 + 100_000) / line.utf8.count + 1)
            try office.put(large, as: "groot.txt")
            try office.put("Stuk nummer twee.", as: "twee.txt")
            let rejects = try office.records(on: .rejects, atLeast: 1)
            #expect(rejects.map { $0.header("griffier-reason") } == [RejectReason.outputTooLarge.rawValue])
            let isWhole = rejects.first?.value == Array(large.utf8)
            #expect(isWhole)
            let documents = try office.records(on: .documents, atLeast: 2)
            Faults.note(
                "13 output larger than a record", runs: 1,
                Tally(inputs: 3, outputs: documents.count + rejects.count), on: "local log")
            #expect(documents.count == 2)
            #expect(!all.errors.contains("transaction aborted"), "\(all.errors)")
            #expect(all.stop().code == 0, "\(all.errors)")
        }

        private static func drop(_ count: Int, into office: LocalOffice) throws {
            _ = try office.place.create(prefix: "griffier.", sizes: TopicSizes(documents: 1))
            let folder = "\(office.folder)/drop"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for number in 0..<count {
                let text = "Stuk nummer \(number). " + String(repeating: "De commissie vergadert. ", count: 1000)
                try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
            }
            let drop = try office.run("drop", folder)
            #expect(drop.end() == 0, "\(drop.errors)")
        }

        private static func size(of office: LocalOffice) throws -> Int {
            let attributes = try FileManager.default.attributesOfItem(atPath: office.place.file)
            return try #require(attributes[.size] as? Int)
        }
    }
}
