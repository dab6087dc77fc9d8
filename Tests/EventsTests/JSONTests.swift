import Events
import Testing

@Suite struct JSONTests {
    static let rows: [(String, String)] = [
        ("", "the payload is empty"),
        ("nonsense", "the payload is not valid: The given data was not valid JSON."),
        ("{\"id\":\"a\"", "the payload is not valid: The given data was not valid JSON."),
        ("[]", "the payload is not an object"),
        ("null", "the payload is not an object"),
        ("{}", "the payload lacks \"id\""),
        ("{\"id\":null,\"text\":\"\"}", "\"id\" is not a string"),
        ("{\"id\":1,\"text\":\"\"}", "\"id\" is not a string"),
        ("{\"id\":\"a\",\"text\":[]}", "\"text\" is not a string"),
        ("{\"id\":\"a\",\"text\":\"\",\"date\":20250910}", "\"date\" is not a string"),
    ]

    @Test(arguments: rows)
    func `says which field is wrong`(text: String, problem: String) {
        #expect(throws: JSON.Unreadable(problem: problem)) {
            try JSON.value(ReadRequest.self, from: Array(text.utf8))
        }
    }

    @Test func `names a field by its path, with the number of the item`() throws {
        let text = try JSON.text(of: Sample.citationsRecord)
            .replacing("\"start\":40", with: "\"start\":\"forty\"")
        #expect(throws: JSON.Unreadable(problem: "\"citations.1.start\" is not a whole number")) {
            try JSON.value(CitationsRecord.self, from: Array(text.utf8))
        }
        let lacking = try JSON.text(of: Sample.citationsRecord).replacing("\"basis\":\"given\",", with: "")
        #expect(throws: JSON.Unreadable(problem: "\"date\" lacks \"basis\"")) {
            try JSON.value(CitationsRecord.self, from: Array(lacking.utf8))
        }
    }

    @Test func `what is not UTF-8 is refused`() {
        #expect(throws: JSON.Unreadable.self) {
            try JSON.value(ReadRequest.self, from: Array("{\"id\":\"".utf8) + [0xFF] + Array("\",\"text\":\"\"}".utf8))
        }
    }

    @Test func `what is nested without end is refused`() {
        let deep = Array(String(repeating: "{\"id\":", count: 100_000).utf8)
        #expect(throws: JSON.Unreadable.self) { try JSON.value(ReadRequest.self, from: deep) }
    }

    static let trees: [(JSONTree, String)] = [
        (.object([]), "{}\n"),
        (["a": .integer(1), "b": ["x", .null, .boolean(true)]], "{\n  \"a\": 1,\n  \"b\": [\"x\", null, true]\n}\n"),
        ([["a": "\"\\\n\t\u{1}é"]], "[\n  {\n    \"a\": \"\\\"\\\\\\n\\t\\u0001é\"\n  }\n]\n"),
    ]

    @Test(arguments: trees)
    func `a tree is printed in its own order`(tree: JSONTree, text: String) {
        #expect(tree.printed == text)
    }
}
