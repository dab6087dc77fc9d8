/// The form in which a value is kept while nothing happens to it.
protocol Packed: Sendable {
    associatedtype Value
    init(_ value: Value)
    /// The value, whose id is the key under which it was kept.
    func unpacked(_ id: String) -> Value
}

/// An ``Overlay`` of values by their ids that keeps them packed: memory for time, where there are a million of them
/// and a transaction touches ten.
///
/// Everything that grows with the number of obligations is here and in ``Timers`` (48 bytes each). Where memory ends,
/// this is the one type to be given a file: the topics hold the truth, so that the file is a cache, filled while they
/// are restored and thrown away with the process; `kept` becomes id and place in the file. Before that, give each
/// parliament a tracker of its own: the topics are partitioned by jurisdiction.
struct PackedTable<Form: Packed>: Sendable {
    private var packed = Overlay<String, Form>()

    subscript(id: String) -> Form.Value? {
        get { packed[id].map { $0.unpacked(id) } }
        set { packed[id] = newValue.map(Form.init) }
    }

    /// Whether there is a value, without unpacking it.
    func contains(_ id: String) -> Bool { packed[id] != nil }

    /// As it is kept; for who needs only a part of it.
    func form(_ id: String) -> Form? { packed[id] }

    mutating func restore(_ value: Form.Value?, for id: String) {
        packed.restore(value.map(Form.init), for: id)
    }

    mutating func reserveCapacity(_ count: Int) { packed.reserveCapacity(count) }

    /// By id; nil where the entry was removed.
    var changes: [String: Form.Value?] {
        var changes: [String: Form.Value?] = [:]
        for (id, change) in packed.changes { changes.updateValue(change.map { $0.unpacked(id) }, forKey: id) }
        return changes
    }

    mutating func keep() { packed.keep() }
    mutating func discard() -> [String] { packed.discard() }
    var keptCount: Int { packed.keptCount }

    func forEach(_ body: (String, Form.Value) -> Void) {
        packed.forEach { body($0, $1.unpacked($0)) }
    }

    /// All entries as they are kept, in no order.
    func forEachForm(_ body: (String, Form) -> Void) { packed.forEach(body) }
}
