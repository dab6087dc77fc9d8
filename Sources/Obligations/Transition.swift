extension Obligation {
    /// What can happen to an obligation.
    public enum Occasion: String, Hashable, Sendable, CaseIterable {
        /// It was promised, or a term began.
        case made
        /// Its first reminder's day has come.
        case nearing
        /// Its last day is over.
        case passed
        /// A document says that it was not kept.
        case missed
        /// It has another last day.
        case moved
        case delivered
        case deliveredLate
        case withdrawn
        /// It turned out to be the same as an older one.
        case joined
        /// A person says that it is owed after all, or what closed it no longer stands.
        case reopened
    }
}

extension Obligation.State {
    /// The state after an occasion; nil when the occasion does nothing to something in this state.
    ///
    /// | before            | nearing  | passed  | missed  | moved | delivered | withdrawn | joined     | reopened |
    /// |-------------------|----------|---------|---------|-------|-----------|-----------|------------|----------|
    /// | open              | due soon | overdue | overdue | open  | met       | withdrawn | superseded | –        |
    /// | due soon          | –        | overdue | overdue | open  | met       | withdrawn | superseded | –        |
    /// | overdue           | –        | –       | –       | open  | met       | withdrawn | superseded | –        |
    /// | met, met late     | –        | –       | –       | –     | –         | –         | superseded | open     |
    /// | withdrawn         | –        | –       | –       | –     | –         | –         | superseded | open     |
    /// | superseded        | –        | –       | –       | –     | –         | –         | –          | –        |
    ///
    /// What was just moved or reopened is open; the clock says in the same breath whether it is due soon or overdue.
    public static func after(_ before: Obligation.State?, _ occasion: Obligation.Occasion) -> Obligation.State? {
        guard let before else { return occasion == .made ? .open : nil }
        switch (before, occasion) {
        case (.open, .nearing): return .dueSoon
        case (.open, .passed), (.dueSoon, .passed), (.open, .missed), (.dueSoon, .missed): return .overdue
        case (.open, .moved), (.dueSoon, .moved), (.overdue, .moved): return .open
        case (.open, .delivered), (.dueSoon, .delivered), (.overdue, .delivered): return .met
        case (.open, .deliveredLate), (.dueSoon, .deliveredLate), (.overdue, .deliveredLate): return .metLate
        case (.open, .withdrawn), (.dueSoon, .withdrawn), (.overdue, .withdrawn): return .withdrawn
        case (.met, .reopened), (.metLate, .reopened), (.withdrawn, .reopened): return .open
        case (.superseded, _): return nil
        case (_, .joined): return .superseded
        default: return nil
        }
    }
}
