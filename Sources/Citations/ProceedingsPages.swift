import Documents

/// The proceedings of before 2011, which are published and known by their pages.
///
///     h-tk-20072008-7909-7943 · h-ek-19951996-31-1594-1596       page 7910 is in the first, 1595 in the second
struct ProceedingsPages: Sendable {
    private struct Part {
        var first: Int
        var last: Int
        var identifier: String
    }

    /// By house and session: "h-tk-20072008".
    private var parts: [String: [Part]] = [:]

    /// Takes an identifier when it has pages.
    mutating func insert(_ identifier: String) {
        let fields = identifier.split(separator: "-")
        guard fields.count == 5 || fields.count == 6, fields[0] == "h", let first = Int(fields[fields.count - 2]),
            let last = Int(fields[fields.count - 1]), last >= first, last - first < 1000
        else { return }
        parts[fields[0..<3].joined(separator: "-"), default: []]
            .append(Part(first: first, last: last, identifier: identifier))
    }

    /// Those in which a page lies: two meet on a page where one ends and the next begins.
    func parts(_ session: String, page: Int) -> [String] {
        (parts[session] ?? []).filter { $0.first <= page && page <= $0.last }.map(\.identifier).sorted()
    }
}
