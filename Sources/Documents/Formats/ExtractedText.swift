/// Text taken out of a marked-up document, written so that the layout reads it as it reads a letter typed by hand:
/// paragraphs with a blank line between them, the cells of a table row on one line, and footnotes behind the text,
/// "⟦FN3⟧" in front of each and at the word it belongs to.
///
/// Blanks are written as they are read in a browser: any number is one, none at the ends of a line.
struct ExtractedText {
    /// The most bytes that are written: 32 MB.
    static let largest = 32 << 20

    private(set) var isFull = false
    private var written = 0
    private var body = Flow()
    private var notes = Flow()
    /// Cells being read, the outermost first; text goes to the last.
    private var cells: [Flow] = []
    private var rows: [[Flow]] = []
    private var noteDepth = 0
    private var lastNote = 0

    /// A run of text with its blanks put in order.
    fileprivate struct Flow {
        var bytes: [UInt8] = []
        /// Line ends that the next text needs before it: 0, 1, or 2 for a paragraph.
        var breaks = 0
        var needsBlank = false
        /// No line end comes before the next text.
        var isJoined = false
        /// The blank was a line end: printed for the eye, not typed.
        var isPrinted = false

        var isEmpty: Bool { bytes.isEmpty }
        var isOneLine: Bool { !bytes.contains(0x0A) }
    }

    // MARK: text

    /// Appends text; `keepsBlanks` for formats in which each blank was typed.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, keepsBlanks: Bool = false) {
        change { flow in
            var at = 0
            while at < text.count {
                let byte = text[at]
                if byte <= 0x20 {
                    flow.space(byte, isTyped: keepsBlanks && byte == 0x20)
                    at += 1
                    continue
                }
                flow.open(byte)
                let start = at
                while at < text.count, text[at] > 0x20 { at += 1 }
                flow.bytes.append(contentsOf: text[start..<at])
            }
        }
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// A blank, unless the line begins or has one.
    mutating func space() {
        change { $0.needsBlank = true }
    }

    /// Twice at one place, it ends the paragraph.
    mutating func endLine() {
        let most = isInNote ? 1 : 2
        change { if !$0.isJoined { $0.breaks = min(most, $0.breaks + 1) } }
    }

    /// Ends the paragraph; in a footnote, which is one, only the line.
    mutating func endParagraph() {
        let breaks = isInNote ? 1 : 2
        change { if !$0.isJoined { $0.breaks = breaks } }
    }

    /// The next text stands on the same line, whatever paragraph begins: the number of a list item.
    mutating func joinNext() {
        change {
            $0.isJoined = true
            $0.needsBlank = true
        }
    }

    private mutating func change(_ write: (inout Flow) -> Void) {
        guard !isFull else { return }
        let before: Int
        let after: Int
        if !cells.isEmpty, noteDepth == 0 {
            before = cells[cells.count - 1].bytes.count
            write(&cells[cells.count - 1])
            after = cells[cells.count - 1].bytes.count
        } else if noteDepth > 0 {
            before = notes.bytes.count
            write(&notes)
            after = notes.bytes.count
        } else {
            before = body.bytes.count
            write(&body)
            after = body.bytes.count
        }
        written += after - before
        if written > ExtractedText.largest { isFull = true }
    }

    // MARK: notes

    /// Writes the marker of a footnote here; what it is called, `wanted` where that is free.
    mutating func mark(_ wanted: Int? = nil) -> Int {
        let number = wanted.map { $0 > lastNote && $0 < 1000 ? $0 : lastNote + 1 } ?? lastNote + 1
        lastNote = number
        mark(again: number)
        return number
    }

    /// Writes the marker of a footnote that has one already.
    mutating func mark(again number: Int) {
        change { $0.needsBlank = false }
        append("⟦FN\(number)⟧")
    }

    /// Text up to `endNote` is that of a footnote.
    mutating func beginNote(_ number: Int) {
        noteDepth += 1
        if noteDepth == 1 { notes.breaks = 2 }
        append("⟦FN\(number)⟧")
        joinNext()
    }

    mutating func endNote() {
        noteDepth = max(0, noteDepth - 1)
    }

    var isInNote: Bool { noteDepth > 0 }

    // MARK: tables

    mutating func beginRow() {
        guard !isInNote else { return endLine() }
        rows.append([])
    }

    mutating func beginCell() {
        guard !isInNote else { return space() }
        if rows.isEmpty { rows.append([]) }
        cells.append(Flow())
    }

    mutating func endCell() {
        guard !isInNote, let cell = cells.popLast(), !rows.isEmpty else { return }
        if !cell.isEmpty { rows[rows.count - 1].append(cell) }
    }

    /// A row whose cells have one line each is a line; else each cell is read by itself, as in a letterhead laid out
    /// as a table.
    mutating func endRow() {
        guard !isInNote, let row = rows.popLast(), !row.isEmpty else { return }
        let isLine = row.allSatisfy(\.isOneLine)
        change { flow in
            for (index, cell) in row.enumerated() {
                if isLine, index > 0 {
                    flow.bytes.append(0x09)
                } else {
                    flow.breaks = 2
                    flow.open(0x41)
                }
                flow.bytes.append(contentsOf: cell.bytes)
            }
            flow.breaks = 2
        }
    }

    /// The whole text, footnotes at the end.
    mutating func finished() -> [UInt8] {
        while !cells.isEmpty {
            endCell()
            endRow()
        }
        var bytes = body.bytes
        if !notes.isEmpty {
            bytes.append(contentsOf: [0x0A, 0x0A])
            bytes.append(contentsOf: notes.bytes)
        }
        bytes.append(0x0A)
        return bytes
    }
}

extension ExtractedText.Flow {
    fileprivate mutating func space(_ byte: UInt8, isTyped: Bool) {
        if isTyped {
            if breaks == 0, !bytes.isEmpty { bytes.append(byte) }
            return
        }
        needsBlank = true
        if byte == 0x0A { isPrinted = true }
    }

    /// Writes what must stand before text that begins with this byte.
    fileprivate mutating func open(_ next: UInt8) {
        defer {
            breaks = 0
            needsBlank = false
            isPrinted = false
            isJoined = false
        }
        guard let last = bytes.last else { return }
        if breaks > 0 {
            while bytes.last == 0x20 { bytes.removeLast() }
            let has = bytes.last == 0x0A ? 1 : 0
            bytes.append(contentsOf: repeatElement(0x0A, count: breaks - min(has, breaks)))
        } else if needsBlank, last > 0x20 {
            let isClosing = next == 0x2E || next == 0x2C || next == 0x3B || next == 0x3A || next == 0x29 || next == 0x3F
            if !(isPrinted && (isClosing || last == 0x28)) { bytes.append(0x20) }
        }
    }
}
