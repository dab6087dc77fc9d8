import Documents
import Testing

@testable import Deadlines

/// Terms that run from an event, in a letter of Tuesday 16 September 2025.
@Suite struct AnchorTests {
    @Test(arguments: [
        ("Ik stuur dit binnen twee maanden na publicatie van het rapport op 1 oktober 2025.", "..2025-12-01"),
        // Told in the sentence before.
        (
            "Het rapport wordt op 1 oktober 2025 gepubliceerd. Binnen twee maanden na publicatie stuur ik de reactie.",
            "..2025-12-01"
        ),
        (
            "De wet treedt op 1 januari 2026 in werking. Een jaar na inwerkingtreding volgt meer.",
            "2027-01-01..2027-01-01"
        ),
        ("Binnen drie weken na dagtekening van deze brief hoort u meer.", "..2025-10-07"),
        ("Uiterlijk twee weken voor het debat van 22 september stuur ik de brief.", "..2025-09-08"),
        ("Binnen drie weken na het debat van 22 september volgt een brief.", "..2025-10-13"),
        ("Binnen twee maanden na 31 december 2025 volgt een brief.", "..2026-02-28"),  // Clamped to the month's end.
        ("Dit volgt een jaar na kerst.", "2025-12-25..2025-12-25"),  // That of 2024: its term is not over.
    ])
    func `reckons from the day of the event`(text: String, days: String) {
        #expect(read(text).dates.last?.days == days)
    }

    @Test(arguments: [
        ("Ik stuur dit uiterlijk drie maanden na inwerkingtreding van de wet.", "P3M", "inwerkingtreding van de wet"),
        ("De wet wordt vijf jaar na inwerkingtreding bezien.", "P5Y", "inwerkingtreding"),
        ("Twee weken voor het commissiedebat stuur ik de brief.", "P2W", "commissiedebat"),
        ("Binnen zes weken na ontvangst van het advies volgt de reactie.", "P6W", "ontvangst van het advies"),
        // Another day, of another event.
        (
            "Op 3 juni 2025 is de motie aangenomen. Binnen twee maanden na publicatie volgt de reactie.", "P2M",
            "publicatie"
        ),
    ])
    func `keeps the length and the event where no day is told`(text: String, duration: String, anchor: String) throws {
        let date = try #require(read(text).dates.last)
        #expect(date.duration == duration)
        #expect(date.anchor == anchor)
        #expect(date.days == "..")
        #expect(date.certainty == .event)
    }
}
