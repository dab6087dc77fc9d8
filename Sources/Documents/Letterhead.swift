/// The lines above and beside a letter: facts about it, each on its own line.
///
///     Datum 10 september 2025 · Ons kenmerk 5164758 · Onderwerp … · Aan de Voorzitter van de Tweede Kamer
///     Postbus 20018 · 2500 EA DEN HAAG · Den Haag, 5 maart 2024
///     28 345 Aanpak huiselijk geweld · Nr. 285 BRIEF VAN DE STAATSSECRETARIS …
///     Vragen van het lid … (ingezonden 7 maart 2024). · Antwoord van Minister … (ontvangen 5 april 2024).
enum Letterhead {
    /// A label with what it labels.
    static func isField(_ text: Reading, _ range: Range<Int>) -> Bool {
        guard range.count < 400 else { return false }
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard cursor.word(oneOf: labels) != nil else { return false }
        return cursor.isAtEnd || cursor.literal(":") || cursor.byte == 0x20
    }

    /// A label of which nothing but the label stands on the line: its value is the next line.
    static func isBareLabel(_ text: Reading, _ range: Range<Int>) -> Bool {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard cursor.word(oneOf: labels) != nil else { return false }
        _ = cursor.literal(":")
        return cursor.isAtEnd
    }

    static func isSubject(_ text: Reading, _ range: Range<Int>) -> Bool {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        return cursor.word("onderwerp") || cursor.word("betreft")
    }

    private static let labels: [StaticString] = [
        "datum", "ons kenmerk", "uw kenmerk", "kenmerk", "betreft", "onderwerp", "contactpersoon", "projectnaam",
        "retouradres", "> retouradres", "bijlage(n)", "bijlagen", "bezoekadres", "telefoon", "uw brief van",
        "uw brief", "doorkiesnummer", "behandeld door", "auteur", "kopie aan", "postbus",
    ]

    /// A line that only stands in the head of a letter.
    static func isAddress(_ text: Reading, _ range: Range<Int>) -> Bool {
        guard range.count < 120 else { return false }
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        if cursor.word("aan") {
            if cursor.isAtEnd { return true }
            if cursor.literal(" de voorzitter") { return true }
        }
        cursor.position = range.lowerBound
        if cursor.literal("de voorzitter van de") || cursor.literal("der staten-generaal") { return true }
        cursor.position = range.lowerBound
        if cursor.number(4...4) != nil {
            cursor.spaces()
            // A postcode: "2500 EA DEN HAAG".
            if let letters = cursor.name(), letters.count == 2, text.bytes[letters.lowerBound].isUpperCaseLetter,
                text.bytes[letters.lowerBound + 1].isUpperCaseLetter
            {
                return true
            }
        }
        cursor.position = range.lowerBound
        if cursor.literal("www.") { return !text.bytes[range].contains(0x20) }
        return isPlaceAndDate(text, range)
    }

    /// "Den Haag, 5 maart 2024", "27 maart 2006", "Ontvangen 10 september 2020".
    static func isPlaceAndDate(_ text: Reading, _ range: Range<Int>) -> Bool {
        date(text, range) != nil
    }

    /// The date of such a line.
    static func date(_ text: Reading, _ range: Range<Int>) -> CivilDate? {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        if cursor.literal("den haag") || cursor.literal("'s-gravenhage") {
            _ = cursor.literal(",")
        } else {
            _ = cursor.word("ontvangen") || cursor.word("voorgesteld")
        }
        cursor.spaces()
        guard let date = cursor.dutchDate() else { return nil }
        return cursor.isAtEnd ? date : nil
    }

    /// The title of written questions or of their answer: the paragraph that tells who asks whom and when.
    static func beginsTitle(_ text: Reading, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        switch text.lower[first] {
        case 0x76, 0x73, 0x61, 0x6D, 0x62, 0x7A: break
        default: return false
        }
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        if cursor.word("vragen") || cursor.word("schriftelijke vragen") {
            return cursor.literal(" van het lid ") || cursor.literal(" van de leden ")
        }
        if cursor.word("antwoord") || cursor.word("antwoorden") || cursor.word("mededeling")
            || cursor.word("beantwoording")
        {
            return cursor.literal(" van ")
                && (cursor.literal("de ") || true) && cursor.office() != nil
        }
        return cursor.literal("zie ook aanhangsel")
    }

    /// "AH 600" above an answer that is not typeset yet; the number.
    static func answerNumber(_ text: Reading, _ range: Range<Int>) -> Int? {
        var cursor = Cursor(text, at: range.lowerBound, end: range.upperBound)
        guard cursor.word("ah"), cursor.space(), let number = cursor.number(1...4), cursor.isAtEnd else { return nil }
        return number
    }
}
