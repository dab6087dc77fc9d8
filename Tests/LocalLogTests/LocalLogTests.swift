import Foundation
import LocalLog
import Testing

/// The file: what is written comes out again, all of it or nothing.
@Suite(.bounded) struct LocalLogTests {
    @Test func `records come back byte for byte, null is not empty`() throws {
        let temporary = try TemporaryLog()
        let records = [
            LocalRecord(key: nil, value: nil, time: 1),
            LocalRecord(key: [], value: [], headers: [LocalHeader(name: "", value: [])], time: 2),
            LocalRecord(
                key: [0, 0xFF], value: [UInt8](repeating: 7, count: 3_000_000),
                headers: [
                    LocalHeader(name: "a", value: nil),
                    LocalHeader(name: "a", value: [UInt8](repeating: 1, count: 300)),
                ], time: -5),
        ]
        try temporary.withTopic().append(records)
        var seen: [LocalRecord] = []
        let next = try temporary.open(.read).read(t, from: 0) { seen.append($1) }
        #expect(seen == records)
        #expect(next == 3)
    }

    @Test func `a transaction that fails leaves nothing, not even an offset`() throws {
        struct Failure: Error {}
        let temporary = try TemporaryLog()
        let log = try temporary.withTopic()
        try log.append([LocalRecord("k", "0")])
        #expect(throws: LocalLogError.self) {
            try log.write { (transaction) throws(LocalLogError) in
                try transaction.append(LocalRecord("k", "x"), to: t)
                try transaction.setOffset(5, of: "g", in: t)
                try transaction.mark("m", "x")
                throw LocalLogError(.bug, "on purpose")
            }
        }
        try log.append([LocalRecord("k", "1")])
        #expect(try log.all() == ["0 0", "1 1"])
        #expect(try log.offsets().isEmpty)
        #expect(try log.mark("m") == nil)
    }

    @Test func `a page is bounded by records and by bytes, and one record is read however large it is`() throws {
        let log = try TemporaryLog().withTopic()
        try log.append((0..<10).map { LocalRecord(nil, String(repeating: "\($0)", count: 1000)) })
        func page(_ offset: Int64, _ limits: PageLimits) throws -> (Int, Int64) {
            var count = 0
            let next = try log.read(t, from: offset, limits: limits) { _, _ in count += 1 }
            return (count, next)
        }
        #expect(try page(0, PageLimits(records: 3)) == (3, 3))
        #expect(try page(8, PageLimits(records: 3)) == (2, 10))
        #expect(try page(0, PageLimits(bytes: 2500)) == (3, 3))
        #expect(try page(0, PageLimits(bytes: 1)) == (1, 1))
        #expect(try page(10, PageLimits()) == (0, 10))
    }

    @Test func `what others commit shows in the version, and a reader sees it`() throws {
        let temporary = try TemporaryLog()
        let writer = try temporary.withTopic()
        let reader = try temporary.open(.read)
        let before = try reader.version()
        #expect(try reader.version() == before)
        try writer.append([LocalRecord("k", "0")])
        #expect(try reader.version() != before)
        #expect(try reader.all() == ["0 0"])
    }

    @Test func `who waits too long for another writer is told that it is busy, and nothing is written`() throws {
        let temporary = try TemporaryLog()
        let first = try temporary.withTopic()
        let second = try temporary.open(.write, patience: .milliseconds(50))
        try first.write { (transaction) throws(LocalLogError) in
            try transaction.append(LocalRecord("k", "first"), to: t)
            let error = #expect(throws: LocalLogError.self) { try second.append([LocalRecord("k", "second")]) }
            #expect(error?.kind == .busy)
        }
        #expect(try second.all() == ["0 first"])
    }

    @Test func `a sealed log takes nothing more, and says why`() throws {
        let log = try TemporaryLog().withTopic()
        try log.write { (transaction) throws(LocalLogError) in try transaction.mark(LocalLog.seal, "it moved") }
        let error = #expect(throws: LocalLogError.self) { try log.append([LocalRecord("k", "x")]) }
        #expect(error == LocalLogError(.sealed, "it moved"))
        try log.write(evenSealed: true) { (transaction) throws(LocalLogError) in
            try transaction.mark(LocalLog.seal, nil)
        }
        try log.append([LocalRecord("k", "x")])
    }

    @Test func `topics are made once and keep their partitions`() throws {
        let log = try TemporaryLog().withTopic()
        let more = [LocalTopic(name: "t", partitions: 9), LocalTopic(name: "u", partitions: 2, retention: 60)]
        #expect(try log.create(more) == ["u"])
        #expect(try log.topics() == [LocalTopic(name: "t", partitions: 1), more[1]])
        let error = #expect(throws: LocalLogError.self) {
            try log.append([LocalRecord("k", "x")], to: LocalPartition(topic: "t", number: 1))
        }
        #expect(error?.kind == .unknown)
    }

    @Test func `what is no log of ours is left alone`() throws {
        let temporary = try TemporaryLog()
        let missing = #expect(throws: LocalLogError.self) { try temporary.open(.read) }
        #expect(missing?.kind == .missing)
        let text = Data("Geachte voorzitter, ".utf8) + Data(count: 2000)
        try text.write(to: URL(fileURLWithPath: temporary.path))
        let foreign = #expect(throws: LocalLogError.self) { try temporary.open() }
        #expect(foreign?.kind == .foreign)
        #expect(FileManager.default.contents(atPath: temporary.path) == text)
    }

    @Test func `several make the same log at the same moment, and it is made once`() async throws {
        let temporary = try TemporaryLog()
        let path = temporary.path
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let log = try LocalLog(path: path, access: .create)
                    return try log.create([LocalTopic(name: "t", partitions: 3)]).count
                }
            }
            var made = 0
            for try await count in group { made += count }
            #expect(made == 1)
        }
    }

    @Test func `several threads write side by side, and nothing is lost`() async throws {
        let temporary = try TemporaryLog()
        _ = try temporary.withTopic()
        let path = temporary.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let log = try LocalLog(path: path, access: .write)
                    for number in 0..<50 { try log.append([LocalRecord("\(writer)", "\(writer).\(number)")]) }
                }
            }
            try await group.waitForAll()
        }
        let all = try temporary.open(.read).all()
        #expect(all.count == 200)
        #expect(all.map { $0.split(separator: " ")[0] } == (0..<200).map { "\($0)" })
        for writer in 0..<4 {
            let own = all.compactMap { $0.split(separator: " ").last }.filter { $0.hasPrefix("\(writer).") }
            #expect(own.map(String.init) == (0..<50).map { "\(writer).\($0)" })
        }
    }
}
