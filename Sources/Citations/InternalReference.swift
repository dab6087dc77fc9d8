import Documents

/// What refers to another place of the same document.
///
///     Zie het antwoord op vraag 6              ->  #vraag-6
///     het antwoord op de vragen 3, 4 en 5      ->  three
///     zoals beschreven in antwoord 3           ->  #vraag-3
///     zie bijlage 1                            ->  #bijlage-1     ("bij de brief van …": an annex to that letter)
///     bijlage 2 bij Kamerstuk 29 628, nr. 1205 ->  kst-29628-1205#bijlage-2
///
/// The heading "Antwoord op vraag 6" refers to nothing, nor does an answer that is given elsewhere: "het antwoord op
/// vraag 3 van het lid Mutluer".
enum InternalReference: Recogniser {
    static let keywords: [StaticString] = [
        "zie", "verwij", "verwez", "confor", "vgl", "antwoo", "beantw", "in", "bij", "onder", "bijlag", "hetant",
    ]

    private static let prepositions = WordKeys(["in", "bij", "onder"])
    private static let questions = WordKeys(["vraag", "vragen", "antwoord", "antwoorden"])

    static func mayBegin(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
        guard prepositions.contains(word.key) else { return true }
        let next = word.nextKey(text)
        if next != Word.de { return questions.contains(next) }
        let de = word.next(text)
        let noun = Word(start: de, end: de + 2, key: Word.de).next(text)
        return questions.contains(Word.key(at: noun, text))
    }

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        if start == 0 || cursor.byte(back: 1) == 0x0A, cursor.byte != UInt8(ascii: "z") { return [] }
        if cursor.byte == UInt8(ascii: "b"), let annex = annex(&cursor, scene) { return annex }
        return answers(&cursor, scene, from: start)
    }

    private static func answers(_ cursor: inout Cursor, _ scene: Scene, from noun: Int) -> [Finding] {
        var start = noun
        let isSee = cursor.word(oneOf: ["zie", "verwijs", "verwijzen", "verwezen", "conform", "vgl."]) != nil
        if isSee {
            cursor.comma()
            let between: [StaticString] = [
                "ik", "u", "wij", "ook", "tevens", "eveneens", "hiervoor", "hierover", "verder", "daarvoor", "naar",
                "aan",
            ]
            while cursor.attempt({ $0.word(oneOf: between) != nil && $0.space() ? true : nil }) != nil {}
            _ = cursor.attempt {
                $0.word(oneOf: ["het", "mijn", "ons", "de", "onze"]) != nil && $0.space() ? true : nil
            }
        }
        // "hetantwoord": the blank is lost in an extraction.
        let isGlued = cursor.attempt { $0.literal("het") && $0.byte == UInt8(ascii: "a") ? true : nil } != nil
        if cursor.word("antwoord") || cursor.word("antwoorden") || cursor.word("beantwoording") {
            if !isSee, !isGlued {
                guard let before = Determiner.read(backFrom: noun, cursor.reading), before.isDefinite, !before.isForeign
                else {
                    return []
                }
                start = before.start
            }
            guard cursor.space() else { return [] }
            if isSee, isNumber(cursor) { return numbers(&cursor, scene, from: start) }
            _ = cursor.attempt { ($0.word("op") || $0.word("bij") || $0.word("van")) && $0.space() ? true : nil }
            _ = cursor.literal("de ")
        } else if !isSee {
            // "in vraag 3", "bij vraag 2", "onder vraag 4".
            guard cursor.word(oneOf: ["in", "bij", "onder"]) != nil, cursor.space() else { return [] }
            let isAnswer = cursor.attempt { cursor -> Bool? in
                _ = cursor.literal("de ")
                guard cursor.word("antwoord") || cursor.word("antwoorden"), cursor.space() else { return nil }
                return isNumber(cursor) ? true : nil
            }
            if isAnswer != nil { return numbers(&cursor, scene, from: start) }
            _ = cursor.literal("de ")
        }
        guard cursor.word("vraag") || cursor.word("vragen"), cursor.space() else { return [] }
        return numbers(&cursor, scene, from: start)
    }

    private static func numbers(_ cursor: inout Cursor, _ scene: Scene, from start: Int) -> [Finding] {
        var findings: [Finding] = []
        var begin = start
        while findings.count < 60,
            let number = cursor.attempt({ cursor -> Int? in
                if findings.isEmpty, let number = spelled(&cursor) { return number }
                guard let number = cursor.number(1...3), (1...200).contains(number) else { return nil }
                if cursor.byte?.isLowerCaseLetter == true { cursor.position += 1 }
                return cursor.isAtWordEnd ? number : nil
            })
        {
            findings.append(
                Finding(begin..<cursor.position, .internal, .internal, .resolved("#vraag-\(number)"), by: .number))
            let joint = cursor.attempt { cursor -> Bool? in
                cursor.spaces()
                let isRange = cursor.literal("t/m") || cursor.word("tot en met") || cursor.mark(UInt8(ascii: "-"))
                if isRange {
                    cursor.spaces()
                    return cursor.byte?.isDigit == true ? true : nil
                }
                let comma = cursor.mark(UInt8(ascii: ","))
                cursor.spaces()
                let and = cursor.word("en") || cursor.word("of")
                cursor.spaces()
                _ = cursor.attempt { ($0.word("vraag") || $0.word("vragen")) && $0.space() ? true : nil }
                return (comma || and) && cursor.byte?.isDigit == true ? false : nil
            }
            guard let isRange = joint else { break }
            begin = cursor.position
            if isRange, let last = cursor.number(1...3), last > number, last - number < 60 {
                let whole = (findings.last?.range.lowerBound ?? start)..<cursor.position
                for between in number + 1...last {
                    findings.append(Finding(whole, .internal, .internal, .resolved("#vraag-\(between)"), by: .number))
                }
                break
            }
        }
        var behind = cursor
        behind.spaces()
        // "van het lid Mutluer", "in mijn brief van": of another document.
        if behind.word("van") || behind.literal("in mijn") || behind.literal("in de brief") || behind.literal("uit ")
            || behind.literal("op de ") || behind.literal("op uw ") || isOfPaper(behind)
        {
            return []
        }
        return scene.questions.isEmpty ? findings : findings.filter { $0.isTo(scene.questions) }
    }

    /// "in de feitelijke vragen bij de begroting", "in het verslag": the question is one of that.
    private static func isOfPaper(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        guard cursor.word("in") || cursor.word("bij"), cursor.space(),
            cursor.word(oneOf: ["de", "het", "die", "dat", "een", "onze", "kamerstuk"]) != nil
        else { return false }
        for _ in 0..<4 {
            guard cursor.space(), let word = cursor.name() else { return false }
            let lower = cursor.reading.lower[word]
            if lower.spells("van") || lower.spells("kader") { return false }
            if papers.contains(where: { lower.suffix($0.utf8CodeUnitCount).spells($0) }) { return true }
        }
        return false
    }

    private static let papers: [StaticString] = [
        "vragen", "verslag", "vragenlijst", "lijst", "set", "brief", "nota", "begroting", "kamerstuk", "inbreng",
        "vragenuur", "beantwoording", "overleg",
    ]

    private static let spelledNumbers: [StaticString] = [
        "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ]

    private static func isNumber(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        return cursor.byte?.isDigit == true || spelled(&cursor) != nil
    }

    /// "in antwoord vier"; in "onder vraag twee kanttekeningen" something is counted.
    private static func spelled(_ cursor: inout Cursor) -> Int? {
        cursor.attempt { cursor in
            guard let index = cursor.word(oneOf: spelledNumbers) else { return nil }
            var behind = cursor
            guard behind.space(), behind.byte?.isLetterOrDigit == true else { return index + 2 }
            let words: [StaticString] = ["en", "is", "wordt", "werd", "heb", "heeft", "staat", "ga", "ben"]
            return behind.word(oneOf: words) != nil ? index + 2 : nil
        }
    }

    private static func annex(_ cursor: inout Cursor, _ scene: Scene) -> [Finding]? {
        cursor.attempt { cursor in
            let start = cursor.position
            guard cursor.word("bijlage"), cursor.space(), let number = cursor.number(1...2), number > 0,
                cursor.isAtWordEnd
            else {
                return nil
            }
            let annex = Finding(
                start..<cursor.position, .internal, .internal, .resolved("#bijlage-\(number)"), by: .number,
                name: .annex(number))
            return [annex] + paper(&cursor, scene)
        }
    }

    /// "bij Kamerstuk 29 628, nr. 1205": read with the annex, so that its label is not taken for the name of a law.
    private static func paper(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        cursor.attempt { cursor -> [Finding]? in
            guard cursor.space(), cursor.word("bij") || cursor.word("van"), cursor.space(),
                cursor.byte == UInt8(ascii: "k")
            else { return nil }
            let papers = LabelledKamerstuk.findings(&cursor, scene)
            return papers.isEmpty ? nil : papers
        } ?? []
    }
}

extension Finding {
    fileprivate func isTo(_ questions: Set<Int>) -> Bool {
        target.flatMap { Int($0.dropFirst("#vraag-".count)) }.map(questions.contains) ?? false
    }
}
