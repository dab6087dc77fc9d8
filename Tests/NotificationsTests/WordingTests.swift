import Citations
import Deadlines
import Documents
import Events
import Obligations
import Testing

@testable import Notifications

@Suite struct WordingTests {
    private func said<Value>(_ say: (Wording) -> Value) -> [Value] { Language.allCases.map { say(Wording($0)) } }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// Offsets from the last day, in Dutch and in English.
    static let stages: [(Int, [String])] = [
        (-14, ["over 14 dagen", "in 14 days"]), (-2, ["over 2 dagen", "in 2 days"]), (-1, ["morgen", "tomorrow"]),
        (0, ["vandaag", "today"]), (1, ["1 dag te laat", "1 day late"]), (28, ["28 dagen te laat", "28 days late"]),
    ]

    @Test(arguments: stages) func `a stage is said in days`(offset: Int, expected: [String]) throws {
        let stage = StagePayload(ReminderStage(due: try day("2026-01-31"), offset: offset))
        #expect(said { $0.stage(stage) } == expected)
    }

    static let states: [(String, [String])] = [
        ("open", ["open", "open"]), ("due-soon", ["bijna aan de beurt", "due soon"]),
        ("overdue", ["te laat", "overdue"]),
        ("met", ["nagekomen", "met"]), ("met-late", ["te laat nagekomen", "met late"]),
        ("withdrawn", ["ingetrokken", "withdrawn"]), ("superseded", ["vervangen", "superseded"]),
        // Of a newer version: as it stands.
        ("paused", ["paused", "paused"]),
    ]

    @Test(arguments: states) func `a state is a word`(state: String, expected: [String]) {
        #expect(said { $0.state(state) } == expected)
    }

    @Test func `no state and no origin is forgotten`() {
        for state in Obligation.State.allCases where state != .open {
            #expect(Wording(.nl).state(state.rawValue) != state.rawValue)
        }
        for origin in Obligation.Origin.allCases { #expect(Wording(.nl).origin(origin.rawValue) != origin.rawValue) }
    }

    static let dues: [(String?, String?, [String])] = [
        (
            "2026-01-01", "2026-01-31",
            ["1 januari 2026 tot en met 31 januari 2026", "1 January 2026 to 31 January 2026"]
        ),
        ("2026-03-02", "2026-03-02", ["op 2 maart 2026", "on 2 March 2026"]),
        (nil, "2025-12-31", ["uiterlijk 31 december 2025", "by 31 December 2025"]),
        ("2025-09-01", nil, ["vanaf 1 september 2025", "from 1 September 2025"]),
        (nil, nil, ["geen datum genoemd", "no date named"]),
        // No days at all.
        ("soon", "2026-13-01", ["geen datum genoemd", "no date named"]),
    ]

    @Test(arguments: dues) func `a last day is said with its month`(
        earliest: String?, latest: String?, expected: [String]
    ) {
        var due = DuePayload(
            Obligation.Due(text: nil, window: DateWindow(earliest: nil, latest: nil), certainty: nil))
        due.earliest = earliest
        due.latest = latest
        #expect(said { $0.due(due) } == expected)
    }

    @Test func `every month has its name`() throws {
        let months = try (1...12).map { try day($0 < 10 ? "2026-0\($0)-09" : "2026-\($0)-09") }
        #expect(
            months.map { Wording(.nl).date($0) } == [
                "9 januari 2026", "9 februari 2026", "9 maart 2026", "9 april 2026", "9 mei 2026", "9 juni 2026",
                "9 juli 2026", "9 augustus 2026", "9 september 2026", "9 oktober 2026", "9 november 2026",
                "9 december 2026",
            ])
        #expect(Wording(.en).date(months[4]) == "9 May 2026")
    }

    static let places: [(String, [String])] = [
        ("answer 6", ["antwoord 6", "answer 6"]), ("answer 1 and 2", ["antwoord 1 and 2", "answer 1 and 2"]),
        ("footnote 12", ["voetnoot 12", "footnote 12"]), ("letter", ["brief", "letter"]),
        ("question 3", ["vraag 3", "question 3"]), ("signature", ["ondertekening", "signature"]),
        // Of a newer version.
        ("annex 2", ["annex 2", "annex 2"]), ("", ["", ""]),
    ]

    @Test(arguments: places) func `a place is what people call it`(place: String, expected: [String]) {
        #expect(said { $0.place(place) } == expected)
    }

