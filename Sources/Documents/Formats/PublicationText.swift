/// The text of an official publication in XML: kamerstuk, kamervragen or handelingen.
///
///     <stuknr>Nr. <ondernummer>3373</ondernummer></stuknr> <titel>MOTIE VAN HET LID VAN BAARLE</titel>
///     <al>… gedeeld.<noot id="n1"><noot.nr>1</noot.nr><noot.al>Kamerstuk 28 345, nr. 285</noot.al></noot></al>
///
/// Elements that stand inside a line are named here; any other begins and ends a paragraph. The parts of a heading
/// ("Nr. 3373", its title) share a line, as they do in print.
final class PublicationText: MarkupReader {
    var extract = ExtractedText()
    private(set) var metadata = PublicationMetadata()
    /// The first element.
    private(set) var root: String?

    /// "Donderdag 5 april 2018": when the House sat.
    private var sitting: [UInt8] = []
    private var open: [String] = []
    private var sawProceedings = false
    private var skipped = 0
    /// How deep a footnote began whose number is being read.
    private var note: (depth: Int, digits: [UInt8], isOpen: Bool)?

    var isFull: Bool { extract.isFull }

    /// It has the root of an official publication.
    var isPublication: Bool { root.map(Self.roots.contains) ?? false }

    func begin(_ element: MarkupElement) {
        let name = MarkupElement.local(element.name)
        if root == nil { root = name }
        if name == "handelingen", open.count < 2 { sawProceedings = true }
        if name == "meta", let key = element["name"] {
            metadata.add(key, scheme: element["scheme"], element["content"] ?? "")
        }
        if skipped > 0 || skips(name, element) {
            skipped += 1
        } else {
            open(name)
        }
        open.append(name)
    }

    private func open(_ name: String) {
        switch name {
        case "noot", "voetnoot":
            if note == nil { note = (open.count, [], false) }
        case "noot.nr", "noot.al", "nootnr", "noottekst": break
        case "row": extract.beginRow()
        case "entry": extract.beginCell()
        case "br": extract.endLine()
        case "naam", "functie":
            // "De Staatssecretaris van …," and the name under it.
            if open.contains("ondertekening") { extract.endLine() }
        default: if !isInline(name) { extract.endParagraph() }
        }
        if name == "noot.al" { openNote() }
    }

    func end(_ name: String) {
        let name = MarkupElement.local(name)
        _ = open.popLast()
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "noot", "voetnoot":
            guard let current = note, current.depth == open.count else { return }
            if current.isOpen { extract.endNote() }
            note = nil
        case "noot.nr", "nootnr": break
        case "row": extract.endRow()
        case "entry": extract.endCell()
        case "li.nr", "lidnr": extract.joinNext()
        default:
            if !isInline(name) { extract.endParagraph() } else if Self.labels.contains(name) { extract.space() }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        if let current = note, !current.isOpen {
            if open.last == "noot.nr" || open.last == "nootnr" {
                note?.digits.append(contentsOf: bytes.filter(\.isDigit).prefix(4))
                return
            }
            guard bytes.contains(where: { $0 > 0x20 }) else { return }
            openNote()
        }
        if open.last == "vergaderdatum", sitting.count < 200 { sitting.append(contentsOf: bytes.prefix(200)) }
        extract.append(bytes)
    }

    /// What the head says, and for proceedings, which have no head of their own, when and what they are.
    var facts: Document.Metadata {
        var facts = metadata.metadata
        guard sawProceedings else { return facts }
        facts.kind = .other
        if facts.date == nil { facts.date = CivilDate(in: sitting) }
        return facts
    }

    /// The marker here, and the text behind all.
    private func openNote() {
        guard let current = note else { return }
        if current.isOpen { return extract.endParagraph() }
        let wanted = current.digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let number = extract.mark(wanted > 0 ? wanted : nil)
        extract.beginNote(number)
        note?.isOpen = true
    }

    // MARK: which

    private func skips(_ name: String, _ element: MarkupElement) -> Bool {
        if name == "metadata" || name == "meta" || name == "colspec" || name == "plaatje" { return true }
        guard name == "tekstregel" else { return false }
        // The head of a page names the chamber twice, and what the paper is called in print.
        let content = element["inhoud"]
        return content == "kamernummer" || content == "documenttype" && open.last == "kamerstukkop"
    }

    private func isInline(_ name: String) -> Bool {
        if Self.inline.contains(name) { return true }
        guard Self.labels.contains(name) || name == "titel" || name == "stuknr" || name == "dossiernummer" else {
            return false
        }
        // In a heading: "Artikel 1 Begripsbepalingen", "28 345 Aanpak huiselijk geweld".
        switch open.last {
        case "kop", "dossier", "stuk", "divisie": return name != "titel" || open.last != "divisie"
        case "vraag", "antwoord", "agendapunt": return false
        default: return name != "titel"
        }
    }

    private static let roots: Set<String> = ["officiele-publicatie", "kamerstuk", "kamervragen", "handelingen"]
    /// Behind them stands a blank.
    private static let labels: Set<String> = [
        "label", "nr", "li.nr", "lidnr", "stuknr", "dossiernummer", "nummer", "voorvoegsels", "voornaam",
    ]
    private static let inline: Set<String> = [
        "nadruk", "extref", "intref", "dossierref", "sup", "inf", "b", "i", "u", "naam", "achternaam", "voorvoegsels",
        "voornaam", "initialen", "politiek", "functie", "datum", "organisatie", "plaats", "kamervraagonderwerp", "term",
        "ondernummer", "dossiernr", "raadnr", "suffix", "begrotingshoofdstuk", "li.nr", "lidnr", "isbn", "issn",
        "herdruk", "noot", "noot.nr", "noot.al", "redactie", "unl", "ondlijn", "vet", "cur",
    ]
}

extension CivilDate {
    /// The first date written out in a text: "Donderdag 5 april 2018".
    fileprivate init?(in utf8: [UInt8]) {
        guard let source = SourceText(utf8: utf8) else { return nil }
        let folded = FoldedText(source)
        for line in folded.lines {
            for start in line.range where folded.reading.bytes[start].isDigit {
                var cursor = Cursor(folded.reading, at: start, end: line.range.upperBound)
                if let date = cursor.dutchDate() {
                    self = date
                    return
                }
            }
        }
        return nil
    }
}
