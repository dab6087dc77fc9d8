/// The heaviest chain of candidates whose numbers rise strictly.
enum NoteChain {
    /// `indices` of `candidates` in reading order; those of the chain. Linear but for the logarithm of the largest
    /// number, 999.
    static func heaviest(_ indices: [Int], _ candidates: [NoteCandidate]) -> [Int] {
        if indices.isEmpty { return [] }
        // best[n]: the weight of the best chain that ends with a number up to n, and its last link; a Fenwick tree.
        var best = Array(repeating: (weight: 0, link: -1), count: 1024)
        var links: [(candidate: Int, previous: Int)] = []
        links.reserveCapacity(indices.count)
        var top = (weight: 0, link: -1)
        for index in indices {
            let number = min(max(candidates[index].number, 1), 1000)
            var before = (weight: 0, link: -1)
            var at = number - 1
            while at > 0 {
                if best[at].weight > before.weight { before = best[at] }
                at &= at - 1
            }
            let weight = before.weight + candidates[index].weight
            links.append((index, before.link))
            let here = (weight: weight, link: links.count - 1)
            if weight > top.weight { top = here }
            at = number
            while at < best.count {
                if weight > best[at].weight { best[at] = here }
                at += at & -at
            }
        }
        var chain: [Int] = []
        var link = top.link
        while link >= 0 {
            chain.append(links[link].candidate)
            link = links[link].previous
        }
        return chain.reversed()
    }
}

/// The highest number of the markers in questions and of those in answers, per style: what tells two series apart
/// that stand together at the end of a document.
struct NoteSides {
    private var inQuestions: [NoteStyle: Int] = [:]
    private var inAnswers: [NoteStyle: Int] = [:]

    init(_ markers: [NoteCandidate], _ places: [Place]) {
        for (marker, place) in zip(markers, places) {
            if NoteSides.isQuestion(place) {
                inQuestions[marker.style] = max(inQuestions[marker.style] ?? 0, marker.number)
            } else {
                inAnswers[marker.style] = max(inAnswers[marker.style] ?? 0, marker.number)
            }
        }
    }

    private static func isQuestion(_ place: Place) -> Bool {
        if case .question = place { true } else { place == .letterhead }
    }

    /// Whether a marker belongs to the second of two series with so many notes; nil when the numbers do not tell.
    func isSecond(_ place: Place, _ style: NoteStyle, _ counts: [Int]) -> Bool? {
        guard counts.count == 2, let questions = inQuestions[style], let answers = inAnswers[style] else { return nil }
        let isQuestion = NoteSides.isQuestion(place)
        if questions <= counts[0], answers <= counts[1] { return !isQuestion }
        if questions <= counts[1], answers <= counts[0] { return isQuestion }
        return nil
    }
}
