/// Where the target of a citation can be read.
enum Address {
    /// nil when there is no public page for it.
    static func url(_ kind: Citation.Kind, _ target: String) -> String? {
        switch kind {
        case .kamerstuk where target.utf8.contains(UInt8(ascii: "#")):
            target.split(separator: "#").first.map { published(String($0)) }
        case .kamerstuk, .aanhangsel, .handelingen, .gazette: published(target)
        case .zaak: "https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=\(target)"
        case .document: "https://www.tweedekamer.nl/kamerstukken/detail?did=\(target)"
        case .activity: "https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id=\(target)"
        case .toezegging where target.hasPrefix("TZ"):
            "https://berthub.eu/tkconv/toezegging.html?nummer=\(target)"
        case .law, .treaty: law(target)
        case .eu: europeanAct(target)
        case .caselaw: judgment(target)
        case .toezegging, .kenmerk, .advice, .internal: nil
        }
    }

    private static func published(_ identifier: String) -> String {
        address(
            [
                "https://zoek.officielebekendmakingen.nl/", identifier,
                identifier.utf8.starts(with: "blg-".utf8) ? "" : ".html",
            ])
    }

    /// One behind the other, written once.
    private static func address(_ parts: [String]) -> String {
        let length = parts.reduce(0) { $0 + $1.utf8.count }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var written = 0
            for part in parts {
                written = buffer[written...].update(fromContentsOf: part.utf8)
            }
            return written
        }
    }

    /// "BWBR0001854/artikel/285b" in the reference notation of the law portal.
    private static func law(_ target: String) -> String {
        let parts = target.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard let identifier = parts.first else { return "" }
        if identifier.hasPrefix("CVDR") { return "https://lokaleregelgeving.overheid.nl/\(identifier)" }
        guard parts.count == 3 else { return address(["https://wetten.overheid.nl/", identifier]) }
        let kind = identifier.utf8.starts(with: "BWBV".utf8) ? "v:" : "c:"
        return address(["https://wetten.overheid.nl/jci1.3:", kind, identifier, "&", parts[1], "=", parts[2]])
    }

    private static func europeanAct(_ target: String) -> String? {
        if target.hasPrefix("OJ:") { return nil }
        let celex = LawBehind.law(target)
        if celex.isEmpty { return nil }
        return "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:\(celex)"
    }

    private static func judgment(_ target: String) -> String? {
        if target.hasPrefix("ECLI:NL:") { return "https://uitspraken.rechtspraak.nl/details?id=\(target)" }
        if target.hasPrefix("ECLI:EU:") { return "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:\(target)" }
        return nil
    }
}
