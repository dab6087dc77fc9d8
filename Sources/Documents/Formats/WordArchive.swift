/// A DOCX: an archive whose main part is running text, with footnotes and endnotes in parts beside it.
///
/// Of the heads of its pages only that of the first is read, before the text: some letters have date and kenmerk
/// there; the others repeat them.
struct WordArchive {
    let text: [UInt8]

    init(_ bytes: [UInt8]) throws(UnreadableText) {
        var archive: ZipArchive
        do throws(ZipArchive.Failure) {
            archive = try ZipArchive(bytes)
        } catch {
            throw WordArchive.refusal(error, .zip)
        }
        guard let main = archive.entry("word/document.xml") ?? archive.entry("word/document2.xml") else {
            throw .unsupported(archive.entry("content.xml") == nil ? .zip : .odt)
        }
        var notes = WordText.Notes()
        if let part = archive.entry("word/footnotes.xml") {
            notes.footnotes = try WordArchive.read(part, of: &archive, by: WordText()).notes
        }
        if let part = archive.entry("word/endnotes.xml") {
            notes.endnotes = try WordArchive.read(part, of: &archive, by: WordText()).notes
        }
        let word = try WordArchive.read(main, of: &archive, by: WordText(notes))
        var text: [UInt8] = []
        if let id = word.firstHeader, let name = try WordArchive.relations(&archive)[id],
            let header = archive.entry("word/" + name)
        {
            text = try WordArchive.read(header, of: &archive, by: WordText()).extract.finished()
            if text.contains(where: { $0 > 0x20 }) { text.append(0x0A) } else { text = [] }
        }
        text += word.extract.finished()
        self.text = text
        guard text.contains(where: { $0 > 0x20 }) else { throw word.hasPictures ? .imageOnly(.docx) : .empty }
    }

    /// The parts beside the main one, by the names it has for them.
    private static func relations(_ archive: inout ZipArchive) throws(UnreadableText) -> [String: String] {
        guard let part = archive.entry("word/_rels/document.xml.rels") else { return [:] }
        return try read(part, of: &archive, by: Relations()).targets
    }

    private final class Relations: MarkupReader {
        private(set) var targets: [String: String] = [:]
        let isFull = false

        func begin(_ element: MarkupElement) {
            if let id = element["id"], let target = element["target"] { targets[id] = target }
        }

        func end(_ name: String) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }

    private static func read<Reader: MarkupReader>(
        _ entry: ZipArchive.Entry, of archive: inout ZipArchive, by reader: Reader
    ) throws(UnreadableText) -> Reader {
        let bytes: [UInt8]
        do throws(ZipArchive.Failure) {
            bytes = try archive.bytes(of: entry)
        } catch {
            throw refusal(error, .docx)
        }
        let utf8 = try SourceText.decoded(bytes).utf8
        try Manuscript.read(utf8, as: .xml, of: .docx, by: reader)
        return reader
    }

    private static func refusal(_ failure: ZipArchive.Failure, _ format: TextFormat) -> UnreadableText {
        switch failure {
        case .damaged: .damaged(format)
        case .encrypted: .passwordProtected(format)
        case .unsupported: .unsupported(.zip)
        case .tooLarge: .excessive(format, .unpacked)
        }
    }
}
