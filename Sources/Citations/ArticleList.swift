import Documents

/// Articles in a row, with their paragraphs read past; the law is named behind the last of them, or before the first.
///
///     artikel 5, tweede lid, onderdeel b · artikelen 2.53, derde lid, 2.57, eerste lid, en 2.163 · art. 1:88 lid 5
///     artikel 3:105 jo. 3:306 · artikel 2.1 en artikel 8.11 · artikelen 338 (lid 2) en 339 · paragraaf 3.1
struct ArticleList {
    struct Item {
        var number: ArticleNumber
        /// "artikel", "paragraaf", "hoofdstuk", "bijlage".
        var unit: String
        /// With the word before it, when it has one, and its paragraphs.
        var range: Range<Int>
        /// The word stands before it: "en artikel 8.11", not "en 8.11".
        var hasUnit = true
    }

    var items: [Item]

    /// Longer lists are cut: without a law behind them they would be read again from every article on.
    private static let longest = 80

    private static let units: [(StaticString, String)] = [
        ("artikelen", "artikel"), ("artikel", "artikel"), ("arts.", "artikel"), ("artt.", "artikel"),
        ("art.", "artikel"), ("art", "artikel"), ("paragrafen", "paragraaf"), ("paragraaf", "paragraaf"),
        ("hoofdstukken", "hoofdstuk"), ("hoofdstuk", "hoofdstuk"), ("afdelingen", "afdeling"), ("afdeling", "afdeling"),
        ("titels", "titel"), ("titel", "titel"),
        ("bijlagen", "bijlage"), ("bijlage", "bijlage"), ("deartikelen", "artikel"),
    ]

