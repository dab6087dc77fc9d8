import Deadlines
import Documents

// "Met deze brief stuur ik uw Kamer:", and a line for each thing. The sentence says that something goes to the House, the
// lines say what; so every line is delivered by itself.

extension Commitment {
    /// What the lines behind a sentence of delivery hand over, a commitment each, in the order of the text.
    ///
    /// Lines begin with a dash, a dot or a number. One with a verb of its own ("de wet wordt in mei ingediend") says
    /// something else, and is none.
    func listed(in document: Document) -> [Commitment] {
        let bytes = document.reading.bytes
        guard status == .done, !sentenceRange.isEmpty, bytes[sentenceRange.upperBound - 1] == UInt8(ascii: ":"),
            WordToken.tokens(of: span.text).contains(where: { Vocabulary.sending.contains($0.stem) }),
            let passage = document.passage(at: sentenceRange.lowerBound)
        else { return [] }
        var items: [Commitment] = []
        for sentence in document.sentences(in: passage) where sentence.lowerBound >= sentenceRange.upperBound {
            guard let start = Commitment.startOfItem(bytes, sentence) else { break }
            var end = sentence.upperBound
            while end > start, [UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ","), 0x20].contains(bytes[end - 1])
            {
                end -= 1
            }
            guard start < end else { continue }
            var item = self
            item.range = start..<end
            item.span = document.span(start..<end)
            item.sentenceRange = sentence
            item.sentence = document.span(sentence)
            let hasVerb = WordToken.tokens(of: item.span.text).contains { Vocabulary.stating.contains($0.stem) }
            if !hasVerb { items.append(item) }
        }
        return items
    }

    /// Behind "- ", "• ", "1. ", "2) ", "a) "; nil when the line begins with none of them.
    private static func startOfItem(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        var at = line.lowerBound
        func isBlank(_ index: Int) -> Bool { index < line.upperBound && bytes[index] == 0x20 }
        func skipped(_ index: Int) -> Int {
            var index = index
            while isBlank(index) { index += 1 }
            return index
        }
        if bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "*") { return skipped(at + 1) }
        // "–", "•", "·", "▪" and their like: no letter of the language has such bytes in front.
        if bytes[at] == 0xE2 || bytes[at] == 0xC2 || bytes[at] == 0xEF {
            while at < line.upperBound, bytes[at] >= 0x80 { at += 1 }
            return isBlank(at) ? skipped(at) : nil
        }
        while at < line.upperBound, bytes[at].isDigit, at - line.lowerBound < 3 { at += 1 }
        if at == line.lowerBound, bytes[at].isLowerCaseLetter { at += 1 }
        guard at > line.lowerBound, at < line.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[at])
        else { return nil }
        return isBlank(at + 1) ? skipped(at + 1) : nil
    }
}
