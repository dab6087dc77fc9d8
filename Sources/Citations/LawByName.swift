import Documents

/// Laws by their name alone, with articles behind the name, and by their number.
///
///     de Wet dieren · Wijziging Gemeentewet · Burgerlijk Wetboek Boek 7, Artikel 658 · Sr 287 · 5:37 BW
///     De Awb schrijft in artikel 4:13 een redelijke termijn voor
///     BWBR0001854 · jci1.3:c:BWBR0005537&artikel=8:55d · CVDR641872
///
/// What the document calls the law from here on is remembered: "(hierna: Wko)", "(Wlz)", "wet: de IJkwet".
enum LawByName: Recogniser {
    static let keywords: [StaticString] = ["bwbr", "bwbv", "jci", "cvdr", "wet", "rijksw", "beslui", "boek"]
    static let beginnings: Beginnings = [.capital, .number]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        if word.key != 0 { return true }
        // A colon or a bracket says that it may be an article.
        if word.start > 0, text[word.start - 1] == UInt8(ascii: "(") { return true }
        var at = word.end
        while at + 1 < text.count, at - word.end < longestBook {
            let byte = text[at]
            if byte == UInt8(ascii: ":") { return text[at + 1].isDigit }
            guard byte.isLetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*") else { return false }
            at += 1
        }
        return false
    }

    /// What may stand between the first digits of an article and the colon: "7A:1576".
    private static let longestBook = 16

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        if cursor.byte?.isDigit == true { return bookArticle(&cursor, scene) }
        guard let raw = rawByte(cursor) else { return [] }
        let isNumbered = !raw.isUpperCaseLetter && hasNumber(cursor)
        guard raw.isUpperCaseLetter || isNumbered || raw == UInt8(ascii: "b") || raw == UInt8(ascii: "j") else {
            return []
        }
        let start = cursor.position
        if let number = readIdentifier(&cursor) {
            return [Finding(start..<cursor.position, LawBehind.kind(number), number)]
        }
        cursor.position = start
        guard raw.isUpperCaseLetter || isNumbered else { return [] }
        if isPartOfLongerName(cursor) { return [] }
        let matches = scene.laws.matches(cursor)
        if matches.alone == nil, cursor.byte == UInt8(ascii: "b"), let match = LawBehind.readInBook(&cursor, scene),
            let identifier = match.identifier
        {
            cursor.position = match.range.upperBound
            return [Finding(start..<cursor.position, identifier, match)]
        }
        if let match = matches.alone {
            cursor.position = match.range.upperBound
            if isToCome(start, cursor.reading) {
                let candidates = match.identifier.map { [$0] } ?? []
                return [Finding(match.range, .law, .full, .unresolved(candidates: candidates), by: .none)]
            }
            if let behind = articlesBehind(&cursor, scene, match) ?? articlesSaid(&cursor, match)
                ?? articlesRuled(&cursor, scene, match)
            {
                return behind
            }
            guard let identifier = match.identifier else { return [] }
            var finding = Finding(match.range, identifier, match)
            finding.localNames = LocalName.given(to: match.range, cursor)
            return [finding]
        }
        // "Sr 287": an abbreviation needs its article directly behind it; in capitals only ("LVB 18") it may be anything.
        guard let match = matches.behindArticle, match.use.isShort else { return [] }
        let isWordLike = cursor.reading.bytes[match.range].contains(where: \.isLowerCaseLetter)
        cursor.position = match.range.upperBound
        let behind = cursor.position
        guard cursor.space(), cursor.byte?.isDigit == true, let number = ArticleNumber.read(&cursor),
            cursor.isAtWordEnd, !number.text.contains("."), number.text.utf8.count <= 7,
            isWordLike || number.book != nil
        else {
            cursor.position = behind
            return articlesBehind(&cursor, scene, match) ?? []
        }
        if let year = Int(number.text), (1900...2099).contains(year) { return [] }
        let item = ArticleList.Item(number: number, unit: "artikel", range: start..<cursor.position)
        guard let target = LawBehind.target(item, match) else { return [] }
        return [Finding(start..<cursor.position, target, match)]
    }

    private static func rawByte(_ cursor: Cursor) -> UInt8? {
        cursor.isAtEnd ? nil : cursor.reading.bytes[cursor.position]
    }

    /// "wet van 14 juli 1904 …", "boek 2 van het …": with a date or a number a name needs no capital.
    private static func hasNumber(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        guard
            cursor.literal("wet van ") || cursor.literal("rijkswet van ") || cursor.literal("besluit van ")
                || cursor.literal("boek ")
        else { return false }
        return cursor.byte?.isDigit == true
    }

    /// "Uitvoeringswet Wet dieren", "Besluit Jeugdwet": the name before it is another law's, which is not known.
    private static func isPartOfLongerName(_ cursor: Cursor) -> Bool {
        var at = cursor.position
        let bytes = cursor.reading.bytes
        guard at >= 2, bytes[at - 1] == 0x20 || bytes[at - 1] == UInt8(ascii: "-") else { return false }
        at -= 1
        let end = at
        while at > 0, bytes[at - 1].isLetter { at -= 1 }
        guard end > at else { return false }
        if bytes[end] == UInt8(ascii: "-") { return true }
        let word = cursor.reading.lower[at..<end]
        if foreign.contains(where: { word.spells($0) }) { return true }
        guard bytes[at].isUpperCaseLetter else { return false }
        // "de Militaire Ambtenarenwet", "de Belgische Grondwet"; but "de Nederlandse Grondwet".
        if word.last == UInt8(ascii: "e"), cursor.follows("de", at: at), !word.spells("nederlandse"),
            cursor.position + 1 < bytes.count, bytes[cursor.position + 1].isLowerCaseLetter
        {
            return true
        }
        return longerNames.contains { word.suffix($0.utf8CodeUnitCount).spells($0) }
    }

    /// "het Duitse Wetboek van Strafrecht".
    private static let foreign: [StaticString] = [
        "duitse", "belgische", "franse", "luxemburgse", "engelse", "britse", "schotse", "ierse", "amerikaanse",
        "canadese", "australische", "spaanse", "portugese", "italiaanse", "griekse", "oostenrijkse", "zwitserse",
        "deense", "noorse", "zweedse", "finse", "poolse", "hongaarse", "tsjechische", "roemeense", "bulgaarse",
        "turkse", "russische", "oekraiense", "oekrainse", "indonesische", "marokkaanse", "israelische", "chinese",
        "japanse", "duits", "belgisch", "frans", "surinaams", "arubaans", "surinaamse", "arubaanse", "curacaose",
        "antilliaanse", "vlaamse", "waalse", "buitenlandse",
    ]

    /// "het nieuwe Wetboek van Strafvordering": perhaps the law of that name, perhaps the bill that will replace it.
    private static func isToCome(_ start: Int, _ reading: Reading) -> Bool {
        guard start > 0, reading.lower[start - 1] == 0x20 else { return false }
        let cursor = Cursor(reading, at: start)
        return toCome.contains { cursor.follows($0) }
    }

    private static let toCome: [StaticString] = [
        "nieuwe", "nieuw", "toekomstige", "komende", "aanstaande", "voorgestelde", "beoogde", "gemoderniseerde",
    ]

    /// "het wetsvoorstel Wet kinderopvang": its articles are those of the bill.
    private static func isBill(_ start: Int, _ cursor: Cursor) -> Bool {
        let text = cursor.reading.lower
        return start > 8 && text[start - 1] == 0x20 && text[..<(start - 1)].suffix(8).spells("voorstel")
    }

    /// "Wijziging van de Opiumwet, artikel II": an article of the law that changes it.
    private static func isOfBill(_ list: ArticleList, _ match: LawNames.Match, _ cursor: Cursor) -> Bool {
        guard list.items.contains(where: { $0.unit == "artikel" && $0.number.isRoman }),
            match.identifier?.hasPrefix("BWBR") == true
        else { return false }
        let name = cursor.reading.lower[match.range]
        let changing: [StaticString] = ["wijziging", "invoering", "aanpassing", "reparatie", "overgang", "intrekking"]
        return !changing.contains { name.contains($0) }
    }

    private static let longerNames: [StaticString] = [
        "wet", "besluit", "regeling", "reglement", "protocol", "verordening",
    ]

    /// "Wetboek van Strafrecht, artikel 287", "Archiefwet 1995: de artikelen 1 en 2": the articles stand behind the law,
    /// and no other law behind them. Behind a colon, as in a table, the law is cited itself as well.
    private static func articlesBehind(
        _ cursor: inout Cursor, _ scene: Scene, _ match: LawNames.Match
    ) -> [Finding]? {
        if isBill(match.range.lowerBound, cursor) { return nil }
        return cursor.attempt { cursor in
            var isTable = false
            skipPublication(&cursor)
            let gazette = readGazette(&cursor, scene)
            _ = cursor.attempt { cursor -> CivilDate? in
                cursor.comma()
                guard cursor.word("zoals deze luidde op") || cursor.word("zoals die luidde op"), cursor.space() else {
                    return nil
                }
                return cursor.dutchDate()
            }
            while let byte = cursor.byte,
                [0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "(")].contains(byte)
            {
                isTable = isTable || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|") || byte == 0x0A
                cursor.position += 1
            }
            guard cursor.position > match.range.upperBound else { return nil }
            _ = cursor.attempt { cursor in
                let words: [StaticString] = ["in het bijzonder", "meer in het bijzonder", "met name", "inzonderheid"]
                return cursor.word(oneOf: words) != nil && cursor.space() ? true : nil
            }
            _ = cursor.literal("de ") || cursor.literal("het ")
            guard var list = ArticleList.read(&cursor), !isOfBill(list, match, cursor) else { return nil }
            if isTable { while list.readBehindClause(&cursor) {} }
            var match = match
            if let book = readBook(&cursor), let identifier = match.books[book] {
                match.identifier = identifier
                match.book = book
            } else if LawBehind.isOfOther(cursor, than: match.range, scene) {
                // "Archiefwet 1995, artikel 12, alsmede artikel 10 van het Archiefbesluit": the last is of another law.
                // In "artikel 5 en artikel 7 van de regeling" both may be.
                guard let other = list.items.lastIndex(where: \.hasUnit), other > 0,
                    isApart(list.items[other - 1], list.items[other], cursor)
                else { return nil }
                list.items.removeSubrange(other...)
                cursor.position = list.items[other - 1].range.upperBound
            }
            if let first = list.items.first, !isTable, gazette == nil {
                list.items[0].range = match.range.lowerBound..<first.range.upperBound
            }
            let findings = LawBehind.findings(list, to: cursor.position, match, cursor)
            guard findings.allSatisfy({ $0.target != nil }) else { return nil }
            guard isTable || gazette != nil, let law = match.identifier else { return findings }
            return [Finding(match.range, law, match)] + (gazette.map { [$0] } ?? []) + findings
        }
    }

    /// Whether a comma or "alsmede" stands between two articles.
    private static func isApart(_ first: ArticleList.Item, _ second: ArticleList.Item, _ cursor: Cursor) -> Bool {
        let between = cursor.reading.lower[first.range.upperBound..<second.range.lowerBound]
        return between.contains(UInt8(ascii: ",")) || between.contains(UInt8(ascii: ";"))
            || between.contains("alsmede")
    }

    /// " (Stb. 2011, 612)" behind the name of a law.
    private static func skipPublication(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            guard cursor.space(), cursor.literal("(stb") || cursor.literal("(stcrt") || cursor.literal("(trb") else {
                return nil as Bool?
            }
            for _ in 0..<40 where !cursor.isAtEnd {
                if cursor.mark(UInt8(ascii: ")")) { return true }
                cursor.position += 1
            }
            return nil
        }
    }

    /// ", Stb. 1963, 312" behind the name of a law is a citation of its own.
    private static func readGazette(_ cursor: inout Cursor, _ scene: Scene) -> Finding? {
        cursor.attempt { cursor in
            guard cursor.mark(UInt8(ascii: ",")), cursor.space(),
                cursor.byte == UInt8(ascii: "s") || cursor.byte == UInt8(ascii: "t")
            else { return nil }
            let findings = Gazette.findings(&cursor, scene)
            return findings.count == 1 ? findings[0] : nil
        }
    }

    /// "de artikelen van de Gemeentewet zijn: 5, 6 en 7", "Van de Gemeentewet zijn de artikelen 5 en 6 niet van
    /// toepassing": the sentence says which articles of the law it means.
    private static func articlesSaid(_ cursor: inout Cursor, _ match: LawNames.Match) -> [Finding]? {
        let lower = cursor.reading.lower
        let before = lower[max(0, match.range.lowerBound - 8)..<match.range.lowerBound]
        let isOfIt = before.spells("van het ")
        guard isOfIt || before.suffix(7).spells("van de ") else { return nil }
        let of = match.range.lowerBound - (isOfIt ? 8 : 7)
        return cursor.attempt { cursor in
            let list: ArticleList?
            if cursor.follows("artikelen", at: of) {
                _ = cursor.attempt { $0.space() && $0.word("zijn") ? true : nil }
                guard cursor.mark(UInt8(ascii: ":")), cursor.space() else { return nil }
                list = ArticleList.readNumbers(&cursor)
            } else {
                guard cursor.reading.bytes[of].isUpperCaseLetter else { return nil }
                list = readApplied(&cursor)
            }
            guard let list, let law = match.identifier else { return nil }
            let findings = LawBehind.findings(list, to: 0, match, cursor)
            return [Finding(match.range, law, match)] + findings
        }
    }

    private static let rulings: [StaticString] = [
        "bepaalt", "schrijft", "regelt", "kent", "geeft", "stelt", "bevat", "biedt", "voorziet", "verbiedt",
        "verplicht",
        "eist", "vereist", "noemt",
    ]

    private static let adverbs: [StaticString] = [
        "dit", "immers", "ook", "reeds", "nu", "echter", "daarom", "bijvoorbeeld", "onder meer", "onder andere",
        "expliciet", "uitdrukkelijk", "hiertoe", "daartoe", "hiervoor", "daarvoor", "hierover", "daarover", "wel",
    ]

    /// "De Awb schrijft in artikel 4:13 een termijn voor": what a law rules in its articles, directly behind its name.
    ///
    /// "stelt het college in artikel 5" is somebody else, and "bepaalt dat in artikel 5" may be of anything.
    private static func articlesRuled(
        _ cursor: inout Cursor, _ scene: Scene, _ match: LawNames.Match
    ) -> [Finding]? {
        cursor.attempt { cursor in
            let before = cursor
            let local = LocalName.given(to: match.range, before)
            _ = cursor.attempt { cursor -> Bool? in
                guard !local.isEmpty, cursor.space(), cursor.mark(UInt8(ascii: "(")) else { return nil }
                for _ in 0..<40 where !cursor.isAtEnd {
                    if cursor.mark(UInt8(ascii: ")")) { return true }
                    cursor.position += 1
                }
                return nil
            }
            guard cursor.space(), cursor.word(oneOf: rulings) != nil, cursor.space() else { return nil }
            _ = cursor.attempt { $0.word(oneOf: adverbs) != nil && $0.space() ? true : nil }
            guard cursor.word("in"), cursor.space() else { return nil }
            _ = cursor.literal("de ") || cursor.literal("het ")
            guard let list = ArticleList.read(&cursor), let law = match.identifier else { return nil }
            var ahead = cursor
            guard LawBehind.findings(&ahead, scene, list).isEmpty else { return nil }
            ahead = cursor
            ahead.comma()
            if ahead.word(oneOf: ["van", "uit", "bij", "der"]) != nil { return nil }
            let findings = LawBehind.findings(list, to: 0, match, cursor)
            guard !findings.isEmpty, findings.allSatisfy({ $0.target != nil }) else { return nil }
            var named = Finding(match.range, law, match)
            named.localNames = local
            return [named] + findings
        }
    }

    /// " zijn in dit geval de artikelen 5 en 6 niet van toepassing".
    private static func readApplied(_ cursor: inout Cursor) -> ArticleList? {
        cursor.attempt { cursor in
            guard cursor.space(), cursor.word(oneOf: ["is", "zijn", "blijft", "blijven"]) != nil else { return nil }
            let limit = min(cursor.end, cursor.position + 120)
            while cursor.position < limit, let byte = cursor.byte {
                if byte == UInt8(ascii: "a"), let list = ArticleList.read(&cursor) {
                    cursor.comma()
                    _ = cursor.attempt { $0.word("niet") && $0.space() ? true : nil }
                    let ends: [StaticString] = [
                        "van toepassing", "van overeenkomstige toepassing", "buiten toepassing",
                    ]
                    return cursor.word(oneOf: ends) != nil ? list : nil
                }
                guard byte.isLetter || [0x20, UInt8(ascii: ","), UInt8(ascii: "-")].contains(byte) else { return nil }
                if byte.isLetter { _ = cursor.name() } else { cursor.position += 1 }
            }
            return nil
        }
    }

    /// " van Boek 7" behind articles of a law in books that was named before.
    private static func readBook(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            cursor.comma()
            guard cursor.word("van"), cursor.space(), cursor.word("boek"), cursor.space(), let name = cursor.name()
            else { return nil }
            return cursor.upper(name)
        }
    }

    /// "5:37 BW", "8:54 Awb", "(38p Sr; 225 Sr)": a colon or a bracket, and an abbreviation, are enough.
    private static func bookArticle(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let isBracketed = cursor.byte(back: 1) == UInt8(ascii: "(")
        guard let first = readBookArticle(&cursor, scene, isBracketed) else { return [] }
        var findings = [first]
        // "(225 Sr; 326 Sr en 360 Sr)".
        while isBracketed, findings.count < 50,
            let next = cursor.attempt({ cursor -> Finding? in
                cursor.spaces()
                guard cursor.mark(UInt8(ascii: ",")) || cursor.mark(UInt8(ascii: ";")) || cursor.word("en") else {
                    return nil
                }
                cursor.spaces()
                return readBookArticle(&cursor, scene, true)
            })
        {
            findings.append(next)
        }
        return findings
    }

    private static func readBookArticle(_ cursor: inout Cursor, _ scene: Scene, _ isBracketed: Bool) -> Finding? {
        let start = cursor.position
        guard let number = ArticleNumber.read(&cursor), number.book != nil || isBracketed else { return nil }
        ArticleList.skipParagraphs(&cursor)
        let item = ArticleList.Item(number: number, unit: "artikel", range: start..<cursor.position)
        cursor.comma()
        _ = cursor.literal("van ")
        _ = cursor.literal("de ") || cursor.literal("het ")
        guard let match = scene.laws.match(cursor, behindArticle: true), match.use.isShort || !match.books.isEmpty,
            let target = LawBehind.target(item, match)
        else { return nil }
        cursor.position = match.range.upperBound
        return Finding(start..<cursor.position, target, match)
    }

    /// "bwbr0001854", with an article in the notation of the law portal.
    private static func readIdentifier(_ cursor: inout Cursor) -> String? {
        if cursor.literal("jci1.") {
            guard cursor.number(1...2) != nil, cursor.mark(UInt8(ascii: ":")),
                cursor.literal("c:") || cursor.literal("v:")
            else {
                return nil
            }
        }
        let start = cursor.position
        guard cursor.literal("bwbr") || cursor.literal("bwbv") else {
            guard cursor.literal("cvdr"), cursor.number(1...8) != nil, cursor.isAtWordEnd else { return nil }
            return cursor.upper(start..<cursor.position)
        }
        guard cursor.number(7...7) != nil, cursor.isAtWordEnd else { return nil }
        let identifier = cursor.upper(start..<cursor.position)
        let article = cursor.attempt { cursor -> String? in
            guard cursor.mark(UInt8(ascii: "&")) || cursor.mark(UInt8(ascii: "#")) else { return nil }
            _ = cursor.literal("amp;")
            guard cursor.literal("artikel") else { return nil }
            _ = cursor.mark(UInt8(ascii: "="))
            return ArticleNumber.read(&cursor)?.text
        }
        return article.map { "\(identifier)/artikel/\($0)" } ?? identifier
    }
}
