import Documents

/// Who writes, and who is meant by "ik", by a passive without an agent and by a name before the verb.
struct Writer {
    /// The office from the signature or the head, in the document's words.
    var office: String?

    init(_ document: Document, _ tokens: Tokens) {
        for passage in document.passages {
            guard case .signature = passage.place else { continue }
            let text = document.span(passage.range).text
            let line = text.split { $0 == "," || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.first { !$0.allSatisfy { $0 == " " } }
            if let line {
                office = String(line.drop { $0 == " " })
                while office?.last == " " { office?.removeLast() }
                return
            }
        }
        office = Writer.head(document, tokens)
    }

    /// "Antwoord van Minister Faber-Van de Klashorst (Asiel en Migratie)".
    private static func head(_ document: Document, _ tokens: Tokens) -> String? {
        for at in 0..<min(tokens.count, 400)
        where tokens.at(at, isOneOf: ["antwoord", "mededeling"]) && tokens.at(at + 1, is: "van")
            && tokens.at(at + 2, isOneOf: ["minister", "staatssecretaris", "de"])
        {
            var end = at + 3
            while end < min(at + 24, tokens.count), !tokens.at(end, is: ")"), !tokens.at(end, is: "\n") { end += 1 }
            guard tokens.at(end, is: ")"), let first = tokens[at + 2], let last = tokens[end] else { continue }
            return document.reading.text(first.start..<last.end)
        }
        return nil
    }

    func who(_ clause: Clause, _ status: Commitment.Status) -> String? {
        let tokens = clause.tokens
        if status == .asked { return nil }
        if clause.has("ik") { return office ?? "ik" }
        if clause.has("wij") { return "wij" }
        if clause.has("we") { return "we" }
        if clause.has("kabinet") { return "het kabinet" }
        if let subject = subject(clause), !Cues.house.contains(tokens, subject.upperBound - 1) {
            return tokens.text(subject)
        }
        if clause.has(Cues.house) || clause.has("u") { return office }
        return nil
    }

    /// "De Universiteit Leiden publiceert": what stands between the beginning and the verb, when it acts itself.
    private func subject(_ clause: Clause) -> Range<Int>? {
        let tokens = clause.tokens
        let start = clause.range.lowerBound
        for at in clause.range.prefix(8) where at > start {
            let isActing = Cues.publishing.contains(tokens, at) || tokens.at(at, isOneOf: ["start", "gaat", "komt", "zal"])
            guard isActing, !Verbs.isParticiple(tokens, at) else { continue }
            return tokens.at(start, isOneOf: ["de", "het"]) || tokens.isCapitalised(start) ? start..<at : nil
        }
        return nil
    }

    /// "uw Kamer", "u", "de regering".
    func to(_ clause: Clause) -> String? {
        let tokens = clause.tokens
        for at in clause.range where tokens.at(at, is: "kamer") {
            guard tokens.at(at - 1, isOneOf: ["uw", "de", "tweede", "eerste"]) else { continue }
            let isChamber = tokens.at(at - 1, isOneOf: ["tweede", "eerste"])
            let start = isChamber && tokens.at(at - 2, is: "de") ? at - 2 : at - 1
            return tokens.text(start..<at + 1).lowercasedFirst
        }
        if clause.has("u") { return "u" }
        if clause.has("verzoekt"), clause.has("regering") { return "de regering" }
        return nil
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }
}
