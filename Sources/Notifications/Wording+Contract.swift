extension Wording {
    /// A word of the contract, as people say it; what has no word of its own stays as it is.
    ///
    ///     "same-date"  ->  "zelfde datum"        "promised"  ->  "toegezegd"        "rule"  ->  "huisregel"
    public func word(_ word: String) -> String {
        language == .nl ? Wording.dutch[word] ?? word : word
    }

    private static let dutch = [
        // How a citation was resolved.
        "number": "nummer", "footnote": "voetnoot", "beside": "nummer ernaast", "same-date": "zelfde datum",
        "same-name": "zelfde naam", "name": "naam", "local": "naam uit het stuk", "register": "register",
        "none": "geen",
        // What a sentence says of a commitment.
        "promised": "toegezegd", "expected": "verwacht", "delayed": "uitgesteld", "missed": "gemist",
        "refused": "geweigerd", "recurring": "terugkerend", "asked": "gevraagd",
        // A date: how sure it is, and what it is for.
        "exact": "exact", "rule": "huisregel", "event": "kalender", "vague": "vaag", "due": "termijn",
        "done": "gedaan", "document": "stuk", "period": "periode", "other": "overig",
        // What is cited.
        "law": "wet", "treaty": "verdrag", "eu": "EU-recht", "caselaw": "uitspraak",
        "gazette": "Staatsblad of -courant",
        "activity": "activiteit", "advice": "advies", "internal": "elders in dit stuk",
        // How a document's date is known.
        "given": "opgegeven", "stated": "vermeld", "bounded": "begrensd door de tekst", "unknown": "onbekend",
    ]
}
