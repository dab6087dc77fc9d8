import Documents

/// Articles with the law behind them.
///
///     artikel 285b Sr · artikel 10 van het Verdrag van Istanboel · artikel 2.1 en artikel 8.11 van de Wet dieren
///     artikelen 338 (lid 2) en 339 Fw · artikel 3:105 jo. 3:306 BW · artikel 12a van Verordening 2016/679
///     artikel 3a van die wet                 the law that was named last
///     artikel 5 Wko                          what the document itself called so: "(hierna: Wko)"
///
/// Without a law behind it an article is not cited: of a newspaper, a budget, a lease, a zoning plan, or the next
/// sentence's ("artikel 137c. Sr is niet …").
enum LawArticles: Recogniser {
    static let keywords: [StaticString] = [
        "artikel", "artikelen", "art", "arts", "artt", "paragr", "hoofds", "afdeli", "titel", "titels", "bijlag",
        "dearti", "ondera", "inarti", "vanart",
    ]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        guard var list = ArticleList.read(&cursor) else { return [] }
        let end = cursor.position
        var findings = LawBehind.findings(&cursor, scene, list)
        if findings.isEmpty {
            cursor.position = end
            guard list.readParallel(&cursor) else { return [] }
            findings = LawBehind.findings(&cursor, scene, list)
            // In a decree the first may well be its own article, and the last one of "de wet".
            if findings.contains(where: \.isOfLocalLaw) { return [] }
        }
        while !findings.isEmpty, findings.count < 500, let unit = list.items.last?.unit {
            let behind = cursor.position
            var next: [Finding] = []
            if let more = ArticleList.readContinuation(&cursor, unit: unit) {
                next = LawBehind.findings(&cursor, scene, more, isElliptic: true)
            }
            if next.isEmpty {
                cursor.position = behind
                guard findings.last?.isOfLocalLaw == true,
                    let further = findingsBehindName(&cursor, scene, unit)
                else { break }
                next = further
            }
            findings += next
        }
        return findings
    }

    /// "67a van de Wet onbekende zaken, 59f en 59g van de Opiumwet": the list goes on behind the name of a law that is
    /// not known.
    private static func findingsBehindName(_ cursor: inout Cursor, _ scene: Scene, _ unit: String) -> [Finding]? {
        cursor.attempt { cursor in
            let limit = min(cursor.end, cursor.position + 100)
            while cursor.position < limit, let byte = cursor.byte {
                // Another "artikel" is read by itself.
                if byte == UInt8(ascii: "a"), ArticleList.isUnitAhead(cursor) { return nil }
                if byte == UInt8(ascii: ",") || (byte == UInt8(ascii: "e") && cursor.byte(back: 1) == 0x20) {
                    var ahead = cursor
                    if let more = ArticleList.readContinuation(&ahead, unit: unit), more.items[0].hasUnit == false {
                        let findings = LawBehind.findings(&ahead, scene, more, isElliptic: true)
                        guard !findings.isEmpty, findings.allSatisfy({ $0.target != nil }) else { return nil }
                        cursor.position = ahead.position
                        return findings
                    }
                }
                guard byte.isLetterOrDigit || [0x20, UInt8(ascii: ","), UInt8(ascii: "-")].contains(byte) else {
                    return nil
                }
                cursor.position += 1
            }
            return nil
        }
    }
}

extension Finding {
    /// Of what the document may have called so: "artikel 5 van de wet".
    fileprivate var isOfLocalLaw: Bool {
        if case .article(_, _, .localLaw) = name { true } else { false }
    }
}

