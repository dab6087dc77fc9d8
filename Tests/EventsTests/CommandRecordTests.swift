import Documents
import Events
import Testing

@Suite struct CommandRecordTests {
    static func json(_ members: String) -> [UInt8] {
        let base = #""obligation":"nl-abcdefghij","by":"j.jansen","at":"2025-09-10T10:00:00+02:00","why":"Is binnen.""#
        return Array("{\(base),\(members)}".utf8)
    }

    @Test(arguments: [
        #""action":"confirm""#,
        #""action":"dismiss","evidence":"2025D38246""#,
        #""action":"settle","on":"2025-09-09""#,
        #""action":"settle","on":"2025-09-11","until":null"#,  // Tomorrow, where the command is given.
        #""action":"reopen""#,
        #""action":"reschedule","until":"2026-01-31""#,
        #""action":"withdraw""#,
        #""action":"reschedule","on":"2026-01-01","until":"2026-01-31""#,
        #""action":"confirm","evidence":"2025D38246/answer 1, 2/qwerty-1""#,
        #""action":"snooze","until":"2025-12-01","mood":"tired""#,
    ])
    func `takes what an action needs`(members: String) throws {
        let command = try JSON.value(CommandRecord.self, from: CommandRecordTests.json(members))
        #expect(command.at == Timestamp(Sample.day("2025-09-10"), secondsIntoDay: 28_800))
        #expect(try JSON.value(CommandRecord.self, from: JSON.bytes(of: command)) == command)
    }

    static let refused: [(String, String)] = [
        (
            #""action":"cancel""#,
            #""action" is "cancel"; write one of confirm, dismiss, settle, reopen, reschedule, replan, withdraw, snooze"#
        ),
        (#""action":"settle""#, #""on" is missing; settle needs the day on which it was met, as YYYY-MM-DD"#),
        (#""action":"settle","on":"9-9-2025""#, #""on" is "9-9-2025"; write the day as YYYY-MM-DD"#),
        (#""action":"settle","on":"2052-09-09""#, #""on" is 2052-09-09, after the day on which the command is given"#),
        (
            #""action":"settle","on":"2025-09-09","until":"2025-09-10""#,
            #""until" has no meaning for settle; leave it out"#
        ),
        (#""action":"reschedule""#, #""until" is missing; reschedule needs the new last day, as YYYY-MM-DD"#),
        (
            #""action":"snooze""#,
            #""until" is missing; snooze needs the day on which reminders start again, as YYYY-MM-DD"#
        ),
        (
            #""action":"reschedule","on":"2026-02-01","until":"2026-01-31""#,
            #""until" is 2026-01-31, before "on"; write the last day"#
        ),
        (#""action":"withdraw","on":"2025-09-09""#, #""on" has no meaning for withdraw; leave it out"#),
        (#""action":"confirm","on":"2025-09-09""#, #""on" has no meaning for confirm; leave it out"#),
        (#""action":"confirm","until":"2025-09-09""#, #""until" has no meaning for confirm; leave it out"#),
        (
            #""action":"confirm","evidence":"""#,
            #""evidence" is empty or has line ends; write the name of a document or evidence"#
        ),
    ]

    @Test(arguments: refused)
    func `says what to write instead`(members: String, problem: String) {
        #expect(throws: JSON.Unreadable(problem: "the payload is not valid: \(problem)")) {
            try JSON.value(CommandRecord.self, from: CommandRecordTests.json(members))
        }
    }

    @Test(arguments: [
        (#""by":"j.jansen""#, #""by":" ""#, #""by" is empty; say who gives the command"#),
        (#""why":"Is binnen.""#, #""why":"""#, #""why" is empty; say why"#),
        (
            "2025-09-10T10:00:00+02:00", "2025-09-10T10:00:00",
            #""at" is "2025-09-10T10:00:00"; write a moment with its zone, as 2025-09-10T08:00:00Z"#
        ),
        ("nl-abcdefghij", "nl abc", #""obligation" is "nl abc"; write the id of an obligation"#),
    ])
    func `says who, when and why, of which obligation`(good: String, bad: String, problem: String) {
        let text = String(decoding: CommandRecordTests.json(#""action":"confirm""#), as: UTF8.self)
        #expect(throws: JSON.Unreadable(problem: "the payload is not valid: \(problem)")) {
            try JSON.value(CommandRecord.self, from: Array(text.replacing(good, with: bad).utf8))
        }
    }
}
