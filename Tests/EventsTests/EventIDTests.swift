import Events
import Testing

/// An id that changes makes every consumer take everything for new.
@Suite struct EventIDTests {
    @Test(arguments: [
        (
            EventID(.citationsFound, "2025D38246", Sample.digest, "1"),
            "7483082a65124a8108a16185dfd126c0"
        ),
        (EventID(.documentRead), "1a4d22068cbcaace820ec63c617351c8"),
        (EventID(.documentRead, "é"), "81b6dbc729666631101bfa9a2203340e"),  // The length counts bytes.
    ])
    func `is the same for ever`(id: EventID, expected: String) {
        #expect(id.description == expected)
    }

    @Test func `depends on every part and on where one ends`() {
        let ids = [
            EventID(.citationsFound, "a", "b", "1"), EventID(.deadlinesFound, "a", "b", "1"),
            EventID(.citationsFound, "c", "b", "1"), EventID(.citationsFound, "a", "c", "1"),
            EventID(.citationsFound, "a", "b", "2"), EventID(.citationsFound, "b", "a", "1"),
            EventID(.citationsFound, "ab", "1"), EventID(.citationsFound, "a", "b1"),
            EventID(.citationsFound, "a", "b", "1", ""), EventID(.citationsFound, "a1:b", "1"),
        ]
        #expect(Set(ids.map(\.description)).count == ids.count)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `digests are SHA-256`(text: String, expected: String) {
        #expect(Digest.hex(Array(text.utf8)) == expected)
    }
}
