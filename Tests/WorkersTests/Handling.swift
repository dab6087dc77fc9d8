import Documents
import Events
import Kafka
import Testing

@testable import Workers

// Short ways to hand a worker a record without a broker, and to look at what it says.

typealias Stored = Record.StoredRecord

/// The tables of `config/`, read once.
enum Config {
    static let directory = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/config")
    private static let result = Result { () throws(Halt) in try Tables(directory: directory) }

    static func tables() throws -> Tables { try result.get() }
}

/// Nine in the morning (Amsterdam) of the day after the letter was sent.
let morning = moment("2025-09-11T07:00:00Z")

func moment(_ text: String) -> Timestamp {
    Timestamp(rfc3339: text) ?? Timestamp(milliseconds: 0)
}

extension Record.StoredRecord {
    init(_ text: String, _ headers: [(String, String)] = []) {
        self.init(value: Array(text.utf8), headers: headers.map { RecordHeader($0.0, $0.1) })
    }

    init(_ bytes: [UInt8]?, _ headers: [(String, String)] = []) {
        self.init(value: bytes, headers: headers.map { RecordHeader($0.0, $0.1) })
    }

    /// What one worker said, as the next one reads it.
    init(_ output: Output) {
        self.init(key: output.key, value: output.value, headers: output.headers)
    }

    /// A payload on its own.
    init(payload: some Encodable, key: String? = nil, _ headers: [(String, String)] = []) throws {
        self.init(
            key: key.map { Array($0.utf8) }, value: try JSON.bytes(of: payload),
            headers: headers.map { RecordHeader($0.0, $0.1) })
    }
}

extension RejectRecord {
    /// What stands on `rejects`, read back.
    init?(_ stored: Stored) {
        self.init(Record(topic: .rejects, partition: 0, offset: 0, stored))
    }
}

extension Worker {
    func answer(
        _ record: Stored, on topic: Topic, _ state: inout State, at now: Timestamp = morning, offset: Int64 = 0
    ) throws(Refusal) -> [Output] {
        try handle(
            .record(Record(topic: topic, partition: 0, offset: offset, record)), at: now, state: &state)
    }

    /// Tells it what stands on a global table.
    func learn(_ record: Stored, on topic: Topic) throws(Refusal) {
        try learn(Record(topic: topic, partition: 0, offset: 0, record))
    }

    /// A memory put together again from what was written of it.
    func restored(from outputs: [Output]) throws(Refusal) -> State {
        var state = emptyState()
        for (offset, output) in outputs.enumerated() {
            try state.restore(
                Record(topic: output.topic, partition: 0, offset: Int64(offset), Stored(output)))
        }
        state.restored()
        return state
    }
}

extension Output {
    func payload<Payload: Decodable>(_ type: Payload.Type) throws -> Payload {
        try JSON.value(type, from: value ?? [])
    }

    func header(_ name: String) -> String? {
        headers.last { $0.name == name }?.value.flatMap { String(validating: $0, as: UTF8.self) }
    }

    var id: String? { header("ce_id") }
    var keyText: String { String(decoding: key ?? [], as: UTF8.self) }
}

extension Array where Element == Output {
    func on(_ topic: Topic) -> [Output] { filter { $0.topic == topic } }
    var ids: [String?] { map(\.id) }
}
