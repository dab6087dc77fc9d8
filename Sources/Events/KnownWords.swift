import Documents

// What is written but cannot be read is refused. Taken for null it would say something else: that a term is open, that a
// reminder was never given.

extension RawRepresentable where RawValue == String {
    /// A word of the contract.
    static func known(_ word: String, _ field: String) throws(JSON.Unreadable) -> Self {
        guard let value = Self(rawValue: word) else {
            throw JSON.Unreadable(problem: "\"\(field)\" is \"\(word)\", which this version does not know")
        }
        return value
    }
}

extension Optional where Wrapped: RawRepresentable, Wrapped.RawValue == String {
    static func known(_ word: String?, _ field: String) throws(JSON.Unreadable) -> Wrapped? {
        guard let word else { return nil }
        return try Wrapped.known(word, field)
    }
}

extension CivilDate {
    /// A day of the contract.
    static func known(_ text: String) throws(JSON.Unreadable) -> CivilDate {
        guard let day = CivilDate(text) else {
            throw JSON.Unreadable(problem: "\"\(text)\" is not a day; it must be YYYY-MM-DD")
        }
        return day
    }
}

extension Optional<CivilDate> {
    static func known(_ text: String?) throws(JSON.Unreadable) -> CivilDate? {
        guard let text else { return nil }
        return try CivilDate.known(text)
    }
}
