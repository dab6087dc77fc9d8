/// A set of words that answers for a token without making a string of it.
///
/// Tokens carry the hash of their letters; the set is a table of such hashes, at most half full, probed in line.
struct WordSet: Sendable {
    private var table: [UInt64]

    init(_ words: String) {
        let hashes = words.split { $0 == " " || $0 == "\n" }.map { Vocabulary.hash($0.utf8) }
        var size = 4
        while size < hashes.count * 2 { size *= 2 }
        table = Array(repeating: 0, count: size)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (size - 1) }
            table[slot] = hash
        }
    }

    func contains(_ tokens: Tokens, _ at: Int) -> Bool {
        guard let token = tokens[at], token.kind == .word else { return false }
        var slot = Int(truncatingIfNeeded: token.hash) & (table.count - 1)
        while table[slot] != 0 {
            if table[slot] == token.hash { return true }
            slot = (slot + 1) & (table.count - 1)
        }
        return false
    }
}
