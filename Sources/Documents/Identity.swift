/// Who a document says it is: its own numbers, the questions it answers, its dossiers, its kind, who signed it.
struct Identity {
    var identifiers: [String] = []
    var answered: [Told<String>] = []
    var submission: Told<CivilDate>?
    var dossiers: [String] = []
    var signatories: [Signatory] = []
    var kind: DocumentKind = .other
    var date: DocumentDate
    var title: String?
    var kenmerk: String?

    init(_ source: SourceText, _ layout: Layout, _ lifting: NoteLifting, given: Document.Given) {
        let reading = lifting.reading
        let scan = StatementScan(reading, lifting.passages)
        func told<Value>(_ value: Value, _ range: Range<Int>) -> Told<Value> {
            Told(value: value, range: range, span: source.span(reading, range))
        }
        let facts = layout.facts
        let titles = TitleScan(source, reading, lifting.passages)
        let read = Identity.kind(facts, scan, titles, lifting.passages)
        // The publisher files a notice of delay under the answers.
        kind = read == .delayNotice ? read : given.metadata.kind ?? read
        submission = scan.submitted.map { told($0.date, $0.range) }
        dossiers = given.metadata.dossiers.isEmpty ? facts.dossiers : given.metadata.dossiers
        signatories = facts.signatures.map { Signatory($0, layout.text.reading, source) } + titles.signatories
        let granted = scan.asked.isEmpty ? [] : Identity.granted(reading, lifting.passages)
        date = DateReckoning(scan: scan, kind: kind, granted: granted).date(given: given)
        if kind != .questions {
            answered = scan.questions.map { told($0.number, $0.range) }
            if let number = facts.questionNumber, !answered.contains(where: { $0.value == number.value }) {
                let span = source.span(layout.text.reading, number.range)
                answered.insert(Told(value: number.value, range: titles.range(of: number.value), span: span), at: 0)
            }
            for number in given.metadata.questions where !answered.contains(where: { $0.value == number }) {
                answered.append(told(number, titles.range(of: number)))
            }
        }
        let fields = HeadFields(source, reading, lifting.passages)
        title = given.metadata.title ?? fields.subject
        kenmerk = fields.kenmerk
        identifiers = Identity.identifiers(facts, scan, date, given, kind)
    }

    /// Most specific first: given, the number of the Tweede Kamer, the publisher's, the paper's place in its dossier.
    private static func identifiers(
        _ facts: Facts, _ scan: StatementScan, _ date: DocumentDate, _ given: Document.Given, _ kind: DocumentKind
    ) -> [String] {
        var all: [String] = []
        func add(_ identifier: String?) {
            if let identifier, !all.contains(identifier) { all.append(identifier) }
        }
        add(given.identifier)
        given.metadata.identifiers.forEach { add($0) }
        add(scan.ownNumber)
        facts.publication.forEach { add($0) }
        if let number = facts.answerNumber,
            let year = facts.sessionYear ?? (scan.received ?? scan.dated).flatMap(sessionYear)
        {
            add("ah-tk-\(year)-\(number)")
        }
        if let dossier = facts.dossiers.first, let number = facts.paperNumber { add("kst-\(dossier)-\(number)") }
        if kind == .questions, let number = facts.questionNumber { add("kv-tk-\(number.value)") }
        return all
    }

    /// The session of a day, as 20242025; nil in September, in which one ends and the next begins.
    private static func sessionYear(_ day: CivilDate) -> Int? {
        let (year, month, _) = day.parts
        if month == 9 { return nil }
        let first = month > 9 ? year : year - 1
        return first * 10_000 + first + 1
    }

    private static func kind(
        _ facts: Facts, _ scan: StatementScan, _ titles: TitleScan, _ passages: [Passage]
    ) -> DocumentKind {
        var hasAnswers = false
        var hasQuestions = false
        var hasHead = !facts.signatures.isEmpty
        for passage in passages {
            switch passage.place {
            case .answer: hasAnswers = true
            case .question: hasQuestions = true
            case .letterhead: hasHead = true
            default: break
            }
        }
        if !hasAnswers, facts.isNotice || titles.isNotice || scan.saysLate { return .delayNotice }
        if hasAnswers || titles.isAnswer { return .answers }
        if hasQuestions || titles.isQuestions { return .questions }
        if scan.isMotion { return .motion }
        if scan.isAmendment { return .other }
        return hasHead ? .letter : .other
    }

    /// The questions whose answer begins with "Ja".
    private static func granted(_ reading: Reading, _ passages: [Passage]) -> Set<Int> {
        var granted: Set<Int> = []
        for passage in passages {
            guard case .answer(let answered) = passage.place else { continue }
            var cursor = Cursor(reading, at: passage.range.lowerBound, end: passage.range.upperBound)
            if cursor.word("ja") { granted.formUnion(answered) }
        }
        return granted
    }
}

extension Signatory {
    init(_ signature: Signature, _ text: Reading, _ source: SourceText) {
        var office = signature.office
        var cursor = Cursor(text, at: office.lowerBound, end: office.upperBound)
        if cursor.word("de"), cursor.space() { office = cursor.position..<office.upperBound }
        self.office = cursor.office() ?? .minister
        title = text.text(office).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        titleSpan = source.span(text, office)
        name = signature.name.map { text.text($0) }
        nameSpan = signature.name.map { source.span(text, $0) }
    }
}

extension SourceText {
    /// Where a range of a reading of this text stands in it.
    func span(_ reading: Reading, _ range: Range<Int>) -> TextSpan {
        guard let bytes = reading.sourceBytes(range) else { return TextSpan(start: 0, end: 0, text: "") }
        return TextSpan(
            start: codePointOffset(ofByte: bytes.lowerBound), end: codePointOffset(ofByte: bytes.upperBound),
            text: text(bytes))
    }
}
