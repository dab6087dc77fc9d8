/// How a group shares out partitions. One choice for all members of a group: mixing them is illegal.
public enum Assignor: String, Hashable, Sendable, CaseIterable {
    /// Everything is taken back and handed out again at each change. With static members it gives the same partitions
    /// back after a restart.
    case range
    /// Only what moves is taken back. Broken in librdkafka before 2.10: its leader may spin for ever, and a commit
    /// during a rebalance loses the assignment.
    case cooperativeSticky = "cooperative-sticky"

    /// Whether that library can be trusted with it.
    public func isSound(on library: Library = .loaded) -> Bool {
        switch self {
        case .range: true
        case .cooperativeSticky: library >= .cooperative
        }
    }
}
