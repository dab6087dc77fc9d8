import Events

extension AnnotatedPage {
    /// What was found, as lists that lead to the text.
    var lists: String {
        """
        <section>
        <h2>\(words.say("Toezeggingen en termijnen", "Commitments and terms"))</h2>
        <ol>\(commitments)</ol>
        </section>
        <section>
        <h2>\(words.say("Verwijzingen", "Citations"))</h2>
        <ol>\(citations)</ol>
        </section>
        <section>
        <h2>\(words.say("Data", "Dates"))</h2>
        <ol>\(dates)</ol>
        </section>
        """
    }

    private var commitments: String {
        let said = answer.commitments.enumerated().map { number, commitment in
            item("p\(number)", words.word(commitment.status), commitment.text, words.explanation(of: commitment))
        }
        let terms = answer.terms.enumerated().map { number, term in
            item(
                "p\(answer.commitments.count + number)", words.origin("term"), term.text, words.explanation(of: term))
        }
        return (terms + said).joined()
    }

    /// Each target once, with every place that cites it; then what is not resolved.
    private var citations: String {
        var order: [String] = []
        var mentions: [String: [Int]] = [:]
        for (number, citation) in answer.citations.enumerated() {
            // Every unresolved one stands for itself.
            let name = citation.target ?? "\(number)?"
            if mentions[name] == nil { order.append(name) }
            mentions[name, default: []].append(number)
        }
        let resolved = order.filter { !$0.hasSuffix("?") } + order.filter { $0.hasSuffix("?") }
        return resolved.map { name in
            let numbers = mentions[name] ?? []
            let first = answer.citations[numbers[0]]
            let places = numbers.map { number in
                "<a href=\"#c\(number)\">\(Markup.escaped(words.place(answer.citations[number].place)))</a>"
            }
            .joined(separator: ", ")
            guard let target = first.target else {
                return "<li class=\"u\"><q>\(short(first.text))</q> \(places)"
                    + "<small>\(Markup.escaped(words.explanation(of: first)))</small></li>"
            }
            let name = Markup.escaped(target)
            let link = first.url.map {
                $0.hasPrefix("https://") ? "<a href=\"\(Markup.escaped($0))\">\(name)</a>" : name
            }
            return "<li><strong>\(link ?? name)</strong> <q>\(short(first.text))</q> \(places)</li>"
        }
        .joined()
    }

    private var dates: String {
        answer.dates.enumerated().map { number, date in
            "<li><a href=\"#d\(number)\"><q>\(short(date.text))</q></a> "
                + "\(Markup.escaped(words.days(date.earliest, date.latest)))</li>"
        }
        .joined()
    }

    private func item(_ anchor: String, _ status: String, _ text: String, _ explanation: String) -> String {
        "<li><a href=\"#\(anchor)\"><strong>\(Markup.escaped(status))</strong> <q>\(short(text))</q></a>"
            + "<small>\(Markup.escaped(explanation))</small></li>"
    }

    /// On one line, cut to what a list can bear.
    private func short(_ text: String) -> String {
        let line = words.oneLine(text)
        return Markup.shown(
            line.count > 120 ? line.prefix(119).unicodeScalars + "…".unicodeScalars : line.unicodeScalars[...])
    }
}
