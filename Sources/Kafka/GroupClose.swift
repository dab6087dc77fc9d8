import CRDKafka

extension GroupMember {
    /// Closes the member. A dynamic one leaves its group; a static one keeps its place for `session.timeout.ms`, so
    /// that it may come back without a rebalance (`leave` gives it up).
    ///
    /// Whatever transaction there is must be over: partitions are given back without asking. Records still held by the
    /// caller block it.
    ///
    /// - Returns: false if librdkafka hung (as 2.0.2 may after losing a partition or a coordinator): the process must
    ///   end by `_exit`.
    @discardableResult
    public func close(within timeout: Duration = .seconds(10)) -> Bool {
        guard !state.isClosed else { return true }
        state.isClosed = true
        let deadline = Deadline(in: timeout)
        if state.revoked != nil { try? completeRevocation() }
        if let raw = rd_kafka_consumer_close_queue(client.handle, queue.raw) { rd_kafka_error_destroy(raw) }
        while rd_kafka_consumer_closed(client.handle) == 0 {
            guard !deadline.hasPassed else {
                client.abandon()
                return false
            }
            letGo(for: deadline.remaining(atMost: .milliseconds(100)))
        }
        // What is left in the queue refers to partitions that the client waits for.
        while let event = queue.next(.zero) { rd_kafka_event_destroy(event) }
        return true
    }

    /// Leaves the group for good and closes: the others get the partitions at once and not after the session timeout.
    ///
    /// A static member does not leave by closing, but it does by ending its subscription. Whoever is joining must have
    /// joined first: librdkafka would drop the group's answer and say nothing, and the group would count on a member
    /// that is gone. With other members, that takes as long as the slowest of them.
    ///
    /// - Parameters:
    ///   - timeout: of all of it.
    ///   - cannotLeave: called when there was no time to leave: the group waits for `session.timeout.ms`.
    /// - Returns: as `close`.
    @discardableResult
    public func leave(within timeout: Duration = .seconds(20), otherwise cannotLeave: () -> Void = {}) -> Bool {
        guard !state.isClosed else { return true }
        let deadline = Deadline(in: timeout)
        if state.revoked != nil { try? completeRevocation() }
        if isStatic {
            let joining = Deadline(in: max(.zero, timeout - .seconds(4)))
            while !state.hasJoined, !joining.hasPassed { letGo(for: joining.remaining(atMost: .milliseconds(50))) }
            let hasJoined = state.hasJoined
            rd_kafka_unsubscribe(client.handle)
            // The request goes out once the partitions are given back, and the member has no name from then on.
            let leaving = Deadline(in: max(.zero, deadline.remaining - .seconds(2)))
            while hasMemberID, !leaving.hasPassed { letGo(for: leaving.remaining(atMost: .milliseconds(20))) }
            if !hasJoined || hasMemberID { cannotLeave() }
        }
        return close(within: deadline.remaining)
    }

    /// Whether the group has a name for us: from the answer to our joining until we leave.
    private var hasMemberID: Bool {
        guard let id = rd_kafka_memberid(client.handle) else { return false }
        defer { rd_kafka_mem_free(client.handle, id) }
        return id.pointee != 0
    }

    /// Takes the next event, gives back what it revokes and drops everything else.
    private func letGo(for timeout: Duration) {
        guard let event = queue.next(timeout) else { return }
        defer { rd_kafka_event_destroy(event) }
        guard rd_kafka_event_type(event) == RD_KAFKA_EVENT_REBALANCE else { return }
        switch rebalance(event) {
        case .revoked: try? completeRevocation()
        // Taken to be given back: whoever takes nothing joins once more.
        case .assigned(let partitions): try? completeAssignment(partitions, paused: true)
        default: rd_kafka_assign(client.handle, nil)
        }
    }
}
