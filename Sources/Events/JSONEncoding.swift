/// How Swift's `Encodable` reaches a ``JSONWriter``.
///
/// What payloads are made of is written: texts, whole numbers, true and false, null, lists, objects. Other numbers are
/// in no record.
struct JSONEncoding: Encoder {
    let writer: JSONWriter
    /// How much was open when the value began.
    let depth: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The bytes of a whole value.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let writer = JSONWriter()
        try writer.writeValue(value)
        return writer.json.bytes
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // A value may ask more than once: its parts then share one object.
        writer.close(to: depth + 1)
        if writer.depth == depth { writer.openObject() }
        return KeyedEncodingContainer(JSONMembers(writer: writer, depth: depth + 1))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.openList()
        return JSONItems(writer: writer, depth: depth + 1)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONEncoding: SingleValueEncodingContainer {
    func encodeNil() throws { writer.json.writeNull() }
    func encode(_ value: String) throws { writer.json.write(value) }
    func encode(_ value: Int) throws { writer.json.write(value) }
    func encode(_ value: Bool) throws { writer.json.write(value) }

    /// Also for what Swift itself hands on: the numbers of other widths.
    func encode(_ value: some Encodable) throws {
        if let number = value as? any FixedWidthInteger { return writer.json.write(number) }
        guard !(value is any FloatingPoint) else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: [], debugDescription: "no record has a number with a fraction"))
        }
        try writer.writeValue(value)
    }
}

extension JSONWriter {
    /// Any value, and everything that it opened is closed.
    fileprivate func writeValue<Value: Encodable>(_ value: Value) throws {
        // Comparing types costs nothing beside asking for the conformance of each text of a list.
        if Value.self == String.self, let text = value as? String { return json.write(text) }
        if let value = value as? any QuicklyWritten { return value.write(to: &json) }
        let (depth, start) = (depth, json.bytes.count)
        try value.encode(to: JSONEncoding(writer: self, depth: depth))
        // Nothing to say is an object without members.
        if json.bytes.count == start { openObject() }
        close(to: depth)
    }

    /// Closes what stands open inside a container; throws when the container itself is closed already.
    fileprivate func rejoin(_ depth: Int) throws {
        close(to: depth)
        guard self.depth == depth else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: [], debugDescription: "the container was closed before"))
        }
    }
}

/// The members of an object that is open.
private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    private func begin(_ key: some CodingKey) throws {
        try writer.rejoin(depth)
        writer.beginMember(key.stringValue)
    }

    func encodeNil(forKey key: Key) throws {
        try begin(key)
        writer.json.writeNull()
    }

    func encode(_ value: String, forKey key: Key) throws {
        try begin(key)
        writer.json.write(value)
    }

    func encode(_ value: Int, forKey key: Key) throws {
        try begin(key)
        writer.json.write(value)
    }

    func encode(_ value: Bool, forKey key: Key) throws {
        try begin(key)
        writer.json.write(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try begin(key)
        try writer.writeValue(value)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        superEncoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(forKey: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nested("super") }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

    private func nested(_ name: String) -> JSONEncoding {
        writer.close(to: depth)
        writer.beginMember(name)
        return JSONEncoding(writer: writer, depth: depth)
    }
}

/// The items of a list that is open.
private struct JSONItems: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(writer: JSONWriter, depth: Int) {
        self.writer = writer
        self.depth = depth
    }

    private mutating func begin() throws {
        try writer.rejoin(depth)
        writer.beginItem()
        count += 1
    }

    mutating func encodeNil() throws {
        try begin()
        writer.json.writeNull()
    }

    mutating func encode(_ value: some Encodable) throws {
        try begin()
        try writer.writeValue(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        superEncoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder {
        writer.close(to: depth)
        writer.beginItem()
        count += 1
        return JSONEncoding(writer: writer, depth: depth)
    }
}
