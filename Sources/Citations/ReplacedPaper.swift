import Documents

/// The number that a paper has no more since another replaces it: not cited, however it is spelled.
///
///     de motie-Krul (t.v.v. 36 600 XVI, nr. 88) · nr. 727, was nr. 719 (21501-08) · voorheen Kamerstuk 36 600, nr. 12
///
/// "De aanleiding was Kamerstuk 36 410, nr. 3" cites: "was" says it only of a bare number, or in a bracket.
enum ReplacedPaper {
    private static let replaced: [StaticString] = [
        "t.v.v.", "tvv", "voorheen", "ter vervanging van", "ter vervanging van die gedrukt onder",
        "ter vervanging van dat gedrukt onder",
    ]

    static func isMeant(by finding: Finding, _ reading: Reading) -> Bool {
        guard finding.kind == .kamerstuk, finding.form == .full else { return false }
        let start = finding.range.lowerBound
        let cursor = Cursor(reading, at: start)
        if replaced.contains(where: { cursor.follows($0) }) { return true }
        guard cursor.follows("was") else { return false }
        return cursor.byte == UInt8(ascii: "n") || cursor.byte == UInt8(ascii: "s") || cursor.follows("(was")
    }
}
