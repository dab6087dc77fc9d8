import Documents

/// An identifier as it is published, in running text or in a link.
///
///     kst-36600-VI-34 · KST-36600-vii-1 · h-tk-20242025-20-3 · ah-tk-20242025-1028 · blg-1234567 · stb-2011-35
///     kv-tk-2025Z14497 · https://zoek.officielebekendmakingen.nl/kst-36410-3.html
enum PublishedIdentifier: Recogniser {
    static let keywords: [StaticString] = ["kst", "blg", "h", "ah", "stb", "stcrt", "trb"]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        let prefixes: [(StaticString, Citation.Kind)] = [
            ("kst-", .kamerstuk), ("blg-", .kamerstuk), ("h-tk-", .handelingen), ("h-ek-", .handelingen),
            ("h-vv-", .handelingen), ("ah-tk-", .aanhangsel), ("ah-ek-", .aanhangsel), ("ah-", .aanhangsel),
            ("stb-", .gazette), ("stcrt-", .gazette), ("trb-", .gazette),
        ]
        guard let (_, kind) = prefixes.first(where: { cursor.literal($0.0) }) else { return [] }
        let body = cursor.position
        while let byte = cursor.byte, byte.isLetterOrDigit || (byte == UInt8(ascii: "-") && isJoining(cursor)) {
            cursor.position += 1
        }
        guard cursor.position > body, cursor.position - start <= 60 else { return [] }
        let parts = cursor.upper(body..<cursor.position).split(separator: "-").map(String.init)
        guard parts.allSatisfy(isPart), parts.contains(where: { $0.utf8.first?.isDigit == true }),
            parts.count > 1 || parts[0].utf8.count >= 6
        else { return [] }
        let prefix = cursor.text(start..<body).lowercased()
        return [Finding(start..<cursor.position, kind, prefix + parts.map(canonical).joined(separator: "-"))]
    }

    private static func isJoining(_ cursor: Cursor) -> Bool {
        cursor.byte(ahead: 1)?.isLetterOrDigit == true
    }

    private static func isPart(_ part: String) -> Bool {
        part.utf8.count <= 9 && (part.utf8.contains { $0.isDigit } || part.utf8.count <= 6)
    }

    /// Numbers without leading zeros, except of councils ("21501-02"); a letter behind or before digits is lower case.
    private static func canonical(_ part: String) -> String {
        let bytes = Array(part.utf8)
        guard bytes.contains(where: \.isDigit), bytes.contains(where: \.isLetter) else { return part }
        return bytes.first == UInt8(ascii: "R") ? part : part.lowercased()
    }
}
