import Documents

/// A parliamentary year, from the third Tuesday of September until the next: in an identifier its two years in full.
///
///     2024-2025 · 2024/25 · 24/25 · 2022/-23 · 1985/- 86   ->  20242025
///
/// The second year is the one after the first, else it is something else: 24/7, 2025-2029, 1996/342.
struct SessionYear: Hashable {
    let start: Int

    var compact: String { "\(start)\(start + 1)" }

    static func read(_ cursor: inout Cursor) -> SessionYear? {
        cursor.attempt { cursor in
            let before = cursor.position
            guard let first = cursor.number(2...4) else { return nil }
            let digits = cursor.position - before
            guard digits != 3 else { return nil }
            cursor.spaces()
            guard cursor.mark(UInt8(ascii: "/")) || cursor.mark(UInt8(ascii: "-")) else { return nil }
            _ = cursor.mark(UInt8(ascii: "-"))
            cursor.spaces()
            guard let second = cursor.number(2...4), cursor.isAtWordEnd else { return nil }
            let start = digits == 4 ? first : first > 40 ? 1900 + first : 2000 + first
            guard (1800...2099).contains(start), second % 100 == (start + 1) % 100,
                second < 100 || second == start + 1
            else { return nil }
            return SessionYear(start: start)
        }
    }

    /// Reads "vergaderjaar 2024-2025", "(zitting 1989-1990)" or the bare years; of a span of years the first.
    static func readLabelled(_ cursor: inout Cursor) -> SessionYear? {
        cursor.attempt { cursor in
            _ = cursor.mark(UInt8(ascii: "("))
            if cursor.word(oneOf: ["vergaderjaar", "zittingsjaar", "zitting", "jaargang"]) != nil { cursor.comma() }
            guard let year = read(&cursor) else { return nil }
            _ = cursor.attempt { $0.mark(UInt8(ascii: "-")) ? read(&$0) : nil }
            _ = cursor.mark(UInt8(ascii: ")"))
            return year
        }
    }
}
