import LocalLog
import Testing

/// Groups: who works on what, when members come, go, sleep and are doubled.
@Suite(.bounded) struct MemberTests {
    private let temporary: TemporaryLog
    private let slots: Int32 = 4

    init() throws {
        temporary = try TemporaryLog()
        try temporary.open().create([LocalTopic(name: "t", partitions: 4)])
    }

    private func member(
        _ name: String?, on log: LocalLog? = nil, lease: Duration = .seconds(30)
    ) throws -> LocalMember {
        try LocalMember(log ?? temporary.open(.write), group: "g", name: name, slots: slots, lease: lease)
    }

    /// Does what each is told until nobody is told anything.
    private func settle(_ members: LocalMember...) throws {
        var quiet = 0
        while quiet < 2 {
            quiet += 1
            for member in members {
                switch try member.look() {
                case .assigned(let slots): member.accept(slots)
                case .revoked(let slots, _): try member.release(slots)
                case nil: continue
                }
                quiet = 0
            }
        }
    }

    @Test func `members take equal shares, in the order of their names`() throws {
        let a = try member("a")
        try settle(a)
        #expect(a.held == [0, 1, 2, 3])
        let b = try member("b")
        try settle(a, b)
        #expect(a.held == [0, 1] && b.held == [2, 3])
        let c = try member("c")
        try settle(a, b, c)
        #expect(a.held.count + b.held.count + c.held.count == 4)
        #expect(a.held.union(b.held).union(c.held) == [0, 1, 2, 3])
        try b.close(leaving: true)
        try settle(a, c)
        #expect(a.held == [0, 1] && c.held == [2, 3])
    }

    @Test func `more members than partitions: some have nothing to do`() throws {
        let members = try (0..<6).map { try member("m\($0)") }
        for _ in 0..<4 { for member in members { try settle(member) } }
        #expect(members.map(\.held.count).reduce(0, +) == 4)
        #expect(Set(members.flatMap(\.held)).count == 4)
    }

    @Test func `a slot is not taken before its owner gives it back`() throws {
        let a = try member("a")
        try settle(a)
        let b = try member("b")
        #expect(try b.look() == nil)
        #expect(try a.look() == .revoked([2, 3], lost: false))
        #expect(try b.look() == nil)
        try a.release([2, 3])
        #expect(try b.look() == .assigned([2, 3]))
    }

    @Test func `a restart under the same name goes on at once, and the twin is fenced`() throws {
        let (log, other) = (try temporary.open(.write), try temporary.open(.write))
        let first = try member("a", on: log)
        try settle(first)
        let second = try member("a", on: other)
        #expect(try second.look() == .assigned([0, 1, 2, 3]))
        second.accept([0, 1, 2, 3])
        let fenced = #expect(throws: LocalLogError.self) {
            try log.write { (transaction) throws(LocalLogError) in try first.check(transaction) }
        }
        #expect(fenced?.kind == .fenced)
        #expect(throws: LocalLogError.self) { _ = try first.look() }
        try other.write { (transaction) throws(LocalLogError) in try second.check(transaction) }
    }

    @Test func `who sleeps past its lease loses its partitions, writes nothing, and comes back`() throws {
        let log = try temporary.open(.write)
        let a = try member("a", on: log, lease: .milliseconds(200))
        try settle(a)
        let b = try member("b", lease: .seconds(30))
        pause(300)
        try settle(b)
        #expect(b.held == [0, 1, 2, 3])
        let lost = #expect(throws: LocalLogError.self) {
            try log.write { (transaction) throws(LocalLogError) in try a.check(transaction) }
        }
        #expect(lost?.kind == .lost)
        #expect(try a.look() == .revoked([0, 1, 2, 3], lost: true))
        try a.release([0, 1, 2, 3])
        try settle(a, b)
        #expect(a.held == [0, 1] && b.held == [2, 3])
    }

    @Test func `a killed member's partitions go to the others when its lease ends, not before`() throws {
        let a = try member("a", lease: .milliseconds(400))
        try settle(a)
        let b = try member("b")
        try settle(b)
        #expect(b.held.isEmpty)
        pause(500)
        try settle(b)
        #expect(b.held == [0, 1, 2, 3])
    }

    @Test func `who closes without leaving is missed only when its lease ends`() throws {
        let a = try member("a", lease: .milliseconds(400))
        try settle(a)
        try a.close(leaving: false)
        let b = try member("b")
        try settle(b)
        #expect(b.held.isEmpty)
        let again = try member("a")
        try settle(again, b)
        #expect(again.held == [0, 1] && b.held == [2, 3])
    }

    @Test func `members without a name share too, and leave when they close`() throws {
        let a = try member(nil)
        let b = try member(nil)
        try settle(a, b)
        #expect(a.held.count == 2 && b.held.count == 2)
        try a.close(leaving: false)
        try settle(b)
        #expect(b.held.count == 4)
    }
}

#if canImport(Glibc)
    import Glibc
#endif

private func pause(_ milliseconds: UInt32) { usleep(milliseconds * 1000) }
