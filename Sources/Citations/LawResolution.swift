import Documents

/// Gives the articles whose law is named elsewhere their law: "artikel 3a van die wet", "artikel 5 Wko".
///
/// What is not found is dropped: an article of something that is no law we know is not a citation.
enum LawResolution {
    static func resolved(_ findings: [Finding], _ scene: Scene) -> [Finding] {
        var findings = findings
        let year = scene.document.date.reference?.year
        for index in findings.indices where findings[index].doubt?.successors.isEmpty == false {
            leaveOpen(&findings[index], in: year)
        }
        var local: [String: String] = [:]
        var abbreviations: [String: String] = [:]
        for finding in findings {
            guard let target = finding.target else { continue }
            for localName in finding.localNames {
                let name = localName.text
                // "(hierna: de Wet)" and then "artikel 5 van de wet".
                let key = LawBehind.nouns.contains { $0.description == name.lowercased() } ? name.lowercased() : name
                if local[key] == nil { local[key] = bare(target) }
                if localName.isOfInitials, abbreviations[key] == nil { abbreviations[key] = bare(target) }
            }
        }
        let strangers = strangers(findings, scene)
        var named: [Named] = []
        var result: [Finding] = []
        for var finding in findings {
            let position = finding.range.lowerBound
            if let match = finding.doubt, match.use.isShort, !strangers.isEmpty {
                let name = scene.document.reading.text(match.range)
                if strangers.contains(name), abbreviations[name] == nil { continue }
            }
            if !abbreviations.isEmpty, let match = finding.doubt, match.use.isShort, let target = finding.target,
                let law = abbreviations[scene.document.reading.text(match.range)], law != bare(target)
            {
                // "de Wet afbreking zwangerschap (Waz)": what the document says goes before what others call so.
                settle(&finding, law + target.dropFirst(bare(target).count), .local)
            }
            switch finding.name {
            case .article(let unit, let number, .lawBefore(let noun)):
                guard let meant = last(noun, before: finding.range, within: 1500, named, scene) else { continue }
                settle(&finding, meant, .sameName, "/\(unit)/\(number.text)", number)
            case .article(let unit, let number, .localLaw(let name)):
                guard let law = local[name] else { continue }
                settle(&finding, "\(law)/\(unit)/\(number.text)", .local)
            case .lawBefore(let noun):
                guard let meant = last(noun, before: finding.range, within: 400, named, scene) else { continue }
                settle(&finding, meant, .sameName, "", nil)
            case .articleBefore:
                guard let article = article(before: position, named, scene) else { continue }
                settle(&finding, article, .sameName)
            default: break
            }
            if finding.kind == .law || finding.kind == .treaty || finding.kind == .eu {
                if let target = finding.target {
                    if finding.form == .full { named.append(Named(range: finding.range, target: target)) }
                } else {
                    named.append(Named(range: finding.range, target: ""))
                }
            }
            result.append(finding)
        }
        return result
    }

    private struct Named {
        var range: Range<Int>
        /// Empty for a law of which nobody says which it is: what points at it means it, and none before.
        var target: String
    }

    /// "de Mediawet" of 2025 is hardly the one of 1987, and need not be the Mediawet 2008.
    private static func leaveOpen(_ finding: inout Finding, in year: Int?) {
        guard let year, let match = finding.doubt, let target = finding.target else { return }
        let later = match.successors.filter { $0.year < year }.map(\.identifier)
        if later.isEmpty { return }
        let law = bare(target)
        let article = target.dropFirst(law.count)
        // The newest one first.
        finding.resolution = .unresolved(candidates: (later.reversed() + [law]).map { $0 + article })
        finding.by = .none
    }

