import Events
import Foundation
import Glibc
import Testing
import Workers

extension LocalOfficeTests {
    /// Processes of an office are killed at any moment, and each file has its effect exactly once all the same.
    ///
    /// Some kills in every run, many in the long form; `GRIFFIER_TEST_SEED` repeats a run.
    @Suite struct LocalKillTests {
        @Test func `kill -9 at any moment loses no file and doubles none`() async throws {
            try await WorkerThread.run { Result { try Self.play() } }.get()
        }

        private static func play() throws {
            let kills = Faults.short(8, long: 60)
            var random = Faults.random("local kills")
            let office = try LocalOffice(["batch.records=5"])
            var expected: [String: String] = [:]
            // Two processes side by side: one does everything, one helps.
            var all = try office.runAll()
            var helper = try office.run("run", "deadlines", "citations")
            for round in 0..<kills {
                for index in 0..<6 {
                    let name = "stuk-\(round)-\(index).txt"
                    let text = Self.letter(round * 6 + index)
                    expected[name] = text
                    if index % 3 == 0 {
                        try Self.trickle(text, to: "\(office.inbox)/\(name)")
                    } else {
                        try office.put(text, as: name)
                    }
                }
                usleep(UInt32.random(in: 0..<2_500_000, using: &random))
                if round % 2 == 0 || Bool.random(using: &random) {
                    all.kill()
                    all = try office.runAll()
                } else {
                    helper.kill()
                    helper = try office.run("run", "deadlines", "citations")
                }
            }
            let documents = try check(office, expected)
            Faults.note(
                "1 kill -9 at random, all workers and a helper", runs: kills,
                Tally(
                    inputs: expected.count, outputs: documents.count, lost: expected.count - Set(documents).count,
                    duplicated: documents.count - Set(documents).count), on: "local log")
            for process in [all, helper] { #expect(process.stop().code == 0, "\(process.errors)") }
        }

        private static func letter(_ number: Int) -> String {
            let words = ["jeugdhulp", "woningbouw", "stikstof", "asiel", "defensie", "pensioenen"]
            return "Geachte voorzitter,\n\nIk stuur uw Kamer in januari 2036 een brief over het "
                + "\(words[number % words.count])plan nummer \(number).\n\n"
                + "De Minister van Justitie en Veiligheid,\n\nD.M. van Weel\n"
        }

        /// Writes a file as a slow program does: in place, in two goes.
        private static func trickle(_ text: String, to path: String) throws {
            let bytes = Array(text.utf8)
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
            try #require(file >= 0)
            defer { close(file) }
            let half = bytes.count / 2
            #expect(write(file, Array(bytes[..<half]), half) == half)
            usleep(100_000)
            #expect(write(file, Array(bytes[half...]), bytes.count - half) == bytes.count - half)
        }

        /// - Returns: the digests of the documents that were read.
        private static func check(_ office: LocalOffice, _ expected: [String: String]) throws -> [String] {
            #expect(wait { office.files().isEmpty }, "left in the inbox: \(office.files())")
            #expect(office.files("/read") == expected.keys.sorted())
            let ingest = try office.records(on: .ingest)
            let isWhole = ingest.map(\.text).sorted() == expected.values.sorted()
            #expect(isWhole, "each file is one record: \(expected.count) files, \(ingest.count) records")
            for topic in [Topic.documents, .citations, .deadlines] {
                let records = try office.records(on: topic, atLeast: expected.count)
                #expect(records.count == expected.count, "\(topic.rawValue)")
                #expect(Set(records.map { $0.header("ce_id") }).count == expected.count, "\(topic.rawValue)")
            }
            struct Versioned: Decodable { var digest: String }
            let digests = try office.records(on: .documents).map {
                try JSON.value(Versioned.self, from: $0.value ?? []).digest
            }
            let isEach = Set(digests) == Set(expected.values.map { Digest.hex(Array($0.utf8)) })
            #expect(isEach, "each document once")
            #expect(try office.records(on: .rejects).isEmpty)
            // Whatever the tracker says it says once, and people are told once.
            let changes = try office.records(on: .statusChanges, atLeast: 1)
            let isRest = try wait {
                let before = try office.records(on: .statusChanges).count
                usleep(500_000)
                return try office.records(on: .statusChanges).count == before
            }
            #expect(isRest)
            let ids = try office.records(on: .statusChanges).compactMap { $0.header("ce_id") }
            #expect(ids.count >= changes.count && Set(ids).count == ids.count)
            let toldIDs: () -> [String] = {
                let text = String(
                    decoding: FileManager.default.contents(atPath: office.outbox) ?? Data(), as: UTF8.self)
                return text.split(separator: "\n").compactMap { line in
                    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                    return object?["id"] as? String
                }
            }
            let told = wait { Set(toldIDs()) == Set(ids) }
            #expect(told, "told \(toldIDs().count) of \(ids.count)")
            #expect(toldIDs().count == ids.count, "each message once")
            return digests
        }
    }
}
