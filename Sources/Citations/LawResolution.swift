import Documents

/// Gives the articles whose law is named elsewhere their law: "artikel 3a van die wet", "artikel 5 Wko".
///
/// What is not found is dropped: an article of something that is no law we know is not a citation.
enum LawResolution {
    static func resolved(_ findings: [Finding], _ scene: Scene) -> [Finding] {
        var local: [String: String] = [:]
        for finding in findings {
            guard let target = finding.target else { continue }
            for name in finding.localNames where local[name] == nil { local[name] = bare(target) }
        }
        var named: [Named] = []
        var result: [Finding] = []
        for var finding in findings {
            let position = finding.range.lowerBound
            switch finding.name {
            case .article(let unit, let number, .lawBefore(let noun)):
                guard let law = last(noun, before: position, within: 1500, named) else { continue }
                settle(&finding, "\(law)/\(unit)/\(number.text)", .sameName)
            case .article(let unit, let number, .localLaw(let name)):
                guard let law = local[name] else { continue }
                settle(&finding, "\(law)/\(unit)/\(number.text)", .local)
            case .lawBefore(let noun):
                guard let law = last(noun, before: position, within: 400, named) else { continue }
                settle(&finding, law, .sameName)
            default: break
            }
            if [.law, .treaty, .eu].contains(finding.kind), let target = finding.target, finding.form == .full {
                let words = scene.document.reading.text(finding.range).lowercased()
                named.append(Named(words: words, target: bare(target), end: finding.range.upperBound))
            }
            result.append(finding)
        }
        return result
    }

    private struct Named {
        var words: String
        var target: String
        var end: Int
    }

    private static func last(_ noun: String, before position: Int, within reach: Int, _ named: [Named]) -> String? {
        let fitting = named.suffix(40).last { name in
            name.words.contains(noun) || noun == "wet" && name.target.hasPrefix("BWBR") && isAbbreviation(name.words)
        }
        guard let fitting, position - fitting.end < reach else { return nil }
        return fitting.target
    }

    private static func settle(_ finding: inout Finding, _ target: String, _ by: Citation.Reason) {
        finding.resolution = .resolved(target)
        finding.by = by
        finding.kind = LawBehind.kind(target)
        finding.name = nil
    }

    private static func bare(_ target: String) -> String {
        target.split(separator: "/").first.map(String.init) ?? target
    }

    /// "artikel 8:54 Awb": the abbreviation does not say "wet", but is one.
    private static func isAbbreviation(_ text: String) -> Bool {
        guard let last = text.split(separator: " ").last else { return false }
        return last.utf8.count <= 6
    }
}
