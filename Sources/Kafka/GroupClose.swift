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
    /// A static member does not leave by closing, but it does by ending its subscription.
    @discardableResult
    public func leave(within timeout: Duration = .seconds(10)) -> Bool {
        guard !state.isClosed else { return true }
        let deadline = Deadline(in: timeout)
        if state.revoked != nil { try? completeRevocation() }
        if isStatic {
            rd_kafka_unsubscribe(client.handle)
            // The request goes out once the partitions are given back.
            let sent = Deadline(in: min(deadline.remaining, .seconds(1)))
            while !sent.hasPassed { letGo(for: sent.remaining(atMost: .milliseconds(50))) }
        }
        return close(within: deadline.remaining)
    }

    /// Takes the next event, gives back what it revokes and drops everything else.
    private func letGo(for timeout: Duration) {
        guard let event = queue.next(timeout) else { return }
        defer { rd_kafka_event_destroy(event) }
        guard rd_kafka_event_type(event) == RD_KAFKA_EVENT_REBALANCE else { return }
        if case .revoked = rebalance(event) {
            try? completeRevocation()
        } else {
            rd_kafka_assign(client.handle, nil)
        }
    }
}
