import Documents

/// Who writes, and who is meant by "ik", by a passive without an agent and by a name before the verb.
struct Writer {
    private let document: Document
    /// "de Staatssecretaris van Justitie en Veiligheid": who signed first or gave the answers.
    var office: String?

    init(_ document: Document) {
        self.document = document
        office = document.signatories.first.map { signatory in
            guard let name = signatory.name, signatory.title.contains("(") else { return "de \(signatory.title)" }
            return signatory.title.contains(name) ? signatory.title : "\(signatory.title), \(name)"
        }
    }

    func who(_ clause: Clause, _ status: Commitment.Status) -> String? {
        let tokens = clause.tokens
        if status == .asked { return nil }
        if let office = clause.pledging { return document.quote(office, tokens) }
        if status == .expected, let other = clause.toldOfOther {
            return tokens.office(at: other).map { document.quote($0, tokens) }
        }
        if clause.has("ik"), !clause.isAsideOfMe { return office ?? "ik" }
        if clause.has("wij") { return "wij" }
        if clause.has("we") { return "we" }
        if clause.has("kabinet") { return "het kabinet" }
        if let office = clause.teller ?? clause.office(doing: Cues.deeds) ?? clause.office(doing: Cues.shall) {
            return document.quote(office, clause.tokens)
        }
        if clause.subject != nil, let office = clause.office(of: clause.range.lowerBound) {
            return document.quote(office, tokens)
        }
        if let subject = subject(clause), !Cues.house.contains(tokens, subject.upperBound - 1) {
            return document.quote(subject, tokens)
        }
        if clause.has(Cues.house) || clause.has("u") { return office }
        return nil
    }

    /// "De Universiteit Leiden publiceert": what stands between the beginning and the verb, when it acts itself.
    private func subject(_ clause: Clause) -> Range<Int>? {
        let tokens = clause.tokens
        let start = clause.range.lowerBound
        for at in clause.range.prefix(8) where at > start {
            // "Het rapport zal worden aangeboden" says what, not who.
            let isActing = Cues.publishing.contains(tokens, at) || tokens.at(at, is: "zal") && !clause.has("worden")
            guard isActing, !Verbs.isParticiple(tokens, at) else { continue }
            // "Begin december zal een briefing …", "Daarnaast publiceert het CBS": who acts stands behind the verb.
            let isInverted =
                tokens[start]?.word != .other && !tokens.at(start, isOneOf: "de", "het")
                || Cues.leading.contains(tokens, start)
                || tokens.at(
                    start, isOneOf: "anders", "hierna", "daarna", "vervolgens", "hierdoor", "daarom", "toch", "zo",
                    "bovendien", "ten", "tot")
            let isTimed = (start..<at).contains { other in
                switch tokens[other]?.word {
                case .month, .season, .unit: true
                default: tokens[other]?.kind == .number
                }
            }
            // "De beantwoording zal uiterlijk in mei plaatsvinden" says what.
            if isInverted || isTimed || isPaper(at - 1, tokens) || isPaper(start + 1, tokens) { return nil }
            return tokens.at(start, isOneOf: "de", "het") || tokens.isCapitalised(start) ? start..<at : nil
        }
        return nil
    }

    /// "Deze brief over de prijzen zal uw Kamer bereiken": what is sent sends nothing.
    private func isPaper(_ at: Int, _ tokens: Tokens) -> Bool {
        Cues.products.contains(tokens, at) || tokens.at(at, endsWith: "brief")
    }

    /// "uw Kamer", "u", "de regering".
    func to(_ clause: Clause) -> String? {
        let tokens = clause.tokens
        for at in clause.range where tokens.at(at, is: "kamer") {
            guard tokens.at(at - 1, isOneOf: "uw", "de", "tweede", "eerste") else { continue }
            let isChamber = tokens.at(at - 1, isOneOf: "tweede", "eerste")
            let start = isChamber && tokens.at(at - 2, is: "de") ? at - 2 : at - 1
            return tokens.text(start..<at + 1).lowercasedFirst
        }
        if clause.has("u") { return "u" }
        if clause.has("verzoekt"), clause.has("regering") { return "de regering" }
        return nil
    }
}

extension Document {
    /// The words of some tokens as they are written, on one line.
    func quote(_ range: Range<Int>, _ tokens: Tokens) -> String {
        guard let first = tokens[range.lowerBound], let last = tokens[range.upperBound - 1] else { return "" }
        return span(first.start..<last.end).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    fileprivate var lowercasedFirst: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Clause {
    /// "Ik heb u gemeld dat het onderzoek in mei wordt afgerond": where what is told of another begins.
    fileprivate var toldOfOther: Int? {
        guard let told = toldPromise, let that = range.first(where: { $0 > told && tokens.at($0, is: "dat") }),
            !(that..<range.upperBound).contains(where: { Cues.writer.contains(tokens, $0) })
        else { return nil }
        return that + 1
    }

    /// "Naar ik begrijp komt de minister in mei", "Het kabinet komt, zo begrijp ik, in mei": only told in passing that
    /// somebody thinks so.
    fileprivate var isAsideOfMe: Bool {
        guard has("naar") || has("zo") || has("begrijp"), subject.map({ Cues.me.contains(tokens, $0) }) != true else {
            return false
        }
        return range.filter { tokens.at($0, is: "ik") }.allSatisfy { at in
            tokens.at(at - 1, is: "naar") && tokens.at(at + 1, isOneOf: "begrijp", "verneem", "meen", "hoor", "aanneem")
                || tokens.at(at - 2, is: "zo") && tokens.at(at - 1, isOneOf: "begrijp", "verneem", "hoor", "meen")
        }
    }
}
