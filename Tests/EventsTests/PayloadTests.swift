import Citations
import Deadlines
import Documents
import Events
import Obligations
import Testing

/// What the tracker reads back is what it and the deadlines worker wrote.
@Suite struct PayloadTests {
    @Test(arguments: [Sample.obligation, Sample.minimalObligation])
    func `an obligation comes back whole`(obligation: Obligation) throws {
        #expect(try ObligationPayload(obligation).obligation() == obligation)
    }

    @Test(arguments: [Sample.statusChange, Sample.minimalStatusChange])
    func `a status change comes back whole`(change: StatusChange) throws {
        #expect(try StatusChangePayload(change).change() == change)
    }

    @Test(arguments: [Sample.term, Sample.minimalTerm])
    func `a term comes back whole`(term: Term) throws {
        #expect(try TermPayload(term).term() == term)
    }

    /// Offsets into the reading mean nothing without it.
    @Test(arguments: [Sample.statement, Sample.minimalStatement])
    func `a statement comes back without its offsets into the reading`(statement: Statement) throws {
        var expected = statement
        expected.commitment.range = 0..<0
        expected.commitment.sentenceRange = 0..<0
        expected.commitment.due?.range = 0..<0
        #expect(try CommitmentPayload(statement).statement() == expected)
    }

    @Test func `only what is resolved has a target`() {
        let resolved = CitationPayload(Sample.citations[0])
        #expect(resolved.status == "resolved")
        #expect(resolved.target == "kst-28345-285")
        #expect(resolved.candidates == [])
        let unresolved = CitationPayload(Sample.citations[1])
        #expect(unresolved.status == "unresolved")
        #expect(unresolved.target == nil)
        #expect(unresolved.candidates == ["kst-28345-285", "kst-28345-286"])
    }

    /// Taken for null, each of these would say something else.
    @Test func `a word or a day that cannot be read is refused`() {
        func refuses(_ problem: String, _ change: (inout ObligationPayload) -> Void) {
            var payload = ObligationPayload(Sample.obligation)
            change(&payload)
            #expect(throws: JSON.Unreadable(problem: problem)) { try payload.obligation() }
        }
        refuses("\"state\" is \"asleep\", which this version does not know") { $0.state = "asleep" }
        refuses("\"certainty\" is \"sure\", which this version does not know") { $0.due.certainty = "sure" }
        refuses("\"before\" is \"asleep\", which this version does not know") { $0.history[1].before = "asleep" }
        refuses("\"31-01-2026\" is not a day; it must be YYYY-MM-DD") { $0.due.latest = "31-01-2026" }
        refuses("\"2026-02-30\" is not a day; it must be YYYY-MM-DD") { $0.reminded[0].due = "2026-02-30" }
        refuses("\"\" is not a day; it must be YYYY-MM-DD") { $0.sources[0].documentDate.earliest = "" }
        var commitment = CommitmentPayload(Sample.statement)
        commitment.due?.role = "maybe"
        #expect(throws: JSON.Unreadable(problem: "\"role\" is \"maybe\", which this version does not know")) {
            try commitment.statement()
        }
    }
}
