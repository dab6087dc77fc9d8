/// The text of one part of a DOCX: word/document.xml, or its footnotes.
///
/// Read is what a reader sees when all changes are accepted: inserted text, not deleted text; the result of a field,
/// not its code; a text box once, not also in its form for older programs. Numbers that Word makes for lists are not
/// in the file and not in the text.
final class WordText: MarkupReader {
    /// Footnotes with their texts, under Word's own numbers; the two kinds have the same numbers.
    struct Notes {
        var footnotes: [String: [UInt8]] = [:]
        var endnotes: [String: [UInt8]] = [:]
    }

    var extract = ExtractedText()
    private(set) var hasPictures = false
    /// What was read, when the part has footnotes instead of running text.
    private(set) var notes: [String: [UInt8]] = [:]

    private let known: Notes
    private var prefix: String?
    private var skipped = 0
    private var isText = false
    /// Word numbers only real notes; the line above them is a note of a kind of its own.
    private var noteID: String?
    private var written: [String: Int] = [:]

    init(_ notes: Notes = Notes()) {
        known = notes
    }

    var isFull: Bool { extract.isFull }

    func begin(_ element: MarkupElement) {
        if prefix == nil { prefix = Self.prefix(element) }
        if skipped > 0 || skips(element.name) {
            skipped += 1
            return
        }
        guard let name = word(element.name) else {
            if MarkupElement.local(element.name) == "pic" { hasPictures = true }
            return
        }
        switch name {
        case "t": isText = true
        case "p", "txbxContent": extract.endParagraph()
        case "tr": extract.beginRow()
        case "tc": extract.beginCell()
        case "tab", "ptab": extract.space()
        case "br", "cr": extract.endLine()
        case "noBreakHyphen": extract.append("\u{2011}")
        case "softHyphen": extract.append("\u{AD}")
        case "footnoteReference": refer(element, "f", known.footnotes)
        case "endnoteReference": refer(element, "e", known.endnotes)
        case "footnote", "endnote":
            extract = ExtractedText()
            noteID = element["type"] == nil || element["type"] == "normal" ? element["id"] : nil
        default: break
        }
    }

    func end(_ name: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch word(name) {
        case "t": isText = false
        case "p", "txbxContent": extract.endParagraph()
        case "tr": extract.endRow()
        case "tc": extract.endCell()
        case "footnote", "endnote":
            if let noteID { notes[noteID] = extract.finished() }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText, skipped == 0 { extract.append(bytes, keepsBlanks: true) }
    }

    /// The marker here; the text of the note behind all, the first time.
    private func refer(_ element: MarkupElement, _ kind: String, _ texts: [String: [UInt8]]) {
        guard let id = element["id"], let text = texts[id] else { return }
        if let number = written[kind + id] { return extract.mark(again: number) }
        let number = extract.mark()
        written[kind + id] = number
        extract.beginNote(number)
        for line in text.split(separator: 0x0A) {
            extract.endLine()
            line.withUnsafeBufferPointer { extract.append($0) }
        }
        extract.endNote()
    }

    // MARK: which

    /// The name of an element of Word's own language; nil for drawings and whatever else.
    private func word(_ name: String) -> String? {
        guard let prefix else { return nil }
        if prefix.isEmpty { return name.utf8.contains(0x3A) ? nil : name }
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
    }

    private func skips(_ name: String) -> Bool {
        if MarkupElement.local(name) == "Fallback" { return true }
        switch word(name) {
        case "del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "sectPr", "tblPr": return true
        default: return false
        }
    }

    /// "w:" as a rule; any may be declared.
    private static func prefix(_ root: MarkupElement) -> String? {
        for (name, value) in root.attributes where languages.contains(value) {
            if name == "xmlns" { return "" }
            if name.hasPrefix("xmlns:") { return name.dropFirst(6) + ":" }
        }
        return nil
    }

    private static let languages: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]
}
