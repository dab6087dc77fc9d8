/// What the head of an official publication, XML or page, says of it: names of DCTERMS and OVERHEIDop with a value.
///
///     DC.identifier kst-21501-33-1156 · OVERHEIDop.dossiernummer 21501-33 · OVERHEIDop.ondernummer 1156
///     DCTERMS.issued 2025-09-30 · DC.type Motie · OVERHEIDop.documenttitel Motie van het lid …
struct PublicationMetadata {
    private var values: [String: [String]] = [:]
    private var count = 0

    /// Names are compared in small letters; "DCTERMS." and "DC." are one.
    mutating func add(_ name: String, scheme: String?, _ content: String) {
        count += 1
        guard count < 1000, content.utf8.count < 2000 else { return }
        let value = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !value.isEmpty else { return }
        var key = name.lowercased()
        if key.hasPrefix("dcterms.") { key = "dc." + key.dropFirst(8) }
        if key.hasPrefix("dcterms:") { key = "dc." + key.dropFirst(8) }
        values[key, default: []].append(value)
    }

    /// It is a publication of which the publisher tells more than a page of any site does.
    var isOfficial: Bool {
        !identifiers.isEmpty || values.keys.contains { $0.hasPrefix("overheidop.") }
    }

    var metadata: Document.Metadata {
        guard isOfficial else { return Document.Metadata() }
        return Document.Metadata(
            date: date, identifiers: identifiers, dossiers: dossiers, questions: questions, kind: kind, title: title)
    }

    private func all(_ key: String) -> [String] { values[key] ?? [] }

    // MARK: identifiers

    private var identifiers: [String] {
        var found: [String] = []
        func add(_ identifier: String?) {
            if let identifier, !found.contains(identifier) { found.append(identifier) }
        }
        for value in all("dc.identifier") { add(PublicationMetadata.identifier(value)) }
        // ".../kst-19637-3373/metadata.xml"
        for value in all("overheidop.externmetadatarecord") {
            for part in value.split(separator: "/") { add(PublicationMetadata.identifier(String(part))) }
        }
        if found.isEmpty, let dossier = dossiers.first, let number = all("overheidop.ondernummer").first,
            number.utf8.count < 6, number.utf8.allSatisfy(\.isLetterOrDigit)
        {
            add("kst-\(dossier)-\(number)")
        }
        return found
    }

    /// "kst-21501-33-1156", alone or at the end of an address.
    private static func identifier(_ value: String) -> String? {
        var last = value.split(separator: "/").last.map(String.init) ?? value
        if last.hasSuffix(".html") { last.removeLast(5) }
        let isKnown = prefixes.contains { last.hasPrefix($0) }
        guard isKnown, last.utf8.count < 40, last.utf8.contains(where: \.isDigit),
            last.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == 0x2D })
        else { return nil }
        return last
    }

    private static let prefixes = [
        "kst-", "ah-tk-", "ah-ek-", "kv-tk-", "kv-ek-", "h-tk-", "h-ek-", "blg-", "stb-", "stcrt-", "trb-", "nds-tk-",
    ]

    /// "21501-33", "36600-VI", also "36 600 VI".
    private var dossiers: [String] {
        var found: [String] = []
        for value in all("overheidop.dossiernummer") {
            for part in value.split(whereSeparator: { $0 == ";" || $0 == "," }) {
                let words = part.split { $0 == " " || $0 == "-" || $0 == "(" || $0 == ")" }
                var dossier = words.first.map(String.init) ?? ""
                var rest = words.dropFirst()
                if dossier.utf8.count == 2, let next = rest.popFirst() { dossier += next }
                guard dossier.utf8.count == 5, dossier.utf8.allSatisfy(\.isDigit) else { continue }
                if let suffix = rest.first, suffix.utf8.count < 6 { dossier += "-" + suffix }
                if !found.contains(dossier) { found.append(dossier) }
            }
        }
        return found
    }

    /// "2024Z18436".
    private var questions: [String] {
        (all("overheidop.vraagnummer") + all("overheidop.vraagnummers")).filter {
            let digits = Array($0.utf8)
            return digits.count == 10 && digits[4] == 0x5A && digits.prefix(4).allSatisfy(\.isDigit)
                && digits.suffix(5).allSatisfy(\.isDigit)
        }
    }

    // MARK: what and when

    /// The day on which it was written, sent or debated; only without one the day of its publication.
    private var date: CivilDate? {
        var names = ["overheidop.datumbrief", "overheidop.datumontvangst", "overheidop.datumvergadering"]
        if kind == .questions { names.insert("overheidop.datumindiening", at: 0) }
        for name in names + ["dc.issued"] {
            if let date = all(name).lazy.compactMap({ CivilDate(String($0.prefix(10))) }).first { return date }
        }
        return nil
    }

    private var title: String? {
        all("overheidop.documenttitel").first ?? all("dc.alternative").first ?? all("dc.title").first
    }

    private var kind: DocumentKind? {
        for type in all("dc.type").map({ $0.lowercased() }) {
            if type.hasPrefix("motie") { return .motion }
            if type.hasPrefix("brief") { return .letter }
            if type.hasPrefix("mededeling") { return .delayNotice }
            if type.hasPrefix("antwoord") || type == "kamervragen met antwoord" { return .answers }
            if type.hasPrefix("kamervragen zonder") || type.hasPrefix("schriftelijke vra") { return .questions }
        }
        return nil
    }
}
