import Documents

/// The documents that are known, with which "de brief van 10 juli jl." is resolved across documents.
///
/// Filled by the caller: from the `register` topic, or from a file.
public struct Register: Sendable {
    /// A known document.
    public struct Entry: Hashable, Sendable {
        /// Canonical: "kst-28345-285".
        public var identifier: String
        public var date: CivilDate?
        /// "Brief regering", "Motie" … as the parliament's open data says it.
        public var kind: String
        public var title: String
        /// Who signed it or moved it: surnames.
        public var names: [String]

        public init(identifier: String, date: CivilDate?, kind: String, title: String, names: [String] = []) {
            self.identifier = identifier
            self.date = date
            self.kind = kind
            self.title = title
            self.names = names
        }
    }

    public private(set) var entries: [String: Entry] = [:]
    private var byDate: [CivilDate: [String]] = [:]
    private var byName: [String: [String]] = [:]

    public init() {}

    /// Adds a document, or replaces what was known of it.
    public mutating func insert(_ entry: Entry) {
        if let known = entries.updateValue(entry, forKey: entry.identifier) {
            if let date = known.date { byDate[date]?.removeAll { $0 == entry.identifier } }
            for name in Set(known.names.map(Register.nameKey)) { byName[name]?.removeAll { $0 == entry.identifier } }
        }
        if let date = entry.date { byDate[date, default: []].append(entry.identifier) }
        for name in Set(entry.names.map(Register.nameKey)) { byName[name, default: []].append(entry.identifier) }
    }

    public func entries(on date: CivilDate) -> [Entry] {
        (byDate[date] ?? []).compactMap { entries[$0] }
    }

    /// What a member signed or moved; the surname with what belongs before it, in any case: "Van der Werf".
    public func entries(by name: String) -> [Entry] {
        (byName[Register.nameKey(name)] ?? []).compactMap { entries[$0] }
    }

    /// A surname for comparing: without blanks, which get lost in print.
    static func nameKey(_ name: String) -> String {
        folded(name).filter { $0 != " " }
    }

    /// Small letters without diacritics, as the reading has them.
    static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let reading = Document(SourceText(text)).reading
        return String(decoding: reading.lower, as: UTF8.self)
    }
}
