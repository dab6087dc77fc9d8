import Events
import Workers

extension ObligationsCommand {
    /// The obligations as they stand: the last record of each key.
    static func current(_ settings: Settings) throws(Halt) -> [ObligationPayload] {
        var last: [String: ObligationPayload] = [:]
        try TopicReader(settings: settings).readAll(.obligations) { (record) throws(Halt) in
            guard let key = record.keyText else { return }
            last[key] = try payload(ObligationPayload.self, of: record)
        }
        return Array(last.values)
    }

    /// Whether there is an obligation of this id, or was one that turned out to be the same as another: the tracker
    /// finds that one by either name.
    static func isKnown(_ id: String, _ settings: Settings) throws(Halt) -> Bool {
        var isKnown = false
        try TopicReader(settings: settings).readAll(.obligations) { (record) throws(Halt) in
            if record.keyText == id { isKnown = true }
        }
        return isKnown
    }

    /// What people said about an obligation, oldest first; what cannot be read stands on `rejects`.
    static func commands(on id: String, _ settings: Settings) throws(Halt) -> [CommandRecord] {
        var commands: [CommandRecord] = []
        try TopicReader(settings: settings).readAll(.commands) { (record) throws(Halt) in
            guard record.keyText == id else { return }
            let command = record.withValue { bytes in
                bytes.flatMap { bytes in try? JSON.value(CommandRecord.self, from: bytes) }
            }
            if let command { commands.append(command) }
        }
        return commands
    }

    /// The payload of a record; nil for a tombstone.
    static func payload<Payload: Decodable>(
        _ type: Payload.Type, of record: borrowing Record
    ) throws(Halt) -> Payload? {
        do throws(JSON.Unreadable) {
            return try record.withValue { (bytes) throws(JSON.Unreadable) in
                try bytes.map { (bytes) throws(JSON.Unreadable) in try JSON.value(type, from: bytes) }
            }
        } catch {
            let place = "\(record.topic.rawValue) [\(record.partition)] @ \(record.offset)"
            throw Halt(.badData, "the record at \(place) cannot be read: \(error)")
        }
    }
}