    /// The law that a pointer means: the one of its sort that was named last, with the others that it may be.
    private static func last(
        _ noun: String, before pointer: Range<Int>, within reach: Int, _ named: [Named], _ scene: Scene
    ) -> Meant? {
        let lower = scene.document.reading.lower
        let word = Array(noun.utf8)
        let near = named.suffix(40)
        func isFitting(_ name: Named) -> Bool {
            let words = lower[name.range]
            return contains(words, word)
                || noun == "wet" && name.target.hasPrefix("BWBR") && isAbbreviation(words)
        }
        guard let index = near.lastIndex(where: isFitting), !near[index].target.isEmpty else { return nil }
        let last = near[index]
        guard pointer.lowerBound - last.range.upperBound < reach else { return nil }
        let law = bare(last.target)
        let sentence = scene.sentence(at: min(last.range.lowerBound + 1, last.range.upperBound))
        let isSameSentence = pointer.lowerBound < sentence.upperBound
        // "de Wet dieren en de Wet op de dierproeven. Artikel 2 van die wet": only "laatstgenoemde" chooses, or a clause
        // that goes on behind the law.
        var rivals: [String] = []
        if !isSameSentence, !lower[pointer].contains("laatst") {
            for other in near[..<index].reversed() {
                guard other.range.lowerBound >= sentence.lowerBound else { break }
                let rival = bare(other.target)
                if isFitting(other), rival != law, !rivals.contains(rival) { rivals.append(rival) }
            }
        }
        let from = isSameSentence ? last.range.upperBound : sentence.lowerBound
        let isDoubtful =
            !rivals.isEmpty || isObject(last.range, of: sentence, lower)
            || namesOther(noun, in: from..<pointer.lowerBound, near, scene)
        return Meant(laws: [law] + rivals, isCertain: !isDoubtful, isNear: isSameSentence)
    }

    private struct Meant {
        var laws: [String]
        var isCertain: Bool
        /// Named in the same sentence.
        var isNear: Bool
    }

