import Citations
import Deadlines
import Documents
import Testing

@testable import Obligations

@Suite struct StatementTests {
    static func commitment(_ sentence: Range<Int>) -> Commitment {
        let span = TextSpan(
            start: sentence.lowerBound, end: sentence.upperBound, text: "Ik stuur uw Kamer de verkenning")
        return Commitment(
            span: span, range: sentence, sentence: span, sentenceRange: sentence, place: .letter, status: .promised)
    }

    static func citation(_ at: Int, _ kind: Citation.Kind, _ target: String?) -> Citation {
        Citation(
            span: TextSpan(start: at, end: at + 1, text: "x"), range: at..<at + 1, place: .letter, kind: kind,
            form: .full,
            resolution: target.map { .resolved($0) } ?? .unresolved(candidates: ["kst-1-1"]), by: .number, url: nil)
    }

    static func date(_ at: Int, _ role: DateExpression.Role, _ days: String) -> DateExpression {
        DateExpression(
            span: TextSpan(start: at, end: at + 1, text: "x"), range: at..<at + 1, window: window(days), direction: .in,
            certainty: .exact, role: role)
    }

    static let reading = TimeReading(
        dates: [date(15, .document, "2025-07-10"), date(16, .due, "2026-01-31"), date(40, .document, "2025-07-11")],
        commitments: [commitment(10..<30), commitment(30..<50)], terms: [])
    static let citations = [
        citation(22, .kamerstuk, "kst-28345-285"), citation(12, .law, "BWBR0001854/artikel/285b"),
        citation(14, .kamerstuk, nil), citation(18, .kamerstuk, "kst-36410-12"), citation(35, .internal, "#vraag-6"),
    ]

    @Test func `a commitment gets the citations and the documents' days of its own sentence`() {
        let found = statements(of: Self.reading, citing: Self.citations, document: "2025D1")
        #expect(found.map(\.cites) == [["BWBR0001854/artikel/285b", "kst-36410-12", "kst-28345-285"], ["#vraag-6"]])
        // A law is no subject, everybody cites it; nor is a part of the document itself.
        #expect(found.map(\.subjects) == [["2025D1", "kst-36410-12", "kst-28345-285"], ["2025D1"]])
        #expect(found.map(\.documentDates) == [[day("2025-07-10")], [day("2025-07-11")]])
    }

    @Test(
        arguments: [
            ([], [], ["2025D1"]),
            ([], ["28345", "31753"], ["28345", "31753"]),
            (["2025Z14497"], ["28345"], ["2025Z14497", "28345"]),
        ] as [([String], [String], [String])])
    func `at home with the question it answers, else the dossiers in its head, else the document`(
        answers: [String], dossiers: [String], subjects: [String]
    ) {
        let found = statements(of: Self.reading, citing: [], document: "2025D1", answers: answers, dossiers: dossiers)
        #expect(found.first?.subjects == subjects)
    }
}
