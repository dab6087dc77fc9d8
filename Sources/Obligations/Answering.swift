/// How a clause in which something is done speaks of answers to questions.
///
///     handed over  "zend ik u de antwoorden op de vragen van het lid Mutluer", "heb ik de vragen beantwoord"
///     in reply     "In antwoord op de vragen van het lid Mutluer deel ik u mee"
///
/// Answers in which something was said before are merely cited, and answer nothing: "het rapport dat ik in de
/// beantwoording van de vragen met kenmerk 2025Z14497 heb toegezegd". They stand behind a preposition.
enum Answering: Hashable {
    case handedOver
    /// It may be said now or have been said before.
    case inReply
    /// Handed over, but not all of them: "een deel van de antwoorden".
    case part

    /// nil when it speaks of none, or merely cites them.
    init?(_ clause: String) {
        let tokens = WordToken.tokens(of: clause)
        var found: Answering?
        for index in tokens.indices where Vocabulary.answering.contains(tokens[index].stem) {
            func stem(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].stem : "" }
            if stem(index - 1) == "in", stem(index + 1) == "op" {
                found = found ?? .inReply
                continue
            }
            if Answering.parts.contains(stem(index - 2)) || Answering.parts.contains(stem(index - 3)),
                stem(index - 1) == "van" || stem(index - 2) == "van"
            {
                found = .part
                continue
            }
            let isNoun = Answering.nouns.contains(tokens[index].stem)
            // "bij de beantwoording", "in mijn eerdere antwoorden"; "op 3 maart de antwoorden" is no such thing.
            let isCited =
                Answering.citing.contains(stem(index - 1)) || Answering.citing.contains(stem(index - 2))
                || Answering.citing.contains(stem(index - 3)) && Answering.articles.contains(stem(index - 2))
            if !isNoun || !isCited { found = found == .part ? .part : .handedOver }
        }
        guard let found else { return nil }
        // "de antwoorden op de vragen 1 tot en met 4": whether there are more, it does not say.
        let isNumbered = tokens.indices.dropLast().contains { index in
            Answering.questions.contains(tokens[index].stem) && tokens[index + 1].isNumber
                && !tokens[index + 1].isDate(
                    between: tokens[index], and: index + 2 < tokens.count ? tokens[index + 2] : nil)
        }
        self = found == .handedOver && isNumbered ? .part : found
    }

    private static let questions = Vocabulary.stems("vraag vragen deelvragen")

    private static let nouns = Vocabulary.stems("antwoord antwoorden beantwoording")
    private static let parts = Vocabulary.stems("deel gedeelte merendeel meeste")
    private static let articles = Vocabulary.stems("de het een mijn onze ons uw zijn haar hun deze die dat")
    private static let citing = Vocabulary.stems(
        "bij conform door in na naar naast om op over sinds tijdens tot uit van via volgens voor")
}