    /// Whether the sentence is about what changes or replaces the law, or is likened to it: "de Wet van 12 juni tot
    /// wijziging van de Jeugdwet", "die de Huisvestingswet aanvult".
    private static func isObject(_ law: Range<Int>, of sentence: Range<Int>, _ lower: [UInt8]) -> Bool {
        let behind = lower[law.upperBound..<min(lower.count, law.upperBound + 12)]
        if changing.contains(where: { behind.starts(with: $0.utf8) }) { return true }
        // What stands between the change and the law is another law at most: not "tot wijziging van de bedragen, bedoeld
        // in de Opiumwet".
        let before = lower[max(sentence.lowerBound, law.lowerBound - 90)..<max(sentence.lowerBound, law.lowerBound)]
        let clause = before.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }).last ?? []
        return before.last == 0x20 && changes.contains { clause.contains($0) }
            && !clause.contains(" in ") && !clause.contains("artikel")
    }

    private static let changes: [StaticString] = [
        "tot wijziging van", "houdende wijziging van", "ter wijziging van", "tot intrekking van",
        "houdende intrekking van", "ter vervanging van", "tot aanvulling van", "aanvulling op", "wijzigt de",
        "wijzigt het", "vervangt de", "vervangt het", "intrekt", "vergelijkbaar met", "vergelijkbare",
    ]
    private static let changing: [String] = [" aanvult", " vervangt", " wijzigt", " intrekt"]

    /// Whether a word with a capital names another law of the sort, which is not known: "de Wet goed verhuurderschap",
    /// "de Energiewet".
    private static func namesOther(_ noun: String, in range: Range<Int>, _ named: ArraySlice<Named>, _ scene: Scene)
        -> Bool
    {
        let reading = scene.document.reading
        var at = range.lowerBound
        while at < range.upperBound {
            guard reading.bytes[at].isLetter else {
                at += 1
                continue
            }
            let start = at
            while at < range.upperBound, reading.bytes[at].isLetter { at += 1 }
            guard reading.bytes[start].isUpperCaseLetter, at - start >= noun.utf8.count,
                reading.lower[start..<at].suffix(noun.utf8.count).elementsEqual(noun.utf8),
                !named.contains(where: { $0.range.contains(start) })
            else { continue }
            let isLonger = at - start > noun.utf8.count
            if isLonger || LawBehind.goesOnAsName(Cursor(reading, at: at)) { return true }
        }
        return false
    }

    // MARK: Others of the same letters

    /// Abbreviations of laws that the document uses for something else: "World Press Organisation (WPO)".
    private static func strangers(_ findings: [Finding], _ scene: Scene) -> Set<String> {
        let reading = scene.document.reading
        let names = Set(
            findings.compactMap { finding in
                finding.doubt.flatMap { $0.use.isShort ? reading.text($0.range) : nil }
            })
        if names.isEmpty { return [] }
        let ends = Set(findings.map(\.range.upperBound))
        var strangers: Set<String> = []
        var at = 0
        while true {
            let bracket = Eight.first(in: at..<reading.bytes.count, reading.bytes.span) { Eight.within($0, 0x28, 0x28) }
            guard bracket < reading.bytes.count else { return strangers }
            at = bracket + 1
            var cursor = Cursor(reading, at: at)
            guard let name = cursor.name(), name.count < 12, cursor.byte == UInt8(ascii: ")"),
                names.contains(reading.text(name)), !strangers.contains(reading.text(name)),
                !ends.contains(bracket - 1),
                isOfOther(name, bracket, reading)
            else { continue }
            strangers.insert(reading.text(name))
        }
    }

    /// Whether the letters are those of a name before the bracket that is none of a law.
    private static func isOfOther(_ letters: Range<Int>, _ bracket: Int, _ reading: Reading) -> Bool {
        let text = reading.lower
        var words: [Range<Int>] = []
        var end = bracket
        while words.count < 10, end > 0, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "-") {
            let wordEnd = end - 1
            var at = wordEnd
            while at > 0, text[at - 1].isLetter || text[at - 1] == UInt8(ascii: "-") { at -= 1 }
            guard at < wordEnd else { break }
            words.append(at..<wordEnd)
            if lawNouns.contains(where: { text[at..<wordEnd].suffix($0.utf8CodeUnitCount).spells($0) }) { return false }
            end = at
            guard reading.bytes[at].isUpperCaseLetter, text[at] == text[letters.lowerBound] else { continue }
            var rest = text[at..<bracket]
            let isSpelled = text[letters].allSatisfy { letter in
                guard let place = rest.firstIndex(of: letter) else { return false }
                rest = rest[(place + 1)...]
                return true
            }
            if isSpelled { return true }
        }
        return false
    }

    private static let lawNouns: [StaticString] = [
        "wet", "wetboek", "besluit", "verdrag", "verordening", "richtlijn", "regeling", "reglement", "code", "act",
        "handvest", "convention", "convenant", "overeenkomst", "protocol", "statuut", "regulation", "directive",
        "treaty", "regels", "rechten", "mens",
    ]

    /// The one article that was named before in the same sentence, with no other between.
    private static func article(before position: Int, _ named: [Named], _ scene: Scene) -> String? {
        guard let last = named.last, last.target.contains("/artikel/"), last.range.upperBound <= position,
            position - last.range.upperBound < 300
        else { return nil }
        let between = scene.document.reading.lower[last.range.upperBound..<position]
        let isApart = zip(between, between.dropFirst()).contains { first, second in
            second == 0x20 && (first == UInt8(ascii: ".") || first == UInt8(ascii: ";"))
        }
        if isApart || between.contains(0x0A) || between.contains("artikel") { return nil }
        // "de artikelen 3 en 5 …": not one.
        if let other = named.dropLast().last, other.target.contains("/artikel/"),
            last.range.lowerBound - other.range.upperBound < 12
        {
            return nil
        }
        return last.target
    }

    private static func contains(_ words: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard let first = word.first, words.count >= word.count else { return false }
        return (words.startIndex...words.endIndex - word.count).contains {
            words[$0] == first && words[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    /// The law that is certain, or an article of it; else what it may be.
    ///
    /// What has articles with Roman numbers is a bill, and seldom what another sentence named last.
    private static func settle(
        _ finding: inout Finding, _ meant: Meant, _ by: Citation.Reason, _ article: String, _ number: ArticleNumber?
    ) {
        if meant.isCertain, let law = meant.laws.first, meant.isNear || number?.isRoman != true {
            return settle(&finding, law + article, by)
        }
        finding.resolution = .unresolved(candidates: meant.laws.map { $0 + article })
        finding.by = .none
        finding.name = nil
    }

    private static func settle(_ finding: inout Finding, _ target: String, _ by: Citation.Reason) {
        finding.resolution = .resolved(target)
        finding.by = by
        finding.kind = LawBehind.kind(target)
        finding.name = nil
    }

    private static func bare(_ target: String) -> String { LawBehind.law(target) }

    /// "artikel 8:54 Awb": the abbreviation does not say "wet", but is one.
    private static func isAbbreviation(_ words: ArraySlice<UInt8>) -> Bool {
        guard let last = words.split(separator: 0x20).last else { return false }
        return last.count <= 6
    }
}
