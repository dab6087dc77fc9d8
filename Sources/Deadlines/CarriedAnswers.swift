import Documents

/// Answers that refer to another answer, so that what is promised there answers their question as well.
///
///     Antwoord op vraag 8: Zie het antwoord op vraag 6.     answer 6 answers question 8 too
///     Ik verwijs u naar mijn antwoord op de vragen 2 en 3.  so do answers 2 and 3
struct CarriedAnswers {
    /// By the number of an answer, the questions that are sent to it.
    private var sent: [Int: [Int]] = [:]

    init(_ document: Document, _ tokens: Tokens) {
        for passage in document.passages {
            guard case .answer(let own) = passage.place else { continue }
            let range = tokens.index(at: passage.range.lowerBound)..<tokens.index(at: passage.range.upperBound)
            for at in range where tokens.list[at].traits.contains(.isQuestion) {
                guard CarriedAnswers.refers(at, range, tokens) else { continue }
                for number in CarriedAnswers.numbers(behind: at, tokens) where !own.contains(number) {
                    sent[number, default: []] += own
                }
            }
        }
    }

    /// The questions that a commitment at a place answers, in their order.
    func questions(_ place: Place) -> [Int] {
        guard case .answer(let own) = place else { return [] }
        return Set(own + own.flatMap { sent[$0] ?? [] }).sorted()
    }

    /// "zie het antwoord op (de) vraag", "verwijs ik u naar het antwoord op vraag".
    private static func refers(_ at: Int, _ range: Range<Int>, _ tokens: Tokens) -> Bool {
        let noun = tokens.at(at - 1, is: "de") ? at - 3 : at - 2
        guard tokens.at(noun + 1, is: "op"), tokens.at(noun, isOneOf: "antwoord", "antwoorden", "beantwoording") else {
            return false
        }
        var before = noun - 1
        while before >= range.lowerBound, noun - before < 12, !Tense.isSentenceEnd(before, tokens) {
            if tokens.at(before, isOneOf: "zie", "verwijs", "verwijzen", "verwezen") { return true }
            before -= 1
        }
        return false
    }

    /// "6", "2 en 3", "2, 3 en 5".
    private static func numbers(behind at: Int, _ tokens: Tokens) -> [Int] {
        var numbers: [Int] = []
        var next = at + 1
        while let token = tokens[next], token.kind == .number, (1...999).contains(token.value) {
            numbers.append(token.value)
            guard tokens.at(next + 1, isOneOf: ",", "en") else { break }
            next += 2
        }
        return numbers
    }
}
