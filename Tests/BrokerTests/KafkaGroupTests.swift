import Foundation
import Kafka
import Synchronization
import Testing

/// Members of a group, on a real broker.
@Suite(.bounded) struct KafkaGroupTests {
    let broker: Broker
    let configuration: ClientConfiguration
    let topic: String
    let group: String

    init() throws {
        broker = try .shared()
        configuration = try broker.configuration()
        topic = try broker.topic("in", partitions: 4)
        group = broker.name("group")
    }

    private func member(_ instance: String?) throws -> GroupMember {
        try GroupMember(configuration, group: group, instance: instance, topics: [topic])
    }

    @Test func `a static member is back at once, with its partitions`() throws {
        let first = try member("one")
        _ = try first.join(4)
        let before = Set(first.assignment)
        #expect(first.close())
        let again = try member("one")
        let took = try again.join(4)
        #expect(took < .seconds(5), "well before the session of ten seconds is over: \(took)")
        #expect(Set(again.assignment) == before)
        #expect(again.close())
    }

    @Test func `a second member with the same instance fences the first`() throws {
        let first = try member("one")
        _ = try first.join(4)
        let second = try member("one")
        var error: KafkaError?
        let end = SuspendingClock.now.advanced(by: .seconds(30))
        while error?.isFatal != true, SuspendingClock.now < end {
            switch second.poll(.milliseconds(20)) {
            case .assigned(let partitions): try second.completeAssignment(partitions)
            default: break
            }
            switch first.poll(.milliseconds(20)) {
            case .failed(let failure): error = failure
            case .revoked: try first.completeRevocation()
            default: break
            }
        }
        #expect(error?.isFenced == true, "\(String(describing: error))")
    }

    @Test func `a static member that leaves makes room for the others`() throws {
        let leaver = try member("leaver")
        _ = try leaver.join(4)
        #expect(leaver.leave())
        let other = try member("other")
        let took = try other.join(4)
        #expect(took < .seconds(8), "\(took)")
        #expect(other.close())
    }

    @Test func `a member that leaves while it joins is not counted on`() throws {
        let first = try member("first")
        _ = try first.join(4)
        let second = try Handed(member: member("second"))
        // The group answers the second when the first has joined again, which it does in its polls.
        usleep(500_000)
        let hasLeft = Atomic(false)
        Thread.detachNewThread {
            #expect(second.member.leave { Issue.record("there was time to leave") })
            hasLeft.store(true, ordering: .releasing)
        }
        usleep(500_000)
        let isWaiting = !hasLeft.load(ordering: .acquiring)
        #expect(isWaiting, "it waits for the group's answer")
        let isAlone = try wait(within: .seconds(30)) {
            try first.step()
            return hasLeft.load(ordering: .acquiring) && first.assignment.count == 4
        }
        #expect(isAlone, "\(first.assignment)")
        #expect(first.close())
    }

    /// A member for another thread; nobody else uses it.
    private struct Handed: @unchecked Sendable {
        var member: GroupMember
    }

    @Test(.enabled(if: Broker.isGiven, "needs Apache Kafka: noida-db never evicts a member that is gone"))
    func `the partitions of a static member that closed go to the others after its session`() throws {
        let gone = try member("gone")
        _ = try gone.join(4)
        #expect(gone.close())
        let other = try member("other")
        let took = try other.join(4)
        #expect(took > .seconds(5), "\(took)")
        #expect(other.close())
    }

    @Test func `two members share the partitions and hand them over`() throws {
        let first = try member("a")
        _ = try first.join(4)
        let second = try member("b")
        let end = SuspendingClock.now.advanced(by: .seconds(40))
        while first.assignment.count != 2 || second.assignment.count != 2, SuspendingClock.now < end {
            for member in [first, second] { try member.step() }
        }
        #expect(first.assignment.count == 2)
        #expect(Set(first.assignment).isDisjoint(with: second.assignment))
        #expect(second.close())
        #expect(first.close())
    }

    @Test func `the position steps over markers and aborted records, so that an idle group has no lag`() throws {
        let producer = try TransactionalProducer(configuration, id: broker.name("writer"), topics: [topic])
        for (value, keep) in [("1", true), ("2", false), ("3", true), ("4", false)] {
            try producer.begin()
            try producer.send(OutgoingRecord(topic, value))
            // An abort would drop what has not gone out yet.
            try producer.flush()
            if keep { try producer.commit() } else { try producer.abort() }
        }
        let member = try member("one")
        #expect(try member.collect(2).map(\.value) == ["1", "3"])
        let zero = TopicPartition(topic: topic, partition: 0)
        let end = SuspendingClock.now.advanced(by: .seconds(10))
        while member.position(of: [zero]) != [zero.at(8)], SuspendingClock.now < end { try member.step() }
        #expect(member.position(of: [zero]) == [zero.at(8)], "four records and four markers")

        let admin = try Admin(configuration)
        #expect(try admin.lag(of: group, in: [topic])[0].records == 8)
        try producer.begin()
        try producer.sendOffsets([zero.at(4)], of: member.groupMetadata)
        try producer.commit()
        #expect(try admin.lag(of: group, in: [topic])[0].records == 4)
        try producer.begin()
        try producer.sendOffsets(member.position(of: [zero]), of: member.groupMetadata)
        try producer.commit()
        let lag = try admin.lag(of: group, in: [topic])
        #expect(lag.map(\.records) == [0, 0, 0, 0])
        #expect(lag[0].committed == 8)
        #expect(lag[0].end == 8)
        #expect(lag[1].committed == nil)
        #expect(member.close())
    }
}

extension GroupMember {
    /// One poll, completing a rebalance at once.
    func step() throws {
        switch poll(.milliseconds(20)) {
        case .assigned(let partitions): try completeAssignment(partitions)
        case .revoked: try completeRevocation()
        default: break
        }
    }
}
