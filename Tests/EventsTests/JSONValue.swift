import Events

/// JSON as it is, for tests that look at what was written and not at what was meant.
enum JSONValue: Codable, Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(_ bytes: [UInt8]) throws {
        self = try JSON.value(JSONValue.self, from: bytes)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([String: JSONValue].self) {
            self = .object(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else {
            self = .integer(try container.decode(Int.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var object: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
    var list: [JSONValue] { if case .list(let items) = self { items } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// What a JSON pointer ("#/components/schemas/Date") leads to.
    func target(of pointer: String) -> JSONValue? {
        guard pointer.hasPrefix("#/") else { return nil }
        var value: JSONValue? = self
        for name in pointer.dropFirst(2).split(separator: "/") { value = value?[String(name)] }
        return value
    }

    /// Every "$ref" in it.
    var references: [String] {
        switch self {
        case .object(let members):
            members.flatMap { name, value in
                if name == "$ref", let target = value.text { [target] } else { value.references }
            }
        case .list(let items): items.flatMap(\.references)
        case .null, .boolean, .integer, .text: []
        }
    }

    /// As a newer writer would have it: with fields that nobody knows yet.
    var withUnknownFields: JSONValue {
        switch self {
        case .object(let members):
            .object(
                members.mapValues(\.withUnknownFields)
                    .merging(["zzzNew": .object(["a": .list([.integer(1), .null])])]) { known, _ in known })
        case .list(let items): .list(items.map(\.withUnknownFields))
        case .null, .boolean, .integer, .text: self
        }
    }

    /// As a writer would have it who leaves out what is null.
    var withoutNulls: JSONValue {
        switch self {
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
        case .list(let items): .list(items.map(\.withoutNulls))
        case .null, .boolean, .integer, .text: self
        }
    }
}
