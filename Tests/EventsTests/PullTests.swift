import Documents
import Events
import Obligations
import Testing

/// The quick reader of the tracker's memory beside the one that explains what is wrong.
@Suite struct PullTests {
    static func quick(_ bytes: [UInt8]) throws -> Obligation {
        try bytes.withUnsafeBytes { (buffer) throws(JSON.Unreadable) in
            let (id, packed) = try ObligationPayload.packed(from: buffer)
            return packed.unpacked(id)
        }
    }

    static func slow(_ bytes: [UInt8]) throws -> Obligation {
        try JSON.value(ObligationPayload.self, from: bytes).obligation()
    }

    @Test(arguments: [Sample.obligation, Sample.minimalObligation])
    func `an obligation is read as it was written`(obligation: Obligation) throws {
        var plain = obligation
        plain.candidates = []
        for obligation in [obligation, plain] {
            #expect(try Self.quick(try JSON.bytes(of: ObligationPayload(obligation))) == obligation)
        }
    }

    /// Both read a value or neither does, and the same one.
    @Test(arguments: [Sample.obligation, Sample.minimalObligation])
    func `bytes that are changed anywhere are read alike, or refused alike`(obligation: Obligation) throws {
        var plain = obligation
        plain.candidates = []
        let bytes = try JSON.bytes(of: ObligationPayload(plain))
        // A prime, so that in the long run every place of every field has its turn.
        for index in stride(from: bytes.count % 7, to: bytes.count, by: 7) {
            for change in [UInt8(ascii: "\""), UInt8(ascii: "0"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0xFF] {
                var changed = bytes
                changed[index] = change
                let (one, other) = (try? Self.quick(changed), try? Self.slow(changed))
                #expect(one == other, "byte \(index) as \(change)")
            }
            let (one, other) = (try? Self.quick(Array(bytes[..<index])), try? Self.slow(Array(bytes[..<index])))
            #expect(one == nil && other == nil)
        }
    }

    @Test func `fields that nobody knows are passed over, escapes are read`() throws {
        let text = String(decoding: try JSON.bytes(of: ObligationPayload(Sample.minimalObligation)), as: UTF8.self)
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        for (old, new) in [
            ("{\"candidates\"", #"{"x":{"a":[1,-2,true,false,null,"\"}"],"b":{}},"candidates""#),
            ("{\"candidates\"", #"{"x":1.5e3,"candidates""#), ("{\"candidates\"", #"{"x":\#(deep),"candidates""#),
            ("\"what\":\"\"", #""what":"\u00e9\n""#), ("\"who\":null", #""who":"a\tb\\""#),
        ] {
            #expect(text.contains(old))
            let bytes = Array(text.replacing(old, with: new).utf8)
            #expect(try Self.quick(bytes) == Self.slow(bytes))
        }
    }

    @Test func `a standing and any other memory are read as they were written`() throws {
        let standing = Standing(
            obligation: "nl-abcdefghij", group: "nl-abcdefghik", instance: 3,
            firstRead: CivilDate(daysSinceEpoch: 20_000), dueSince: CivilDate(daysSinceEpoch: 20_001),
            snoozedUntil: CivilDate(daysSinceEpoch: 20_002))
        let document = DocumentMemory(
            document: "2025D1", date: DateWindow(earliest: nil, latest: nil), readings: ["a"], utterances: [])
        for memory in [Memory.standing(standing), .document(document)] {
            let bytes = try JSON.bytes(of: memory)
            let read = try bytes.withUnsafeBytes { (buffer) throws(JSON.Unreadable) in try Memory.memory(from: buffer) }
            #expect(read == memory)
        }
    }
}
