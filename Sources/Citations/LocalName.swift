import Documents

/// What a document calls a law from here on.
///
///     de Wet kinderopvang (hierna: Wko) · (hierna te noemen: de wet) · de Wet langdurige zorg (Wlz) · wet: de IJkwet
///     de Wet kinderopvang, hierna: de wet · het Verdrag …, ondertekend te Rome op 3 mei 1955 (hierna: het Verdrag)
struct LocalName {
    var text: String
    /// Its letters begin words of the law's name: "Waz" of "Wet afbreking zwangerschap". Then no other law that is
    /// called so elsewhere is meant.
    var isOfInitials: Bool

    /// The names that are given to the law that stands in this range.
    static func given(to range: Range<Int>, _ cursor: Cursor) -> [LocalName] {
        var names: [String] = []
        var behind = cursor
        behind.position = range.upperBound
        if let name = behind.attempt({ readBracketed(&$0) }) ?? behind.attempt({ readBehindComma(&$0) }) {
            names.append(name)
        }
        if let name = defined(before: range.lowerBound, cursor) { names.append(name) }
        if names.isEmpty { return [] }
        let initials = initials(of: range, cursor)
        return names.map { name in
            var rest = initials[...]
            let isOfInitials = name.lowercased().utf8.allSatisfy { letter in
                guard let place = rest.firstIndex(of: letter) else { return false }
                rest = rest[(place + 1)...]
                return true
            }
            return LocalName(text: name, isOfInitials: isOfInitials && name.utf8.count > 1)
        }
    }

    private static func initials(of range: Range<Int>, _ cursor: Cursor) -> [UInt8] {
        let text = cursor.reading.lower
        return range.compactMap { at in
            text[at].isLetterOrDigit && (at == range.lowerBound || !text[at - 1].isLetterOrDigit) ? text[at] : nil
        }
    }

    private static func readBracketed(_ cursor: inout Cursor) -> String? {
        guard cursor.space(), cursor.mark(UInt8(ascii: "(")) else { return nil }
        let isHereafter =
            cursor.word(oneOf: ["hierna", "verder", "verder te noemen", "hierna te noemen", "hierna ook"]) != nil
        if isHereafter { readNaming(&cursor) }
        while cursor.mark(UInt8(ascii: "\"")) || cursor.mark(UInt8(ascii: "'")) {}
        _ = cursor.attempt { $0.literal("de ") || $0.literal("het ") ? true : nil }
        guard let name = readWord(&cursor), name.count <= 14 else { return nil }
        while cursor.mark(UInt8(ascii: "\"")) || cursor.mark(UInt8(ascii: "'")) {}
        guard cursor.mark(UInt8(ascii: ")")) || (isHereafter && cursor.isAtWordEnd) else { return nil }
        let text = cursor.text(name)
        let first = cursor.reading.bytes[name.lowerBound]
        guard isHereafter || first.isUpperCaseLetter else { return nil }
        return text
    }

    /// Reads " te noemen: "; false when nothing of the kind is there.
    @discardableResult
    private static func readNaming(_ cursor: inout Cursor) -> Bool {
        var isRead = false
        for word: StaticString in [" te noemen", " ook", " genoemd", " aangeduid als"] where cursor.literal(word) {
            isRead = true
            break
        }
        if cursor.mark(UInt8(ascii: ":")) { isRead = true }
        cursor.spaces()
        return isRead
    }

    /// ", hierna: de wet", and behind where and when a treaty was made " (hierna: het Verdrag)".
    private static func readBehindComma(_ cursor: inout Cursor) -> String? {
        guard cursor.mark(UInt8(ascii: ",")), cursor.space() else { return nil }
        if cursor.word("hierna") {
            guard readNaming(&cursor) || cursor.byte == UInt8(ascii: "\"") else { return nil }
            while cursor.mark(UInt8(ascii: "\"")) || cursor.mark(UInt8(ascii: "'")) {}
            _ = cursor.attempt { $0.literal("de ") || $0.literal("het ") ? true : nil }
            guard let name = readWord(&cursor), name.count <= 14 else { return nil }
            return cursor.text(name)
        }
        guard cursor.word(oneOf: ["opengesteld", "ondertekend", "gesloten", "gedaan", "aangenomen"]) != nil else {
            return nil
        }
        for _ in 0..<80 {
            if cursor.byte == UInt8(ascii: "("), cursor.byte(back: 1) == 0x20 {
                cursor.position -= 1
                var bracket = cursor
                bracket.position += 2
                return bracket.word("hierna") || bracket.word("verder") ? readBracketed(&cursor) : nil
            }
            guard let byte = cursor.byte, byte.isLetterOrDigit || byte == 0x20 || byte == UInt8(ascii: ",") else {
                return nil
            }
            cursor.position += 1
        }
        return nil
    }

    /// A name of one word: "Wko", "M.t.l.".
    static func readWord(_ cursor: inout Cursor) -> Range<Int>? {
        guard var name = cursor.name() else { return nil }
        if name.count == 1 {
            while cursor.byte == UInt8(ascii: "."), let more = cursor.attempt({ $0.skip() ? $0.name() : nil }),
                more.count == 1
            {
                name = name.lowerBound..<more.upperBound
            }
            if name.count > 1, cursor.mark(UInt8(ascii: ".")) { name = name.lowerBound..<cursor.position }
        }
        return name
    }

    /// "wet: de IJkwet", "de wet: …" in a list of definitions.
    private static func defined(before start: Int, _ cursor: Cursor) -> String? {
        let bytes = cursor.reading.lower
        var at = start
        for word in ["de ", "het "] where at >= word.utf8.count {
            if bytes[at - word.utf8.count..<at].elementsEqual(word.utf8) {
                at -= word.utf8.count
                break
            }
        }
        while at > 0, [0x20, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(bytes[at - 1]) { at -= 1 }
        guard at > 0, bytes[at - 1] == UInt8(ascii: ":") else { return nil }
        at -= 1
        while at > 0, [0x20, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(bytes[at - 1]) { at -= 1 }
        let end = at
        while at > 0, bytes[at - 1].isLetter || bytes[at - 1] == UInt8(ascii: ".") { at -= 1 }
        guard end > at, end - at <= 14 else { return nil }
        return cursor.reading.text(at..<end)
    }
}
