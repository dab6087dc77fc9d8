import Documents

/// Promises that are told only to say what became of them: they no longer stand.
///
///     Ik heb toegezegd u voor de zomer te informeren. Met deze brief kom ik deze toezegging na.
///     Ik heb toegezegd u in maart een nota te sturen. Dat vergt meer tijd dan voorzien.
struct ToldPromises {
    private var told: [(found: Int, sentence: Int)] = []
    /// Whether what the next sentence says matters; how many sentences have gone by counts only then.
    var isWaiting: Bool { !told.isEmpty }
    private var settled: Set<Int> = []
    private var sentence = 0

    /// Takes what a sentence says, whose first commitment will stand at a place of the whole list.
    mutating func take(_ said: [Commitment], of range: Range<Int>, in tokens: Tokens, at count: Int) {
        sentence += 1
        guard !told.isEmpty || said.contains(where: { $0.status == .promised }) else { return }
        let whole = Clause(tokens: tokens, range: range, sentence: range)
        if !told.isEmpty {
            let isFailed =
                said.contains { $0.status == .delayed || $0.status == .missed }
                || whole.has("niet")
                    && (whole.has("lukt") || whole.has("gelukt") || whole.has("haalbaar") || whole.has("geslaagd"))
            let isKept = whole.isHandedOver
            for promise in told where isFailed || isKept && sentence - promise.sentence == 1 {
                settled.insert(promise.found)
            }
            told.removeAll { sentence - $0.sentence >= 3 || settled.contains($0.found) }
        }
        guard whole.toldPromise != nil else { return }
        for (offset, commitment) in said.enumerated() where commitment.status == .promised {
            told.append((count + offset, sentence))
        }
    }

    func standing(_ found: [Commitment]) -> [Commitment] {
        settled.isEmpty ? found : found.indices.filter { !settled.contains($0) }.map { found[$0] }
    }
}
