import Documents

/// A ``Standing`` in 40 bytes instead of 90.
struct PackedStanding: Packed, Sendable {
    /// nil when it is named after its group, as nearly all are.
    private var group: String?
    private var instance: Int32
    private var firstRead: Int32
    private var dueSince: Int32
    private var snoozedUntil: Int32

    init(_ standing: Standing) {
        group = standing.group == standing.obligation ? nil : standing.group
        instance = Int32(clamping: standing.instance)
        firstRead = Int32(clamping: standing.firstRead.daysSinceEpoch)
        dueSince = Int32(clamping: standing.dueSince.daysSinceEpoch)
        snoozedUntil = standing.snoozedUntil.map { Int32(clamping: $0.daysSinceEpoch) } ?? Int32.min
    }

    func unpacked(_ id: String) -> Standing {
        Standing(
            obligation: id, group: group ?? id, instance: Int(instance),
            firstRead: CivilDate(daysSinceEpoch: Int(firstRead)), dueSince: CivilDate(daysSinceEpoch: Int(dueSince)),
            snoozedUntil: snoozedUntil == Int32.min ? nil : CivilDate(daysSinceEpoch: Int(snoozedUntil)))
    }
}
