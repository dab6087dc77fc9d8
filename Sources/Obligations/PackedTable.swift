/// The form in which a value is kept while nothing happens to it.
protocol Packed: Sendable {
    associatedtype Value: Sendable
    init(_ value: Value)
    /// The value, whose id is the key under which it was kept.
    func unpacked(_ id: String) -> Value
}

/// As an ``Overlay`` of values by their ids, but keeps them packed: memory for time, where there are a million of them
/// and a transaction touches ten.
///
/// Everything that grows with the number of obligations is here and in ``Timers`` (48 bytes each). Where memory ends,
/// this is the one type to be given a file: the topics hold the truth, so that the file is a cache, filled while they
/// are restored and thrown away with the process; `packed` becomes id and place in the file. Before that, give each
/// parliament a tracker of its own: the topics are partitioned by jurisdiction.
struct PackedTable<Form: Packed>: Sendable {
    private var packed = Rows<Form>()
    /// What was changed since the last ``keep()``, as it is: it is asked for again and again until then. nil where the
    /// entry was removed.
    private(set) var changes: [String: Form.Value?] = [:]

    subscript(id: String) -> Form.Value? {
        get {
            if let change = changes[id] { return change }
            return packed[id]?.unpacked(id)
        }
        set { changes.updateValue(newValue, forKey: id) }
    }

    /// What is asked of a value, by whichever of the two is at hand: the value or its packed form.
    func ask<Answer>(_ id: String, _ packed: (Form) -> Answer, _ value: (Form.Value) -> Answer) -> Answer? {
        if let change = changes[id] { return change.map(value) }
        return self.packed[id].map(packed)
    }

    /// Puts in an entry as if it had always been there; nil takes it out as if it never had.
    mutating func restore(_ form: Form?, for id: String) {
        packed[id] = form
    }

    mutating func keep() {
        for (id, change) in changes { packed[id] = change.map(Form.init) }
        changes.removeAll()
    }

    /// Forgets the changes and says which entries they concerned.
    mutating func discard() -> [String] {
        defer { changes.removeAll() }
        return Array(changes.keys)
    }

    /// How many were kept, without the changes.
    var keptCount: Int { packed.count }

    /// All entries as they now are, in no order.
    func forEach(_ body: (String, Form.Value) -> Void) {
        packed.forEach { id, form in
            if changes.isEmpty || changes[id] == nil { body(id, form.unpacked(id)) }
        }
        for (id, change) in changes {
            if let change { body(id, change) }
        }
    }

    /// All that was kept, without the changes, as it is kept.
    func forEachKept(_ body: (String, Form) -> Void) {
        packed.forEach(body)
    }
}
