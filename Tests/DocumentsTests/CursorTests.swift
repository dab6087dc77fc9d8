import Documents
import Testing

@Suite struct CursorTests {
    @Test(arguments: [
        ("10 juli 2025", "2025-07-10"), ("1 jan. 2025", "2025-01-01"), ("1e mei 2024", "2024-05-01"),
        ("18 november2024", "2024-11-18"), ("1januari2026", "2026-01-01"), ("10-07-2025", "2025-07-10"),
        ("2025-07-10", "2025-07-10"), ("10 JULI 2025", "2025-07-10"),
        ("31 juni 2025", nil), ("10 juli", nil), ("10 juli 25", nil), ("100 mei 2024", nil), ("3 meisjes 2024", nil),
        ("99-99-2024", nil), ("1432", nil),
    ])
    func `reads whole dates`(text: String, expected: String?) {
        var cursor = cursor(text)
        #expect(cursor.dutchDate()?.description == expected)
        #expect(expected == nil ? cursor.position == 0 : cursor.isAtEnd)
    }

    @Test(arguments: [
        ("3, 4 en 5", [3, 4, 5]), ("1 t/m 3", [1, 2, 3]), ("7, 8, en 9", [7, 8, 9]), ("2 tot en met 4", [2, 3, 4]),
        ("2-4", [2, 3, 4]), ("1 en 2", [1, 2]), ("twee en drie", [2, 3]), ("3a", [3]), ("5 9 en 10", [5, 9, 10]),
        ("0", nil), ("3abc", nil), ("4 t/m 2", nil), ("1 t/m 999", nil), ("2025", nil),
    ])
    func `reads lists of numbers`(text: String, expected: [Int]?) {
        var cursor = cursor(text)
        #expect(cursor.numberList() == expected)
    }

    @Test(arguments: [
        ("2023-2024", 20_232_024), ("2023/24", 20_232_024), ("1999-00", 19_992_000), ("2025-2029", nil), ("24-25", nil),
    ])
    func `reads session years`(text: String, expected: Int?) {
        var cursor = cursor(text)
        #expect(cursor.sessionYear() == expected)
    }

    @Test func `reads numbers and months in words`() {
        var cursor = cursor("twaalf derde sept. mei meisje")
        #expect(cursor.numberWord() == 12)
        cursor.spaces()
        #expect(cursor.ordinalWord() == 3)
        cursor.spaces()
        #expect(cursor.month() == 9)
        cursor.spaces()
        #expect(cursor.month() == 5)
        cursor.spaces()
        #expect(cursor.month() == nil)
    }

    private func cursor(_ text: String) -> Cursor {
        Cursor(Document(SourceText(text)).reading, at: 0)
    }
}
