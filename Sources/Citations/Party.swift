import Documents

/// The party of a member, in brackets behind the name: "(D66)", "(GroenLinks-PvdA)".
enum Party {
    private static let names: [StaticString] = [
        "d66", "vvd", "cda", "pvda", "groenlinks", "groenlinks-pvda", "pvda-groenlinks", "gl", "gl-pvda", "pvda-gl",
        "pvv", "sp", "sgp", "cu", "christenunie", "pvdd", "partij voor de dieren", "denk", "fvd",
        "forum voor democratie", "ja21", "bbb", "nsc", "nieuw sociaal contract", "volt", "bij1", "50plus", "bvnl",
    ]

    /// Reads past it, and past the blank before it; nothing where something else stands in the bracket.
    static func skip(_ cursor: inout Cursor) {
        _ = cursor.attempt { cursor in
            cursor.spaces()
            guard cursor.mark(UInt8(ascii: "(")), isNamed(&cursor) else { return nil as Bool? }
            return true
        }
    }

    /// One name may begin another: the one that the bracket ends is it.
    private static func isNamed(_ cursor: inout Cursor) -> Bool {
        for name in names {
            let isWhole = cursor.attempt { $0.word(name) && $0.mark(UInt8(ascii: ")")) ? true : nil }
            if isWhole != nil { return true }
        }
        return false
    }
}
