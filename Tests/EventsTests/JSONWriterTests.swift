import Documents
import Events
import Foundation
import Obligations
import Testing

/// What is written beside what Foundation writes: the same bytes, whatever the payload.
@Suite struct JSONWriterTests {
    static func foundation(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) ^ (state << 31)
        }
    }

    /// Letters, everything that JSON escapes, and code points of two to four bytes.
    static func text(_ dice: inout Dice) -> String {
        let signs: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1}", "\u{1F}",
            "\u{7F}", "é", "\u{301}", "€", "\u{2028}", "𝄞", "\u{FEFF}", "\u{FFFF}",
        ]
        let count = [0, 1, 3, 14, 15, 16, 40].randomElement(using: &dice) ?? 0
        return String(String.UnicodeScalarView((0..<count).map { _ in signs.randomElement(using: &dice) ?? "a" }))
    }

    static func number(_ dice: inout Dice) -> Int {
        [0, 1, -1, 9, 10, 99, 100, Int.max, Int.min, Int.random(in: 0...100_000, using: &dice)]
            .randomElement(using: &dice) ?? 0
    }

    /// The same fields with other values; the words of the contract stay with `words`, and lists grow and shrink.
    static func other(than value: JSONValue, _ dice: inout Dice) -> JSONValue {
        switch value {
        case .text(let text): Bool.random(using: &dice) ? .text(text) : .text(Self.text(&dice))
        case .integer: .integer(number(&dice))
        case .list(let items):
            .list(
                (0..<(items.isEmpty ? 0 : Int.random(in: 0...3, using: &dice))).map {
                    other(than: items[$0 % items.count], &dice)
                })
        case .object(let members): .object(members.mapValues { other(than: $0, &dice) })
        case .null, .boolean: value
        }
    }

    @Test(arguments: Sample.all)
    func `records of other values are the bytes that Foundation writes`(sample: Sample) throws {
        #expect(sample.bytes == (try sample.rewritten(sample.bytes) { try Self.foundation($0) }))
        var dice = Dice(state: 1)
        let value = try JSONValue(sample.bytes)
        for _ in 0..<100 {
            let other = try Self.foundation(Self.other(than: value, &dice))
            // A command says too little now and then, and is no command then.
            let theirs = try? sample.rewritten(other) { try Self.foundation($0) }
            guard let theirs else { continue }
            #expect(try sample.rewritten(other) { try JSON.bytes(of: $0) } == theirs)
        }
    }

    static func tree(_ depth: Int, _ dice: inout Dice) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &dice) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &dice))
        case 2: return .integer(number(&dice))
        case 3: return .text(text(&dice))
        case 4: return .list((0..<Int.random(in: 0...4, using: &dice)).map { _ in tree(depth - 1, &dice) })
        default:
            let names = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
                String(decoding: (0..<3).map { _ in UInt8.random(in: 0x20...0x7E, using: &dice) }, as: UTF8.self)
            }
            return .object(Dictionary(names.map { ($0, tree(depth - 1, &dice)) }) { first, _ in first })
        }
    }

    @Test func `so are values nested at will`() throws {
        var dice = Dice(state: 2)
        for _ in 0..<2000 {
            let tree = Self.tree(4, &dice)
            #expect(try JSON.bytes(of: tree) == Self.foundation(tree))
        }
    }

    /// Words and cases of enumerations, as the changelog has them.
    @Test func `so is what the tracker remembers`() throws {
        var ledger = Ledger(policy: ReminderPolicy())
        let now = LocalTime(date: Sample.day("2025-09-10"))
        let statements = try Sample.deadlinesRecord.commitments.map { try $0.statement() }
        let terms = try Sample.deadlinesRecord.terms.map { try $0.term() }
        _ = ledger.take(
            Account(
                document: "2025D38246", digest: "a", date: Sample.window("2025-09-10", "2025-09-10"),
                statements: statements, terms: terms), at: now)
        let actions: [Command.Action] = [
            .confirm(evidence: nil), .snooze(until: Sample.day("2025-10-01")),
            .reschedule(Sample.window("2025-10-01", "2025-10-31")), .settle(on: now.date), .reopen, .withdraw,
        ]
        for obligation in ledger.obligations() {
            for (number, action) in actions.enumerated() {
                _ = try? ledger.apply(
                    Command(id: "\(number)", obligation: obligation.id, action: action, by: "a", why: "b"), at: now)
            }
        }
        let memories = ledger.changes.memories.values.compactMap(\.self)
        #expect(memories.contains { if case .corrections = $0 { true } else { false } })
        for memory in memories { #expect(try JSON.bytes(of: memory) == Self.foundation(memory)) }
    }

    /// What no payload is made of: numbers of other widths, an object in two parts, nothing at all.
    private struct Odd: Encodable {
        private enum Name: String, CodingKey { case z, a, list, inner }
        private enum More: String, CodingKey { case b }

        func encode(to encoder: any Encoder) throws {
            var first = encoder.container(keyedBy: Name.self)
            try first.encode(Int8.min, forKey: .z)
            try first.encode(UInt64.max, forKey: .a)
            var list = first.nestedUnkeyedContainer(forKey: .list)
            try list.encodeNil()
            try list.encode(Nothing())
            _ = list.nestedUnkeyedContainer()
            var inner = list.nestedContainer(keyedBy: More.self)
            try inner.encode([true, false], forKey: .b)
            try list.encode(["x": 1])
            try first.encodeNil(forKey: .inner)
            var second = encoder.container(keyedBy: More.self)
            try second.encodeIfPresent("c", forKey: .b)
        }
    }

    private struct Nothing: Encodable {
        func encode(to encoder: any Encoder) throws {}
    }

    @Test func `so is what is asked for in odd ways`() throws {
        #expect(try JSON.bytes(of: Odd()) == Self.foundation(Odd()))
        #expect(try JSON.bytes(of: [Nothing()]) == Self.foundation([Nothing()]))
    }

    /// Two containers that are written by turns would tear each other's members apart.
    private struct Turns: Encodable {
        private enum Name: String, CodingKey { case a, b }

        func encode(to encoder: any Encoder) throws {
            var outer = encoder.container(keyedBy: Name.self)
            var inner = outer.nestedContainer(keyedBy: Name.self, forKey: .a)
            try outer.encode(1, forKey: .b)
            try inner.encode(1, forKey: .a)
        }
    }

    @Test func `what cannot be written is refused`() {
        #expect(throws: EncodingError.self) { try JSON.bytes(of: Turns()) }
        #expect(throws: EncodingError.self) { try JSON.bytes(of: [1.5]) }
    }
}
