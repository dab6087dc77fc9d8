import Events

extension AnnotatedPage {
    /// A finding as a stretch of the text.
    struct Mark {
        enum Layer: Int {
            case citation, date, commitment
        }

        var layer: Layer
        var number: Int
        var range: Range<Int>
        var explanation: String
        var url: String?
        var isUnresolved = false

        /// Where the lists lead: "c3".
        var anchor: String {
            switch layer {
            case .citation: "c\(number)"
            case .date: "d\(number)"
            case .commitment: "p\(number)"
            }
        }
    }

    /// In the order of the text; those outside it are left out.
    var marks: [Mark] {
        var marks: [Mark] = []
        func add(_ layer: Mark.Layer, _ number: Int, _ start: Int, _ end: Int, _ explanation: String) {
            guard start >= 0, start < end, end <= text.count else { return }
            marks.append(Mark(layer: layer, number: number, range: start..<end, explanation: explanation))
        }
        for (number, citation) in answer.citations.enumerated() {
            let before = marks.count
            add(.citation, number, citation.start, citation.end, words.explanation(of: citation))
            guard marks.count > before else { continue }
            marks[before].url = citation.url.flatMap { $0.hasPrefix("https://") ? $0 : nil }
            if let target = citation.target, target.hasPrefix("#") { marks[before].url = local(target) }
            marks[before].isUnresolved = citation.target == nil
        }
        for (number, date) in answer.dates.enumerated() {
            add(.date, number, date.start, date.end, words.explanation(of: date))
        }
        for (number, commitment) in answer.commitments.enumerated() {
            add(.commitment, number, commitment.start, commitment.end, words.explanation(of: commitment))
        }
        for (number, term) in answer.terms.enumerated() {
            add(
                .commitment, answer.commitments.count + number, term.start, term.end, words.explanation(of: term))
        }
        return marks.sorted { ($0.range.lowerBound, $0.layer.rawValue) < ($1.range.lowerBound, $1.layer.rawValue) }
    }

    /// "#vraag-6" leads to where question 6 begins in this page; nil when it has no such part.
    private func local(_ target: String) -> String? {
        let names = ["vraag": "question", "antwoord": "answer", "voetnoot": "footnote"]
        let pieces = target.dropFirst().split(separator: "-")
        guard pieces.count == 2, let name = names[String(pieces[0])] else { return nil }
        let place = "\(name) \(pieces[1])"
        guard parts.contains(where: { $0.place == place }) else { return nil }
        return "#" + AnnotatedPage.anchor(place)
    }

    private static func anchor(_ place: String) -> String {
        "at-" + place.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    }

    /// The text with its marks. Findings overlap (a promise holds its date and the letter it cites), and elements
    /// cannot: so the text is cut wherever a finding begins or ends, and each piece says all that holds for it.
    var marked: String {
        let marks = marks
        var starts: [Int: String] = [:]
        var named: Set<String> = []
        for part in parts where part.start < text.count {
            // An answer that goes on behind a footnote is named once.
            guard named.insert(part.place).inserted else { continue }
            starts[part.start, default: ""] +=
                "<b class=\"at\" id=\"\(Markup.escaped(AnnotatedPage.anchor(part.place)))\">"
                + "\(Markup.escaped(words.place(part.place)))</b>"
        }
        let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).union(starts.keys)
            .union([0, text.count]).sorted()
        var html = ""
        var open: [Mark] = []
        var next = 0
        var told: Set<String> = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            html += starts[start] ?? ""
            open.removeAll { $0.range.upperBound <= start }
            while next < marks.count, marks[next].range.lowerBound <= start {
                open.append(marks[next])
                next += 1
            }
            let piece = Markup.shown(text[start..<end])
            if open.isEmpty {
                html += piece
                continue
            }
            for mark in open where told.insert(mark.anchor).inserted { html += "<i id=\"\(mark.anchor)\"></i>" }
            html += element(of: open, around: piece)
        }
        return html
    }

    private func element(of open: [Mark], around piece: String) -> String {
        let marks = open.sorted { $0.layer.rawValue < $1.layer.rawValue }
        var classes = ["m"]
        if marks.contains(where: { $0.layer == .citation }) { classes.append("c") }
        if marks.contains(where: { $0.layer == .citation && $0.isUnresolved }) { classes.append("u") }
        if marks.contains(where: { $0.layer == .date }) { classes.append("d") }
        if marks.contains(where: { $0.layer == .commitment }) { classes.append("p") }
        // Where two citations share words, the narrower is meant.
        let link = marks.filter { $0.url != nil }.min { $0.range.count < $1.range.count }?.url
        let tip = Markup.escaped(marks.map(\.explanation).joined(separator: "\n"))
        let attributes = "class=\"\(classes.joined(separator: " "))\" data-tip=\"\(tip)\""
        guard let link else { return "<span \(attributes) tabindex=\"0\">\(piece)</span>" }
        return "<a \(attributes) href=\"\(Markup.escaped(link))\">\(piece)</a>"
    }
}