    @Test func `a term is put into words, a promise is quoted on one line`() {
        #expect(
            said { $0.what("tk-written-question", subjects: ["2025Z14497"]) } == [
                "de schriftelijke vragen 2025Z14497 beantwoorden (termijn van het Reglement van Orde)",
                "answer the written questions 2025Z14497 (term of the rules of procedure)",
            ])
        #expect(
            said { $0.what("tk-written-question", subjects: [], isPutOff: false) } == [
                "de schriftelijke vragen beantwoorden (Reglement van Orde: binnen drie weken)",
                "answer the written questions (rules of procedure: within three weeks)",
            ])
        #expect(
            said { $0.what("tk-written-question", subjects: [], isPutOff: true) } == [
                "de schriftelijke vragen beantwoorden (Reglement van Orde: na uitstel binnen zes weken)",
                "answer the written questions (rules of procedure: put off, six weeks)",
            ])
        #expect(
            Wording(.nl).what("tk-written-question", subjects: []).hasPrefix("de schriftelijke vragen beantwoorden"))
        #expect(
            said { $0.what("een brief \r\n over \n\n toezicht ", subjects: []) } == [
                "een brief over toezicht", "een brief over toezicht",
            ])
    }

    @Test(arguments: [("2025-09-24", "binnen drie weken"), ("2025-10-15", "na uitstel binnen zes weken")])
    func `a term that was put off before it was known is told as long as it is`(last: String, words: String) {
        let term = Obligation(
            id: "nl-abcdefghij", origin: .term, who: nil, to: nil, what: "tk-written-question",
            due: Obligation.Due(
                text: nil, window: DateWindow(earliest: CivilDate("2025-09-03"), latest: CivilDate(last)),
                certainty: .rule), state: .open, subjects: ["2025Z15001"], sources: [])
        #expect(Wording(.nl).what(ObligationPayload(term)).contains(words))
    }

    @Test(arguments: Citation.Reason.allCases.map(\.rawValue) + Commitment.Status.allCases.map(\.rawValue))
    func `every reason and status of the contract has a Dutch word`(word: String) {
        #expect(Wording(.nl).word(word) != word || ["register"].contains(word))
        #expect(Wording(.en).word(word) == word)
    }

    /// Why a status changed; what has no words of ours keeps its rule.
    static let reasons: [(String, [String])] = [
        ("due-date-passed", ["de laatste dag is voorbij", "why"]),
        ("due-soon", ["de laatste dag nadert", "why"]),
        ("settled-by-person", ["door iemand afgemeld", "why"]),
        ("a-rule-of-tomorrow", ["a-rule-of-tomorrow", "why"]),
    ]

    @Test(arguments: reasons) func `a reason is said in Dutch where there are words for it`(
        rule: String, expected: [String]
    ) throws {
        let change = StatusChangePayload(
            StatusChange(
                obligation: "nl-abcdefghij", before: .open, after: .overdue, on: try day("2026-02-01"), rule: rule,
                reason: "why"))
        #expect(said { $0.reason(change) } == expected)
    }

    @Test func `a delivery known by its words says how many of them it has`() throws {
        let change = StatusChangePayload(
            StatusChange(
                obligation: "nl-abcdefghij", before: .open, after: .met, on: try day("2026-02-01"),
                rule: "dossier-and-words",
                reason:
                    "Delivered on 2026-01-20, due by 2026-02-01: letter of kst-31305-520 says so and belongs to the "
                    + "same dossier and has 83 % of its words (femicid, rapport)."))
        #expect(
            said { $0.reason(change) }[0]
                == "geleverd volgens een brief in hetzelfde dossier, met 83 % van de woorden van de toezegging")
    }

    @Test func `evidence is named with its place`() throws {
        let source = Obligation.Source(
            document: "2025D1", documentDate: DateWindow(earliest: nil, latest: nil), place: "answer 6",
            span: TextSpan(start: 0, end: 1, text: "x"), sentence: "x")
        let change = StatusChangePayload(
            StatusChange(
                obligation: "nl-abcdefghij", before: .open, after: .met, on: try day("2026-02-01"),
                rule: "answer-to-question", reason: "why", evidence: source))
        #expect(said { $0.reason(change) } == ["de vragen zijn beantwoord (2025D1, antwoord 6)", "why"])
    }
}
