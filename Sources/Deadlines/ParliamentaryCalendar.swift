/// What happens when in the parliament's year, and what its seasons mean; made from `config/` by the caller.
public struct ParliamentaryCalendar: Sendable {
    public init() {}
}
