/// A table whose changes can still be dropped: what was changed since the last ``keep()`` lies on top of what was kept.
///
/// Reading sees the changes. Keeping or dropping them costs as much as there are changes, never as much as the table
/// holds: a transaction of ten records stays small beside a million obligations.
struct Overlay<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var kept: [Key: Value] = [:]
    /// nil where the entry was removed.
    private(set) var changes: [Key: Value?] = [:]

    subscript(key: Key) -> Value? {
        get {
            if let change = changes[key] { return change }
            return kept[key]
        }
        set { changes.updateValue(newValue, forKey: key) }
    }

    /// Puts in an entry as if it had always been there; nil takes it out as if it never had.
    mutating func restore(_ value: Value?, for key: Key) {
        kept[key] = value
    }

    mutating func keep() {
        for (key, change) in changes {
            if let change { kept[key] = change } else { kept.removeValue(forKey: key) }
        }
        changes.removeAll()
    }

    /// Forgets the changes and says which entries they concerned.
    mutating func discard() -> [Key] {
        defer { changes.removeAll() }
        return Array(changes.keys)
    }

    /// All entries as they now are, in no order.
    func forEach(_ body: (Key, Value) -> Void) {
        for (key, value) in kept where changes.isEmpty || changes[key] == nil { body(key, value) }
        for (key, change) in changes {
            if let change { body(key, change) }
        }
    }
}
