import Documents

/// The part of a citation of papers that the forms share: a dossier, what is joined to it, and numbers; then more of
/// the same, with the dossier carried over.
///
///     36 600 VI, nr. 34 · 31 293 en 31 289, nr. 653 · 35 625, nr. 4, p. 12 en 13, en nr. 6 · 23 645, nr. 811 en 29 984, nr. 1207
///
/// A paper with two dossiers has one number and is published under the first.
struct PaperReference {
    var chamber: Chamber?
    var session: SessionYear?
    /// How a number must be introduced.
    var label: PaperNumbers.Label

    /// Reads dossiers and numbers from here; `start` is where the whole citation begins. When a dossier has no number,
    /// nothing is known of it but the dossier: unresolved.
    mutating func read(_ cursor: inout Cursor, from start: Int) -> [Finding] {
        var findings: [Finding] = []
        var begin = start
        while findings.count < 200 {
            let before = cursor.position
            guard let dossier = readDossiers(&cursor) else {
                cursor.position = before
                break
            }
            let dossierEnd = cursor.position
            let items = PaperNumbers.read(&cursor, label: label)
            if items.isEmpty {
                guard label == .optional else {
                    cursor.position = before
                    break
                }
                cursor.position = dossierEnd
                findings.append(
                    Finding(begin..<dossierEnd, .kamerstuk, .full, .unresolved(candidates: []), by: .none))
            } else {
                findings += cited(items, of: dossier, from: begin)
                readCarried(&cursor, dossier, into: &findings)
            }
            let behind = cursor.position
            guard Self.readJoint(&cursor) else { break }
            begin = cursor.position
            if label == .optional { readSession(&cursor) }
            if cursor.byte?.isDigit != true {
                cursor.position = behind
                break
            }
        }
        if let last = findings.last { cursor.position = max(cursor.position, last.range.upperBound) }
        return findings
    }

    private func cited(_ items: [PaperNumbers.Item], of dossier: Dossier, from begin: Int?) -> [Finding] {
        items.enumerated().map { index, item in
            let paper = Kamerstuk(dossier: dossier, number: item.number, chamber: chamber, session: session)
            let start = index == 0 ? begin ?? item.range.lowerBound : item.range.lowerBound
            // The numbers inside a range have the whole range, also when the citation begins before it.
            return Finding(start..<item.range.upperBound, .kamerstuk, .full, paper.resolution)
        }
    }

    /// ", p. 12 en 13, en nr. 6": another paper of the same dossier.
    private func readCarried(_ cursor: inout Cursor, _ dossier: Dossier, into findings: inout [Finding]) {
        while findings.count < 200 {
            let before = cursor.position
            PaperNumbers.skipPages(&cursor)
            guard Self.readJoint(&cursor) else {
                cursor.position = before
                return
            }
            let start = cursor.position
            guard PaperNumbers.readLabel(&cursor) != nil else {
                cursor.position = before
                PaperNumbers.skipPages(&cursor)
                return
            }
            cursor.position = start
            let items = PaperNumbers.read(&cursor, label: .required)
            // "en nr. 469 (29453)" names its own dossier behind it.
            guard !items.isEmpty, !Self.isOwnDossier(cursor) else {
                cursor.position = before
                return
            }
            findings += cited(items, of: dossier, from: nil)
        }
    }

    static func isOwnDossier(_ cursor: Cursor) -> Bool {
        var cursor = cursor
        cursor.spaces()
        return cursor.mark(UInt8(ascii: "(")) && Dossier.readNumber(&cursor) != nil
    }

    static func readJoint(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            cursor.spaces()
            let isMark = cursor.mark(UInt8(ascii: ";")) || cursor.mark(UInt8(ascii: ","))
            cursor.spaces()
            let isAnd = cursor.word("en") || cursor.word("alsmede") || cursor.word("of")
            cursor.spaces()
            return isMark || isAnd ? true : nil
        } != nil
    }

    /// "; I 2022/23, 36 021, B": the label is shared, house and year are not.
    private mutating func readSession(_ cursor: inout Cursor) {
        let before = cursor.position
        let chamber = Chamber.read(&cursor)
        cursor.comma()
        guard let session = SessionYear.readLabelled(&cursor) else {
            cursor.position = before
            return
        }
        cursor.comma()
        self.session = session
        if let chamber { self.chamber = chamber }
    }

    /// Dossiers that share what follows: "31 293 en 31 289", "34 682/35 334"; the first is the one.
    private func readDossiers(_ cursor: inout Cursor) -> Dossier? {
        let isOld = session.map { $0.start < 1980 } ?? false
        guard let first = Dossier.read(&cursor, old: isOld) else { return nil }
        while PaperNumbers.follow(cursor) == false {
            let next = cursor.attempt { cursor -> Dossier? in
                cursor.spaces()
                let isMark = cursor.mark(UInt8(ascii: "/")) || cursor.mark(UInt8(ascii: ","))
                cursor.spaces()
                let isAnd = cursor.word("en")
                cursor.spaces()
                guard isMark || isAnd, let next = Dossier.read(&cursor, old: isOld) else { return nil }
                return next
            }
            if next == nil { break }
        }
        guard cursor.isAtWordEnd else { return nil }
        return first
    }
}
