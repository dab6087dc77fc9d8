import CRDKafka

/// Which librdkafka this process runs on. A fact of run time: the package may be newer than the headers.
public struct Library: Hashable, Comparable, Sendable {
    /// As librdkafka packs it: 0xMMmmrrpp, so 2.0.2 is 0x020002ff.
    public var number: Int32

    /// The library that is loaded.
    public static var loaded: Library { Library(number: rd_kafka_version()) }

    /// The first version whose cooperative-sticky assignor neither spins (fixed in 2.6.1) nor loses an assignment to a
    /// commit during a rebalance (fixed in 2.10.0).
    static let cooperative = Library(number: 0x020a_00ff)

    public static func < (left: Library, right: Library) -> Bool { left.number < right.number }
}

/// The version of the loaded library as text, "2.0.2".
public var libraryVersion: String { String(cString: rd_kafka_version_str()) }
