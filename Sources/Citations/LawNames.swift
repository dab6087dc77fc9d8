import Documents

/// Names and abbreviations of laws, treaties and EU acts, with their identifiers; made from the tables in `config/`.
///
///     Algemene wet bestuursrecht  ->  BWBR0005537        Awb  ->  BWBR0005537
///     Verdrag van Istanboel       ->  BWBV0006074        6 BW ->  BWBR0005289
///
/// All names stand sorted in one block of bytes: to read a name is to narrow a range of it byte by byte, and the
/// longest name that ends at the end of a word wins. Case, diacritics, blanks, hyphens, stops, commas and quotes do not
/// count ("Besluitpersoneel veiligheidsregio's", "Eindexamenbesluit v.w.o."); in an abbreviation case does. Where a
/// long title was published may stand within it: "wet van 14 juli 1904 (Stb. 147), houdende …".
public struct LawNames: Sendable {
    /// The columns that a table needs.
    public static let columns = ["name", "id", "use", "book"]

    /// What a name stands for.
    struct Match {
        /// Without an article: nil for a law in books that was named without one.
        var identifier: String?
        /// Identifier by book, for a law whose articles are numbered by book.
        var books: [String: String]
        var use: Use
        var range: Range<Int>
        /// The book that was named with it: "Boek 7 van het Burgerlijk Wetboek".
        var book: String?
        /// The laws of the same name with a year behind it, oldest first: of "Mediawet" the one of 2008.
        var successors: [Successor] = []

        /// Whether the document or its day may tell otherwise.
        var isDoubtful: Bool { !successors.isEmpty || (use.isShort && books.isEmpty) }
    }

    /// "Mediawet 2008" beside "Mediawet": what a text means by the bare name once that year has come.
    struct Successor: Sendable {
        var year: Int
        var identifier: String
    }

    enum Use: UInt8 {
        /// Wherever it stands with a capital.
        case name
        /// Only behind an article.
        case article
        /// Only behind an article, and in exactly this case.
        case abbreviation
        /// In exactly this case, wherever it stands.
        case acronym

        var isShort: Bool { self == .abbreviation || self == .acronym }
    }

    private struct Name {
        var spelling: String
        var identifier: String
        var book: String
        var use: Use
    }

    private var keys: [UInt8] = []
    /// Where the key of each name begins in `keys`, and one more for the end: apart from the names, so that searching
    /// touches nothing else.
    private var starts: [Int] = [0]
    private var names: [Name] = []
    /// By the place of the name without the year.
    private var successors: [Int: [Successor]] = [:]
    /// The names by their first eight bytes.
    private var index = NameIndex([], [0])

    public init() {}

    /// Reads a table with the columns `name`, `id`, `use` (name, article, abbreviation, acronym) and `book`.
    public init(_ table: TabSeparated) throws(TabSeparated.Malformed) {
        try self.init([table])
    }

    /// Reads several tables; a name in more than one has the identifier of the last.
    public init(_ tables: [TabSeparated]) throws(TabSeparated.Malformed) {
        struct Entry {
            var key: [UInt8]
            var spelling: String
            var identifier: String
            var book: String
            var use: Use
            var order: Int
        }
        var entries: [Entry] = []
        for table in tables {
            for row in table.rows {
                let use: Use
                switch row["use"] {
                case "name": use = .name
                case "article": use = .article
                case "abbreviation": use = .abbreviation
                case "acronym": use = .acronym
                default:
                    throw TabSeparated.Malformed(
                        line: row.line, problem: "use is \"\(row["use"])\", not name, article, abbreviation or acronym")
                }
                let folded = LawNames.folded(String(row["name"]))
                let key = LawNames.key(folded)
                guard !key.isEmpty, !row["id"].isEmpty else {
                    throw TabSeparated.Malformed(line: row.line, problem: "a name and an id are needed")
                }
                entries.append(
                    Entry(
                        key: key, spelling: use.isShort ? folded : "", identifier: String(row["id"]),
                        book: String(row["book"]), use: use, order: entries.count))
            }
        }
        entries.sort { left, right in
            left.key == right.key ? left.order < right.order : left.key.lexicographicallyPrecedes(right.key)
        }
        keys.reserveCapacity(entries.reduce(0) { $0 + $1.key.count })
        names.reserveCapacity(entries.count)
        for entry in entries {
            keys += entry.key
            starts.append(keys.count)
            names.append(
                Name(spelling: entry.spelling, identifier: entry.identifier, book: entry.book, use: entry.use))
        }
        index = NameIndex(keys, starts)
        for name in names.indices { findSuccessors(of: name) }
    }

