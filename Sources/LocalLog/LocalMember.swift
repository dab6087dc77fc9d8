/// One member of a group: shares the partitions of its topics with the other members, on this machine.
///
/// All topics of a group have equally many partitions, and a *slot* is the same partition of each. The members, in the
/// order of their names, take equal shares of the slots. A slot that is to go to another is first given back by its
/// owner (``Change/revoked(_:lost:)``, then ``release(_:)``) and only then taken, so that no slot ever has two owners;
/// the others are worked on meanwhile.
///
/// Each start of a member has a number of its own, and every transaction of the group checks that its slots still belong
/// to that number (``check(_:)``). So whoever slept through its lease writes nothing any more, and a second process with
/// the same name takes the slots over at once and fences the first.
public final class LocalMember {
    public enum Change: Hashable, Sendable {
        /// These slots are ours now; ``accept(_:)`` them.
        case assigned([Int32])
        /// Give these back with ``release(_:)``. Lost ones belong to somebody else already.
        case revoked([Int32], lost: Bool)
    }

    private let log: LocalLog
    public let group: String
    /// nil: nobody can take our place by its name.
    private let name: String?
    private let slots: Int32
    private let lease: Int64
    private var owner: Int64 = 0
    private var isMember = false
    private var leaseEnds: Int64 = 0
    /// What we work on.
    public private(set) var held: Set<Int32> = []

    /// - Parameters:
    ///   - name: by which a restart is recognised, and a twin fenced.
    ///   - slots: how many partitions each of the topics has.
    ///   - lease: how long the slots of a member that is silent are kept for it.
    public init(
        _ log: LocalLog, group: String, name: String?, slots: Int32, lease: Duration = .seconds(30)
    ) throws(LocalLogError) {
        self.log = log
        self.group = group
        self.name = name
        self.slots = slots
        self.lease = max(100, Int64(lease / .milliseconds(1)))
        try join()
    }

    private var memberName: String { name ?? "start \(owner)" }

    private func join() throws(LocalLogError) {
        let database = log.database
        try log.write { (_) throws(LocalLogError) in
            owner = try database.number("UPDATE starts SET last = last + 1 RETURNING last") ?? 0
            for slot in 0..<slots {
                try database.run("INSERT OR IGNORE INTO slots VALUES (?, ?, NULL)", .text(group), .number(Int64(slot)))
            }
            let predecessor = try database.number(
                "SELECT owner FROM members WHERE team = ? AND name = ?", .text(group), .text(memberName))
            if let predecessor {
                try database.run(
                    "UPDATE slots SET owner = ? WHERE team = ? AND owner = ?", .number(owner), .text(group),
                    .number(predecessor))
                try database.run(
                    "DELETE FROM members WHERE team = ? AND name = ?", .text(group), .text(memberName))
            }
            try renew()
        }
        isMember = true
    }

    /// Within a transaction: the lease begins again.
    private func renew() throws(LocalLogError) {
        let end = Moment.sinceBoot() + lease
        let changed = try log.database.run(
            """
            INSERT INTO members (team, name, owner, boot, lease) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET lease = excluded.lease, boot = excluded.boot, away = 0
            WHERE owner = excluded.owner
            """, .text(group), .text(memberName), .number(owner), .text(Moment.boot), .number(end))
        guard changed == 1 else {
            throw LocalLogError(.fenced, "another process took the name \(memberName) in the group \(group)")
        }
        leaseEnds = end
    }

    /// Renews the lease when a third of it is over. Called while nothing is read for long, too.
    public func stayAlive() throws(LocalLogError) {
        guard isMember, leaseEnds - Moment.sinceBoot() < lease * 2 / 3 else { return }
        try log.write { (_) throws(LocalLogError) in
            // Somebody may have taken our slots by now: that shows at the next look.
            try renew()
        }
    }

    /// In a transaction that writes for the group: that the slots are still ours.
    public func check(_ transaction: LocalTransaction) throws(LocalLogError) {
        guard transaction.log === log else { throw LocalLogError(.bug, "the transaction is another connection's") }
        try renew()
        guard try mine(owners()).isSuperset(of: held) else {
            throw LocalLogError(.lost, "partitions of \(memberName) in \(group) were given to another meanwhile")
        }
    }

