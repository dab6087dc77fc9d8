/// The text as a reader hears it: one flowing line of plain letters per paragraph, with the way back to the source.
///
/// Recognisers read this and never the source, so that no-break blanks, line breaks inside a sentence, en dashes,
/// curly quotes, diacritics (composed or not), soft hyphens, page breaks and footnote digits glued to a word cannot
/// change what they find:
///
///     "in januari \r\n2026"       ->  "in januari 2026"
///     "vóór 1 maart"              ->  "voor 1 maart"
///     "2024–2025"                 ->  "2024-2025"
///     "voort-\ngang"              ->  "voortgang"
///     "14 november 20242"         ->  "14 november 2024", note 2 marked behind it
///
/// A paragraph ends with "\n"; there is no other line break. Letters of the Latin alphabet are folded to ASCII; what
/// is no letter of it stays as it is, in UTF-8. Case is kept in `bytes` and dropped in `lower`. Headings ("Vraag 3",
/// "Antwoord op vraag 3"), the numbers before footnotes and page furniture are not in it: the passages tell the
/// former two. Footnotes stand behind the passage whose text they interrupt.
public struct Reading: Sendable {
    /// Shared by all copies, so that a cursor or a recogniser holds one reference and no more.
    @usableFromInline
    final class Text: Sendable {
        @usableFromInline let bytes: [UInt8]
        @usableFromInline let lower: [UInt8]
        let map: SourceMap
        let notes: [NoteMarker]

        init(_ bytes: [UInt8], _ lower: [UInt8], _ map: SourceMap, _ notes: [NoteMarker]) {
            self.bytes = bytes
            self.lower = lower
            self.map = map
            self.notes = notes
        }
    }

    @usableFromInline let shared: Text
    /// The text in plain letters, case kept.
    @inlinable public var bytes: [UInt8] { shared.bytes }
    /// `bytes` in lower case; same length, same positions.
    @inlinable public var lower: [UInt8] { shared.lower }
    /// Footnote markers lifted out of the text, ascending by position.
    public var notes: [NoteMarker] { shared.notes }
    var map: SourceMap { shared.map }

    /// An empty one.
    public init() { shared = Text([], [], SourceMap(), []) }

    init(_ bytes: [UInt8], _ lower: [UInt8], _ map: SourceMap, notes: [NoteMarker] = []) {
        shared = Text(bytes, lower, map, notes)
    }

    /// The range of source bytes behind a range of the reading; empty ranges have no source.
    ///
    /// Where page furniture or a footnote stands between the first and the last letter, it is part of the range.
    public func sourceBytes(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        let lower = map.source(at: range.lowerBound).lowerBound
        let upper = map.source(at: range.upperBound - 1).upperBound
        return lower < upper ? lower..<upper : nil
    }

    /// The words of a range, folded: for comparing and for messages, never for quoting.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The words of a range on one line, a blank between each two.
    func phrase(_ range: Range<Int>) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(range.count)
        for byte in bytes[range] {
            if byte != 0x20, byte != 0x0A {
                words.append(byte)
            } else if let last = words.last, last != 0x20 {
                words.append(0x20)
            }
        }
        if words.last == 0x20 { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }
}

/// A reading while it is written.
struct ReadingDraft {
    var bytes: [UInt8] = []
    var map = SourceMap()

    /// Makes it one that can be read; nothing is left here.
    mutating func finish() -> Reading {
        let reading = Reading(bytes, bytes.lowerCased(), map)
        self = ReadingDraft()
        return reading
    }

    /// Appends a stretch of another reading of the same source.
    mutating func append(_ other: Reading, _ range: Range<Int>, near: inout SourceMap.Place) {
        map.append(other.map, range, at: bytes.count, near: &near)
        other.bytes.withUnsafeBufferPointer { source in
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
        }
    }

    /// Takes the last byte back.
    mutating func dropLast() {
        bytes.removeLast()
        map.truncate(to: bytes.count)
    }
}

extension [UInt8] {
    /// The capitals of ASCII as small letters.
    func lowerCased() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { lower, written in
            for index in indices {
                let byte = self[index]
                lower[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
            }
            written = count
        }
    }
}

/// A reference to a footnote, lifted out of the running text: it stood directly behind `position`.
public struct NoteMarker: Hashable, Sendable {
    /// Offset into the reading: the marker stood between position - 1 and position.
    public var position: Int
    public var note: Int
    /// Which of `Document.footnotes` it leads to; nil when the document has no such note, or it is not clear which.
    public var footnote: Int?

    public init(position: Int, note: Int, footnote: Int? = nil) {
        self.position = position
        self.note = note
        self.footnote = footnote
    }
}