/// The law behind a list of articles.
enum LawBehind {
    /// - Parameter isElliptic: the word "artikel" was left out; then "van" must stand before the law.
    static func findings(
        _ cursor: inout Cursor, _ scene: Scene, _ list: ArticleList, isElliptic: Bool = false
    ) -> [Finding] {
        let end = cursor.position
        cursor.comma()
        let isOf = readOf(&cursor)
        if isElliptic, !isOf { return shortFindings(&cursor, scene, list) }
        // "artikel 4 van bijlage II bij het Besluit …": the annex is read by itself, and has articles of its own.
        if isOf, isAnnexAhead(cursor) { return [] }
        if isOf { skipDivision(&cursor) }
        if isOf, let name = readPointer(&cursor) { return findings(list, to: cursor.position, name: name) }
        // "Artikel II De Opiumwet wordt als volgt gewijzigd": a heading, and then a sentence.
        if !isOf, isCapital(cursor), cursor.word(oneOf: ["de", "het"]) != nil { return [] }
        if isOf || cursor.position > end {
            readDeterminer(&cursor)
            skipAdjective(&cursor, scene)
        }
        if let match = scene.laws.match(cursor, behindArticle: true) ?? readInBook(&cursor, scene) {
            if !isOf, isHeading(list, match, scene) { return [] }
            cursor.position = match.range.upperBound
            return findings(list, to: cursor.position, match, cursor)
        }
        if isOf, let findings = findingsInBooks(&cursor, scene, list) { return findings }
        var act = cursor
        let acts = EuropeanAct.acts(&act)
        if let only = acts.first, let celex = only.target, acts.count == 1 {
            cursor.position = act.position
            return list.items.enumerated().map { index, item in
                let range = range(of: index, in: list, to: cursor.position)
                var finding = Finding(range, .eu, "\(celex)/\(item.unit)/\(item.number.text)")
                if index == list.items.count - 1 { finding.localNames = LocalName.given(to: only.range, cursor) }
                return finding
            }
        }
        if let name = readLocal(&cursor, isOf: isOf) { return findings(list, to: cursor.position, name: name) }
        return []
    }

    private static func isCapital(_ cursor: Cursor) -> Bool {
        !cursor.isAtEnd && cursor.reading.bytes[cursor.position].isUpperCaseLetter
    }

    private static func isAnnexAhead(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        _ = cursor.literal("de ")
        return cursor.byte == UInt8(ascii: "b") && ArticleList.readUnit(&cursor) == "bijlage"
    }

    /// Whether what stands before a law without "van" is the heading of an article that is about this law: numbered as
    /// in a bill, or a line of its own.
    private static func isHeading(_ list: ArticleList, _ match: LawNames.Match, _ scene: Scene) -> Bool {
        guard let first = list.items.first, let last = list.items.last, first.unit == "artikel" else { return false }
        // A treaty may number its articles so: "artikel XX GATT".
        if last.number.isRoman, !match.use.isShort || match.identifier?.hasPrefix("BWBR") == true { return true }
        if match.use.isShort { return false }
        let reading = scene.document.reading
        guard
            let source = reading.sourceBytes(first.range.lowerBound..<match.range.lowerBound + 1),
            let listSource = reading.sourceBytes(first.range.lowerBound..<last.range.upperBound)
        else { return false }
        let text = scene.document.source.utf8
        guard text[listSource.upperBound..<source.upperBound].contains(0x0A) else { return false }
        let before = text[..<source.lowerBound].last { $0 != 0x20 && $0 != 0x0D }
        return before == nil || before == 0x0A
    }

    /// Whether the articles that were read behind a law are of something else, which is named behind them: "artikel 6,
    /// derde lid, van die richtlijn", "artikel 3 APV". In "artikel 5, van toepassing" nothing is, and "van die wet"
    /// behind the articles of a law is that law.
    static func isOfOther(_ cursor: Cursor, than law: Range<Int>, _ scene: Scene) -> Bool {
        var ahead = cursor
        ahead.spaces()
        let isComma = ahead.mark(UInt8(ascii: ","))
        ahead.spaces()
        if ahead.word("van") {
            ahead.spaces()
            var pointer = ahead
            if case .lawBefore(let noun) = readPointer(&pointer) {
                return !ahead.reading.text(law).lowercased().contains(noun)
            }
            let others: [StaticString] = ["toepassing", "overeenkomstige", "kracht", "belang", "rechtswege"]
            return ahead.word(oneOf: others) == nil
        }
        if ahead.word("uit") || ahead.word("bij") {
            ahead.spaces()
            let determiners: [StaticString] = ["de", "het", "die", "dat", "deze", "dit", "dezelfde", "hetzelfde"]
            return !isComma || ahead.word(oneOf: determiners) != nil
        }
        guard !isComma, ahead.position > cursor.position, isCapital(ahead) else { return false }
        if scene.laws.match(ahead, behindArticle: true)?.use.isShort == true { return true }
        guard let name = ahead.name(), name.count <= 10 else { return false }
        return ahead.reading.bytes[name].filter(\.isUpperCaseLetter).count > 1
    }

