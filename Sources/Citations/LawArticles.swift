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
        "dearti",
    ]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        guard let list = ArticleList.read(&cursor) else { return [] }
        var findings = LawBehind.findings(&cursor, scene, list)
        while !findings.isEmpty, findings.count < 500, let unit = list.items.last?.unit {
            let behind = cursor.position
            guard let more = ArticleList.readContinuation(&cursor, unit: unit) else { break }
            let next = LawBehind.findings(&cursor, scene, more, isElliptic: true)
            if next.isEmpty {
                cursor.position = behind
                break
            }
            findings += next
        }
        return findings
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
        if isElliptic, !isOf { return [] }
        if isOf { skipDivision(&cursor) }
        if let name = readPointer(&cursor) { return findings(list, to: cursor.position, name: name) }
        if isOf || cursor.position > end { readDeterminer(&cursor) }
        if let match = scene.laws.match(cursor, behindArticle: true) ?? readInBook(&cursor, scene) {
            cursor.position = match.range.upperBound
            return findings(list, to: cursor.position, match, cursor)
        }
        var act = cursor
        let acts = EuropeanAct.findings(&act, scene)
        if let celex = acts.first?.target, acts.count == 1 {
            cursor.position = act.position
            return list.items.enumerated().map { index, item in
                let range = range(of: index, in: list, to: cursor.position)
                return Finding(range, .eu, "\(celex)/\(item.unit)/\(item.number.text)")
            }
        }
        if let name = readLocal(&cursor, isOf: isOf) { return findings(list, to: cursor.position, name: name) }
        return []
    }

    /// "van", and what may stand for it.
    private static func readOf(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            guard cursor.word(oneOf: ["van", "uit", "bij", "in", "ingevolge"]) != nil else { return nil }
            return cursor.space() ? true : nil
        } ?? false
    }

    private static func readDeterminer(_ cursor: inout Cursor) {
        for word: StaticString in ["de ", "het ", "den ", "the ", "dat ", "nederlands "] where cursor.literal(word) {
            break
        }
    }

    /// "art. 391 boek 2 titel 9 BW": the book stands behind its article.
    private static func readInBook(_ cursor: inout Cursor, _ scene: Scene) -> LawNames.Match? {
        cursor.attempt { cursor in
            guard cursor.word("boek"), cursor.space(), let name = cursor.name(), name.count <= 2 else { return nil }
            cursor.comma()
            _ = cursor.attempt { $0.word("titel") && $0.space() && $0.name() != nil && $0.space() ? true : nil }
            guard var match = scene.laws.match(cursor, behindArticle: true),
                let identifier = match.books[cursor.upper(name)]
            else { return nil }
            match.identifier = identifier
            return match
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
                "die", "dat", "diezelfde", "genoemde", "genoemd", "laatstgenoemde", "laatstgenoemd", "voornoemde",
                "voornoemd",
                "eerdergenoemde", "dezelfde", "hetzelfde", "eerstgenoemde", "eerstgenoemd",
            ]
            guard let word = cursor.word(oneOf: words), cursor.space(), let noun = cursor.word(oneOf: nouns) else {
                return nil
            }
            if word >= 12 { return nil }
            return .lawBefore(noun: nouns[noun].description)
        }
    }

    /// A word that may be a name the document itself has given: "Wko", "de wet", "het besluit".
    private static func readLocal(_ cursor: inout Cursor, isOf: Bool) -> Name? {
        cursor.attempt { cursor in
            if isOf, let noun = cursor.word(oneOf: nouns) { return .localLaw(nouns[noun].description) }
            guard let name = LocalName.readWord(&cursor), name.count >= 2, name.count <= 14 else { return nil }
            let bytes = cursor.reading.bytes[name]
            guard bytes.first?.isUpperCaseLetter == true else { return nil }
            return .localLaw(cursor.text(name))
        }
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
        return list.items.enumerated().compactMap { index, item in
            if hasBooks, item.unit == "artikel", item.number.book == nil { return nil }
            let range = range(of: index, in: list, to: end)
            guard let target = target(item, match) else {
                return Finding(range, .law, .full, .unresolved(candidates: []), by: .none)
            }
            return Finding(range, kind(target), target, by: .name)
        }
    }

    /// "BWBR0005289/artikel/162": in a law in books by its book.
    static func target(_ item: ArticleList.Item, _ match: LawNames.Match) -> String? {
        if let identifier = match.identifier { return "\(identifier)/\(item.unit)/\(item.number.text)" }
        guard let book = item.number.book, let identifier = match.books[book.uppercased()] else { return nil }
        return "\(identifier)/\(item.unit)/\(item.number.withinBook)"
    }

    static func kind(_ target: String) -> Citation.Kind {
        if target.hasPrefix("BWBV") { return .treaty }
        return target.first?.isNumber == true ? .eu : .law
    }
}
