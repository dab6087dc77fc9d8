import Events
import Testing

/// Every record that travels: written as its schema says, the same today as when it was last looked at, and read back
/// by readers older and newer than its writer.
@Suite struct RecordTests {
    @Test(arguments: Sample.all)
    func `is written byte for byte as it was`(sample: Sample) throws {
        try Golden.expect(sample.bytes + [0x0A], at: "records/\(sample.name).json")
    }

    @Test(arguments: Sample.all)
    func `comes back as it went`(sample: Sample) throws {
        #expect(try sample.isReadAsSame(sample.bytes))
    }

    @Test(arguments: Sample.all)
    func `is read by who does not know all its fields`(sample: Sample) throws {
        let newer = try JSON.bytes(of: JSONValue(sample.bytes).withUnknownFields)
        #expect(try sample.isReadAsSame(newer))
    }

    @Test(arguments: Sample.all)
    func `is read when what is null was left out`(sample: Sample) throws {
        let terse = try JSON.bytes(of: JSONValue(sample.bytes).withoutNulls)
        #expect(try sample.isReadAsSame(terse))
    }

    @Test(arguments: Sample.all)
    func `has the fields of its schema and no others`(sample: Sample) throws {
        var reader = try StrictReader(sample.form)
        try reader.read(JSONValue(sample.bytes))
        #expect(reader.faults == [])
    }

    /// Without it a field could stand in the schema that no payload has.
    @Test func `every field of every schema is written by some record`() throws {
        var declared: Set<String> = []
        var seen: Set<String> = []
        for sample in Sample.all {
            for record in [sample.form] + sample.form.parts {
                declared.formUnion(record.fields.map { "\(record.name).\($0.name)" })
            }
            var reader = try StrictReader(sample.form)
            try reader.read(JSONValue(sample.bytes))
            seen.formUnion(reader.seen)
        }
        #expect(declared.subtracting(seen) == [])
        #expect(seen.subtracting(declared) == [])
    }

    @Test func `equal values are equal bytes`() throws {
        #expect(try JSON.bytes(of: Sample.documentRecord) == JSON.bytes(of: Sample.documentRecord))
        #expect(try JSON.text(of: Sample.knownDocument).hasPrefix(#"{"date":"2025-07-10","identifier":"#))
    }

    /// The tests above are worth what their reader is worth.
    @Test(arguments: [
        ("\"kind\":\"kamerstuk\"", "\"kind\":\"kamerstuk\",\"extra\":1", ".citations[0]: Citation has no field extra"),
        ("\"by\":\"number\",", "", ".citations[0]: Citation lacks by"),
        ("\"form\":\"named\"", "\"form\":\"vague\"", ".citations[1].form: text(\"vague\") is no such word"),
        ("\"start\":40", "\"start\":\"40\"", ".citations[1].start: is string, not integer"),
        ("\"start\":40", "\"start\":-1", ".citations[1].start: -1"),
        ("\"text\":\"de", "\"text\":null,\"te\":\"de", ".citations[1].text: is null, not string"),
        ("\"latest\":\"2025-09-10\"", "\"latest\":\"10 september\"", ".date.latest: 10 september has another format"),
    ])
    func `a payload that left its schema would be seen`(written: String, other: String, fault: String) throws {
        let text = try JSON.text(of: Sample.citationsRecord)
        #expect(text.contains(written))
        var reader = try StrictReader(CitationsRecord.form)
        try reader.read(JSONValue(Array(text.replacing(written, with: other).utf8)))
        #expect(reader.faults.contains(fault), "\(reader.faults)")
    }
}
