extension Document {
    /// The texts of the questions by their numbers, each with its words as they came in, on one line.
    public var questions: [Int: String] {
        var texts: [Int: String] = [:]
        for passage in passages {
            guard case .question(let numbers) = passage.place else { continue }
            let text = span(passage.range).text.split { $0.isWhitespace }.joined(separator: " ")
            guard !text.isEmpty else { continue }
            for number in numbers { texts[number] = texts[number].map { "\($0) \(text)" } ?? text }
        }
        return texts
    }
}
