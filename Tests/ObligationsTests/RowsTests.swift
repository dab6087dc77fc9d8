import Testing

@testable import Obligations

@Suite struct RowsTests {
    @Test func `it holds what a dictionary holds, whatever is put in and taken out`() {
        var generator = SystemRandomNumberGenerator()
        var rows = Rows<Int>()
        var expected: [String: Int] = [:]
        for step in 0..<60_000 {
            // More is put in at first, more taken out later: pages fill, and empty rows are left out.
            let id = "nl-\(Int.random(in: 0..<8000, using: &generator))"
            let value = Int.random(in: 0..<3, using: &generator) < (step < 30_000 ? 2 : 1) ? step : nil
            rows[id] = value
            expected[id] = value
            #expect(rows[id] == value)
        }
        for id in Array(expected.keys.sorted().dropFirst(10)) {
            rows[id] = nil
            expected[id] = nil
        }
        #expect(rows.count == expected.count)
        for number in 0..<8000 { #expect(rows["nl-\(number)"] == expected["nl-\(number)"]) }
        var seen: [String: Int] = [:]
        rows.forEach { seen[$0] = $1 }
        #expect(seen == expected)
    }

    @Test func `what came first stands first, also when it is written anew`() {
        var rows = Rows<Int>()
        for number in 0..<3000 { rows["nl-\(number)"] = number }
        rows["nl-7"] = -7
        rows["nl-8"] = nil
        rows["nl-8"] = -8
        var seen: [Int] = []
        rows.forEach { seen.append($1) }
        #expect(seen.map(abs) == Array(0..<3000))
    }
}
