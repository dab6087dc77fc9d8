import Events

extension ReadAnswer {
    /// The answer as JSON that a person can read too: each finding on a line of its own.
    func lines() throws -> [String] {
        var lines = ["{\"id\": \(try JSON.text(of: id)),", " \"date\": \(try JSON.text(of: date)),"]
        lines += try list("citations", citations)
        lines += try list("commitments", commitments)
        lines += try list("terms", terms)
        lines += try list("dates", dates)
        lines[lines.count - 1].removeLast()
        return lines + ["}"]
    }

    private func list(_ name: String, _ findings: [some Encodable]) throws -> [String] {
        guard !findings.isEmpty else { return [" \"\(name)\": [],"] }
        let rows = try findings.map { "  \(try JSON.text(of: $0))" }
        return [" \"\(name)\": ["] + rows.dropLast().map { $0 + "," } + [rows[rows.count - 1] + "],"]
    }
}
