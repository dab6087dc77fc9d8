import Documents

/// A person corrects the account: who, why, and what is to be done. When it was said is the time at which the ledger
/// takes it.
public struct Command: Hashable, Sendable, Codable {
    /// Of the command itself: the same one twice has one effect.
    public var id: String
    public var obligation: String
    public var action: Action
    public var by: String
    public var why: String

    public init(id: String, obligation: String, action: Action, by: String, why: String) {
        self.id = id
        self.obligation = obligation
        self.action = action
        self.by = by
        self.why = why
    }

    public enum Action: Hashable, Sendable, Codable {
        /// With a candidate's evidence: it is so, do it. Without: this is an obligation indeed; noted, nothing changes.
        case confirm(evidence: String?)
        /// With a candidate's evidence: it is not so, never propose it again. Without: this is no obligation at all.
        case dismiss(evidence: String?)
        /// It was met on this day.
        case settle(on: CivilDate)
        /// It is not met or withdrawn after all; the evidence that closed it no longer counts.
        case reopen
        /// It is due between other days, until a later document names new ones.
        case reschedule(DateWindow)
        /// A rule or calendar of the configuration changed: where the last day is `was`, it is due in this window. What
        /// has another day by then, by other words or a person's, keeps that.
        case replan(was: CivilDate?, DateWindow)
        /// Nobody owes it any more.
        case withdraw
        /// No reminders before this day.
        case snooze(until: CivilDate)
    }

    /// Why a command has no effect. Nothing was changed.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        case unknown(String)
        /// It is closed already: reopen it first.
        case closed(String, Obligation.State)
        /// It is not closed: there is nothing to reopen.
        case notClosed(String, Obligation.State)
        /// There is no such candidate.
        case noCandidate(String, evidence: String)
        /// Its last day is another than the one that is to be replaced.
        case otherDay(String, CivilDate?)
        /// The day lies in the future.
        case notYet(String, CivilDate)

        public var description: String {
            switch self {
            case .unknown(let id): "there is no obligation \(id)"
            case .closed(let id, let state): "\(id) is \(state.rawValue) already; reopen it first"
            case .notClosed(let id, let state): "\(id) is \(state.rawValue); there is nothing to reopen"
            case .noCandidate(let id, let evidence): "\(id) has no candidate \(evidence)"
            case .otherDay(let id, let day):
                "the last day of \(id) is \(day.map(\.description) ?? "not known") by now, which no rule has set"
            case .notYet(let id, let day): "\(id) cannot have been met on \(day), which is still to come"
            }
        }
    }
}
