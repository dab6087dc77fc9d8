/// The published form of a payload, in the part of JSON Schema 2020-12 that Griffier's records need.
///
///     Field("end", .position, "The end, exclusive.")
///     Field("due", .record(DatePayload.self).orNull, "By when; null when no time is named.")
///
/// It says what a writer writes: a field that may be unknown is written as null and is nevertheless `required`. It never
/// forbids further fields, since a reader skips what it does not know. `$ref` stands alone, so that the older dialect
/// of AsyncAPI (draft 07) reads the same thing in it.
public struct Schema: Hashable, Sendable {
    public indirect enum Shape: Hashable, Sendable {
        case text(Format?)
        /// One of these words.
        case words([String])
        case integer(minimum: Int?)
        case boolean
        case list(Schema)
        case record(Record)
    }

    public enum Format: String, Hashable, Sendable {
        /// "2025-09-10".
        case day = "date"
        /// RFC 3339: "2025-09-10T08:00:00Z".
        case moment = "date-time"
        /// ISO 8601: "P2M".
        case duration
        case uri
    }

    public var shape: Shape
    public var isNullable: Bool

    public init(_ shape: Shape, isNullable: Bool = false) {
        self.shape = shape
        self.isNullable = isNullable
    }

    /// An object: its fields in the order in which a person reads them.
    public struct Record: Hashable, Sendable {
        /// Unique in the contract: the name under which others refer to it.
        public var name: String
        public var summary: String
        public var fields: [Field]

        public init(_ name: String, _ summary: String, _ fields: [Field]) {
            self.name = name
            self.summary = summary
            self.fields = fields
        }
    }

    public struct Field: Hashable, Sendable {
        public var name: String
        public var schema: Schema
        public var summary: String
        /// Always written, be it as null.
        public var isRequired: Bool

        public init(_ name: String, _ schema: Schema, _ summary: String, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.summary = summary
            self.isRequired = isRequired
        }
    }
}

/// A payload whose form is published.
public protocol Published: Codable, Hashable, Sendable {
    static var form: Schema.Record { get }
}

extension Schema {
    public static let text = Schema(.text(nil))
    public static let day = Schema(.text(.day))
    public static let moment = Schema(.text(.moment))
    public static let duration = Schema(.text(.duration))
    public static let uri = Schema(.text(.uri))
    public static let boolean = Schema(.boolean)
    public static let integer = Schema(.integer(minimum: nil))
    /// A number of Unicode code points.
    public static let position = Schema(.integer(minimum: 0))

    public static func words(_ words: String...) -> Schema { Schema(.words(words)) }

    /// The words of the domain itself, so that the contract cannot fall behind.
    public static func words<Words>(_ type: Words.Type) -> Schema
    where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
        Schema(.words(type.allCases.map(\.rawValue)))
    }

    public static func record<Payload: Published>(_ type: Payload.Type) -> Schema { Schema(.record(type.form)) }

    public static func list(_ item: Schema) -> Schema { Schema(.list(item)) }

    public static func list<Payload: Published>(_ type: Payload.Type) -> Schema { list(record(type)) }

    public var orNull: Schema { Schema(shape, isNullable: true) }
}
