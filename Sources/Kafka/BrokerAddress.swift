/// Where a broker is, as operators write it.
///
///     kafka-1:9093
///     kafka-1                    port 9092
///     SASL_SSL://kafka-1:9093
///     [2001:db8::1]:9093
///
/// librdkafka takes any text, and later finds no such host or reads "9o92" as port 9: a slip is told here.
enum BrokerAddress {
    /// What is wrong with one entry of a list of brokers; nil when it can be meant.
    static func complaint(about entry: Substring) -> String? {
        var rest = entry
        if let slash = rest.lastIndex(of: "/") {
            guard rest[...slash].hasSuffix("://") else { return "\"\(entry)\" is no host:port" }
            rest = rest[rest.index(after: slash)...]
        }
        var host = rest
        var port: Substring?
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            host = rest[..<end].dropFirst()
            let after = rest[rest.index(after: end)...]
            guard after.isEmpty || after.hasPrefix(":") else { return "\"\(entry)\" is no host:port" }
            port = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = rest.firstIndex(of: ":"), rest.lastIndex(of: ":") == colon {
            // Without brackets an address of IPv6, with its many colons, has no port.
            host = rest[..<colon]
            port = rest[rest.index(after: colon)...]
        }
        guard !host.isEmpty, !host.contains(where: \.isWhitespace) else {
            return "\"\(entry)\" names no host; expected host:port"
        }
        guard let port else { return nil }
        let isNumber = port.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let number = Int(port), (1...65_535).contains(number) else {
            return "\"\(entry)\" has no port; expected host:port, with a port from 1 to 65535"
        }
        return nil
    }
}
