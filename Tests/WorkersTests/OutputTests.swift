import Events
import Kafka
import Testing

@testable import Workers

@Suite(.bounded) struct OutputTests {
    /// The published values of Kafka's own murmur2, of twelve partitions.
    static let rows: [(Output.Route, String?, Int32)] = [
        (.key, "foobar", 6),  // -790332482
        (.key, "21", 0),  // -973932308
        (.jurisdiction("foobar"), "21", 6),
        (.jurisdiction("21"), nil, 0),
        // Memory stays with its input.
        (.input, "foobar", 5),
        (.input, nil, 5),
    ]

    @Test(arguments: rows) func `the partition is murmur2, as every client of Kafka has it`(
        route: Output.Route, key: String?, expected: Int32
    ) {
        let output = Output(topic: .documents, key: key.map { Array($0.utf8) }, value: [], headers: [], route: route)
        #expect(output.partition(of: 12, input: 5) == expected)
    }

    @Test func `a size counts key, value and headers`() {
        var output = Output(topic: .documents, key: [1], value: [1, 2], headers: [], route: .key)
        let bare = output.size
        output.headers = [RecordHeader("ab", "cde"), RecordHeader(name: "f", value: nil)]
        #expect(output.size == bare + 6)
    }

    @Test func `a record as large as a topic takes is let through, one byte more is refused`() throws {
        var output = Output(topic: .documents, key: nil, value: [], headers: [], route: .key)
        let room = Topic.largestRecord - output.size
        output.value = [UInt8](repeating: 0, count: room)
        #expect(try [output].withinLimits("a").count == 1)
        output.value?.append(0)
        #expect(throws: Refusal.self) { try [output].withinLimits("a") }
    }

    @Test func `a record lends its bytes, and tells null from empty`() {
        let empty = Record(topic: .documents, partition: 1, offset: 2, Stored(key: [], value: []))
        #expect(empty.withKey { $0?.count } == 0)
        #expect(empty.withValue { $0?.count } == 0)
        let null = Record(topic: .documents, partition: 1, offset: 2, Stored(key: nil, value: nil))
        #expect(null.withKey { $0 == nil } && null.withValue { $0 == nil })
        #expect(null.keyText == nil && null.timestamp == nil)
    }

    @Test func `the last header of a name counts, and one that is not UTF-8 is no text`() {
        let record = Record(
            topic: .documents, partition: 0, offset: 0,
            Stored(
                value: [],
                headers: [
                    RecordHeader("a", "1"), RecordHeader("a", "2"), RecordHeader(name: "b", value: [0xFF]),
                    RecordHeader(name: "c", value: nil),
                ]))
        #expect(record.header("a") == "2")
        #expect(record.header("b") == nil && record.header("c") == nil && record.header("d") == nil)
    }
}
