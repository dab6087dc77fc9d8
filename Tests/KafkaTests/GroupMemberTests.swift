import CRDKafka
import Testing

@testable import Kafka

@Suite(.bounded) struct GroupMemberTests {
    let cluster: MockCluster
    let configuration: ClientConfiguration

    init() throws {
        cluster = try MockCluster()
        try cluster.createTopic("in", partitions: 4)
        // The mock cluster takes three seconds over the first member, and throws out whoever has less.
        configuration = try quick(
            cluster, [Property("session.timeout.ms", "4000"), Property("heartbeat.interval.ms", "200")])
    }

    private func fill(_ partition: Int32, _ count: Int) throws {
        let records = (0..<count).map { OutgoingRecord(topic: "in", partition: partition, value: [UInt8($0)]) }
        for delivery in try Producer(configuration).publish(records) { _ = try delivery.get() }
    }

    private func member(_ instance: String? = nil, _ assignor: Assignor = .range) throws -> GroupMember {
        try GroupMember(configuration, group: "g", instance: instance, topics: ["in"], trusting: assignor)
    }

    /// Polls all of them in turn until it is enough.
    private func settle(_ members: [GroupMember], until enough: () -> Bool) throws {
        let end = SuspendingClock.now.advanced(by: .seconds(20))
        while !enough(), SuspendingClock.now < end {
            for member in members { try member.serveOnce { _ in false } }
        }
        #expect(enough())
    }

    @Test(arguments: Assignor.allCases)
    func `partitions are shared out anew when a member comes and when it goes`(assignor: Assignor) throws {
        let first = try member(nil, assignor)
        try settle([first]) { first.assignment.count == 4 }
        #expect(first.isCooperative == (assignor == .cooperativeSticky))
        let second = try member(nil, assignor)
        try settle([first, second]) { first.assignment.count == 2 && second.assignment.count == 2 }
        #expect(Set(first.assignment).isDisjoint(with: second.assignment))
        #expect(second.close())
        try settle([first]) { first.assignment.count == 4 }
        #expect(first.close())
    }

    @Test func `a member without partitions is ready for when there are some`() throws {
        try cluster.createTopic("narrow", partitions: 1)
        func member() throws -> GroupMember { try GroupMember(configuration, group: "narrow", topics: ["narrow"]) }
        let (first, second) = (try member(), try member())
        try settle([first, second]) { first.assignment.count + second.assignment.count == 1 }
        let (owner, idle) = first.assignment.isEmpty ? (second, first) : (first, second)
        #expect(owner.close())
        try settle([idle]) { idle.assignment.count == 1 }
        #expect(idle.close())
    }

    @Test func `a group waits for whoever does not give back`() throws {
        let first = try member()
        try settle([first]) { first.assignment.count == 4 }
        let second = try member()
        var revoked: [TopicPartition]?
        let end = SuspendingClock.now.advanced(by: .seconds(10))
        while revoked == nil, SuspendingClock.now < end {
            try second.serveOnce { _ in false }
            switch first.poll(.milliseconds(20)) {
            case .revoked(let partitions, let lost):
                revoked = partitions
                #expect(!lost)
            default: break
            }
        }
        #expect(revoked?.count == 4)
        #expect(first.assignment.count == 4, "still ours until we say so")
        #expect(second.assignment.isEmpty)
        try first.completeRevocation()
        try settle([first, second]) { first.assignment.count + second.assignment.count == 4 }
    }

    @Test func `what the broker takes away is lost`() throws {
        let member = try member()
        try settle([member]) { member.assignment.count == 4 }
        cluster.fail(.heartbeat, with: [ErrorCode(RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID)])
        var wasLost = false
        try member.serve { polled in
            switch polled {
            case .revoked(_, let lost):
                wasLost = lost
                return true
            default: return false
            }
        }
        #expect(wasLost)
    }

    @Test func `a fenced instance is told so`() throws {
        let member = try member("one")
        try settle([member]) { member.assignment.count == 4 }
        cluster.fail(.heartbeat, with: [ErrorCode(RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID)])
        var error: KafkaError?
        try member.serve { polled in
            switch polled {
            case .failed(let failure): error = failure
            default: break
            }
            return error?.isFatal == true
        }
        #expect(error?.isFenced == true)
    }

