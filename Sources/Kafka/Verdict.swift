import CRDKafka

/// What to do about a failed call. Closed on purpose: a caller switches over all five.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The client is dead: nothing can be aborted. Drop it and everything held in memory, make a new one, restore;
    /// when `isFenced`, stop the process instead.
    case fatal
    /// The client is well, this piece of work is lost: abort the transaction, go back to what was committed, do it
    /// again. Count the times in a row; after a refused record librdkafka 2.0.2 needs two.
    case abort
    /// It passes by itself: the *same* call again. The calls of `TransactionalProducer` have already done so, and
    /// throw it only outside their bound.
    case retriable
    /// The bound on repeating a transaction call was hit: nobody knows whether the transaction was committed. Drop the
    /// producer (the same one could tear the next transaction), make a new one, then ask the group what is committed.
    case indefinite
    /// The program called at the wrong moment or with a wrong argument: crash.
    case bug
}

/// The call that failed, as far as the verdict depends on it.
public enum Call: String, Hashable, Sendable, CaseIterable {
    case initTransactions, begin, send, sendOffsets, commit, abort
    /// Anything outside transactions.
    case plain
}

extension Verdict {
    /// The verdict on `code`, given librdkafka's three marks on the error.
    ///
    /// librdkafka's marks go first; what it leaves unmarked is a mistake of the program when only the program can
    /// cause it, else fatal in a transaction ("treat as fatal", rdkafka.h) and the loss of one piece of work outside.
    init(on code: ErrorCode, in call: Call, fatal: Bool, requiresAbort: Bool, retriable: Bool) {
        if fatal || Self.fatalCodes.contains(code) {
            self = .fatal
            return
        }
        switch call {
        case .initTransactions, .begin, .abort:
            // There is nothing to abort yet, or aborting is what failed: only a new producer helps.
            if requiresAbort {
                self = .fatal
            } else if retriable || code.isTransient {
                self = .retriable
            } else {
                self = code.isMisuse ? .bug : .fatal
            }
        case .sendOffsets, .commit:
            if requiresAbort {
                self = .abort
            } else if retriable || code.isTransient {
                self = .retriable
            } else {
                self = code.isMisuse ? .bug : .fatal
            }
        case .send:
            // `_STATE` is how a transaction that already failed greets the next record (the caller has checked that
            // one is open); a record refused for its size or its partition leaves the transaction as it was.
            if code == ErrorCode(RD_KAFKA_RESP_ERR__STATE) {
                self = .abort
            } else {
                self = code.isMisuse ? .bug : .abort
            }
        case .plain:
            if retriable || code.isTransient {
                self = .retriable
            } else {
                self = code.isMisuse ? .bug : .abort
            }
        }
    }

    /// After these no call on the same client can succeed, marked or not. FENCED_INSTANCE_ID is not among them: a
    /// transaction that fails with it can still be aborted.
    static let fatalCodes: Set<ErrorCode> = Set(
        [
            RD_KAFKA_RESP_ERR__FATAL, RD_KAFKA_RESP_ERR__FENCED, RD_KAFKA_RESP_ERR_PRODUCER_FENCED,
            RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED,
        ].map(ErrorCode.init))
}
