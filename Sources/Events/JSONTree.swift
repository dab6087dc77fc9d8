/// JSON whose fields stand in the order in which they were declared, for what people read: schemas, the contract.
///
/// Records go through ``JSON`` instead, which sorts its keys.
public indirect enum JSONTree: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([JSONTree])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONTree

        public init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }

    /// Indented by two blanks; a list of words stands on one line when it fits in 100 columns. Ends with a line feed.
    public var printed: String {
        var output = ""
        write(to: &output, indent: 0)
        output += "\n"
        return output
    }

    private func write(to output: inout String, indent: Int) {
        switch self {
        case .null: output += "null"
        case .boolean(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .text(let value): output += JSONTree.quoted(value)
        case .list(let items):
            if let line = JSONTree.line(items), indent * 2 + line.utf8.count <= 100 {
                output += line
                return
            }
            output += "["
            for (index, item) in items.enumerated() {
                output += index == 0 ? "\n" : ",\n"
                output += String(repeating: "  ", count: indent + 1)
                item.write(to: &output, indent: indent + 1)
            }
            output += "\n" + String(repeating: "  ", count: indent) + "]"
        case .object(let members):
            guard !members.isEmpty else {
                output += "{}"
                return
            }
            output += "{"
            for (index, member) in members.enumerated() {
                output += index == 0 ? "\n" : ",\n"
                output += String(repeating: "  ", count: indent + 1) + JSONTree.quoted(member.name) + ": "
                member.value.write(to: &output, indent: indent + 1)
            }
            output += "\n" + String(repeating: "  ", count: indent) + "}"
        }
    }

    /// A list of plain values on one line; nil when it holds lists or objects.
    private static func line(_ items: [JSONTree]) -> String? {
        var parts: [String] = []
        for item in items {
            switch item {
            case .list, .object: return nil
            default:
                var part = ""
                item.write(to: &part, indent: 0)
                parts.append(part)
            }
        }
        return "[" + parts.joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
