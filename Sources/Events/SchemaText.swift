extension Schema {
    /// As JSON Schema; records are referred to under `definitions` ("#/$defs/").
    func tree(_ summary: String? = nil, definitions: String) -> JSONTree {
        var members: [JSONTree.Member] = []
        if let summary { members.append(.init("description", .text(summary))) }
        func type(_ name: String) -> JSONTree.Member {
            .init("type", isNullable ? [.text(name), "null"] : .text(name))
        }
        switch shape {
        case .text(let format):
            members.append(type("string"))
            if let format { members.append(.init("format", .text(format.rawValue))) }
        case .words(let words):
            members.append(type("string"))
            members.append(.init("enum", .list(words.map { .text($0) } + (isNullable ? [.null] : []))))
        case .integer(let minimum):
            members.append(type("integer"))
            if let minimum { members.append(.init("minimum", .integer(minimum))) }
        case .boolean:
            members.append(type("boolean"))
        case .list(let item):
            members.append(type("array"))
            members.append(.init("items", item.tree(definitions: definitions)))
        case .record(let record):
            let reference: JSONTree = ["$ref": .text(definitions + record.name)]
            if isNullable {
                members.append(.init("anyOf", [reference, ["type": "null"]]))
            } else if members.isEmpty {
                return reference
            } else {
                members.append(.init("allOf", [reference]))
            }
        }
        return .object(members)
    }
}

extension Schema.Record {
    /// As JSON Schema, without what it refers to.
    func tree(definitions: String) -> JSONTree {
        [
            "title": .text(name),
            "description": .text(summary),
            "type": "object",
            "properties": .object(
                fields.map { .init($0.name, $0.schema.tree($0.summary, definitions: definitions)) }),
            "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
        ]
    }

    /// The records that it is made of, each once, in the order in which they are met; not itself.
    public var parts: [Schema.Record] {
        var found: [Schema.Record] = []
        func add(_ schema: Schema) {
            switch schema.shape {
            case .list(let item): add(item)
            case .record(let record):
                guard !found.contains(where: { $0.name == record.name }) else { return }
                found.append(record)
                for field in record.fields { add(field.schema) }
            case .text, .words, .integer, .boolean: break
            }
        }
        for field in fields { add(field.schema) }
        return found
    }

    /// As a JSON Schema that stands alone.
    ///
    /// - Parameter name: what it is published under: the `ce_type` of the event.
    public func document(name: String) -> JSONTree {
        guard case .object(let body) = tree(definitions: "#/$defs/") else { return .null }
        let head: [JSONTree.Member] = [
            .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
            .init("$id", .text("urn:griffier:schema:\(name)")),
        ]
        let parts = parts.map { JSONTree.Member($0.name, $0.tree(definitions: "#/$defs/")) }
        return .object(head + body + (parts.isEmpty ? [] : [.init("$defs", .object(parts))]))
    }
}
