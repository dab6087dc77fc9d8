import Citations
import Documents
import Events
import Testing

@testable import Workers

@Suite(.bounded) struct RegisterFileTests {
    private func read(_ text: String) throws -> [RegisterRecord] {
        try RegisterFile(Array(text.utf8)).records
    }

    @Test func `fields are found by their name, in any order and language`() throws {
        let expected = RegisterRecord(
            identifier: "kst-28345-285", date: "2025-07-10", kind: "Brief regering", title: "Stop femicide!", names: [])
        #expect(
            try read("date\tid\ttitle\tkind\n2025-07-10\tkst-28345-285\tStop femicide!\tBrief regering\n") == [expected]
        )
        #expect(
            try read(
                "kst_id\tdate\tsoort\tnummer\tonderwerp\r\nkst-28345-285\t2025-07-10\tBrief regering\tx\tStop femicide!\r\n"
            )
                == [expected])
    }

    @Test func `a motion is known by its movers and by what it asks`() throws {
        let motion = try #require(
            try read(
                "id\tdossier\tdate\ttitle\tsigners\tdossier_title\tverzoekt\n"
                    + "kst-28345-288\t28 345\t\tMOTIE VAN HET LID BECKER C.S.\tBecker;Van der Werf\tAanpak huiselijk geweld\tverzoekt\n"
            ).first)
        #expect(motion.kind == "Motie" && motion.date == nil)
        #expect(motion.names == ["Becker", "Van der Werf"])
        #expect(motion.title == "MOTIE VAN HET LID BECKER C.S.; Aanpak huiselijk geweld; verzoekt")
    }

    @Test func `of two lines about one document the last counts, in the place of the first`() throws {
        let records = try read("id\ttitle\na\told\nb\tother\na\tnew\n")
        #expect(records.map(\.identifier) == ["a", "b"])
        #expect(records.map(\.title) == ["new", "other"])
    }

    static let malformed: [(String, Int, String)] = [
        ("", 1, "is missing; it names the fields"),
        ("kind\ttitle\n", 1, "names no field \"id\"; write id, date, kind, title, names between tabs"),
        ("id\n\n../etc\n", 3, "has \"../etc\" as id; it is 1 to 128 letters, digits, '-', '_', '.', ':'"),
        ("id\tdate\na\t10 juli\n", 2, "has \"10 juli\" as date; write it as YYYY-MM-DD"),
    ]

    @Test(arguments: malformed) func `a line that cannot be used is named`(_ text: String, line: Int, problem: String) {
        #expect(throws: RegisterFile.Malformed(line: line, problem: problem)) {
            try RegisterFile(Array(text.utf8))
        }
    }

    @Test func `what is no UTF-8 is named`() {
        #expect(throws: RegisterFile.Malformed(line: 2, problem: "is not UTF-8")) {
            try RegisterFile(Array("id\n".utf8) + [0xFF, 0x0A])
        }
    }

    @Test func `a register from a file resolves a motion by its movers and its subject`() throws {
        let register = Register(
            try RegisterFile(
                Array(
                    ("id\tsigners\ttitle\tdossier_title\n"
                        + "kst-28345-288\tBecker;Van der Werf\tMOTIE VAN DE LEDEN\tAanpak huiselijk geweld\n").utf8)))
        let text = "Ik heb de motie-Becker en Van der Werf over de aanpak van huiselijk geweld uitgevoerd."
        let document = Document(SourceText(text), given: .init(date: CivilDate("2025-09-10")))
        let found = citations(in: document, register: register)
        #expect(found.compactMap(\.target) == ["kst-28345-288"])
        #expect(found.map(\.by) == [.register])
        #expect(citations(in: document).compactMap(\.target) == [])
    }
}

@Suite(.bounded) struct GzipTests {
    /// "known\n", by gzip -n.
    static let known: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xCB, 0xCE, 0xCB, 0x2F, 0xCF, 0xE3, 0x02, 0x00, 0xA1, 0xA1, 0xA3,
        0xDC, 0x06, 0, 0, 0,
    ]

    @Test func `what was compressed comes out`() throws {
        #expect(Gzip.isCompressed(Self.known))
        #expect(String(decoding: try Gzip.expanded(Self.known), as: UTF8.self) == "known\n")
    }

    @Test func `members behind one another are one file, zeros behind them are none`() throws {
        let both = try Gzip.expanded(Self.known + Self.known + [0, 0, 0])
        #expect(String(decoding: both, as: UTF8.self) == "known\nknown\n")
    }

    @Test(arguments: 1..<26) func `a file that is cut off is refused`(_ length: Int) {
        #expect(throws: Gzip.Failure.damaged) { try Gzip.expanded(Array(Self.known.prefix(length))) }
    }

    @Test(arguments: 10..<26) func `a byte that changed is noticed`(_ place: Int) {
        var bytes = Self.known
        bytes[place] ^= 0x55
        #expect(throws: Gzip.Failure.damaged) { try Gzip.expanded(bytes) }
    }
}