    /// What has to change; nil when nothing does. Slots of others that are free are taken.
    public func look() throws(LocalLogError) -> Change? {
        try stayAlive()
        let owners = try owners()
        let lost = held.subtracting(mine(owners))
        let members = try log.aliveMembers(of: group)
        guard lost.isEmpty, let place = members.firstIndex(where: { $0.owner == owner }) else {
            // Our lease ran out; unless our name is taken, the next renewal makes us a member again.
            leaseEnds = 0
            if lost.isEmpty { return nil }
            try stayAlive()
            return .revoked(lost.sorted(), lost: true)
        }
        let wanted = Set((0..<slots).filter { Int($0) * members.count / Int(slots) == place })
        let surplus = held.subtracting(wanted)
        guard surplus.isEmpty else { return .revoked(surplus.sorted(), lost: false) }
        // What a predecessor of our name had is ours already; some of it may have to go at once.
        let useless = mine(owners).subtracting(held).subtracting(wanted)
        if !useless.isEmpty { try give(useless) }
        let alive = Set(members.map(\.owner))
        let free = wanted.filter { !alive.contains(owners[$0] ?? LocalMember.nobody) }
        if !free.isEmpty { try take(free) }
        let taken = mine(try self.owners()).subtracting(held)
        return taken.isEmpty ? nil : .assigned(taken.sorted())
    }

    private func mine(_ owners: [Int32: Int64]) -> Set<Int32> {
        Set(owners.filter { $0.value == owner }.keys)
    }

    /// These are worked on from now.
    public func accept(_ slots: [Int32]) {
        held.formUnion(slots)
    }

    /// These are not worked on any more, and free for others.
    public func release(_ slots: [Int32]) throws(LocalLogError) {
        held.subtract(slots)
        try give(Set(slots))
    }

    /// Stops taking part.
    ///
    /// - Parameter leaving: gives everything to the others at once; else it is kept for a restart, as long as the lease.
    public func close(leaving: Bool) throws(LocalLogError) {
        guard isMember else { return }
        isMember = false
        held = []
        guard leaving || name == nil else {
            try log.write(evenSealed: true) { (_) throws(LocalLogError) in
                try log.database.run(
                    "UPDATE members SET away = 1 WHERE team = ? AND owner = ?", .text(group), .number(owner))
            }
            return
        }
        try log.write(evenSealed: true) { (_) throws(LocalLogError) in
            try log.database.run(
                "UPDATE slots SET owner = NULL WHERE team = ? AND owner = ?", .text(group), .number(owner))
            try log.database.run("DELETE FROM members WHERE team = ? AND owner = ?", .text(group), .number(owner))
        }
    }

    private func give(_ slots: Set<Int32>) throws(LocalLogError) {
        try log.write { (_) throws(LocalLogError) in
            for slot in slots {
                try log.database.run(
                    "UPDATE slots SET owner = NULL WHERE team = ? AND slot = ? AND owner = ?", .text(group),
                    .number(Int64(slot)), .number(owner))
            }
        }
    }

    private func take(_ slots: Set<Int32>) throws(LocalLogError) {
        try log.write { (_) throws(LocalLogError) in
            try renew()
            // Read again: since we looked, somebody may have come to life or taken one.
            let alive = Set(try log.aliveMembers(of: group).map(\.owner))
            let owners = try owners()
            for slot in slots where !alive.contains(owners[slot] ?? LocalMember.nobody) {
                try log.database.run(
                    "UPDATE slots SET owner = ? WHERE team = ? AND slot = ?", .number(owner), .text(group),
                    .number(Int64(slot)))
            }
        }
    }

    private static let nobody: Int64 = 0

    private func owners() throws(LocalLogError) -> [Int32: Int64] {
        let statement = try log.database.statement("SELECT slot, owner FROM slots WHERE team = ?", .text(group))
        defer { statement.reset() }
        var owners: [Int32: Int64] = [:]
        // A null reads as 0, which is nobody.
        while try statement.step() { owners[Int32(clamping: statement.number(0))] = statement.number(1) }
        return owners
    }
}

extension LocalLog {
    /// The members of a group whose lease runs, by name.
    func aliveMembers(of group: String) throws(LocalLogError) -> [(name: String, owner: Int64)] {
        let statement = try database.statement(
            "SELECT name, owner FROM members WHERE team = ? AND boot = ? AND lease > ? ORDER BY name", .text(group),
            .text(Moment.boot), .number(Moment.sinceBoot()))
        defer { statement.reset() }
        var members: [(name: String, owner: Int64)] = []
        while try statement.step() { members.append((statement.text(0), statement.number(1))) }
        return members
    }

    /// Who works just now, or was killed so lately that nobody can know: "griffier.reader as griffier.reader.1".
    public func workingMembers() throws(LocalLogError) -> [String] {
        let statement = try database.statement(
            "SELECT team, name FROM members WHERE boot = ? AND lease > ? AND away = 0 ORDER BY team, name",
            .text(Moment.boot),
            .number(Moment.sinceBoot()))
        defer { statement.reset() }
        var members: [String] = []
        while try statement.step() { members.append("\(statement.text(0)) as \(statement.text(1))") }
        return members
    }
}