    /// "artikel 6 EVRM en 14 IVBPR": without "van" only an abbreviation is certain to be the law.
    private static func shortFindings(_ cursor: inout Cursor, _ scene: Scene, _ list: ArticleList) -> [Finding] {
        guard let match = scene.laws.match(cursor, behindArticle: true), match.use.isShort else { return [] }
        cursor.position = match.range.upperBound
        return findings(list, to: cursor.position, match, cursor)
    }

    /// "van", and what may stand for it.
    private static func readOf(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            let start = cursor.position
            guard cursor.word(oneOf: ["van", "uit", "bij", "in", "ingevolge", "der"]) != nil else { return nil }
            // "ARTIKEL I In de Opiumwet wordt …": a heading, and then a sentence.
            let bytes = cursor.reading.bytes
            if bytes[start].isUpperCaseLetter, bytes[start + 1].isLowerCaseLetter { return nil }
            return cursor.space() ? true : nil
        } ?? false
    }

    private static func readDeterminer(_ cursor: inout Cursor) {
        for word: StaticString in ["de ", "het ", "den ", "the ", "dat ", "nederlands "] where cursor.literal(word) {
            break
        }
        // "van deZorgverzekeringswet": an extraction lost the blank.
        _ = cursor.attempt { cursor -> Bool? in
            guard cursor.literal("de") || cursor.literal("het"), !cursor.isAtEnd else { return nil }
            return cursor.reading.bytes[cursor.position].isUpperCaseLetter ? true : nil
        }
        skipMaking(&cursor)
    }

    /// "de huidige Wet …", "de Nederlandse Grondwet", "de voormalige Wob": it is the law of that name.
    private static func skipAdjective(_ cursor: inout Cursor, _ scene: Scene) {
        _ = cursor.attempt { cursor in
            let adjectives: [StaticString] = [
                "huidige", "thans geldende", "geldende", "nederlandse", "voormalige", "genoemde",
            ]
            guard cursor.word(oneOf: adjectives) != nil, cursor.space() else { return nil as Bool? }
            return scene.laws.match(cursor, behindArticle: true) == nil ? nil : true
        }
    }

    /// "het op 4 november 1950 te Rome tot stand gekomen Verdrag …".
    private static func skipMaking(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            guard cursor.word("op"), cursor.space(), cursor.dutchDate() != nil, cursor.space() else {
                return nil as Bool?
            }
            let verbs: [StaticString] = ["tot stand gekomen", "ondertekende", "gesloten", "aangenomen"]
            for _ in 0..<6 {
                if cursor.word(oneOf: verbs) != nil { return cursor.space() ? true : nil }
                guard cursor.name() != nil else { return nil }
                cursor.comma()
            }
            return nil
        }
    }

    /// "boek 2 titel 9 BW", "Boek 2, Titel 9, van het Burgerlijk Wetboek": the law in books, and which of them.
    static func readInBook(_ cursor: inout Cursor, _ scene: Scene) -> LawNames.Match? {
        cursor.attempt { cursor in
            guard let book = readBook(&cursor) else { return nil }
            cursor.comma()
            while let unit = ArticleList.readUnit(&cursor) {
                guard unit != "artikel", cursor.name() != nil else { return nil }
                cursor.comma()
            }
            if readOf(&cursor) { readDeterminer(&cursor) }
            guard var match = scene.laws.match(cursor, behindArticle: true), let identifier = match.books[book] else {
                return nil
            }
            match.identifier = identifier
            match.book = book
            return match
        }
    }

    private static func readBook(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            guard cursor.word("boek"), cursor.space(), let name = cursor.name(), name.count <= 2 else { return nil }
            return cursor.upper(name)
        }
    }

    /// "Boek 3 alsmede de artikelen 227b en 227c van Boek 6 van het Burgerlijk Wetboek": the law behind the last book.
    private static func findingsInBooks(
        _ cursor: inout Cursor, _ scene: Scene, _ list: ArticleList
    ) -> [Finding]? {
        cursor.attempt { cursor in
            var lists = [list]
            var books: [String] = []
            var ends: [Int] = []
            while lists.count <= 20 {
                guard let book = readBook(&cursor) else { return nil }
                books.append(book)
                ends.append(cursor.position)
                guard let more = ArticleList.readContinuation(&cursor, unit: "artikel") else { break }
                cursor.comma()
                guard readOf(&cursor) else { return nil }
                lists.append(more)
            }
            cursor.comma()
            guard lists.count > 1, readOf(&cursor) else { return nil }
            readDeterminer(&cursor)
            guard let match = scene.laws.match(cursor, behindArticle: true), !match.books.isEmpty else { return nil }
            cursor.position = match.range.upperBound
            ends[ends.count - 1] = cursor.position
            var findings: [Finding] = []
            for (index, list) in lists.enumerated() {
                guard let identifier = match.books[books[index]] else { return nil }
                var match = match
                match.identifier = identifier
                match.book = books[index]
                findings += LawBehind.findings(list, to: ends[index], match, cursor)
            }
            return findings
        }
    }

    /// "van hoofdstuk 3 van de Wet …", "van het Tweede Boek van het Wetboek …".
    private static func skipDivision(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            _ = cursor.literal("de ") || cursor.literal("het ")
            if cursor.ordinalWord() != nil {
                guard cursor.space(), cursor.word("boek") || cursor.word("titel") else { return nil as Bool? }
            } else {
                guard let unit = ArticleList.readUnit(&cursor), unit != "artikel", ArticleNumber.read(&cursor) != nil
                else { return nil }
            }
            guard cursor.space(), cursor.word("van"), cursor.space() else { return nil }
            return true
        }
    }

    static let nouns: [StaticString] = [
        "wetboek", "rijkswet", "wet", "besluit", "regeling", "verdrag", "verordening", "richtlijn", "reglement",
        "overeenkomst", "protocol", "statuut", "beschikking", "handvest", "conventie", "grondwet",
    ]

    /// "die wet", "genoemd besluit", "dat Verdrag": the one that was named last.
    static func readPointer(_ cursor: inout Cursor) -> Name? {
        cursor.attempt { cursor in
            _ = cursor.attempt { $0.literal("de ") || $0.literal("het ") ? true : nil }
            let words: [StaticString] = [
                "bovengenoemde", "bovengenoemd", "die", "dat", "diezelfde", "genoemde", "genoemd", "laatstgenoemde",
                "laatstgenoemd", "voornoemde",
                "voornoemd",
                "eerdergenoemde", "dezelfde", "hetzelfde", "eerstgenoemde", "eerstgenoemd",
            ]
            guard let word = cursor.word(oneOf: words), cursor.space(), let noun = cursor.word(oneOf: nouns) else {
                return nil
            }
            if word >= 14 { return nil }
            return .lawBefore(noun: nouns[noun].description)
        }
    }

    /// A word that may be a name the document itself has given: "Wko", "de wet", "het besluit".
    private static func readLocal(_ cursor: inout Cursor, isOf: Bool) -> Name? {
        cursor.attempt { cursor in
            let start = cursor.position
            if isOf, let noun = cursor.word(oneOf: nouns) {
                let isName = cursor.reading.bytes[start].isUpperCaseLetter && goesOnAsName(cursor)
                return .localLaw(isName ? "" : nouns[noun].description)
            }
            guard let name = LocalName.readWord(&cursor), name.count >= 2, name.count <= 14 else { return nil }
            let bytes = cursor.reading.bytes[name]
            guard bytes.first?.isUpperCaseLetter == true else { return nil }
            return .localLaw(cursor.text(name))
        }
    }

    /// "de Wet toekomst pensioenen" is a name that is not known; "de Wet" before a verb or a sign may be a local one.
    static func goesOnAsName(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        guard cursor.space() else { return cursor.byte == UInt8(ascii: "-") }
        guard cursor.byte?.isLetterOrDigit == true else { return false }
        let others: [StaticString] = [
            "en", "of", "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "kan", "kunnen", "moet",
            "moeten", "mag", "mogen", "niet", "dat", "die", "dan", "als", "bedoelde", "genoemde", "gestelde",
            "bepaalt", "bepaald", "luidt", "luidde", "geldt", "gelden", "heeft", "hebben", "regelt", "biedt", "stelt",
            "volgt", "zoals", "waarin", "juncto", "jo", "van toepassing", "van overeenkomstige toepassing",
            "voor zover", "respectievelijk", "onderscheidenlijk", "alsmede", "te", "om", "door", "ook",
        ]
        return cursor.word(oneOf: others) == nil
    }

    static func range(of index: Int, in list: ArticleList, to end: Int) -> Range<Int> {
        let item = list.items[index]
        return item.range
            .lowerBound..<(index == list.items.count - 1 ? max(end, item.range.upperBound) : item.range.upperBound)
    }

    /// The findings of a list whose law is known only after the whole document has been read.
    static func findings(_ list: ArticleList, to end: Int, name: Name) -> [Finding] {
        list.items.enumerated().map { index, item in
            Finding(
                range(of: index, in: list, to: end), .law, .full, .unresolved(candidates: []), by: .none,
                name: .article(unit: item.unit, number: item.number, of: name))
        }
    }

    static func findings(_ list: ArticleList, to end: Int, _ match: LawNames.Match, _ cursor: Cursor) -> [Finding] {
        // "artikelen 2.34 en 2.58, of artikel 5:20 van de Awb": a law numbers all its articles in one way, so that the
        // first two are of another.
        let hasBooks = list.items.last?.number.book != nil
        // "artikel 3 van de Wet afbreking zwangerschap (Waz)".
        let local = match.range.upperBound == end ? LocalName.given(to: match.range, cursor) : []
        var match = match
        match.book = match.book ?? book(named: match.range, cursor)
        return list.items.enumerated().compactMap { index, item in
            if hasBooks, item.unit == "artikel", item.number.book == nil { return nil }
            let range = range(of: index, in: list, to: end)
            guard let target = target(item, match) else {
                return Finding(range, .law, .full, .unresolved(candidates: []), by: .none)
            }
            var finding = Finding(range, target, match)
            if index == list.items.count - 1, match.books.isEmpty { finding.localNames = local }
            return finding
        }
    }

    /// The law of which something is an article: "BWBR0005537" of "BWBR0005537/artikel/4:13", "12012P/TXT" of itself.
    static func law(_ target: String) -> String {
        let slash = UInt8(ascii: "/")
        guard let last = target.utf8.lastIndex(of: slash), let first = target.utf8[..<last].lastIndex(of: slash) else {
            return target
        }
        return String(target[..<first])
    }

    /// The book of "Boek 7 van het Burgerlijk Wetboek", where that is a name of its own.
    private static func book(named range: Range<Int>, _ cursor: Cursor) -> String? {
        var name = Cursor(cursor.reading, at: range.lowerBound, end: range.upperBound)
        guard name.literal("boek "), let book = name.name(), book.count <= 2 else { return nil }
        return name.upper(book)
    }

    /// "BWBR0005289/artikel/162": in a law in books by its book, which "artikel 7:658 van Boek 7" says twice.
    static func target(_ item: ArticleList.Item, _ match: LawNames.Match) -> String? {
        if let identifier = match.identifier {
            guard let own = match.book, let book = item.number.book else {
                return "\(identifier)/\(item.unit)/\(item.number.text)"
            }
            return book.uppercased() == own ? "\(identifier)/\(item.unit)/\(item.number.withinBook)" : nil
        }
        guard let book = item.number.book, let identifier = match.books[book.uppercased()] else { return nil }
        return "\(identifier)/\(item.unit)/\(item.number.withinBook)"
    }

    static func kind(_ target: String) -> Citation.Kind {
        if target.hasPrefix("BWBV") { return .treaty }
        return target.utf8.first?.isDigit == true ? .eu : .law
    }
}
