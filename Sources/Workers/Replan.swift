import Deadlines
import Documents
import Events
import Obligations

/// What would move if everything had been read with the tables of `config/` as they are now.
///
/// A recess that is moved gives "voor het kerstreces" another last day, in documents that were read long ago. Told the
/// obligations, what was said about time when their documents were read, and those documents, it reads them anew and
/// names what is different:
///
///     nl-qwertyuiop   2025-12-18 -> 2025-12-11   kst-28345-10
///
/// Only what still has the days that the document gave then is moved: what a person or another document has moved since
/// keeps its days. So do later occurrences of a series, whose days are counted from the first.
public struct Replan {
    public struct Move: Hashable, Sendable {
        public var obligation: ObligationPayload
        public var was: DateWindow
        /// Without a last day the tables say less than they did; a person has to decide.
        public var now: DateWindow
        /// Whose words they are.
        public var document: String
    }

    /// A stretch of a document that names days.
    private struct Spot: Hashable {
        var document: String
        var start: Int
        var end: Int
    }

    private let tables: Tables
    private let obligations: [ObligationPayload]
    private let documents: Set<String>
    private var digests: [String: String] = [:]
    private var told: [String: [Spot: DateWindow]] = [:]
    private var now: [Spot: DateWindow] = [:]

    public init(_ obligations: [ObligationPayload], tables: Tables) {
        self.tables = tables
        self.obligations = obligations.filter { ["open", "due-soon", "overdue"].contains($0.state) }
        documents = Set(self.obligations.flatMap(Replan.evidence(of:)).map(\.document))
    }

    /// Whether the document gave days to something that is still owed.
    public func concerns(_ document: String) -> Bool { documents.contains(document) }

    /// What the deadlines worker told of a document; the last one of each document counts.
    public mutating func add(_ record: DeadlinesRecord) throws(JSON.Unreadable) {
        var windows: [Spot: DateWindow] = [:]
        for commitment in record.commitments {
            let spot = Spot(document: record.document, start: commitment.start, end: commitment.end)
            if let due = commitment.due { windows[spot] = try due.expression.window }
        }
        for term in record.terms {
            let spot = Spot(document: record.document, start: term.start, end: term.end)
            let read = try term.term()
            windows[spot] = DateWindow(earliest: read.from, latest: read.due)
        }
        told[record.document] = windows
        digests[record.document] = record.digest
    }

    /// A document; after all that was told. Another version than the one that the days are from is passed over.
    public mutating func add(_ record: DocumentRecord) {
        guard digests[record.id] == record.digest else { return }
        let findings = Findings(in: record.document, named: record.id, tables: tables)
        for statement in findings.statements {
            let span = statement.commitment.span
            let spot = Spot(document: record.id, start: span.start, end: span.end)
            if let due = statement.commitment.due { now[spot] = due.window }
        }
        for term in findings.time.terms {
            let spot = Spot(document: record.id, start: term.span.start, end: term.span.end)
            now[spot] = DateWindow(earliest: term.from, latest: term.due)
        }
    }

    /// What moves, by id.
    public func moves() throws(JSON.Unreadable) -> [Move] {
        var moves: [Move] = []
        for obligation in obligations.sorted(by: { $0.id < $1.id }) {
            let window = try obligation.due.due.window
            // The last words that gave these days.
            let spots = Replan.evidence(of: obligation).map {
                Spot(document: $0.document, start: $0.start, end: $0.end)
            }
            guard let spot = spots.last(where: { told[$0.document]?[$0] == window }), let now = now[spot], now != window
            else { continue }
            moves.append(Move(obligation: obligation, was: window, now: now, document: spot.document))
        }
        return moves
    }

    private static func evidence(of obligation: ObligationPayload) -> [SourcePayload] {
        obligation.sources + obligation.history.compactMap(\.evidence)
    }
}

extension Replan.Move {
    /// The command that makes it so; nil without a last day.
    ///
    /// Its id is a function of what it says and of how much had happened to the obligation by then: published twice it
    /// has one effect, and a calendar that is changed to and fro is changed twice.
    public func command(
        by: String, at time: Timestamp, why: String
    ) throws(CommandRecord.Invalid) -> (id: EventID, record: CommandRecord)? {
        guard let latest = now.latest else { return nil }
        let record = try CommandRecord(
            obligation: obligation.id, action: .replan, by: by, at: time, why: why, on: now.earliest, until: latest,
            was: was.latest)
        let id = EventID(
            .commandGiven, obligation.id, record.action.rawValue, String(obligation.history.count),
            was.latest?.description ?? "", now.earliest?.description ?? "", latest.description)
        return (id, record)
    }
}
