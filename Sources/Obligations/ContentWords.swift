/// What a clause is about: its words without inflection, dates, and the words that every such clause has.
///
///     "Ik stuur uw Kamer voor de zomer van 2026 het eindrapport over de pilots in Rotterdam"
///         words  eindraport pilot roterdam      names  roterdam      hands over
///
/// Two clauses are compared by these. The folding is blunt on purpose (no doubled letters, no -en, -s, -e) and is the
/// same for everybody: "rapporten" and "rapport", "brieven" and "brief", "taken" and "taak" are one word. Compounds
/// are not taken apart: a "tussenrapport" is no "rapport".
public struct ContentWords: Hashable, Sendable, Codable {
    /// Folded, in order of the alphabet, each once.
    public var words: [String]
    /// Those of `words` that tell this one from its neighbours: proper names, numbers, "eerste", "tweede". What one
    /// side names and the other does not, is another thing.
    public var names: [String]
    /// It says that something goes to the House: "sturen", "ontvangt", "informeren".
    public var handsOver: Bool
    /// It says that a promise is fulfilled: "gestand", "afgedaan", "nagekomen".
    public var fulfils: Bool
    /// It says that this is not yet all: "gedeeltelijk", "concept", "voorlopig", "gestart".
    public var partly: Bool
    /// It speaks of answers to questions.
    public var answers: Bool

    init() {
        words = []
        names = []
        handsOver = false
        fulfils = false
        partly = false
        answers = false
    }

    /// Reads a clause; `dates` are the ranges of its code points that name a time.
    init(_ clause: String, without dates: [Range<Int>] = []) {
        self.init()
        let tokens = WordToken.tokens(of: clause)
        var words: Set<String> = []
        var names: Set<String> = []
        for (index, token) in tokens.enumerated() {
            if Vocabulary.handingOver.contains(token.stem) { handsOver = true }
            if Vocabulary.fulfilling.contains(token.stem) { fulfils = true }
            if Vocabulary.partial.contains(token.stem), !ContentWords.tellsBack(index, in: tokens) { partly = true }
            if Vocabulary.answering.contains(token.stem) { answers = true }
            if dates.contains(where: { $0.contains(token.position) }) { continue }
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let previous = index > 0 ? tokens[index - 1] : nil
            if token.isDate(between: previous, and: next) || Vocabulary.silent.contains(token.stem) { continue }
            if !token.isNumber, token.stem.utf8.count < 3, !token.isAcronym { continue }
            words.insert(token.stem)
            if token.isNumber || Vocabulary.distinguishing.contains(token.stem) || (token.isCapital && index > 0) {
                names.insert(token.stem)
            }
        }
        self.words = words.sorted()
        self.names = names.sorted()
    }

    /// "Zoals (ik in mijn brief van 2 november heb) aangekondigd", "de eerder aangekondigde evaluatie": what was announced
    /// then is what there is now, and no mere beginning. "Is aangekondigd" may be that.
    private static func tellsBack(_ index: Int, in tokens: [WordToken]) -> Bool {
        guard Vocabulary.tellingBack.contains(tokens[index].stem) else { return false }
        if index > 0, pointing.contains(tokens[index - 1].stem) { return true }
        let before = tokens[max(0, index - 14)..<index]
        guard let like = before.lastIndex(where: { $0.stem == zoals }) else { return false }
        return !tokens[like + 1..<index].contains { Vocabulary.tellingBack.contains($0.stem) }
    }

    private static let zoals = WordToken.stem(of: "zoals")
    private static let pointing = Vocabulary.stems("de het eerder eerdere mijn onze deze dit destijds conform")

    /// Without some words.
    func without(_ words: Set<String>) -> ContentWords {
        var rest = self
        rest.words.removeAll(where: words.contains)
        rest.names.removeAll(where: words.contains)
        return rest
    }

    /// How much the words say, in halves: a word like "brief" counts for one half, any other for two.
    var weight: Int { ContentWords.weight(words) }

    static func weight(_ words: [String]) -> Int {
        words.reduce(0) { $0 + (Vocabulary.general.contains($1) ? 1 : 2) }
    }

    /// The words that both have, in order.
    func shared(with other: ContentWords) -> [String] {
        var shared: [String] = []
        var (left, right) = (0, 0)
        while left < words.count, right < other.words.count {
            if words[left] == other.words[right] {
                shared.append(words[left])
                left += 1
                right += 1
            } else if words[left] < other.words[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return shared
    }

    /// How alike two wordings are, 0…100: the shared weight in the weight of both together.
    func likeness(to other: ContentWords) -> Int {
        if words == other.words { return 100 }
        let common = ContentWords.weight(shared(with: other))
        let all = weight + other.weight - common
        return all == 0 ? 0 : common * 100 / all
    }

    /// The wording in one string, when it says enough to be recognised in another document; else nil.
    var key: String? {
        weight >= ContentWords.recognisable ? words.joined(separator: " ") : nil
    }

    /// Two words of content.
    static let recognisable = 4
}