    /// Those of its own sort with a higher number: laws are numbered as they come, and a bare name may be the newer one.
    private mutating func findSuccessors(of index: Int) {
        let name = names[index]
        guard name.book.isEmpty, name.identifier.utf8.starts(with: "BWBR".utf8) else { return }
        let key = keys[starts[index]..<starts[index + 1]]
        // Digits sort before letters: names with a year follow at once.
        for next in names.indices[(index + 1)...] {
            let other = keys[starts[next]..<starts[next + 1]]
            guard other.starts(with: key),
                other.count == key.count || other.dropFirst(key.count).first?.isLetter == false
            else { break }
            let rest = other.dropFirst(key.count)
            guard rest.count == 4, rest.allSatisfy(\.isDigit), let year = Int(String(decoding: rest, as: UTF8.self)),
                (1900...2099).contains(year), names[next].identifier.utf8.starts(with: "BWBR".utf8),
                name.identifier < names[next].identifier
            else { continue }
            if successors[index]?.contains(where: { $0.identifier == names[next].identifier }) == true { continue }
            successors[index, default: []].append(Successor(year: year, identifier: names[next].identifier))
        }
    }

    public var isEmpty: Bool { names.isEmpty }

    /// Whether a name may begin with this word: says no at once to nearly all words with a capital.
    @inline(__always)
    func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        if word.end - word.start >= 4, !hasBeginning(word.key) { return false }
        return mayBegin(word.start, text)
    }

    /// Whether a name may begin with the first four letters of this key: no is certain.
    @inline(__always)
    func hasBeginning(_ key: UInt64) -> Bool { index.hasBeginning(key & 0xFFFF_FFFF) }

    private func mayBegin(_ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
        var prefix = NamePrefix()
        var at = start
        while at < text.count {
            let byte = text[at]
            at += 1
            if LawNames.isSkipped(byte) { continue }
            if byte == 0x0A || byte == UInt8(ascii: "(") { return byte != 0x0A }
            prefix.append(byte)
            if prefix.count == 4, !index.hasBeginning(prefix.key) { return false }
            if prefix.isFull { return index.range(of: prefix.key) != nil && mayGoOn(prefix, at, text) }
            if at == text.count || !text[at].isLetterOrDigit, index.range(of: prefix.key) != nil { return true }
        }
        return false
    }

    /// Whether a name with these first eight bytes goes on as the text does from here on.
    private func mayGoOn(_ prefix: NamePrefix, _ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
        var next = NamePrefix()
        var at = start
        while next.count < 4 {
            guard at < text.count, text[at] != 0x0A, text[at] != UInt8(ascii: "(") else { return true }
            if !LawNames.isSkipped(text[at]) { next.append(text[at]) }
            at += 1
        }
        return index.mayGoOn(prefix.key, next.key)
    }

    /// The longest name that stands at the cursor, which stays; nil when none does, or when the words go on in a way
    /// that makes another law of it ("Wet kinderopvang BES", "Mediawet 2008").
    func match(_ cursor: Cursor, behindArticle: Bool) -> Match? {
        let matches = matches(cursor)
        return behindArticle ? matches.behindArticle : matches.alone
    }

    /// What the name here stands for where no article is before it, and what behind one: that may be longer.
    func matches(_ cursor: Cursor) -> (alone: Match?, behindArticle: Match?) {
        let lower = cursor.reading.lower
        let text = lower.span
        var candidates = 0..<0
        var prefix = NamePrefix()
        var depth = 0
        var at = cursor.position
        var best: (alone: Match?, behindArticle: Match?)
        // "artikel 4. Woningwet": behind a stop something else begins.
        if cursor.byte == UInt8(ascii: ".") { return best }
        while at < cursor.end {
            let byte = text[at]
            if LawNames.isSkipped(byte) {
                if byte == UInt8(ascii: "."), !isWithinName(at, cursor) { break }
                at += 1
                continue
            }
            if byte == UInt8(ascii: "("), let end = publicationEnd(at, cursor) {
                at = end
                continue
            }
            at += 1
            depth += 1
            let isWordEnd = at == cursor.end || !text[at].isLetterOrDigit
            if !prefix.isFull {
                prefix.append(byte)
                guard isWordEnd || prefix.isFull else { continue }
                candidates = index.range(of: prefix.key) ?? 0..<0
                if prefix.isFull, candidates.isEmpty { break }
            } else {
                candidates = narrowed(candidates, at: depth - 1, to: byte)
                if candidates.isEmpty { break }
            }
            if isWordEnd, let first = candidates.first, starts[first] + depth == starts[first + 1] {
                let range = cursor.position..<at
                if let match = found(candidates, depth, cursor, range, true) { best.behindArticle = match }
                if let match = found(candidates, depth, cursor, range, false) { best.alone = match }
            }
        }
        return best
    }

    /// What the names of exactly this length stand for.
    private func found(
        _ candidates: Range<Int>, _ depth: Int, _ cursor: Cursor, _ range: Range<Int>, _ behindArticle: Bool
    ) -> Match? {
        var match: Match?
        for index in candidates {
            guard starts[index] + depth == starts[index + 1] else { break }
            let name = names[index]
            if name.use != .name, name.use != .acronym, !behindArticle { continue }
            if name.use.isShort, !cursor.reading.bytes[range].elementsEqual(name.spelling.utf8) { continue }
            if match == nil || (match?.use != name.use && name.use.isShort) {
                match = Match(identifier: nil, books: [:], use: name.use, range: range)
            }
            if name.book.isEmpty {
                match?.identifier = name.identifier
                match?.successors = successors[index] ?? []
            } else {
                match?.books[name.book] = name.identifier
            }
        }
        guard let match, !goesOn(cursor, range.upperBound) else { return nil }
        return match
    }

    private func goesOn(_ cursor: Cursor, _ end: Int) -> Bool {
        var behind = cursor
        behind.position = end
        guard behind.space() else {
            // "EG-richtlijn", "Wet-Mulder".
            return behind.byte == UInt8(ascii: "-") && behind.byte(ahead: 1)?.isLetter == true
        }
        if behind.word(oneOf: ["bes", "voor europa", "aruba", "curacao", "sint maarten", "suriname"]) != nil {
            return true
        }
        if behind.word("van") { return behind.space() && behind.word(oneOf: LawNames.countries) != nil }
        guard !cursor.reading.bytes[end - 1].isDigit, let year = behind.number(4...4), behind.isAtWordEnd else {
            return false
        }
        return (1800...2099).contains(year)
    }

    /// "de Grondwet van Suriname", "het Wetboek van Strafrecht van Aruba": the law of another country.
    private static let countries: [StaticString] = [
        "aruba", "curacao", "sint maarten", "sint-maarten", "st. maarten", "suriname", "de nederlandse antillen",
        "belgie", "duitsland", "frankrijk", "luxemburg", "engeland", "het verenigd koninkrijk", "ierland",
        "de verenigde staten", "canada", "spanje", "portugal", "italie", "griekenland", "oostenrijk", "zwitserland",
        "denemarken", "noorwegen", "zweden", "finland", "polen", "hongarije", "tsjechie", "roemenie", "bulgarije",
        "turkije", "rusland", "oekraine", "indonesie", "marokko", "israel", "china", "japan", "zuid-afrika",
    ]

    /// Those of these names that have this byte at this depth; they are sorted.
    private func narrowed(_ names: Range<Int>, at depth: Int, to byte: UInt8) -> Range<Int> {
        if names.count == 1 { return self.byte(names.lowerBound, depth) == Int(byte) ? names : 0..<0 }
        var from = names.lowerBound
        var to = names.upperBound
        while from < to {
            let middle = (from + to) / 2
            if self.byte(middle, depth) < Int(byte) { from = middle + 1 } else { to = middle }
        }
        let low = from
        to = names.upperBound
        // Nearly always all the rest has the same byte.
        if low < to, self.byte(to - 1, depth) == Int(byte) { return low..<to }
        while from < to {
            let middle = (from + to) / 2
            if self.byte(middle, depth) <= Int(byte) { from = middle + 1 } else { to = middle }
        }
        return low..<from
    }

    private func byte(_ index: Int, _ depth: Int) -> Int {
        let at = starts[index] + depth
        return at < starts[index + 1] ? Int(keys[at]) : -1
    }

    private static func isSkipped(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// "v.w.o.", "nr. WJZ 6042743"; behind another word a stop ends the sentence.
    private func isWithinName(_ stop: Int, _ cursor: Cursor) -> Bool {
        let text = cursor.reading.lower
        if stop + 1 < cursor.end, text[stop + 1] != 0x20, text[stop + 1] != 0x0A { return true }
        return stop < 3 || !text[stop - 1].isLetter || !text[stop - 2].isLetter || !text[stop - 3].isLetter
    }

    /// Behind " (Stb. 24)" within a long title.
    private func publicationEnd(_ bracket: Int, _ cursor: Cursor) -> Int? {
        var inside = cursor
        inside.position = bracket + 1
        guard inside.literal("stb") || inside.literal("stcrt") || inside.literal("trb") || inside.literal("pbe") else {
            return nil
        }
        let limit = min(cursor.end, bracket + 40)
        while inside.position < limit {
            if inside.mark(UInt8(ascii: ")")) { return inside.position }
            inside.position += 1
        }
        return nil
    }

    /// A name as the reading would have it; only what is no ASCII needs the reading's own folding.
    private static func folded(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
        let reading = Document(SourceText(name)).reading
        return reading.text(0..<reading.bytes.count)
    }

    private static func key(_ folded: String) -> [UInt8] {
        folded.utf8.lazy.filter { !isSkipped($0) }.map { $0.isUpperCaseLetter ? $0 | 0x20 : $0 }
    }
}
