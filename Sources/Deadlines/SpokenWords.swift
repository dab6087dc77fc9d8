import Documents

/// What is told in a sentence of who or what the one before names.
extension CommitmentReader {
    /// The same reader for what somebody else says: "ik" is the speaker.
    func speaking(_ speaker: Speaker) -> CommitmentReader {
        var reader = self
        reader.writer.office = speaker.role == .minister ? document.quote(speaker.name, tokens) : nil
        return reader
    }

    /// "De minister van BZK coördineert dit. Hij zal uw Kamer voor 1 juni informeren.": promised by the one who is named
    /// before, where nobody else is.
    func promisedBySame(_ sentence: Range<Int>, behind before: Range<Int>, _ place: Place) -> Commitment? {
        let start = sentence.lowerBound
        guard !before.isEmpty, sentence.count > 4, tokens.at(start, isOneOf: "hij", "zij"),
            let office = tokens.office(at: before.lowerBound),
            office.contains(where: { tokens.at($0, isOneOf: "minister", "staatssecretaris") }),
            !(office.upperBound..<before.upperBound).contains(where: {
                Cues.offices.contains(tokens, $0) || tokens.at($0, isOneOf: "heer", "mevrouw", "zij", "die")
            })
        else { return nil }
        let clause = Clause(tokens: tokens, range: sentence.lowerBound..<lastWord(sentence), sentence: sentence)
        let isDoing =
            Cues.shall.contains(tokens, start + 1) && clause.has(Cues.sendings)
            || Cues.sending.contains(tokens, start + 1)
        guard isDoing, clause.has(Cues.house) || clause.has(Cues.you), !clause.isDenied, !clause.has(Cues.cutters),
            !clause.has("als"), !clause.has("of"), !clause.has(Cues.me)
        else { return nil }
        var commitment = made(clause, .promised, place)
        guard commitment.due?.window.latest != nil else { return nil }
        commitment.who = document.quote(office, tokens)
        return commitment
    }

    private func lastWord(_ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > sentence.lowerBound + 1, tokens[end - 1]?.kind == .mark { end -= 1 }
        return end
    }
}

extension Tokens {
    /// "Deze mijlpaal wordt niet gehaald": what the sentence before expected will not come by its day.
    func tellsOfFailure(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        guard at(start, isOneOf: "deze", "die", "dit", "dat"),
            let no = sentence.prefix(12).first(where: { at($0, is: "niet") }),
            (no + 1..<min(no + 4, max(no + 1, sentence.upperBound))).contains(where: {
                at($0, isOneOf: "gehaald", "haalbaar", "realistisch")
            })
        else { return false }
        return Verbs.isFinite(self, start + 1)
            || at(
                start + 1, isOneOf: "mijlpaal", "datum", "planning", "termijn", "deadline", "streefdatum", "einddatum")
    }

    /// "Die kwam er op 12 mei 2025": what the sentence before expected has come.
    func tellsOfArrival(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        guard at(start, isOneOf: "die", "deze", "dat", "dit", "het", "zij"),
            !sentence.contains(where: { Cues.negations.contains(self, $0) })
        else { return false }
        if (start + 1..<start + 3).contains(where: {
            at($0, isOneOf: "kwam", "kwamen", "verscheen", "verschenen", "volgde")
        }) {
            return true
        }
        return (start + 1..<start + 3).contains { Verbs.isPerfectAuxiliary(self, $0) }
            && sentence.contains {
                Cues.delivered.contains(self, $0)
                    || at($0, isOneOf: "verschenen", "gekomen", "gepubliceerd", "afgerond")
            }
    }
}
