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
        let end: StaticString = identifier.utf8.starts(with: "blg-".utf8) ? "" : ".html"
        return address("https://zoek.officielebekendmakingen.nl/", identifier, end)
    }

    /// One behind the other, written once.
    private static func address(_ site: StaticString, _ identifier: String, _ end: StaticString = "") -> String {
        var identifier = identifier
        return identifier.withUTF8 { identifier in
            let length = site.utf8CodeUnitCount + identifier.count + end.utf8CodeUnitCount
            return String(unsafeUninitializedCapacity: length) { buffer in
                var written = site.withUTF8Buffer { buffer.update(fromContentsOf: $0) }
                written = buffer[written...].update(fromContentsOf: identifier)
                return end.withUTF8Buffer { buffer[written...].update(fromContentsOf: $0) }
            }
        }
    }

    /// "BWBR0001854/artikel/285b" in the reference notation of the law portal.
    private static func law(_ target: String) -> String {
        let parts = target.utf8.split(separator: UInt8(ascii: "/"))
        guard let first = parts.first else { return "" }
        let law = String(Substring(first))
        if law.utf8.starts(with: "CVDR".utf8) { return address("https://lokaleregelgeving.overheid.nl/", law) }
        guard parts.count == 3 else { return address("https://wetten.overheid.nl/", law) }
        let article = "\(law)&\(Substring(parts[1]))=\(Substring(parts[2]))"
        return law.utf8.starts(with: "BWBV".utf8)
            ? address("https://wetten.overheid.nl/jci1.3:v:", article)
            : address("https://wetten.overheid.nl/jci1.3:c:", article)
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
