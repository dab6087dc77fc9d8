import Citations
import Documents
import Events

/// A file of known documents, for whoever begins with a register instead of an empty one.
///
/// Lines of fields between tabs, the first of them naming the fields, in any order; others are of no interest:
///
///     id    (or kst_id)       kst-28345-285
///     date                    2025-07-10, or nothing
///     kind  (or soort)        Brief regering
///     title (or onderwerp)    Voortgang prioriteiten plan van aanpak Stop femicide!
///     names (or signers)      Becker;Van der Werf
///
/// Two more are added to the title where they stand, since motions are called by what they are about: dossier_title
/// and verzoekt. Without a kind, a title that begins with "MOTIE" or "AMENDEMENT" gives it.
public struct RegisterFile: Sendable {
    public let records: [RegisterRecord]

    /// - Throws: ``RegisterFile/Malformed``, which names the line.
    public init(_ text: [UInt8]) throws(Malformed) {
        var records: [RegisterRecord] = []
        var fields: Fields?
        var number = 0
        var seen: [String: Int] = [:]
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let bytes = line.last == 0x0D ? line.dropLast() : line
            if bytes.isEmpty { continue }
            guard let line = String(validating: bytes, as: UTF8.self) else {
                throw Malformed(line: number, problem: "is not UTF-8")
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.drop { $0 == " " || $0 == "\u{FEFF}" } }
            guard let fields else {
                fields = try Fields(cells)
                continue
            }
            let record = try fields.record(cells, number)
            // The last line about a document counts.
            if let place = seen.updateValue(records.count, forKey: record.identifier) {
                records[place] = record
                seen[record.identifier] = place
            } else {
                records.append(record)
            }
        }
        guard fields != nil else { throw Malformed(line: 1, problem: "is missing; it names the fields") }
        self.records = records
    }

    /// What is wrong with a line.
    public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        public var line: Int
        public var problem: String

        public var description: String { "line \(line) \(problem)" }
    }

    /// Where each field stands in a line.
    private struct Fields {
        let id: Int
        let date, kind, title, names, dossier, request: Int?

        init(_ cells: [Substring]) throws(Malformed) {
            func place(_ names: String...) -> Int? { cells.firstIndex { names.contains($0.lowercased()) } }
            guard let id = place("id", "kst_id", "identifier") else {
                throw Malformed(
                    line: 1, problem: "names no field \"id\"; write id, date, kind, title, names between tabs")
            }
            self.id = id
            date = place("date", "datum")
            kind = place("kind", "soort")
            title = place("title", "onderwerp", "titel")
            names = place("names", "signers")
            dossier = place("dossier_title")
            request = place("verzoekt")
        }

        func record(_ cells: [Substring], _ line: Int) throws(Malformed) -> RegisterRecord {
            func cell(_ place: Int?) -> String {
                guard let place, place < cells.count else { return "" }
                return String(cells[place])
            }
            let identifier = cell(id)
            guard IngestHeaders.isDocumentID(identifier) else {
                throw Malformed(
                    line: line,
                    problem:
                        "has \"\(identifier.prefix(60))\" as id; it is 1 to 128 letters, digits, '-', '_', '.', ':'")
            }
            let day = cell(date)
            guard day.isEmpty || CivilDate(day) != nil else {
                throw Malformed(line: line, problem: "has \"\(day.prefix(60))\" as date; write it as YYYY-MM-DD")
            }
            let heading = cell(title)
            var sort = cell(kind)
            if sort.isEmpty, heading.hasPrefix("MOTIE") { sort = "Motie" }
            if sort.isEmpty, heading.contains("AMENDEMENT") { sort = "Amendement" }
            let about = [heading, cell(dossier), cell(request)].filter { !$0.isEmpty }
            return RegisterRecord(
                identifier: identifier, date: day.isEmpty ? nil : day, kind: sort,
                title: about.joined(separator: "; "),
                names: cell(names).split(separator: ";").map { String($0.drop { $0 == " " }) })
        }
    }
}

extension Register {
    /// The register that a file has.
    public init(_ file: RegisterFile) {
        self.init()
        for record in file.records { insert(record.entry) }
    }
}
