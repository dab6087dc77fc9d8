import Documents

/// Who speaks in the proceedings of the House: all that stands behind a name and a colon is his, up to the next name.
///
///     De heer Jansen (CDA): Ik zal in mei een motie indienen.          a member promises nothing
///     De voorzitter: Wij gaan dinsdag stemmen.                         nor does who presides
///     Minister De Vries: Ik stuur de Kamer in mei een brief.           promised by "Minister De Vries"
struct Speaker {
    enum Role { case member, chair, minister }

    let role: Role
    /// "Minister De Vries"; of a label, without the colon.
    let name: Range<Int>

    /// What counts of what is read of his words. A member only asks; who presides tells what a minister has promised.
    func keeps(_ commitment: Commitment, in tokens: Tokens) -> Bool {
        switch role {
        case .minister: return true
        case .member: return commitment.status == .asked || commitment.status == .missed
        case .chair:
            if commitment.status == .asked { return true }
            guard let who = commitment.who, who != "ik", who != "wij", who != "we" else { return false }
            let range = tokens.index(at: commitment.range.lowerBound)..<tokens.index(at: commitment.range.upperBound)
            return range.contains { Cues.offices.contains(tokens, $0) }
        }
    }
}

extension Tokens {
    /// The speaker whose label a sentence begins with: "De voorzitter:", "Mevrouw Van Dijk (D66):", "Minister De Vries:".
    func speaker(opening sentence: Range<Int>) -> Speaker? {
        let start = sentence.lowerBound
        guard isCapitalised(start) else { return nil }
        if at(start, is: "de"), at(start + 1, is: "voorzitter"), at(start + 2, is: ":") {
            return Speaker(role: .chair, name: start..<start + 2)
        }
        let role: Speaker.Role
        let name: Int
        if at(start, isOneOf: "minister", "staatssecretaris") {
            role = .minister
            let isPresident = at(start + 1, is: "-") && at(start + 2, is: "president")
            name = isPresident ? start + 3 : start + 1
        } else if at(start, is: "mevrouw") {
            role = .member
            name = start + 1
        } else if at(start, is: "de") && at(start + 1, is: "heer") || at(start, is: "het") && at(start + 1, is: "lid") {
            role = .member
            name = start + 2
        } else {
            return nil
        }
        guard isCapitalised(name), let end = endOfName(name, sentence) else { return nil }
        return Speaker(role: role, name: start..<end)
    }

    /// Where a name and the group behind it end, with the colon there.
    private func endOfName(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var end = start
        while end - start < 10, isCapitalised(end) || at(end, isOneOf: "-", "'") || isParticle(end) { end += 1 }
        if at(end, is: "(") {
            let group = end + 1
            while end - group < 10, !at(end, is: ")") { end += 1 }
            end += 1
        }
        return at(end, is: ":") && sentence.contains(end) ? end : nil
    }

    /// The "van der" of a name.
    private func isParticle(_ at: Int) -> Bool {
        self.at(at, isOneOf: "van", "der", "den", "de", "het", "ten", "ter", "el", "al", "t", "en", "in")
    }
}
