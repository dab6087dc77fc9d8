/// The plain ASCII form of a character, where it has one.
///
/// Composed and decomposed spellings of the same letter fold alike: the composed one through this table, the
/// decomposed one because combining marks are dropped. That holds for Latin letters; other scripts stay as they are.
enum Folding {
    enum Result {
        case plain(StaticString)
        case letter(UInt8)
        /// Nothing is left: zero-width marks, direction marks, controls.
        case nothing
        /// Belongs to the letter before it: combining marks.
        case mark
        /// A break where a word may be hyphenated: U+00AD.
        case softHyphen
        case blank
        /// U+0085, U+2028, U+2029.
        case lineEnd
        /// No letter of the Latin alphabet: stays.
        case kept
    }

    static func fold(_ scalar: UInt32) -> Result {
        switch scalar {
        case 0xAD: return .softHyphen
        case 0xC0..<0x250: return latin(scalar)
        case 0x1E00..<0x1F00: return letter(additional, scalar - 0x1E00)
        case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100, 0xFE20..<0xFE30: return .mark
        case 0xFE00..<0xFE10: return .mark
        case 0x80..<0xC0: return signs(scalar)
        case 0x2000..<0x2100: return punctuation(scalar)
        case 0x2212: return .letter(0x2D)
        case 0xFEFF: return .nothing
        case 0x3000: return .blank
        case 0xFF01..<0xFF5F: return .letter(UInt8(scalar - 0xFF01 + 0x21))
        default: return ligature(scalar)
        }
    }

    private static func signs(_ scalar: UInt32) -> Result {
        switch scalar {
        case 0x85: .lineEnd
        case 0x80..<0xA0: .nothing
        case 0xA0: .blank
        case 0xB4: .letter(0x27)
        case 0xAB, 0xBB: .letter(0x22)
        case 0xB2: .letter(0x32)
        case 0xB3: .letter(0x33)
        case 0xB9: .letter(0x31)
        default: .kept
        }
    }

    private static func punctuation(_ scalar: UInt32) -> Result {
        switch scalar {
        case 0x2000...0x200A, 0x202F, 0x205F: .blank
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .nothing
        case 0x2028, 0x2029: .lineEnd
        case 0x2010...0x2015: .letter(0x2D)
        case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: .letter(0x27)
        case 0x201C...0x201F, 0x2033: .letter(0x22)
        case 0x2024: .letter(0x2E)
        case 0x2025: .plain("..")
        case 0x2026: .plain("...")
        case 0x2044: .letter(0x2F)
        case 0x2070, 0x2074...0x2079: .letter(UInt8(scalar - 0x2070) + 0x30)
        case 0x2080...0x2089: .letter(UInt8(scalar - 0x2080) + 0x30)
        default: .kept
        }
    }

    private static func ligature(_ scalar: UInt32) -> Result {
        switch scalar {
        case 0xFB00: .plain("ff")
        case 0xFB01: .plain("fi")
        case 0xFB02: .plain("fl")
        case 0xFB03: .plain("ffi")
        case 0xFB04: .plain("ffl")
        case 0xFB05, 0xFB06: .plain("st")
        case 0x212A: .letter(0x4B)
        case 0x212B: .letter(0x41)
        default: .kept
        }
    }

    private static func latin(_ scalar: UInt32) -> Result {
        switch scalar {
        case 0xC6, 0x1E2, 0x1FC: return .plain("AE")
        case 0xE6, 0x1E3, 0x1FD: return .plain("ae")
        case 0xDE: return .plain("TH")
        case 0xFE: return .plain("th")
        case 0xDF: return .plain("ss")
        case 0x132: return .plain("IJ")
        case 0x133: return .plain("ij")
        case 0x152: return .plain("OE")
        case 0x153: return .plain("oe")
        case 0x1C4, 0x1C5: return .plain("DZ")
        case 0x1C6: return .plain("dz")
        case 0x1C7, 0x1C8: return .plain("LJ")
        case 0x1C9: return .plain("lj")
        case 0x1CA, 0x1CB: return .plain("NJ")
        case 0x1CC: return .plain("nj")
        case 0x1F1, 0x1F2: return .plain("DZ")
        case 0x1F3: return .plain("dz")
        default: return letter(extended, scalar - 0xC0)
        }
    }

    private static func letter(_ table: StaticString, _ index: UInt32) -> Result {
        let found = table.withUTF8Buffer { index < $0.count ? $0[Int(index)] : 0x2E }
        return found == 0x2E ? .kept : .letter(found)
    }

    /// U+00C0 to U+024F; "." has no plain letter or is in the switch above.
    private static let extended: StaticString = """
        AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg\
        HhHhIiIiIiIiIi..JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs........\
        ........................Oo.............Uu............................AaIiOoUuUuUuUuUu.AaAa....GgKkOo\
        Oo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............................
        """

    /// U+1E00 to U+1EFF.
    private static let additional: StaticString = """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs\
        SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe\
        IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......
        """
}
