/// A DOCX: an archive whose main part is running text, with footnotes and endnotes in parts beside it.
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
        text = word.extract.finished()
        guard text.contains(where: { $0 > 0x20 }) else { throw word.hasPictures ? .imageOnly(.docx) : .empty }
    }

    private static func read(
        _ entry: ZipArchive.Entry, of archive: inout ZipArchive, by reader: WordText
    ) throws(UnreadableText) -> WordText {
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
