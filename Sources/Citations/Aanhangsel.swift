import Documents

/// Answers to written questions, as they are published behind the proceedings.
///
///     Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 1028     ->  ah-tk-20242025-1028
///     Aanhangsel van de Handelingen II, 2022/-23, nr. 1823          ->  ah-tk-20222023-1823
///     Aanhangsel Handelingen I 2014/15, nr. 12                      ->  ah-ek-20142015-12
///
/// Without a house it is the Tweede Kamer. The running head of every page has no number, "Aanhangsel 1" is an annex.
enum Aanhangsel: Recogniser {
    static let keywords: [StaticString] = ["aanhan", "aanh"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        // In an extraction the blank behind it may be lost: "AanhangselHandelingen".
        var glued = cursor
        if glued.literal("aanhangselhandelingen") {
            cursor.position += "aanhangsel".utf8.count
        } else {
            guard cursor.word("aanhangsel") || cursor.literal("aanh.") else { return [] }
        }
        cursor.comma()
        _ = cursor.attempt {
            $0.word("van de") || $0.word("der") || $0.word("bij de") || $0.word("van") ? $0.space() : nil
        }
        guard cursor.word("handelingen") || cursor.literal("hand.") || cursor.word("tk") else { return [] }
        cursor.comma()
        if cursor.word("der staten-generaal") || cursor.word("van de staten-generaal") { cursor.comma() }
        var chamber = Chamber.read(&cursor)
        var findings: [Finding] = []
        var begin = start
        while findings.count < 100 {
            cursor.comma()
            guard let session = SessionYear.readLabelled(&cursor) else { break }
            cursor.comma()
            let items = readNumbers(&cursor)
            guard !items.isEmpty else { break }
            let house = chamber == .first ? "ek" : "tk"
            for (index, item) in items.enumerated() {
                let range = (index == 0 ? begin : item.range.lowerBound)..<item.range.upperBound
                findings.append(Finding(range, .aanhangsel, "ah-\(house)-\(session.compact)-\(item.number)"))
            }
            // "; 2023-2024, nr. 12": another year of the same.
            let behind = cursor.position
            cursor.spaces()
            guard cursor.mark(UInt8(ascii: ";")) || cursor.mark(UInt8(ascii: ",")) || cursor.word("en") else { break }
            cursor.spaces()
            _ = cursor.attempt { $0.word("en") ? $0.space() : nil }
            begin = cursor.position
            chamber = Chamber.read(&cursor) ?? chamber
            cursor.comma()
            var ahead = cursor
            guard SessionYear.readLabelled(&ahead) != nil else {
                cursor.position = behind
                break
            }
        }
        if let last = findings.last { cursor.position = last.range.upperBound }
        return findings
    }

    /// "Tweede Kamer, vergaderjaar 2014-2015, Aanhangsel van de Handelingen 698": read by the recogniser of "Tweede Kamer".
    static func readBehindSession(
        _ cursor: inout Cursor, from start: Int, _ session: SessionYear?, _ chamber: Chamber?
    ) -> Finding? {
        cursor.attempt { cursor in
            guard let session, cursor.word("aanhangsel") else { return nil }
            cursor.comma()
            let isNamed = cursor.word("van de handelingen") || cursor.word("handelingen")
            cursor.comma()
            // At the foot of a page "Aanhangsel 2" is the number of the page.
            guard PaperNumbers.readLabel(&cursor) != nil || isNamed else { return nil }
            guard let number = cursor.number(1...4), number > 0, cursor.isAtWordEnd else { return nil }
            let house = chamber == .first ? "ek" : "tk"
            return Finding(start..<cursor.position, .aanhangsel, "ah-\(house)-\(session.compact)-\(number)")
        }
    }

    private static func readNumbers(_ cursor: inout Cursor) -> [PaperNumbers.Item] {
        // The word "Handelingen" and the year say enough: a number without "nr." is one all the same.
        let start = cursor.position
        var items = PaperNumbers.read(&cursor, label: .required)
        // "nr. 1543 en nr. 1550"; "en nr. 469 (29453)" is a paper of the dossier behind it.
        while !items.isEmpty,
            let more = cursor.attempt({ cursor -> [PaperNumbers.Item]? in
                guard PaperReference.readJoint(&cursor) else { return nil }
                let more = PaperNumbers.read(&cursor, label: .required)
                return more.isEmpty || PaperReference.isOwnDossier(cursor) ? nil : more
            })
        {
            items += more
        }
        if !items.isEmpty { return items }
        cursor.position = start
        return PaperNumbers.readNumber(&cursor).map { [$0] } ?? []
    }
}
