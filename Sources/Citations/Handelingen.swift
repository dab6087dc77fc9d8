import Documents

/// What was said in a meeting: the report of the proceedings, by meeting and item.
///
///     Handelingen II 2022/23, nr. 84, item 12              ->  h-tk-20222023-84-12
///     Handelingen II 2007/08, nr. 108, p. 7909-7943        ->  h-tk-20072008-7909-7943   (before 2011: by pages)
///     Handelingen EK 2001-2002, nr. 10, blz. 525           ->  the known part with that page
///     Handelingen I 2012/13, 32 044, p. 23-3-5             ->  h-ek-20122013-23-3
///     Handelingen II, vergaderjaar 2023-2024, nr. 2267     ->  ah-tk-20232024-2267
///
/// No house has that many meetings in a year: such a number is of the Aanhangsel. A meeting without an item is known
/// only so far: unresolved. The everyday word ("een aantal handelingen") has no year behind it.
enum Handelingen: Recogniser {
    static let keywords: [StaticString] = ["htk", "hek", "handel", "hand"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        var chamber: Chamber?
        if cursor.word("htk") {
            chamber = .second
        } else if cursor.word("hek") {
            chamber = .first
        } else if !(cursor.word("handelingen") || cursor.literal("hand.")) {
            return []
        }
        cursor.spaces()
        if cursor.word("der staten-generaal") || cursor.word("van de staten-generaal") { cursor.comma() }
        chamber = Chamber.read(&cursor) ?? chamber
        cursor.comma()
        guard let session = SessionYear.readLabelled(&cursor) else { return [] }
        cursor.comma()
        let house = chamber == .first ? "ek" : "tk"
        let dossier = cursor.attempt { cursor -> Dossier? in
            let dossier = Dossier.read(&cursor)
            cursor.comma()
            return dossier
        }
        let prefix = "h-\(house)-\(session.compact)"
        if let pages = readMeetingPages(&cursor) {
            return [Finding(start..<cursor.position, .handelingen, "\(prefix)-\(pages.meeting)-\(pages.item)")]
        }
        guard let meeting = readMeeting(&cursor) else { return [] }
        let range = start..<cursor.position
        if let item = readItem(&cursor) {
            return [Finding(start..<cursor.position, .handelingen, "\(prefix)-\(meeting)-\(item)")]
        }
        if let dossier {
            let paper = Kamerstuk(dossier: dossier, number: "\(meeting)", chamber: chamber, session: session)
            return [Finding(range, .kamerstuk, .full, paper.resolution)]
        }
        if meeting > 130 { return [Finding(range, .aanhangsel, "ah-\(house)-\(session.compact)-\(meeting)")] }
        if session.start <= 2010, let pages = readPages(&cursor) {
            let whole = start..<cursor.position
            guard let last = pages.last, last > pages.first else {
                return [
                    Finding(
                        whole, .handelingen, .full, .unresolved(candidates: []), by: .none,
                        name: .page(session: prefix, pages.first))
                ]
            }
            return [Finding(whole, .handelingen, "\(prefix)-\(pages.first)-\(last)")]
        }
        return [Finding(range, .handelingen, .full, .unresolved(candidates: ["\(prefix)-\(meeting)"]), by: .none)]
    }

    private static func readMeeting(_ cursor: inout Cursor) -> Int? {
        cursor.attempt { cursor in
            guard PaperNumbers.readLabel(&cursor) != nil else { return nil }
            let number = cursor.number(1...4)
            return cursor.isAtWordEnd ? number : nil
        }
    }

    private static func readItem(_ cursor: inout Cursor) -> Int? {
        cursor.attempt { cursor in
            cursor.comma()
            guard cursor.word("item") || cursor.word("agendapunt") else { return nil }
            cursor.spaces()
            return cursor.number(1...3)
        }
    }

    private static func readPageLabel(_ cursor: inout Cursor) -> Bool {
        cursor.comma()
        guard cursor.word(oneOf: ["p", "pp", "pag", "pagina", "blz", "bladzijde"]) != nil else { return false }
        _ = cursor.mark(UInt8(ascii: "."))
        cursor.spaces()
        return true
    }

    private static func readPages(_ cursor: inout Cursor) -> (first: Int, last: Int?)? {
        cursor.attempt { cursor in
            guard readPageLabel(&cursor), let first = cursor.number(1...5) else { return nil }
            let last = cursor.attempt { cursor -> Int? in
                cursor.spaces()
                guard cursor.mark(UInt8(ascii: "-")) else { return nil }
                cursor.spaces()
                return cursor.number(1...5)
            }
            return (first, last)
        }
    }

    /// "p. 23-3-5": meeting, item, page.
    private static func readMeetingPages(_ cursor: inout Cursor) -> (meeting: Int, item: Int)? {
        cursor.attempt { cursor in
            guard readPageLabel(&cursor), let meeting = cursor.number(1...3), cursor.mark(UInt8(ascii: "-")),
                let item = cursor.number(1...3), cursor.mark(UInt8(ascii: "-")), cursor.number(1...3) != nil
            else { return nil }
            return (meeting, item)
        }
    }
}
