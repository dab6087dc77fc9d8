import CRDKafka

/// What a client has to say beside records: its log, the state of its connections, its statistics.
public enum Notice: Sendable {
    case log(LogLine)
    /// A connection or the client failed. Not an answer to a call; librdkafka goes on trying unless it is fatal.
    case failure(KafkaError)
    /// librdkafka's statistics, a JSON object, every `statistics.interval.ms`.
    case statistics(String)
}

/// A line of librdkafka's own log.
public struct LogLine: Hashable, Sendable {
    /// As syslog counts: 0 is an emergency, 3 an error, 4 a warning, 6 information, 7 debugging.
    public var level: Int
    /// The part of the library that speaks, "FAIL" or "CONFWARN".
    public var facility: String
    public var text: String

    public init(level: Int, facility: String, text: String) {
        self.level = level
        self.facility = facility
        self.text = text
    }

    init?(_ event: OpaquePointer) {
        var facility: UnsafePointer<CChar>?
        var text: UnsafePointer<CChar>?
        var level: Int32 = 0
        guard rd_kafka_event_log(event, &facility, &text, &level) == 0, let facility, let text else { return nil }
        self.level = Int(level)
        self.facility = String(cString: facility)
        self.text = String(cString: text)
    }

    /// One configuration serves consumers and producers; that each ignores what is the other's is no news.
    var isAboutTheOtherKindOfClient: Bool {
        facility == "CONFWARN" && text.hasSuffix("instance") && text.contains("will be ignored by this")
    }
}