    @Test func `partitions start where the caller says, paused until it resumes them`() throws {
        try fill(0, 10)
        let member = try member()
        var offsets: [Int64] = []
        var assigned = false
        var quiet = 0
        let end = SuspendingClock.now.advanced(by: .seconds(20))
        while offsets.count < 4, SuspendingClock.now < end {
            switch member.poll(.milliseconds(50)) {
            case .assigned(let partitions):
                let places = partitions.map { $0.partition == 0 ? $0.at(6) : $0 }
                try member.completeAssignment(places, paused: true)
                #expect(member.paused == Set(partitions))
                assigned = true
            case .record(let record):
                #expect(quiet >= 10, "nothing comes from a paused partition")
                offsets.append(record.offset)
            case .nothing where assigned:
                quiet += 1
                if quiet == 10 { try member.resume(member.assignment) }
            default: break
            }
        }
        #expect(offsets == [6, 7, 8, 9])
        // A second time it is not paused, and must not be sent back.
        try member.resume(member.assignment)
        try #expect(extra(member) == [])
    }

    @Test func `going back delivers again, also while paused, and the position follows`() throws {
        try fill(0, 10)
        let member = try member()
        #expect(try member.collect(10).map(\.offset) == Array(0..<10))
        let zero = TopicPartition(topic: "in", partition: 0)
        #expect(member.position(of: [zero]) == [zero.at(10)])

        try member.seek([zero.at(4)])
        #expect(member.position(of: [zero]) == [zero.at(4)], "not 10, which would skip six records")
        #expect(try member.collect(6).map(\.offset) == Array(4..<10))
        #expect(member.position(of: [zero]) == [zero.at(10)])

        try member.pause([zero])
        try member.seek([zero.at(7)])
        try #expect(extra(member) == [])
        try member.resume([zero])
        #expect(try member.collect(3).map(\.offset) == [7, 8, 9])

        // The group has committed nothing: back to the beginning.
        try member.rewindToCommitted()
        #expect(member.position(of: [zero]) == [zero])
        #expect(try member.collect(10).map(\.offset) == Array(0..<10))
    }

    @Test func `records fetched before a step back are not delivered after it`() throws {
        try fill(0, 100)
        let member = try member()
        #expect(try member.collect(5).map(\.offset) == Array(0..<5))
        try member.seek([TopicPartition(topic: "in", partition: 0, offset: 2)])
        #expect(try member.collect(98).map(\.offset) == Array(2..<100))
    }

    @Test func `a static member that leaves makes room at once, not after its session`() throws {
        let patient = try quick(
            cluster, [Property("session.timeout.ms", "8000"), Property("heartbeat.interval.ms", "100")])
        func member(_ name: String) throws -> GroupMember {
            try GroupMember(patient, group: "static", instance: name, topics: ["in"])
        }
        let (first, second) = (try member("1"), try member("2"))
        try settle([first, second]) { first.assignment.count == 2 && second.assignment.count == 2 }
        let begin = SuspendingClock.now
        #expect(second.leave())
        try settle([first]) { first.assignment.count == 4 }
        let left = SuspendingClock.now - begin
        #expect(left < .seconds(11), "\(left)")
        #expect(first.close())
    }

    @Test func `without a broker a member closes in time`() throws {
        let member = try member()
        try settle([member]) { member.assignment.count == 4 }
        try cluster.stop(broker: 1)
        let begin = SuspendingClock.now
        member.close(within: .seconds(3))
        #expect(SuspendingClock.now - begin < .seconds(4))
    }

    @Test func `an unreachable cluster is told through poll`() throws {
        try cluster.stop(broker: 1)
        let member = try member()
        var unreachable = false
        try member.serve { polled in
            switch polled {
            case .failed(let error): unreachable = error.isUnreachable
            default: break
            }
            return unreachable
        }
        #expect(unreachable)
    }

    /// What still comes in half a second.
    private func extra(_ member: GroupMember) throws -> [Int64] {
        var offsets: [Int64] = []
        for _ in 0..<10 {
            try member.serveOnce { polled in
                switch polled {
                case .record(let record): offsets.append(record.offset)
                default: break
                }
                return false
            }
        }
        return offsets
    }
}
