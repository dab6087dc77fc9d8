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
        var named: [Named] = []
        var result: [Finding] = []
        for var finding in findings {
            let position = finding.range.lowerBound
            if !abbreviations.isEmpty, let match = finding.doubt, match.use.isShort, let target = finding.target,
                let law = abbreviations[scene.document.reading.text(match.range)], law != bare(target)
            {
                // "de Wet afbreking zwangerschap (Waz)": what the document says goes before what others call so.
                settle(&finding, law + target.dropFirst(bare(target).count), .local)
            }
            switch finding.name {
            case .article(let unit, let number, .lawBefore(let noun)):
                guard let law = last(noun, before: position, within: 1500, named, scene) else { continue }
                settle(&finding, "\(law)/\(unit)/\(number.text)", .sameName)
            case .article(let unit, let number, .localLaw(let name)):
                guard let law = local[name] else { continue }
                settle(&finding, "\(law)/\(unit)/\(number.text)", .local)
            case .lawBefore(let noun):
                guard let law = last(noun, before: position, within: 400, named, scene) else { continue }
                settle(&finding, law, .sameName)
            case .articleBefore:
                guard let article = article(before: position, named, scene) else { continue }
                settle(&finding, article, .sameName)
            default: break
            }
            if finding.kind == .law || finding.kind == .treaty || finding.kind == .eu, let target = finding.target,
                finding.form == .full
            {
                named.append(Named(range: finding.range, target: target))
            } else if finding.doubt != nil {
                named.append(Named(range: finding.range, target: ""))
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

    private static func last(
        _ noun: String, before position: Int, within reach: Int, _ named: [Named], _ scene: Scene
    ) -> String? {
        let lower = scene.document.reading.lower
        let word = Array(noun.utf8)
        let fitting = named.suffix(40).last { name in
            let words = lower[name.range]
            return contains(words, word)
                || noun == "wet" && name.target.hasPrefix("BWBR") && isAbbreviation(words)
        }
        guard let fitting, !fitting.target.isEmpty, position - fitting.range.upperBound < reach else { return nil }
        return bare(fitting.target)
    }

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
