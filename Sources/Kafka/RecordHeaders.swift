import CRDKafka

/// A header to send with a record. A null value is nil.
public struct RecordHeader: Hashable, Sendable {
    public var name: String
    public var value: [UInt8]?

    public init(name: String, value: [UInt8]?) {
        self.name = name
        self.value = value
    }

    public init(_ name: String, _ text: String) {
        self.name = name
        value = Array(text.utf8)
    }
}

extension KafkaRecord {
    /// Shows each header in order, its bytes not copied: nil for a null value. The bytes must not escape `body`.
    public func forEachHeader<Failure: Error>(
        _ body: (_ name: String, _ value: UnsafeRawBufferPointer?) throws(Failure) -> Void
    ) throws(Failure) {
        guard let headers = rawHeaders else { return }
        var index = 0
        var name: UnsafePointer<CChar>?
        var value: UnsafeRawPointer?
        var size = 0
        while rd_kafka_header_get_all(headers, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR {
            if let name {
                try body(String(cString: name), value.map { UnsafeRawBufferPointer(start: $0, count: size) })
            }
            index += 1
        }
    }

    /// The text of the last header of that name; nil if there is none, or if it is null or not UTF-8 (look with
    /// `forEachHeader` where the difference matters).
    public func header(_ name: String) -> String? {
        guard let headers = rawHeaders else { return nil }
        var value: UnsafeRawPointer?
        var size = 0
        guard rd_kafka_header_get_last(headers, name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR, let value else {
            return nil
        }
        return String(validating: UnsafeRawBufferPointer(start: value, count: size), as: UTF8.self)
    }

    /// A copy of all headers, to send them on.
    public var headers: [RecordHeader] {
        var all: [RecordHeader] = []
        forEachHeader { name, value in all.append(RecordHeader(name: name, value: value.map(Array.init))) }
        return all
    }
}

/// The headers of one record on its way out, owned by us until librdkafka has accepted the record.
struct HeaderList: ~Copyable {
    private var raw: OpaquePointer?

    init(_ headers: [RecordHeader]) {
        guard !headers.isEmpty else {
            raw = nil
            return
        }
        let list = rd_kafka_headers_new(headers.count)
        for header in headers {
            var name = header.name
            name.withUTF8 { name in
                name.withMemoryRebound(to: CChar.self) { name in
                    withBytes(of: header.value) { value in
                        _ = rd_kafka_header_add(
                            list, name.baseAddress, name.count, value?.baseAddress, value?.count ?? 0)
                    }
                }
            }
        }
        raw = list
    }

    var pointer: OpaquePointer? { raw }

    /// librdkafka has accepted the record and with it the list.
    mutating func wasTaken() { raw = nil }

    deinit { if let raw { rd_kafka_headers_destroy(raw) } }
}

/// The bytes, where an empty array has an address too: to librdkafka an address of nil means null, not empty.
func withBytes<Result>(of bytes: [UInt8]?, _ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
    guard let bytes else { return body(nil) }
    return bytes.withUnsafeBytes { body($0.withAddress) }
}

extension UnsafeRawBufferPointer {
    /// The same bytes; if there are none and no address either, an address that is never read.
    var withAddress: UnsafeRawBufferPointer {
        baseAddress == nil ? UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: 1), count: 0) : self
    }
}
