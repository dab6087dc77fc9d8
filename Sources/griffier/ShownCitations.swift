import Events
import Notifications

extension Terminal {
    /// The citations of a document, each target once with its link and the places that cite it.
    func show(_ citations: [CitationPayload]) {
        let resolved = citations.filter { $0.target != nil }
        let unresolved = citations.filter { $0.target == nil }
        heading(
            say("Verwijzingen", "Citations")
                + " (\(citations.count), \(resolved.count) \(say("herleid", "resolved")))")
        var order: [String] = []
        var mentions: [String: [CitationPayload]] = [:]
        for citation in resolved {
            guard let target = citation.target else { continue }
            if mentions[target] == nil { order.append(target) }
            mentions[target, default: []].append(citation)
        }
        for target in order {
            guard let group = mentions[target] else { continue }
            let link = group.compactMap(\.url).first.map { " " + styled($0, .link) } ?? ""
            line("  \(styled(column(target, 26), .strong))\(link)")
            for citation in group.prefix(3) { line(mention(citation)) }
            if group.count > 3 {
                let places = distinct(group.dropFirst(3).map { words.place($0.place) }).joined(separator: ", ")
                line(wrapped("\(say("en", "and")) \(group.count - 3)x: \(places)", indent: 6))
            }
        }
        if !unresolved.isEmpty {
            line(
                "  "
                    + styled(
                        say(
                            "Niet herleid (liever geen link dan een foute):", "Unresolved (no link beats a wrong one):"),
                        .faint))
            for citation in unresolved { line(mention(citation)) }
        }
    }

    private func mention(_ citation: CitationPayload) -> String {
        let text = words.oneLine(citation.text)
        let short = text.count > 60 ? String(text.prefix(59)) + "…" : text
        let place = column(words.place(citation.place), 18)
        return "      \(place) “\(short)” \(styled("(\(words.word(citation.by)))", .faint))"
    }

    private func distinct(_ texts: some Sequence<String>) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
