import Documents

/// When subscribers are told that something is due; made from `config/reminders.tsv`.
///
/// Without the table: fourteen and three days before, on the day, then weekly while overdue, four times, at eight in
/// the morning.
public struct ReminderPolicy: Hashable, Sendable {
    /// The settings that hold for one obligation.
    public struct Plan: Hashable, Sendable {
        /// Days before the due date, furthest first: 14, 3. "Due soon" begins at the first.
        public var before: [Int] = [14, 3] { didSet { arrange() } }
        public var onTheDay = true { didSet { arrange() } }
        /// Days between reminders while overdue.
        public var every = 7 { didSet { arrange() } }
        /// How many of those.
        public var times = 4 { didSet { arrange() } }
        /// Minute of the day, 0…1439.
        public var minute = 8 * 60
        /// ISO weekdays (1 is Monday) on which nobody is reminded: what falls on one is told on the last day before it,
        /// or on the next day after it when it is overdue.
        public var quiet: Set<Int> = []
        /// Months after the last words about it at which something without a date is looked at again.
        public var reviewMonths = 3

        /// The offsets from the due date, in order.
        public private(set) var offsets: [Int] = []

        public init() {
            arrange()
        }

        private mutating func arrange() {
            offsets =
                before.map { -$0 }.sorted() + (onTheDay ? [0] : []) + (times > 0 ? (1...times).map { $0 * every } : [])
        }

        /// When a stage is told.
        public func time(of stage: ReminderStage) -> LocalTime {
            var day = stage.due.adding(days: stage.offset)
            if quiet.isEmpty { return LocalTime(date: day, minute: minute) }
            let step = stage.offset > 0 ? 1 : -1
            for _ in 0..<7 where quiet.contains(day.weekday) { day = day.adding(days: step) }
            return LocalTime(date: day, minute: minute)
        }

        /// The first day on which something is due soon; nil when nobody is told beforehand.
        public func dueSoon(before due: CivilDate) -> CivilDate? {
            before.max().map { due.adding(days: -$0) }
        }
    }

    /// One setting, for some origins and some who owe.
    struct Row: Hashable, Sendable {
        /// nil: of any origin.
        var origin: Obligation.Origin?
        /// A part of who owes it, in lower case; nil: anybody, also when nobody is named.
        var who: String?
        var setting: Setting
    }

    enum Setting: Hashable, Sendable {
        case before([Int])
        case onTheDay(Bool)
        case every(Int)
        case times(Int)
        case hour(Int)
        case quiet(Set<Int>)
        case reviewMonths(Int)
    }

    var rows: [Row] = []
    /// The most that is told in one minute of what was missed while Griffier was away.
    public var catchUpLimit = 500

    public init() {}

    /// What holds for an obligation of this origin and owner: later rows win.
    public func plan(for origin: Obligation.Origin, who: String?) -> Plan {
        var plan = Plan()
        let who = who?.lowercased()
        for row in rows {
            if let wanted = row.origin, wanted != origin { continue }
            if let wanted = row.who, !(who?.contains(wanted) ?? false) { continue }
            switch row.setting {
            case .before(let days): plan.before = days
            case .onTheDay(let told): plan.onTheDay = told
            case .every(let days): plan.every = days
            case .times(let times): plan.times = times
            case .hour(let minute): plan.minute = minute
            case .quiet(let days): plan.quiet = days
            case .reviewMonths(let months): plan.reviewMonths = months
            }
        }
        return plan
    }
}

extension ReminderPolicy {
    /// The plans of a policy, worked out once where it does not matter who owes something: a restart asks for a million.
    struct Plans: Sendable {
        let asksForOwner: Bool
        private let policy: ReminderPolicy
        private let promised: Plan
        private let expected: Plan
        private let recurring: Plan
        private let term: Plan

        init(_ policy: ReminderPolicy) {
            self.policy = policy
            asksForOwner = policy.rows.contains { $0.who != nil }
            promised = policy.plan(for: .promised, who: nil)
            expected = policy.plan(for: .expected, who: nil)
            recurring = policy.plan(for: .recurring, who: nil)
            term = policy.plan(for: .term, who: nil)
        }

        func plan(for origin: Obligation.Origin, who: String?) -> Plan {
            if asksForOwner { return policy.plan(for: origin, who: who) }
            return switch origin {
            case .promised: promised
            case .expected: expected
            case .recurring: recurring
            case .term: term
            }
        }
    }
}
