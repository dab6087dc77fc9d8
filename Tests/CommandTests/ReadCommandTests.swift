import Events
import Foundation
import Testing

/// `griffier read` as programs use it: the contract of its lines.
@Suite(.bounded) struct ReadCommandTests {
    private static let text = """
        Datum 10 september 2025

        Op grond van artikel 285b van het Wetboek van Strafrecht is dit strafbaar. Ik stuur uw Kamer in januari 2026 een
        brief over het toezicht.

        De Minister van Justitie en Veiligheid,

        D.M. van Weel
        """

    private func line(_ id: String, _ text: String, date: String? = nil) throws -> String {
        try JSON.text(of: ReadRequest(id: id, text: text, date: date))
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    private func read(_ lines: [String], ending: String = "\n") throws -> Program {
        try Program("read", "--jsonl", input: Array((lines.joined(separator: ending) + ending).utf8))
    }

    @Test func `each answer has all fields of the contract, null where there is nothing`() throws {
        let program = try read([try line("a", Self.text)])
        #expect(program.code == 0)
        #expect(program.errors == "")
        let answer = try object(program.output)
        #expect(Set(answer.keys) == ["id", "date", "citations", "dates", "commitments", "terms"])
        #expect(answer["id"] as? String == "a")
        let date = try #require(answer["date"] as? [String: Any])
        #expect(
            date as? [String: String] == [
                "earliest": "2025-09-10", "latest": "2025-09-10", "basis": date["basis"] as? String ?? "",
            ])
        let citation = try #require((answer["citations"] as? [[String: Any]])?.first)
        #expect(
            Set(citation.keys).isSuperset(of: [
                "start", "end", "text", "kind", "form", "target", "url", "status", "by", "place", "candidates",
            ]), "\(citation.keys.sorted())")
        #expect(citation["target"] as? String == "BWBR0001854/artikel/285b")
        let day = try #require((answer["dates"] as? [[String: Any]])?.first { $0["role"] as? String == "due" })
        #expect(
            Set(day.keys).isSuperset(of: [
                "start", "end", "text", "earliest", "latest", "direction", "certainty", "role", "repeats",
            ]), "\(day.keys.sorted())")
        #expect(day["repeats"] is NSNull)
        #expect(day["earliest"] as? String == "2026-01-01" && day["latest"] as? String == "2026-01-31")
        let promise = try #require((answer["commitments"] as? [[String: Any]])?.first)
        #expect(
            Set(promise.keys).isSuperset(of: [
                "start", "end", "text", "status", "who", "due", "doneOn", "about", "place",
            ]), "\(promise.keys.sorted())")
        #expect(promise["doneOn"] is NSNull)
        #expect((promise["due"] as? [String: Any])?["latest"] as? String == "2026-01-31")
    }

    @Test func `answers come in the order of the lines, a malformed one in its place, and the end is 65`() throws {
        let program = try read([
            try line("1", "Een."), #"{"id": "2", "text": 17}"#, "no json", #"{"id": "4"}"#,
            try line("5", "Vijf.", date: "soon"), #"{"text": "zonder id"}"#, #"{"id": 7, "text": "x"}"#,
            #"["8"]"#, #"{"id":"9","text":"\ud800"}"#, try line("10", "Tien.", date: "2025-09-10"),
        ])
        #expect(program.code == 65)
        let answers = try program.lines.map { try object($0) }
        #expect(answers.map { $0["id"] as? String } == ["1", "2", nil, "4", "5", nil, nil, nil, "9", "10"])
        #expect(answers.map { $0["error"] != nil } == [false, true, true, true, true, true, true, true, true, false])
        for answer in answers where answer["error"] != nil {
            #expect(Set(answer.keys) == ["id", "error"])
            #expect((answer["error"] as? String)?.isEmpty == false)
        }
        #expect((answers[4]["error"] as? String)?.contains("soon") == true)
    }

    @Test func `a line that is not UTF-8 is malformed, and its neighbours are not`() throws {
        let lines =
            Array(try line("1", "Een.").utf8) + [0x0A] + Array(#"{"id":"2","text":""#.utf8) + [0xFF, 0xFE]
            + Array("\"}\n".utf8) + Array(try line("3", "Drie.").utf8)
        // The last line has no end.
        let program = try Program("read", "--jsonl", input: lines)
        #expect(program.code == 65)
        #expect(try program.lines.map { try object($0)["error"] != nil } == [false, true, false])
    }

    @Test(arguments: ["\n", "\r\n", "\n\n", "\n \t\r\n"])
    func `lines end as they like, and blank ones are none`(ending: String) throws {
        let program = try read([try line("1", "Een."), try line("2", "Twee.")], ending: ending)
        #expect(program.code == 0)
        #expect(try program.lines.map { try object($0)["id"] as? String } == ["1", "2"])
    }

    @Test func `a byte order mark before the first line is no part of it`() throws {
        let program = try Program(
            "read", "--jsonl", input: [0xEF, 0xBB, 0xBF] + Array(try line("1", "Een.").utf8) + [0x0A])
        #expect(program.code == 0)
        #expect(try program.lines.map { try object($0)["id"] as? String } == ["1"])
    }

    @Test func `no lines have no answers`() throws {
        let program = try Program("read", "--jsonl")
        #expect(program.code == 0 && program.output == "")
    }

    /// Texts in which bytes, UTF-16 units, characters and code points count differently.
    static let texts: [(String, String)] = [
        ("plain", text),
        ("CRLF", text.replacingOccurrences(of: "\n", with: "\r\n")),
        ("astral", "𝄞𝄞 👩‍👩‍👧 " + text),
        ("combining", "Privé e\u{301}e\u{301} " + text),
        ("no-break blanks", text.replacingOccurrences(of: "januari 2026", with: "januari\u{A0}2026")),
        ("decomposed in the sentence", text.replacingOccurrences(of: "toezicht", with: "financie\u{308}le toezicht")),
    ]

    @Test(arguments: texts) func `offsets are code points, and a text equals its slice`(name: String, text: String)
        throws
    {
        try checkSlices(of: text, shownAs: text)
    }

    @Test func `a byte order mark in the text is not counted`() throws {
        try checkSlices(of: "\u{FEFF}" + Self.text, shownAs: Self.text)
    }

    private func checkSlices(of text: String, shownAs shown: String) throws {
        let program = try read([try line("a", text)])
        let answer = try object(program.output)
        let scalars = Array(shown.unicodeScalars)
        var checked = 0
        for field in ["citations", "dates", "commitments", "terms"] {
            for span in try #require(answer[field] as? [[String: Any]]) {
                let (start, end) = (try #require(span["start"] as? Int), try #require(span["end"] as? Int))
                try #require(0 <= start && start < end && end <= scalars.count)
                var slice = String.UnicodeScalarView()
                slice.append(contentsOf: scalars[start..<end])
                // Strings that look the same need not be: code points must be equal.
                #expect(Array(String(slice).unicodeScalars) == Array((span["text"] as? String ?? "").unicodeScalars))
                checked += 1
            }
        }
        #expect(checked >= 4, "\(program.output)")
    }

    @Test func `a date that is given holds, and null is none`() throws {
        let program = try read([
            try line("1", "Een brief van gisteren.", date: "2025-09-10"),
            #"{"id":"2","text":"Een brief.","date":null}"#,
        ])
        let dates = try program.lines.map { try object($0)["date"] as? [String: Any] }
        #expect(dates[0]?["earliest"] as? String == "2025-09-10" && dates[0]?["basis"] as? String == "given")
        #expect(dates[1]?["earliest"] is NSNull && dates[1]?["latest"] is NSNull)
        #expect(program.code == 0)
    }

    @Test func `a file is answered as one object`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.text, to: "brief.txt")
        let program = try Program("read", file, "--json", "--date", "2025-09-11")
        #expect(program.code == 0)
        let answer = try object(program.output)
        #expect(answer["id"] as? String == "brief.txt")
        #expect((answer["date"] as? [String: Any])?["earliest"] as? String == "2025-09-11")
        // The same from standard input.
        let piped = try Program("read", "-", "--json", "--date", "2025-09-11", input: Array(Self.text.utf8))
        #expect(piped.code == 0)
        #expect(try object(piped.output)["citations"] as? NSArray == answer["citations"] as? NSArray)
        #expect(try object(piped.output)["dates"] as? NSArray == answer["dates"] as? NSArray)
    }

    @Test func `people are told in Dutch, or in English when they ask`() throws {
        let input = Array(Self.text.utf8)
        let (dutch, english) = (
            try Program("read", "-", input: input), try Program("read", "-", "--lang", "en", input: input)
        )
        #expect(dutch.output.contains("Verwijzingen") && dutch.output.contains("Toezeggingen"))
        #expect(english.output.contains("Citations") && english.output.contains("Commitments"))
        for program in [dutch, english] {
            #expect(program.output.contains("BWBR0001854/artikel/285b") && program.output.contains("2026-01-31"))
        }
    }

    @Test func `a file that cannot be read is told of, the others are read, and the end is 65`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(Self.text, to: "brief.txt")
        let pdf = try folder.write("%PDF-1.7", to: "brief.pdf")
        let program = try Program("read", pdf, folder.path + "/none.txt", folder.path, good)
        #expect(program.code == 65)
        #expect(program.errors.contains("brief.pdf: the document is PDF"))
        #expect(program.errors.contains("none.txt: there is no such file"))
        #expect(program.errors.contains("\(folder.path): is a folder"))
        #expect(program.output.contains("2026-01-31"))
    }

    @Test func `a page for a browser stands on its own`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Array((Self.text + "<script>alert(1)</script>").utf8), to: "brief.txt")
        let program = try Program("read", "--html", file)
        #expect(program.code == 0, "\(program.errors)")
        #expect(program.output.hasPrefix("<!doctype html>\n<html lang=\"nl\">"))
        #expect(program.output.hasSuffix("</html>\n"))
        #expect(program.output.contains("BWBR0001854/artikel/285b: wet, herleid door naam"))
        #expect(!program.output.contains("<script"))
        let english = try Program("read", "--html", "--lang", "en", file)
        #expect(english.output.contains("resolved by name"))
    }

    @Test(arguments: [["--html", "--json", "a"], ["--html", "--jsonl"], ["--html", "a", "b"]])
    func `a page is one answer about one file`(_ arguments: [String]) throws {
        #expect(try Program(list: ["read"] + arguments).code == 64)
    }

    @Test func `known documents from a file resolve what is cited by date and subject`() throws {
        let folder = try TemporaryFolder()
        let known = try folder.write(
            Array(
                "id\tdate\tkind\ttitle\nkst-28345-278\t2024-06-07\tBrief regering\tPlan van aanpak ‘Stop femicide!’\n"
                    .utf8),
            to: "known.tsv")
        let line = try line("1", "Zie het plan van aanpak ‘Stop femicide!’ d.d. 7 juni 2024.", date: "2025-09-10")
        func targets(_ program: Program) throws -> [Any?] {
            try #require(try object(program.output)["citations"] as? [[String: Any]]).map { $0["target"] }
        }
        let with = try Program("read", "--jsonl", "--register", known, input: Array((line + "\n").utf8))
        #expect(try targets(with) as? [String] == ["kst-28345-278"])
        let without = try Program("read", "--jsonl", input: Array((line + "\n").utf8))
        #expect(try targets(without).allSatisfy { $0 is NSNull })
        let broken = try folder.write(Array("id\na b\n".utf8), to: "broken.tsv")
        let refused = try Program("read", "--jsonl", "--register", broken)
        #expect(refused.code == 65)
        #expect(refused.errors.contains("broken.tsv, line 2 has \"a b\" as id"), "\(refused.errors)")
    }
}
