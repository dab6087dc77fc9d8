import Deadlines
import Documents

/// Something that a document reports to have taken place, on which a promise may wait.
///
///     Op 3 december heb ik het advies van de Gezondheidsraad ontvangen.      2026-12-03
///     Tijdens het commissiedebat Wadden van 4 december is gesproken over …   2026-12-04, the debate only
///
/// Only what is over on the day of the document, on one known day; "nog niet ontvangen" and what a member says in his
/// question are no reports. Of a sentence with two days each has its own part.
public struct Happening: Hashable, Sendable {
    /// The words that tell it, in code points of the document's text.
    public var span: TextSpan
    public var day: CivilDate
    public var place: Place
    /// What the document is at home with: the questions it answers, the dossiers in its head.
    public var subjects: [String]

    public init(span: TextSpan, day: CivilDate, place: Place, subjects: [String]) {
        self.span = span
        self.day = day
        self.place = place
        self.subjects = subjects
    }
}

/// What a document reports to have taken place, in the order of the text; `home` are the subjects it is at home with.
public func happenings(in document: Document, reading: TimeReading, home: [String]) -> [Happening] {
    var found: [Happening] = []
    var last: (sentence: Range<Int>, end: Int)?
    // A passage is divided once, however many days it has.
    var divided: (passage: Range<Int>, sentences: [Range<Int>])?
    for date in reading.dates {
        guard date.role == .done || date.anchor != nil, let day = date.window.day,
            document.date.reference.map({ day <= $0 }) ?? true
        else { continue }
        guard let passage = document.passage(at: date.range.lowerBound) else { continue }
        let place = passage.place
        switch place {
        case .letter, .answer: break
        case .letterhead, .question, .footnote, .signature: continue
        }
        // A meeting is known by its own name, whatever was said there.
        if date.anchor != nil, Happening.isMeeting(date.span.text) {
            found.append(Happening(span: date.span, day: day, place: place, subjects: home))
            continue
        }
        if divided?.passage != passage.range { divided = (passage.range, document.sentences(in: passage)) }
        guard let sentence = divided?.sentences.first(where: { $0.contains(date.range.lowerBound) }) else { continue }
        var start = sentence.lowerBound
        if let last, last.sentence == sentence {
            // "ontvangen en op 5 december is": the part begins behind the last "en" or comma.
            guard let cut = document.cut(last.end..<date.range.lowerBound) else { continue }
            start = cut
        }
        let next = reading.dates.first { $0.range.lowerBound >= date.range.upperBound && $0.role == .done }
        var end = sentence.upperBound
        if let next, next.range.lowerBound < sentence.upperBound {
            guard let cut = document.cut(date.range.upperBound..<next.range.lowerBound) else { continue }
            end = cut
        }
        last = (sentence, date.range.upperBound)
        let span = document.span(start..<end)
        guard Happening.tells(span.text) else { continue }
        found.append(Happening(span: span, day: day, place: place, subjects: home))
    }
    return found
}

extension Happening {
    /// That something arrived, appeared or was held, and not that it did not.
    static func tells(_ text: String) -> Bool {
        let tokens = WordToken.tokens(of: text)
        return tokens.contains { Vocabulary.happened.contains($0.stem) }
            && !tokens.contains { Vocabulary.denying.contains($0.stem) }
    }

    static func isMeeting(_ text: String) -> Bool {
        WordToken.tokens(of: text).contains { token in Vocabulary.meetings.contains { token.stem.hasSuffix($0) } }
    }
}

extension Document {
    /// Where the last part of a stretch begins: behind a comma, a semicolon or "en".
    fileprivate func cut(_ range: Range<Int>) -> Int? {
        var at = range.upperBound - 1
        while at >= range.lowerBound {
            let byte = reading.bytes[at]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { return at + 1 }
            if at + 4 <= range.upperBound, reading.bytes[at..<at + 4].elementsEqual(" en ".utf8) { return at + 4 }
            at -= 1
        }
        return nil
    }
}

extension Document {
    /// Where what it says is looked up: the questions that it is about and the dossiers in its head.
    public var home: [String] { answers + dossiers }
}
