import Citations
import Deadlines
import Documents
import Events
import Obligations
import Testing

/// A record as a worker writes it: once with everything that a field can hold, once with as little as there may be.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let form: Schema.Record
    let bytes: [UInt8]
    /// Whether these bytes say the same.
    let isReadAsSame: @Sendable ([UInt8]) throws -> Bool
    private let rewrite: @Sendable ([UInt8], (any Encodable) throws -> [UInt8]) throws -> [UInt8]

    init<Payload: Published>(_ name: String, _ payload: Payload) {
        self.name = name
        form = Payload.form
        bytes = (try? JSON.bytes(of: payload)) ?? []
        isReadAsSame = { try JSON.value(Payload.self, from: $0) == payload }
        rewrite = { bytes, write in try write(try JSON.value(Payload.self, from: bytes)) }
    }

    /// A payload of this kind, read from its bytes and written as somebody writes.
    func rewritten(_ bytes: [UInt8], _ write: (any Encodable) throws -> [UInt8]) throws -> [UInt8] {
        try rewrite(bytes, write)
    }

    var testDescription: String { name }

    static let all: [Sample] = [
        Sample("document", documentRecord), Sample("document-minimal", minimalDocumentRecord),
        Sample("citations", citationsRecord), Sample("citations-minimal", minimalCitationsRecord),
        Sample("deadlines", deadlinesRecord), Sample("deadlines-minimal", minimalDeadlinesRecord),
        Sample("obligation", ObligationPayload(obligation)),
        Sample("obligation-minimal", ObligationPayload(minimalObligation)),
        Sample("status-change", StatusChangeRecord(statusChange, of: obligation)),
        Sample("status-change-minimal", StatusChangeRecord(minimalStatusChange, of: minimalObligation)),
        Sample("reminder", ReminderPayload(reminder)), Sample("reminder-minimal", ReminderPayload(minimalReminder)),
        Sample("known-document", knownDocument), Sample("known-document-minimal", minimalKnownDocument),
        Sample("command", command), Sample("command-minimal", minimalCommand),
        Sample("read-answer", readAnswer), Sample("read-answer-minimal", minimalReadAnswer),
        Sample("read-request", ReadRequest(id: "a", text: "Geachte voorzitter,", date: "2025-09-10")),
        Sample("read-failure", ReadFailure(id: "a", error: "\"text\" is not a string")),
    ]

    static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    /// Quotation marks, a slash, a line end as Windows writes it, and a code point of two UTF-16 units.
    static let text = "Datum 10 september 2025\r\n\"Wij\" komen na/in januari \r\n2026 met een brief 𝄞.\r\n"

    static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }
    static func window(_ first: String, _ last: String) -> DateWindow {
        DateWindow(earliest: day(first), latest: day(last))
    }
    static let given = DocumentDate(window: DateWindow(day("2025-09-10")), basis: .given)
    static let unknown = DocumentDate(window: DateWindow(earliest: nil, latest: nil), basis: .unknown)
}