    /// Reads "artikel", "art.", "paragraaf" … and the blank behind it.
    static func readUnit(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            // "onderartikel 8", "inartikel 5": the blank was lost.
            _ = cursor.attempt { cursor in
                let glued: [StaticString] = ["onder", "in", "van"]
                return glued.contains(where: { cursor.literal($0) }) && cursor.byte == UInt8(ascii: "a") ? true : nil
            }
            guard let unit = units.first(where: { cursor.literal($0.0) })?.1 else { return nil }
            if cursor.byte?.isDigit == true { return unit }
            return cursor.space() ? unit : nil
        }
    }

    static func read(_ cursor: inout Cursor) -> ArticleList? {
        cursor.attempt { cursor in
            let start = cursor.position
            guard var unit = readUnit(&cursor), let first = readNumber(&cursor, unit) else { return nil }
            skipParagraphs(&cursor)
            var items = [Item(number: first, unit: unit, range: start..<cursor.position)]
            while items.count < longest, let next = readNext(&cursor, unit: unit) {
                unit = next.unit
                items.append(next)
            }
            return ArticleList(items: withinAnnexes(unglued(items), cursor))
        }
    }

    /// "artikelen 2122, 23 en 28": a comma that an extraction lost between two numbers that follow each other.
    private static func unglued(_ items: [Item]) -> [Item] {
        guard items.count > 1, let glued = items.first, glued.number.text.utf8.count == 4,
            let both = Int(glued.number.text), both / 100 + 1 == both % 100,
            let next = Int(items[1].number.text), (both % 100 + 1..<100).contains(next)
        else { return items }
        let middle = glued.range.upperBound - 2
        return [
            Item(
                number: ArticleNumber(text: "\(both / 100)"), unit: glued.unit, range: glued.range.lowerBound..<middle),
            Item(
                number: ArticleNumber(text: "\(both % 100)"), unit: glued.unit,
                range: middle..<glued.range.upperBound, hasUnit: false),
        ] + items.dropFirst()
    }

    /// "bijlage 2, artikel 11": the article is one of the annex, which is cited with it.
    private static func withinAnnexes(_ items: [Item], _ cursor: Cursor) -> [Item] {
        guard items.contains(where: { $0.unit == "bijlage" }) else { return items }
        var kept: [Item] = []
        var isWithin = false
        for item in items {
            guard let annex = kept.last, annex.unit == "bijlage", item.unit == "artikel" else {
                isWithin = false
                kept.append(item)
                continue
            }
            if item.hasUnit {
                let between = cursor.reading.bytes[annex.range.upperBound..<item.range.lowerBound]
                isWithin = !between.contains(where: \.isLetter)
            }
            if isWithin {
                kept[kept.count - 1].range = annex.range.lowerBound..<item.range.upperBound
            } else {
                kept.append(item)
            }
        }
        return kept
    }

    /// The articles of another law behind this one's, the word left out: "71 van de Wet A, 74 van de Wet B en 2 en 4 van …".
    static func readContinuation(_ cursor: inout Cursor, unit: String) -> ArticleList? {
        cursor.attempt { cursor in
            guard let first = readNext(&cursor, unit: unit) else { return nil }
            var items = [first]
            while items.count < longest, let next = readNext(&cursor, unit: items.last?.unit ?? unit) {
                items.append(next)
            }
            return ArticleList(items: items)
        }
    }

    /// ", voor zover openbaarmaking schade zou toebrengen, 2.57, eerste lid": in a table the list goes on behind a clause.
    mutating func readBehindClause(_ cursor: inout Cursor) -> Bool {
        guard let unit = items.last?.unit, items.count < ArticleList.longest else { return false }
        let more = cursor.attempt { cursor -> Item? in
            cursor.comma()
            guard cursor.word("voor zover") || cursor.word("voorzover") else { return nil }
            for _ in 0..<400 {
                guard let byte = cursor.byte, byte != 0x0A, byte != UInt8(ascii: ".") || cursor.byte(ahead: 1) != 0x20
                else { return nil }
                if byte == UInt8(ascii: ","), let next = ArticleList.readNext(&cursor, unit: unit) { return next }
                cursor.position += 1
            }
            return nil
        }
        guard let more else { return false }
        items.append(more)
        while items.count < ArticleList.longest, let next = ArticleList.readNext(&cursor, unit: unit) {
            items.append(next)
        }
        return true
    }

    /// "bedoeld in artikel 5, en de vergunning, bedoeld in artikel 7 van …", "voor getuigen is artikel 5, en voor
    /// deskundigen is artikel 7 …": what is said of the articles in the same words has the same law behind the last.
    ///
    /// Only where "en" or the like joins it: "de aanvraag, bedoeld in artikel 5, wordt met het besluit, bedoeld in
    /// artikel 7 van …" has articles of two laws.
    mutating func readParallel(_ cursor: inout Cursor) -> Bool {
        guard let first = items.first, let unit = items.last?.unit, items.count < ArticleList.longest,
            first.unit == "artikel", let words = ArticleList.introduction(before: first.range.lowerBound, cursor)
        else { return false }
        let more = cursor.attempt { cursor -> [Item]? in
            var more: [Item] = []
            var isJoined = false
            while !isJoined {
                guard more.count < 20, let joined = ArticleList.readPhrase(&cursor, endingIn: words) else { return nil }
                isJoined = joined
                guard let next = ArticleList.readItem(&cursor, unit: unit), next.hasUnit else { return nil }
                more.append(next)
                while more.count < ArticleList.longest, let next = ArticleList.readNext(&cursor, unit: unit) {
                    more.append(next)
                }
            }
            return more
        }
        guard let more else { return false }
        items += more
        return true
    }

    /// The words before an article that say how it is meant: "bedoeld in", "grond van", "is"; they are in lower case.
    private static func introduction(before start: Int, _ cursor: Cursor) -> ArraySlice<UInt8>? {
        let text = cursor.reading.lower
        var end = start
        if cursor.follows("de", at: end) { end -= 3 }
        guard end > 0, text[end - 1] == 0x20 else { return nil }
        end -= 1
        var at = end
        for word in 0..<2 {
            let wordEnd = at
            while at > 0, text[at - 1].isLetter { at -= 1 }
            guard at < wordEnd else { return nil }
            if word == 0, text[at..<wordEnd].spells("is") || text[at..<wordEnd].spells("zijn") { break }
            if word == 0 {
                guard at > 0, text[at - 1] == 0x20 else { return nil }
                at -= 1
            }
        }
        return text[at..<end]
    }

    /// ", en de vergunning, als bedoeld in" up to the article; whether "en" or the like began it.
    private static func readPhrase(_ cursor: inout Cursor, endingIn words: ArraySlice<UInt8>) -> Bool? {
        cursor.attempt { cursor in
            let start = cursor.position
            cursor.comma()
            let joints: [StaticString] = [
                "en", "of", "dan wel", "alsmede", "respectievelijk", "onderscheidenlijk", "evenals",
            ]
            let isJoined = cursor.word(oneOf: joints) != nil
            guard cursor.position > start + 1 else { return nil }
            let limit = min(cursor.end, cursor.position + 100)
            while cursor.position < limit, let byte = cursor.byte {
                if byte.isLetter {
                    if isUnitAhead(cursor), let own = introduction(before: cursor.position, cursor),
                        own.startIndex > start, own.elementsEqual(words)
                    {
                        return isJoined
                    }
                    if cursor.word(oneOf: ["dat", "die", "wordt", "worden", "heeft", "hebben", "kan", "kunnen"]) != nil
                    {
                        return nil
                    }
                    guard cursor.name() != nil else { return nil }
                } else {
                    guard byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") else { return nil }
                    cursor.position += 1
                }
            }
            return nil
        }
    }

    /// Whether "artikel" or "art." stands here.
    static func isUnitAhead(_ cursor: Cursor) -> Bool {
        guard cursor.byte == UInt8(ascii: "a"), cursor.byte(back: 1)?.isLetterOrDigit != true else { return false }
        var cursor = cursor
        return readUnit(&cursor) != nil
    }

    private static func readNext(_ cursor: inout Cursor, unit: String) -> Item? {
        cursor.attempt { cursor in
            readJoint(&cursor) ? readItem(&cursor, unit: unit) : nil
        }
    }

    private static func readItem(_ cursor: inout Cursor, unit: String) -> Item? {
        cursor.attempt { cursor in
            let start = cursor.position
            let own = readUnit(&cursor)
            guard let number = readNumber(&cursor, own ?? unit) else { return nil }
            var month = cursor
            month.spaces()
            if month.month() != nil { return nil }
            skipParagraphs(&cursor)
            return Item(number: number, unit: own ?? unit, range: start..<cursor.position, hasUnit: own != nil)
        }
    }

    /// A number, or the letter of an annex: "bijlage B".
    private static func readNumber(_ cursor: inout Cursor, _ unit: String) -> ArticleNumber? {
        if let number = ArticleNumber.read(&cursor) { return number }
        guard unit == "bijlage" else { return nil }
        return cursor.attempt { cursor in
            guard let name = cursor.name(), name.count == 1, cursor.reading.bytes[name.lowerBound].isUpperCaseLetter
            else { return nil }
            return ArticleNumber(text: cursor.text(name))
        }
    }

    /// Articles without the word before the first: "1.01, onderdeel A; 1.09, tweede lid", behind "artikelen van het … zijn:".
    static func readNumbers(_ cursor: inout Cursor) -> ArticleList? {
        guard let first = readItem(&cursor, unit: "artikel") else { return nil }
        var items = [first]
        while items.count < longest, let next = readNext(&cursor, unit: "artikel") { items.append(next) }
        return ArticleList(items: items)
    }

    /// Commas and the words that join articles; at least one of them.
    private static func readJoint(_ cursor: inout Cursor) -> Bool {
        let before = cursor.position
        cursor.spaces()
        var found = cursor.mark(UInt8(ascii: ",")) || cursor.mark(UInt8(ascii: ";"))
        cursor.spaces()
        if !found, cursor.mark(UInt8(ascii: "-")) || cursor.mark(UInt8(ascii: "/")) {
            cursor.spaces()
            return true
        }
        // "137 *b,* 205": the comma stood in the italics.
        if found, cursor.mark(UInt8(ascii: "*")) { cursor.spaces() }
        if !found, isMistakenStop(cursor) {
            cursor.position += 1
            cursor.spaces()
            return true
        }
        let words: [StaticString] = [
            "en/of", "en met", "en in", "en van", "en", "of van", "of", "tot en met", "t/m", "juncto", "jo.", "jo",
            "jis", "alsmede",
            "respectievelijk", "onderscheidenlijk", "dan wel", "danwel", "evenals", "in samenhang met",
            "in verbinding met", "in samenhang gelezen met", "gelezen in samenhang met", "in combinatie met",
            "gelezen in verbinding met", "en juncto", "j°",
        ]
        for _ in 0..<3 {
            let length = words.reduce(0) { longest, word in
                var ahead = cursor
                guard ahead.literal(word), ahead.isAtWordEnd || ahead.byte(back: 1) == UInt8(ascii: ".") else {
                    return longest
                }
                return max(longest, ahead.position - cursor.position)
            }
            if length == 0 { break }
            cursor.position += length
            found = true
            cursor.spaces()
            _ = cursor.mark(UInt8(ascii: ","))
            cursor.spaces()
        }
        if found {
            _ = cursor.attempt { $0.word(oneOf: ["ingevolge", "krachtens", "op grond van"]) != nil ? $0.space() : nil }
            // "of het vierde lid van artikel 453", "en in het eerste lid van artikel 3a".
            _ = cursor.attempt { cursor -> Bool? in
                _ = cursor.attempt { $0.word("in") ? $0.space() : nil }
                guard readOrdinals(&cursor), cursor.space(), cursor.word("van"), cursor.space() else { return nil }
                return ArticleListAhead.follows(cursor)
            }
            // "onderscheidenlijk in artikel 14f", "dan wel op artikel 3".
            _ = cursor.attempt { cursor -> Bool? in
                let words: [StaticString] = ["in", "van", "bij", "op", "aan", "met", "volgens", "overeenkomstig"]
                guard let word = cursor.word(oneOf: words), cursor.space() else { return nil }
                var ahead = cursor
                _ = ahead.literal("de ") || ahead.literal("het ")
                // "artikel 4, onderdeel 11, van bijlage II": not two, but one within the other.
                guard let unit = readUnit(&ahead) else { return nil }
                return unit == "bijlage" && words[word].description == "van" ? nil : true
            }
        }
        _ = cursor.attempt { $0.literal("het ") || $0.literal("de ") ? ArticleListAhead.follows($0) : nil }
        if !found { cursor.position = before }
        return found
    }

    /// "91, derde lid. 99, tweede lid": no sentence begins with a number and its paragraph.
    private static func isMistakenStop(_ cursor: Cursor) -> Bool {
        guard cursor.byte == UInt8(ascii: "."), cursor.byte(ahead: 1) == 0x20 else { return false }
        var ahead = cursor
        ahead.position += 1
        ahead.spaces()
        guard ahead.number(1...3) != nil, ahead.mark(UInt8(ascii: ",")), ahead.space() else { return false }
        return ahead.word(oneOf: ordinals) != nil && ahead.space() && ahead.word("lid")
    }

    // MARK: Paragraphs

    private static let ordinals: [StaticString] = [
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
        "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
        "twintigste", "laatste", "enig", "eenentwintigste", "tweeentwintigste", "voorlaatste",
    ]

    /// Reads past ", tweede en derde lid, onderdeel b, aanhef en onder 2°".
    static func skipParagraphs(_ cursor: inout Cursor) {
        while cursor.attempt({ readParagraph(&$0) }) != nil {}
    }

    private static func readParagraph(_ cursor: inout Cursor) -> Bool? {
        cursor.spaces()
        let comma = cursor.mark(UInt8(ascii: ","))
        cursor.spaces()
        if cursor.literal("e.v.") || cursor.word(oneOf: ["e.v", "ev", "en volgende"]) != nil { return true }
        let isBracket = cursor.mark(UInt8(ascii: "("))
        if !isBracket {
            _ = cursor.attempt {
                ($0.word("en") || $0.word("of") || $0.word("dan wel") || $0.word("juncto") || $0.literal("jo."))
                    && $0.space() ? true : nil
            }
        }
        let done =
            readOwnOrdinals(&cursor) || readNumbered(&cursor) || readMarks(&cursor)
            || (isBracket && (cursor.number(1...2) != nil || readLetter(&cursor) || readCaption(&cursor)))
        guard done else { return nil }
        if isBracket, !cursor.mark(UInt8(ascii: ")")) { return nil }
        _ = comma
        return true
    }

    /// The letter of "9(2)(h)".
    private static func readLetter(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { $0.name()?.count == 1 ? true : nil } ?? false
    }

    /// The bracket of "285 (bedreiging)" or "12 (oud)": a few words in lower case that say what the article is about.
    private static func readCaption(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            var ahead = cursor
            if ahead.word(oneOf: ["van", "uit", "bij", "zie", "hierna", "verder", "ex"]) != nil { return nil }
            let start = cursor.position
            let limit = min(cursor.end, start + 60)
            while cursor.position < limit {
                let byte = cursor.reading.bytes[cursor.position]
                if byte == UInt8(ascii: ")") { return cursor.position > start ? true : nil }
                guard byte.isLowerCaseLetter || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
                else { return nil }
                cursor.position += 1
            }
            return nil
        } ?? false
    }

    /// "tweede", "eenentwintigste", "tweeenveertigste".
    private static func readOrdinal(_ cursor: inout Cursor) -> Bool {
        if cursor.word(oneOf: ordinals) != nil { return true }
        return cursor.attempt { cursor in
            guard let name = cursor.name(), (9...24).contains(name.count),
                cursor.reading.lower[name].suffix(6).elementsEqual("tigste".utf8)
            else { return nil }
            return true
        } ?? false
    }

    /// "of het vierde lid van artikel 453" is of the next article.
    private static func readOwnOrdinals(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            guard readOrdinals(&cursor) else { return nil }
            var behind = cursor
            guard behind.space(), behind.word("van"), behind.space() else { return true }
            _ = behind.literal("de ")
            return isUnitAhead(behind) ? nil : true
        } ?? false
    }

    /// "eerste, tweede en derde lid", "tweede volzin".
    private static func readOrdinals(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            _ = cursor.attempt { $0.literal("het ") || $0.literal("de ") ? true : nil }
            guard readOrdinal(&cursor) else { return nil }
            while cursor.attempt({ cursor in
                cursor.spaces()
                let comma = cursor.mark(UInt8(ascii: ","))
                cursor.spaces()
                let joined =
                    cursor.word(oneOf: [
                        "en", "of", "tot en met", "t/m", "dan wel", "onderscheidenlijk", "respectievelijk",
                    ]) != nil
                guard comma || joined else { return nil as Bool? }
                cursor.spaces()
                return readOrdinal(&cursor) ? true : nil
            }) != nil {}
            cursor.spaces()
            let parts: [StaticString] = [
                "lid", "leden", "volzin", "volzinnen", "zin", "alinea", "gedachtestreepje", "streepje", "onderdeel",
                "zinsnede", "tekstblok", "paragraaf", "punt",
            ]
            return cursor.word(oneOf: parts) != nil ? true : nil
        } ?? false
    }

    /// "lid 2", "leden 1 en 3", "onderdelen b, c en d", "sub 3", "onder 1°".
    private static func readNumbered(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            let words: [StaticString] = [
                "lid", "leden", "onder", "onderdeel", "onderdelen", "sub", "letter", "letters", "punt", "punten", "ten",
                "aanhef en onder", "subonderdeel", "subonderdelen", "alinea", "categorie", "rubriek", "deel", "nummer",
                "nrs.", "nr.",
            ]
            guard let index = cursor.word(oneOf: words) else { return nil }
            guard cursor.space(), readPart(&cursor) else { return nil }
            while cursor.attempt({ cursor in
                cursor.spaces()
                let comma = cursor.mark(UInt8(ascii: ","))
                cursor.spaces()
                let joined =
                    cursor.word(oneOf: ["en", "of", "tot en met", "t/m", "dan wel", "onderscheidenlijk"]) != nil
                // "onder b 2°".
                guard comma || joined || isDegree(cursor) else { return nil as Bool? }
                cursor.spaces()
                // Behind one "lid 2" a further number is an article again; a letter never is.
                guard index == 1 || cursor.byte?.isDigit != true || isDegree(cursor) else { return nil }
                guard readPart(&cursor) else { return nil }
                return true
            }) != nil {}
            return true
        } ?? false
    }

    private static func isDegree(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        return cursor.number(1...2) != nil && cursor.byte == 0xC2
    }

    /// "b", "2", "3°", "ii", "1a": short, and no word.
    private static func readPart(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            _ = cursor.attempt { $0.word("ten") ? $0.space() : nil }
            // "onderdeel b, en derde lid": the next is a paragraph of its own.
            if cursor.word(oneOf: ordinals) != nil { return isParagraphAhead(cursor) ? nil : true }
            _ = cursor.mark(UInt8(ascii: "*"))
            guard let name = cursor.name() else { return nil }
            let lower = cursor.reading.lower[name]
            let isNumber = lower.first?.isDigit == true && name.count <= 3
            let isRoman =
                name.count <= 4
                && lower.allSatisfy { [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains($0) }
            let isLetters = name.count == 1 || (name.count == 2 && lower.first == lower.last)
            guard isNumber || isRoman || isLetters else { return nil }
            _ = cursor.mark(UInt8(ascii: "*"))
            // "b.1°", "onder a., 6 en 7".
            if isLetters, cursor.byte == UInt8(ascii: "."),
                cursor.byte(ahead: 1)?.isDigit == true || cursor.byte(ahead: 1) == UInt8(ascii: ",")
            {
                cursor.position += 1
                _ = cursor.number(1...2)
            }
            // "3°" and "3º" are two bytes more.
            if cursor.byte == 0xC2 { cursor.position += 2 }
            if cursor.byte == UInt8(ascii: ")"), !isBracketOpen(cursor) { cursor.position += 1 }
            return true
        } ?? false
    }

    /// Whether the bracket that closes here was opened: "(artikel 3, onder b)". Behind "onder b)" alone, as European
    /// acts write it, it belongs to the letter.
    private static func isBracketOpen(_ cursor: Cursor) -> Bool {
        let text = cursor.reading.bytes
        var start = cursor.position
        let limit = max(0, start - 400)
        while start > limit, text[start - 1] != 0x0A { start -= 1 }
        var open = 0
        for byte in text[start..<cursor.position] {
            if byte == UInt8(ascii: "(") {
                open += 1
            } else if byte == UInt8(ascii: ")") {
                // Of a letter as well, which opens nothing.
                open = max(0, open - 1)
            }
        }
        return open > 0
    }

    private static func isParagraphAhead(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        return cursor.space() && cursor.word(oneOf: ["lid", "leden", "volzin", "zin", "alinea"]) != nil
    }

    /// "aanhef", "slot", "aanhef en".
    private static func readMarks(_ cursor: inout Cursor) -> Bool {
        cursor.word("aanhef") || cursor.word("slot") || cursor.word("tekst") || cursor.word("begin")
    }
}

/// Whether "de artikelen 5 …" goes on here: the article before a further unit is read past, before a law it is not.
private enum ArticleListAhead {
    static func follows(_ cursor: Cursor) -> Bool? {
        var cursor = cursor
        return ArticleList.readUnit(&cursor) != nil ? true : nil
    }
}
