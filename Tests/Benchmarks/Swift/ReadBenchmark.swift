import Allocations
import Citations
import Deadlines
import Documents
import Foundation
import Workers

/// The core on real documents, one after the other on one thread: MB of text a CPU second, without JSON; beside a
/// check of the same bytes for UTF-8, and a grep for the words at which findings begin.
struct ReadBenchmark {
    /// What is timed, from the first to the last document; the preparation of a part alone is not.
    enum Work: String, CaseIterable {
        case validation = "UTF-8 validation"
        case text = "text from bytes"
        case structure = "structure"
        case sentences = "sentences"
        case citations = "citations"
        case deadlines = "dates and commitments"
        case reading = "text, structure, citations"
        case whole = "the same with dates and commitments"
    }

    private let corpus: Corpus
    private let tables: Tables
    private let rounds = 5
    /// The longest that one round of one kind of work may take, in seconds.
    private let patience = 3.0

    init?() {
        guard let corpus = Corpus(), let tables = try? Tables(directory: corpus.config) else { return nil }
        self.corpus = corpus
        self.tables = tables
    }

    // MARK: MB a second

    /// Rounds in which every kind of work has its turn, so that a busy moment of the machine hits all of them.
    func compare(megabytes: Int) {
        let documents = ReadDocuments(corpus.documents)
        var seconds: [Work: [Double]] = [:]
        var passes: [Work: Int] = [:]
        for work in Work.allCases {
            let once = cost(work, documents, passes: 1)
            let wanted = megabytes * 1_000_000 / rounds / corpus.size + 1
            passes[work] = max(1, min(wanted, Int(patience / once)))
        }
        var searches: [Search: [Double]] = [:]
        let file = corpus.write(atLeast: 20_000_000)
        for _ in 0..<rounds {
            for work in Work.allCases {
                let count = passes[work] ?? 1
                seconds[work, default: []].append(cost(work, documents, passes: count) / Double(count))
            }
            for search in Search.allCases {
                guard let file, let cost = search.cost(file.path) else { continue }
                searches[search, default: []].append(cost / Double(file.size))
            }
        }
        if let file { try? FileManager.default.removeItem(atPath: file.path) }
        let validation = median(seconds[.validation] ?? []) / Double(corpus.size)
        row("", ["MB/s", "validation", "grep -oiE", "grep -oiP", "MB read"])
        for work in Work.allCases {
            let cost = median(seconds[work] ?? []) / Double(corpus.size)
            var columns = [number(1e-6 / cost), ratio(validation / cost)]
            for search in [Search.Engine.automaton, .perl].map({ Search(words: work.words, engine: $0) }) {
                columns.append(searches[search].map { ratio(median($0) / cost) } ?? "")
            }
            row(work.rawValue, columns + [number(Double((passes[work] ?? 0) * rounds * corpus.size) / 1e6)])
        }
        for search in Search.allCases {
            guard let cost = searches[search].map(median) else { continue }
            row(
                "grep \(search.engine.rawValue), words of \(search.words)",
                [number(1e-6 / cost), ratio(validation / cost)])
        }
    }

    /// One kind of work for about so many seconds, for a profiler to look at; its MB a second, and those of its best
    /// pass, which other work on the machine disturbs least.
    func repeated(_ name: String, seconds: Double) -> Bool {
        guard let work = Work(rawValue: name) else { return false }
        let documents = ReadDocuments(corpus.documents)
        let start = Usage.thread
        var passes = 0
        var best = Double.infinity
        repeat {
            best = min(best, cost(work, documents, passes: 1))
            passes += 1
        } while Usage.thread - start < seconds
        let size = Double(corpus.size) / 1e6
        row(name, [number(size * Double(passes) / (Usage.thread - start)), number(size / best)])
        return true
    }

    private func cost(_ work: Work, _ documents: ReadDocuments, passes: Int) -> Double {
        let start = Usage.thread
        var sum = 0
        for _ in 0..<passes {
            switch work {
            case .validation:
                for bytes in corpus.documents { sum &+= (try? UTF8Span(validating: bytes.span))?.count ?? 0 }
            case .text: for bytes in corpus.documents { sum &+= SourceText(utf8: bytes)?.codePointCount ?? 0 }
            case .structure: for text in documents.texts { sum &+= Document(text).passages.count }
            case .sentences:
                for document in documents.documents {
                    for passage in document.passages { sum &+= document.sentences(in: passage).count }
                }
            case .citations: for document in documents.documents { sum &+= countCitations(document) }
            case .deadlines: for document in documents.documents { sum &+= countDates(document) }
            case .reading: for bytes in corpus.documents { sum &+= read(bytes).map(countCitations) ?? 0 }
            case .whole:
                for bytes in corpus.documents {
                    guard let document = read(bytes) else { continue }
                    sum &+= countCitations(document) &+ countDates(document)
                }
            }
        }
        let seconds = Usage.thread - start
        // The result is used, so that nothing of it can be left out.
        precondition(sum > 0)
        return seconds
    }

    private func read(_ bytes: [UInt8]) -> Document? { SourceText(utf8: bytes).map { Document($0) } }

    private func countCitations(_ document: Document) -> Int { citations(in: document, laws: tables.laws).count }

    private func countDates(_ document: Document) -> Int {
        let time = Deadlines.deadlines(in: document, calendar: tables.calendar)
        return time.dates.count + time.commitments.count
    }

    // MARK: length

    /// What a byte costs in short and in long documents, and how often memory is asked for.
    func grow() {
        print("\nby length of the document, ns a byte; calls of malloc a kB")
        row("", ["structure", "calls", "citations", "calls", "dates", "calls"])
        for size in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
            let bytes = corpus.document(ofSize: size)
            guard let text = SourceText(utf8: bytes) else { continue }
            let document = Document(text)
            let structure = perByte(bytes.count) { Document(text).passages.count }
            let citing = perByte(bytes.count) { countCitations(document) }
            let dating = perByte(bytes.count) { countDates(document) }
            row("\(bytes.count) bytes", structure + citing + dating)
        }
        print("peak memory \(Usage.peak) MB")
    }

    private func perByte(_ size: Int, _ body: () -> Int) -> [String] {
        let before = allocations()
        var sum = body()
        let calls = Double(allocations() - before) / Double(size) * 1000
        var costs: [Double] = []
        for _ in 0..<3 {
            var count = 0
            let start = Usage.thread
            repeat {
                sum &+= body()
                count += 1
            } while Usage.thread - start < 0.2
            costs.append((Usage.thread - start) / Double(count * size))
        }
        precondition(sum >= 0)
        return [number(median(costs) * 1e9), number(calls)]
    }

    // MARK: the table

    private func row(_ name: String, _ columns: [String]) {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let title = name + String(repeating: " ", count: max(0, 36 - name.count))
        print(title + columns.map { padded($0, 12) }.joined())
    }

    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }

    private func number(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.0f", value) }

    private func ratio(_ value: Double) -> String { String(format: "%.3f", value) }
}

/// The documents read beforehand, for what is timed alone.
private struct ReadDocuments {
    var texts: [SourceText]
    var documents: [Document]

    init(_ all: [[UInt8]]) {
        texts = all.compactMap { SourceText(utf8: $0) }
        documents = texts.map { Document($0) }
    }
}

extension ReadBenchmark.Work {
    fileprivate var words: Search.Words {
        self == .deadlines ? .dates : .citations
    }
}
