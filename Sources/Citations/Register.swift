import Documents

/// The documents that are known, with which "de brief van 10 juli jl." is resolved across documents.
///
/// Filled by the caller: from the `register` topic, or from a file. Made for a hundred thousand entries: what the
/// search compares is made once, when an entry is inserted.
public struct Register: Sendable {
    /// A known document.
    public struct Entry: Hashable, Sendable {
        /// Canonical: "kst-28345-285". The dossier of a paper is read from it.
        public var identifier: String
        public var date: CivilDate?
        /// "Brief regering", "Motie" … as the parliament's open data says it.
        public var kind: String
        /// Of a motion also what it asks for, where that is known.
        public var title: String
        /// Who signed it or moved it, the first mover first: surnames.
        public var names: [String]

        public init(identifier: String, date: CivilDate?, kind: String, title: String, names: [String] = []) {
            self.identifier = identifier
            self.date = date
            self.kind = kind
            self.title = title
            self.names = names
        }
    }

    /// An entry with what the search compares.
    struct Row: Sendable {
        var entry: Entry
        /// In lower case.
        var kind: String
        /// The first mover first, as `nameKey` has them.
        var names: [String]
        /// What its title is about: see `Subject`.
        var words: [Int32]
    }

    private var rows: [Row] = []
    private var places: [String: Int32] = [:]
    private var byDate: [CivilDate: [Int32]] = [:]
    private var byName: [String: [Int32]] = [:]
    private var vocabulary = Vocabulary()
    private var proceedings = ProceedingsPages()

    public init() {}

    public var count: Int { rows.count }
    public var isEmpty: Bool { rows.isEmpty }

    /// Adds a document, or replaces what was known of it.
    public mutating func insert(_ entry: Entry) {
        let row = Row(
            entry: entry, kind: Register.folded(entry.kind), names: entry.names.map(Register.nameKey),
            words: Subject.words(Register.folded(entry.title)).map { vocabulary.identifier(of: $0) })
        let place: Int32
        if let known = places[entry.identifier] {
            place = known
            forget(place)
            rows[Int(place)] = row
        } else {
            place = Int32(truncatingIfNeeded: rows.count)
            places[entry.identifier] = place
            rows.append(row)
            proceedings.insert(entry.identifier)
        }
        if let date = entry.date { byDate[date, default: []].append(place) }
        for name in Set(row.names) { byName[name, default: []].append(place) }
    }

    private mutating func forget(_ place: Int32) {
        let old = rows[Int(place)]
        if let date = old.entry.date { byDate[date]?.removeAll { $0 == place } }
        for name in Set(old.names) { byName[name]?.removeAll { $0 == place } }
    }

    public subscript(identifier: String) -> Entry? {
        places[identifier].map { rows[Int($0)].entry }
    }

    public func entries(on date: CivilDate) -> [Entry] {
        rows(on: date).map(\.entry)
    }

    /// What a member signed or moved; the surname with what belongs before it, in any case: "Van der Werf".
    public func entries(by name: String) -> [Entry] {
        rows(by: Register.nameKey(name)).map(\.entry)
    }

    // MARK: For the search

    func rows(on date: CivilDate) -> [Row] {
        (byDate[date] ?? []).map { rows[Int($0)] }
    }

    func rows(by nameKey: String) -> [Row] {
        (byName[nameKey] ?? []).map { rows[Int($0)] }
    }

    /// The words of a subject that some title has.
    func words(of subject: String) -> Set<Int32> {
        Set(Subject.words(subject).compactMap { vocabulary[$0] })
    }

    /// The part of the proceedings on whose pages something was said: "h-tk-20072008" and 7910.
    func proceedings(_ session: String, page: Int) -> [String] {
        proceedings.parts(session, page: page)
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

/// Words as numbers, for comparing many titles.
private struct Vocabulary: Sendable {
    private var identifiers: [String: Int32] = [:]

    subscript(word: String) -> Int32? { identifiers[word] }

    mutating func identifier(of word: String) -> Int32 {
        if let known = identifiers[word] { return known }
        let new = Int32(truncatingIfNeeded: identifiers.count)
        identifiers[word] = new
        return new
    }
}

/// The words that say what something is about: of five letters or more, without those every title has.
enum Subject {
    private static let common: Set<String> = [
        "brief", "kamerbrief", "inzake", "betreffende", "voortgang", "reactie", "aanleiding", "naar", "minister",
        "staatssecretaris", "regering", "motie", "leden", "antwoord", "vragen", "toezegging", "stand", "zaken",
        "nederland", "kamer", "rapport", "aanpak",
    ]

    /// Each once, in lower case.
    static func words(_ text: String) -> Set<String> {
        var words: Set<String> = []
        for word in text.utf8.split(whereSeparator: { !$0.isLetterOrDigit }) where word.count >= 5 {
            let folded = String(decoding: word.map { $0.isUpperCaseLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
            if !common.contains(folded) { words.insert(folded) }
        }
        return words
    }
}
