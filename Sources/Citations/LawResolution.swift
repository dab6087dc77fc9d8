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
        var last: [(noun: String, target: String, end: Int)] = []
        var result: [Finding] = []
        for var finding in findings {
            guard case .article(let unit, let number, let of) = finding.name else {
                if [.law, .treaty, .eu].contains(finding.kind), let target = finding.target {
                    last.append((scene.document.reading.text(finding.range).lowercased(), bare(target), finding.range.upperBound))
                }
                result.append(finding)
                continue
            }
            let law: String?
            switch of {
            case .lawBefore(let noun):
                law = last.last { $0.noun.contains(noun) || noun == "wet" && $0.target.hasPrefix("BWBR") && isAbbreviation($0.noun) }
                    .flatMap { finding.range.lowerBound - $0.end < 1500 ? $0.target : nil }
                finding.by = .sameName
            case .localLaw(let name):
                law = local[name]
                finding.by = .local
            default: law = nil
            }
            guard let law else { continue }
            finding.resolution = .resolved("\(law)/\(unit)/\(number.text)")
            finding.kind = LawBehind.kind(law)
            finding.name = nil
            result.append(finding)
            last.append((scene.document.reading.text(finding.range).lowercased(), law, finding.range.upperBound))
        }
        return result
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
