import Documents

/// Papers cited with the word that says so.
///
///     Kamerstukken II, 2024-2025, 28345, nr. 285      Kamerstuk 35925-VI-56       TK 31.700XII, 6
///     Kamerstukken II 2021/22, 36 021, nr. 6; I 2022/23, 36 021, B
///     Tweede Kamer 2008-2009, 31459, 22                1Kamerstukken II 2001/02, 28 295, nr. 1
///
/// "Tweede Kamer" alone cites nothing: in a letter's address it stands before a post office box.
enum LabelledKamerstuk: Recogniser {
    static let keywords: [StaticString] = ["kamers", "kst", "tk", "tweede", "ek", "eerste"]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        guard word.key == second || word.key == first else { return true }
        return word.nextKey(text) == house
    }

    private static let second = Word.key("tweede")
    private static let first = Word.key("eerste")
    private static let house = Word.key("kamer")

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        guard let label = readLabel(&cursor) else { return [] }
        var chamber = label.chamber
        let behind = cursor.position
        cursor.comma()
        if let read = Chamber.read(&cursor) { chamber = read }
        cursor.comma()
        let session = SessionYear.readLabelled(&cursor)
        cursor.comma()
        if session != nil, let answer = Aanhangsel.readBehindSession(&cursor, from: start, session, chamber) {
            return [answer]
        }
        if label.isWeak, session == nil, cursor.byte?.isDigit != true || chamber == nil { return [] }
        if !label.isWeak, session == nil, chamber == nil {
            cursor.position = behind
            _ = cursor.attempt { $0.mark(UInt8(ascii: ":")) ? true : nil }
            _ = cursor.attempt { $0.mark(UInt8(ascii: "-")) ? true : nil }
            cursor.comma()
            _ = PaperNumbers.readLabel(&cursor)
            _ = cursor.mark(UInt8(ascii: "("))
        }
        if label.isWeak, session == nil {
            // Without a year only with a number that says so: "TK 31.700XII, 6" but not a postal address.
            var ahead = cursor
            guard Dossier.read(&ahead) != nil, PaperNumbers.follow(ahead) else { return [] }
        }
        var reference = PaperReference(chamber: chamber, session: session, label: .optional)
        let findings = reference.read(&cursor, from: start)
        if findings.isEmpty, chamber == .first, let paper = readRomanDossier(&cursor, from: start) { return [paper] }
        return findings
    }

    private static func readLabel(_ cursor: inout Cursor) -> (chamber: Chamber?, isWeak: Bool)? {
        if cursor.literal("kamerst") {
            for ending: StaticString in [
                "ukkennummers", "uknummers", "ukkennummer", "uknummer", "ukdossier", "ukken", "uk-ken", "uk", ".",
            ]
            where cursor.literal(ending) {
                return cursor.byte?.isLetter == true ? nil : (nil, false)
            }
            return nil
        }
        if cursor.word("kst") {
            _ = cursor.mark(UInt8(ascii: "."))
            return (nil, false)
        }
        if cursor.word("tk") || cursor.word("tweede kamer") { return (.second, true) }
        if cursor.word("ek") || cursor.word("eerste kamer") { return (.first, true) }
        return nil
    }

    /// Papers of the Eerste Kamer without a numbered dossier: "Kamerstukken I 2015/16, CXXIV, G".
    private static func readRomanDossier(_ cursor: inout Cursor, from start: Int) -> Finding? {
        guard let name = cursor.name(), name.count >= 3 else { return nil }
        let roman = cursor.text(name)
        guard Dossier.romanValue(Array(roman.utf8)) != nil,
            let item = PaperNumbers.read(&cursor, label: .optional).first
        else { return nil }
        return Finding(start..<item.range.upperBound, .kamerstuk, "kst-\(roman)-\(item.number)")
    }
}
