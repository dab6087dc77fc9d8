import Documents

/// Acts of the European Union by their number, as CELEX numbers.
///
///     Verordening (EU) 2016/679            ->  32016R0679      (from 2015 year first)
///     Verordening (EG) nr. 1907/2006       ->  32006R1907      (before: number first)
///     Richtlijn 95/46/EG · 2003/4/EG       ->  31995L0046 · 32003L0004   (always year first)
///     de btw-richtlijn (2006/112)          ->  32006L0112
///     Kaderbesluit 2002/584/JBZ            ->  32002F0584
///     Verordeningen (EG) nr. 1071/2009, (EG) nr. 1072/2009 en (EU) 1024/2012  ->  three
///
/// A municipal "verordening" has no such number; a "Besluit" needs a sign that it is European.
struct EuropeanAct: Recogniser {
    static let keywords: [StaticString] = [
        "verord", "richtl", "kaderb", "beslui", "beschi", "gedele", "eeg", "eg", "eu", "uitvoe", "raadsb", "raadsr",
        "raadsv", "raadsk",
    ]
    static let beginnings: Beginnings = [.bracket]

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        guard word.key == 0 else { return true }
        guard word.end < text.count else { return false }
        let next = text[word.end]
        return next == UInt8(ascii: "e") || next == UInt8(ascii: "g") || next == UInt8(ascii: "j") || next.isDigit
    }

    enum Kind: String {
        case recommendation = "H"
        case regulation = "R"
        case directive = "L"
        case decision = "D"
        case framework = "F"
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        var acts = acts(&cursor)
        guard let last = acts.last else { return [] }
        if acts.count == 1, let articles = articlesBehind(&cursor, scene, last) { return articles }
        acts[acts.count - 1].localNames = LocalName.given(to: last.range, cursor)
        return acts
    }

    /// "Richtlijn 2008/98/EG, artikel 12": its articles, and no other law behind them.
    private static func articlesBehind(_ cursor: inout Cursor, _ scene: Scene, _ act: Finding) -> [Finding]? {
        cursor.attempt { cursor in
            guard let celex = act.target, cursor.mark(UInt8(ascii: ",")), cursor.space() else { return nil }
            _ = cursor.literal("de ") || cursor.literal("het ")
            guard let list = ArticleList.read(&cursor), !LawBehind.isOfOther(cursor, than: act.range, scene) else {
                return nil
            }
            return list.items.enumerated().map { index, item in
                let start = index == 0 ? act.range.lowerBound : item.range.lowerBound
                return Finding(
                    start..<item.range.upperBound, .eu, "\(celex)/\(item.unit)/\(item.number.text)")
            }
        }
    }

    /// Acts by their numbers, without what is said of them.
    static func acts(_ cursor: inout Cursor) -> [Finding] {
        let start = cursor.position
        if cursor.byte == UInt8(ascii: "("), cursor.byte(ahead: 1)?.isDigit == true { return bracketed(&cursor) }
        var findings: [Finding] = []
        var begin = start
        let kind: Kind
        if cursor.byte == UInt8(ascii: "(") {
            guard let called = called(before: start, cursor.reading) else { return [] }
            kind = called.kind
            begin = called.start
        } else {
            guard let read = readKind(&cursor) else { return [] }
            kind = read
        }
        while findings.count < 100, let act = readNumber(&cursor, kind: kind) {
            findings.append(Finding(begin..<cursor.position, .eu, act))
            let behind = cursor.position
            cursor.spaces()
            let isComma = cursor.mark(UInt8(ascii: ","))
            cursor.spaces()
            let isAnd = cursor.word("en") || cursor.word("of")
            cursor.spaces()
            guard isComma || isAnd else {
                cursor.position = behind
                break
            }
            begin = cursor.position
            if cursor.byte != UInt8(ascii: "("), cursor.byte?.isDigit != true {
                cursor.position = behind
                break
            }
        }
        if let last = findings.last { cursor.position = last.range.upperBound }
        return findings
    }

    /// "de btw-richtlijn (2006/112)": the word before the bracket says what the number is of.
    private static func bracketed(_ cursor: inout Cursor) -> [Finding] {
        let start = cursor.position
        let lower = cursor.reading.lower
        guard start > 10, lower[start - 1] == 0x20, lower[..<(start - 1)].suffix(9).spells("richtlijn") else {
            return []
        }
        cursor.position += 1
        let body = cursor.position
        guard let act = readNumber(&cursor, kind: .directive), cursor.byte == UInt8(ascii: ")") else { return [] }
        // "(2019/2020)" is a season.
        let number = lower[body..<cursor.position].drop { $0 != UInt8(ascii: "/") }.dropFirst()
        if number.count == 4, number.starts(with: "20".utf8) || number.starts(with: "19".utf8) { return [] }
        return [Finding(body..<cursor.position, .eu, act)]
    }

    /// What "(EU) 2020/1055" is by the words before it, and where it begins; without a noun a regulation, nil when it is
    /// of a sort that is not read: "Aanbeveling van de Commissie (EU) 2024/2395", "Richtsnoer (EU) 2019/553".
    private static func called(before bracket: Int, _ reading: Reading) -> (kind: Kind, start: Int)? {
        let text = reading.lower
        var end = bracket
        for _ in 0..<10 {
            guard end > 0, text[end - 1] == 0x20 else { break }
            var at = end - 1
            while at > 0, text[at - 1].isLetterOrDigit { at -= 1 }
            let word = text[at..<end - 1]
            if word.allSatisfy(\.isDigit) || between.contains(where: { word.spells($0) }) {
                end = at
                continue
            }
            if word.spells("aanbeveling") || word.spells("aanbevelingen") { return (.recommendation, at) }
            if word.spells("richtlijn") { return (.directive, at) }
            if word.spells("besluit") { return (.decision, at) }
            if others.contains(where: { word.suffix($0.utf8CodeUnitCount).spells($0) }) { return nil }
            break
        }
        return (.regulation, bracket)
    }

    /// Of whom and of which day.
    private static let between: [StaticString] = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
        "van", "de", "het", "der", "en", "commissie", "raad", "europees", "europese", "parlement", "centrale", "bank",
    ]
    private static let others: [StaticString] = [
        "richtsnoer", "richtsnoeren", "advies", "adviezen", "resolutie", "standpunt", "mededeling", "verklaring",
        "beschikking", "aanbeveling", "aanbevelingen", "richtlijnen", "besluiten",
    ]

    private static func readKind(_ cursor: inout Cursor) -> Kind? {
        cursor.attempt { cursor in
            _ = cursor.literal("gedelegeerde ")
            for prefix: StaticString in ["eeg-", "eg-", "eu-", "uitvoerings", "raads"] where cursor.literal(prefix) {
                break
            }
            let kinds: [(StaticString, Kind)] = [
                ("verordening", .regulation), ("richtlijn", .directive), ("kaderbesluit", .framework),
                ("besluit", .decision), ("beschikking", .decision),
            ]
            guard let kind = kinds.first(where: { cursor.literal($0.0) })?.1 else { return nil }
            for ending: StaticString in ["nummers", "en"] where cursor.literal(ending) { break }
            return cursor.isAtWordEnd ? kind : nil
        }
    }

    private static func readNumber(_ cursor: inout Cursor, kind: Kind) -> String? {
        cursor.attempt { cursor in
            cursor.spaces()
            let community = readCommunity(&cursor)
            cursor.spaces()
            let isNumbered = cursor.literal("nr.") || cursor.literal("nr ") || cursor.literal("no.")
            cursor.spaces()
            let before = cursor.position
            guard let first = cursor.number(1...4) else { return nil }
            let digits = cursor.position - before
            guard cursor.mark(UInt8(ascii: "/")) || (!community && cursor.mark(UInt8(ascii: "."))) else { return nil }
            let middle = cursor.position
            guard let second = cursor.number(1...4) else { return nil }
            let secondDigits = cursor.position - middle
            let ending = readEnding(&cursor)
            guard cursor.isAtWordEnd else { return nil }
            if kind == .decision, !community, !ending { return nil }
            let leading = year(first, digits: digits)
            let trailing = year(second, digits: secondDigits)
            let isYearFirst: Bool
            switch kind {
            case .directive, .framework, .decision, .recommendation: isYearFirst = leading != nil
            case .regulation:
                // Before 2015 the number stood first; what cannot be a year decides, then that.
                isYearFirst = trailing == nil || (!isNumbered && digits == 4 && (leading ?? 0) >= 2015)
            }
            guard let year = isYearFirst ? leading : trailing, year >= 1952 else { return nil }
            let number = isYearFirst ? second : first
            let padded = String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
            return "3\(year)\(kind.rawValue)\(padded)"
        }
    }

    private static func year(_ value: Int, digits: Int) -> Int? {
        if digits == 4 { return (1952...2099).contains(value) ? value : nil }
        return digits == 2 && value >= 52 ? 1900 + value : nil
    }

    private static func readCommunity(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            guard cursor.mark(UInt8(ascii: "(")) else { return nil }
            let names: [StaticString] = [
                "eu, euratom", "eg, euratom", "euratom, eu", "euratom, eg", "eu", "eg", "eeg", "euratom", "ega", "egks",
                "gbvb", "jbz",
            ]
            guard cursor.word(oneOf: names) != nil, cursor.mark(UInt8(ascii: ")")) else { return nil }
            return true
        } ?? false
    }

    private static func readEnding(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            guard cursor.mark(UInt8(ascii: "/")) else { return nil }
            return cursor.word(oneOf: ["eg", "eu", "eeg", "jbz", "gbvb", "euratom", "egks", "ejustitie"]) == nil
                ? nil : true
        } ?? false
    }
}
