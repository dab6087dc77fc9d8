import Events
import Kafka
import Testing
import Workers

/// What every log promises the pipeline; one test a promise, on each log.
@Suite(.serialized, .bounded) struct ConformanceTests {
    @Test(arguments: LogKind.allCases) func `what a partition holds comes in its order, byte for byte`(kind: LogKind)
        async throws
    {
        try await kind.run { log in
            let odd = [
                OutgoingRecord(topic: "", key: nil, value: []),
                OutgoingRecord(topic: "", key: [], value: nil),
                OutgoingRecord(
                    topic: "", key: [0xFF, 0], value: [0, 1, 0xFE],
                    headers: [
                        RecordHeader("a", "1"), RecordHeader(name: "b", value: nil), RecordHeader("a", "2"),
                        RecordHeader(name: "c", value: []),
                    ]),
            ]
            let numbered = (0..<700).map { OutgoingRecord("k\($0 % 7)", "\($0)") }
            try log.write(odd + numbered, on: .ingest, partition: 1)
            try log.write(numbered, on: .ingest, partition: 0)
            let member = try Member(of: log)
            try member.run { $0.seen.count >= 1403 }
            let first = member.seen.filter { $0.partition == 1 }
            #expect(first.prefix(3).map(\.key) == odd.map(\.key))
            #expect(first.prefix(3).map(\.value) == odd.map(\.value))
            #expect(first.prefix(3).map(\.headers) == odd.map(\.headers))
            for partition in [Int32(0), 1] {
                let offsets = member.seen.filter { $0.partition == partition }.map(\.offset)
                #expect(offsets == offsets.sorted() && Set(offsets).count == offsets.count)
            }
            for key in 0..<7 {
                let numbers = first.dropFirst(3).filter { $0.keyText == "k\(key)" }.compactMap { Int($0.text) }
                #expect(numbers == Array(stride(from: key, to: 700, by: 7)))
            }
            member.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `members of a group share the partitions, each record goes to one`(
        kind: LogKind
    ) async throws {
        try await kind.run { log in
            let one = try Member(of: log, instance: 1)
            try one.run { $0.partitions == [0, 1] }
            let two = try Member(of: log, instance: 2)
            try together(one, two) { one.partitions.count == 1 && two.partitions.count == 1 }
            #expect(one.partitions.isDisjoint(with: two.partitions))
            for partition in [Int32(0), 1] {
                try log.write(
                    (0..<50).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: partition)
            }
            try together(one, two) { one.seen.count >= 50 && two.seen.count >= 50 }
            #expect(one.seen.count == 50 && two.seen.count == 50)
            #expect(Set(one.seen.map(\.partition)) == one.partitions)
            // A third has nothing to do and harms nobody.
            one.close()
            two.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `who leaves hands its partitions over, where it had committed`(
        kind: LogKind
    ) async throws {
        try await kind.run { log in
            try log.write((0..<10).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            let one = try Member(of: log, instance: 1)
            try one.run { $0.seen.count == 10 }
            try one.commit([Answer(.documents, "k", "ten")])
            try log.write((10..<13).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            try one.run { $0.seen.count == 13 }
            // What was read and not committed is the next one's.
            one.close(leaving: true)
            let two = try Member(of: log, instance: 2)
            try two.run { $0.seen.count >= 3 }
            #expect(two.seen.map(\.text) == ["10", "11", "12"])
            #expect(two.partitions == [0, 1])
            two.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `outputs, memory and offsets are committed together`(kind: LogKind)
        async throws
    {
        try await kind.run { log in
            try log.write((0..<4).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 1)
            let member = try Member(of: log)
            try member.run { $0.seen.count == 4 }
            #expect(try log.records(on: .documents).isEmpty)
            try member.commit([
                Answer(.documents, "d", "said", input: 1), Answer(.readerChangelog, "m", "remembered", input: 1),
                Answer(.rejects, "r", nil, input: 1),
            ])
            #expect(try log.records(on: .documents).map(\.text) == ["said"])
            #expect(try log.records(on: .readerChangelog).map(\.partition) == [1])
            #expect(try log.records(on: .rejects).map(\.value) == [nil])
            member.close()
            let next = try Member(of: log)
            try log.write([OutgoingRecord("k", "4")], on: .ingest, partition: 1)
            try next.run { !$0.seen.isEmpty }
            #expect(next.seen.map(\.text) == ["4"])
            #expect(next.memory.map(\.text) == ["remembered"])
            next.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `a reader sees all of a transaction or nothing of it`(kind: LogKind)
        async throws
    {
        try await kind.run(partitions: 1) { log in
            let signal = StopSignal()
            let writer = Task.detached {
                await WorkerThread.run {
                    Result {
                        let member = try Member(of: log)
                        try member.run { $0.partitions == [0] }
                        for batch in 0..<40 {
                            try member.commit((0..<50).map { _ in Answer(.documents, "\(batch)", "x") })
                        }
                        signal.raise()
                        member.close()
                    }
                }
            }
            var rounds = 0
            while !signal.isRaised {
                let whole = Dictionary(grouping: try log.records(on: .documents), by: \.keyText)
                #expect(whole.values.allSatisfy { $0.count == 50 })
                rounds += 1
                guard rounds < 10_000 else { break }
            }
            writer.cancel()
            #expect(try log.records(on: .documents).count == 2000)
        }
    }

    @Test(arguments: LogKind.allCases) func `a second owner of a name fences the first, which writes nothing more`(
        kind: LogKind
    ) async throws {
        try await kind.run { log in
            try log.write((0..<3).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            let first = try Member(of: log, instance: 1)
            try first.run { $0.seen.count == 3 }
            let second = try Member(of: log, instance: 1)
            let failure = #expect(throws: LogFailure.self) {
                try first.commit([Answer(.documents, "k", "of the first")])
            }
            guard case .stop(let halt) = failure, halt.cause == .fenced else {
                Issue.record("fenced it must be, not \(String(describing: failure))")
                return
            }
            try second.run { $0.seen.count == 3 }
            #expect(second.seen.map(\.text) == ["0", "1", "2"])
            try second.commit([Answer(.documents, "k", "of the second")])
            #expect(try log.records(on: .documents).map(\.text) == ["of the second"])
            first.close()
            second.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `compaction keeps the last value of each key, and the order`(
        kind: LogKind
    ) async throws {
        try await kind.run { log in
            let values = (0..<500).map { OutgoingRecord("k\($0 % 5)", "\($0)") }
            try log.write(values, on: .readerChangelog, partition: 0)
            try log.write([OutgoingRecord("k1", nil)], on: .readerChangelog, partition: 0)
            try log.write((0..<5).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            try log.compact()
            let member = try Member(of: log)
            try member.run { $0.partitions == [0, 1] }
            var last: [String: String?] = [:]
            for record in member.memory { last[record.keyText] = record.value.map { _ in record.text } }
            #expect(last.compactMapValues { $0 } == ["k0": "495", "k2": "497", "k3": "498", "k4": "499"])
            let offsets = member.memory.map(\.offset)
            #expect(offsets == offsets.sorted())
            // What is not compacted stays whole.
            #expect(try log.records(on: .ingest).count == 5)
            // And what is written afterwards comes behind.
            try log.write([OutgoingRecord("k0", "new")], on: .readerChangelog, partition: 0)
            #expect(try log.records(on: .readerChangelog).last?.text == "new")
            member.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `a restart goes on behind what was committed, and no further`(
        kind: LogKind
    ) async throws {
        try await kind.run { log in
            try log.write((0..<6).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            let first = try Member(of: log)
            try first.run { $0.seen.count == 6 }
            try first.commit([])
            try log.write((6..<9).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            try first.run { $0.seen.count == 9 }
            first.close(leaving: false)
            let begin = SuspendingClock.now
            let second = try Member(of: log)
            try second.run { $0.seen.count == 3 }
            #expect(second.seen.map(\.text) == ["6", "7", "8"])
            // Its place was kept for it: no waiting for a lease or a session to end.
            #expect(SuspendingClock.now - begin < .seconds(9))
            second.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `what was not committed comes again after a rewind`(kind: LogKind)
        async throws
    {
        try await kind.run { log in
            try log.write((0..<4).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            let member = try Member(of: log)
            try member.run { $0.seen.count == 4 }
            try member.commit()
            try log.write((4..<8).map { OutgoingRecord("k", "\($0)") }, on: .ingest, partition: 0)
            try member.run { $0.seen.count == 8 }
            try member.rewind()
            try member.run { $0.seen.count == 12 }
            #expect(member.seen.map(\.text) == ["0", "1", "2", "3", "4", "5", "6", "7", "4", "5", "6", "7"])
            member.close()
        }
    }

    @Test(arguments: LogKind.allCases) func `a table is read whole, and then what is added to it`(kind: LogKind)
        async throws
    {
        try await kind.run { log in
            try log.write([OutgoingRecord("a", "1"), OutgoingRecord("b", "2")], on: .register, partition: 0)
            try log.write([OutgoingRecord("c", "3")], on: .register, partition: 1)
            let member = try Member(of: log, .citations)
            try member.run { $0.partitions == [0, 1] }
            #expect(Set(try member.follow().map(\.text)) == ["1", "2", "3"])
            try log.write([OutgoingRecord("d", "4")], on: .register, partition: 1)
            // What it writes itself, too.
            try member.commit([Answer(.register, "e", "5")])
            var added: [String] = []
            _ = try wait(within: .seconds(30)) {
                added += try member.follow().map(\.text)
                return added.count >= 2
            }
            #expect(added.sorted() == ["4", "5"])
            member.close()
        }
    }

    /// Drives two members in turn, since each waits for the other.
    private func together(_ one: Member, _ two: Member, until isSo: () -> Bool) throws {
        let end = SuspendingClock.now.advanced(by: .seconds(60))
        while !isSo() {
            guard SuspendingClock.now < end else {
                Issue.record("not so after a minute: \(one.partitions), \(two.partitions)")
                return
            }
            try one.step()
            try two.step()
        }
    }
}
