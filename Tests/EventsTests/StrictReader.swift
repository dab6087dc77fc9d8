import Documents
import Events

/// Holds JSON against a published schema, more strictly than readers should: a field that the schema does not name is
/// a fault here, so that no payload can grow without its schema.
struct StrictReader {
    let document: JSONValue
    private(set) var faults: [String] = []
    /// "Citation.url": the fields that were seen with a value.
    private(set) var seen: Set<String> = []

    init(_ document: JSONValue) {
        self.document = document
    }

    init(_ form: Schema.Record) throws {
        try self.init(JSONValue(Array(form.document(name: "test").printed.utf8)))
    }

    mutating func read(_ value: JSONValue) {
        read(value, as: document, at: "")
    }

    private mutating func read(_ value: JSONValue, as schema: JSONValue, at path: String) {
        if let reference = schema["$ref"]?.text {
            guard let target = document.target(of: reference) else {
                return faults.append("\(path): nothing at \(reference)")
            }
            return read(value, as: target, at: path)
        }
        if let only = schema["allOf"] { return read(value, as: only.list[0], at: path) }
        if let either = schema["anyOf"] {
            return read(value, as: value == .null ? either.list[1] : either.list[0], at: path)
        }
        let types = schema["type"]?.text.map { [$0] } ?? schema["type"]?.list.compactMap(\.text) ?? []
        guard types.contains(value.type) else {
            return faults.append("\(path): is \(value.type), not \(types.joined(separator: " or "))")
        }
        if let words = schema["enum"], !words.list.contains(value) {
            faults.append("\(path): \(value) is no such word")
        }
        switch value {
        case .text(let text):
            if !hasForm(text, schema["format"]?.text) { faults.append("\(path): \(text) has another format") }
        case .integer(let number):
            if case .integer(let least)? = schema["minimum"], number < least { faults.append("\(path): \(number)") }
        case .list(let items):
            guard let item = schema["items"] else { return faults.append("\(path): a list of what?") }
            for (index, value) in items.enumerated() { read(value, as: item, at: "\(path)[\(index)]") }
        case .object(let members): read(members, as: schema, at: path)
        case .null, .boolean: break
        }
    }

    private mutating func read(_ members: [String: JSONValue], as schema: JSONValue, at path: String) {
        let properties = schema["properties"]?.object ?? [:]
        let title = schema["title"]?.text ?? "?"
        for (name, value) in members {
            guard let property = properties[name] else {
                faults.append("\(path): \(title) has no field \(name)")
                continue
            }
            if value != .null, value != .list([]) { seen.insert("\(title).\(name)") }
            read(value, as: property, at: "\(path).\(name)")
        }
        for name in schema["required"]?.list.compactMap(\.text) ?? [] where members[name] == nil {
            faults.append("\(path): \(title) lacks \(name)")
        }
    }

    private func hasForm(_ text: String, _ format: String?) -> Bool {
        switch format {
        case nil: true
        case "date": CivilDate(text) != nil
        case "date-time": Timestamp(rfc3339: text) != nil
        case "duration": text.hasPrefix("P") && text.utf8.count > 2
        case "uri": text.hasPrefix("https://")
        default: false
        }
    }
}

extension JSONValue {
    var type: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .integer: "integer"
        case .text: "string"
        case .list: "array"
        case .object: "object"
        }
    }
}
