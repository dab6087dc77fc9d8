import FoundationEssentials

/// The JSON of every payload: keys sorted, so that equal values are equal bytes; no escaped slashes; UTF-8.
public enum JSON {
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        guard let value = value as? any QuicklyWritten else { return try JSONEncoding.bytes(of: value) }
        var json = JSONBytes()
        value.write(to: &json)
        return json.bytes
    }

    public static func text(of value: some Encodable) throws -> String {
        String(decoding: try bytes(of: value), as: UTF8.self)
    }

    /// Parses without copying: the bytes are read where they are and are not kept.
    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: UnsafeRawBufferPointer)
        throws(Unreadable)
        -> Value
    {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { throw Unreadable(problem: "the payload is empty") }
        let data = Data(
            bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none)
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw Unreadable(error)
        } catch {
            throw Unreadable(problem: "\(error)")
        }
    }

    public static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Unreadable) -> Value {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(Unreadable) -> Value in try value(type, from: buffer) }
        }
        return try result.get()
    }

    /// Why a payload could not be read, naming the field.
    public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
        public var problem: String
        public var description: String { problem }

        public init(problem: String) {
            self.problem = problem
        }

        init(_ error: DecodingError) {
            func path(_ context: DecodingError.Context) -> String {
                let names = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
                return names.isEmpty ? "the payload" : "\"\(names.joined(separator: "."))\""
            }
            switch error {
            case .keyNotFound(let key, let context):
                problem = "\(path(context)) lacks \"\(key.stringValue)\""
            case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
                problem = "\(path(context)) is not \(Unreadable.words(for: type))"
            case .dataCorrupted(let context):
                problem = "\(path(context)) is not valid: \(context.debugDescription)"
            @unknown default:
                problem = "\(error)"
            }
        }

        /// What JSON calls it: whoever wrote the payload need not know Swift.
        private static func words(for type: any Any.Type) -> String {
            switch type {
            case is String.Type: "a string"
            case is Bool.Type: "true or false"
            case is any BinaryInteger.Type: "a whole number"
            case is [String: Any].Type: "an object"
            case is [Any].Type: "a list"
            default: "of type \(type)"
            }
        }
    }
}
