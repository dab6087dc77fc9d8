import ArgumentParser
import Citations
import Documents
import Events
import Foundation
import Notifications
import Workers

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Reads documents and shows what is in them, without Kafka.",
        discussion: """
            For people:    griffier read letter.txt --date 2025-09-10
            For a browser: griffier read letter.txt --html > letter.html
            For programs:  griffier read letter.txt --json
            For many:      griffier read --jsonl < lines.jsonl > answers.jsonl

            A line for --jsonl is {"id": "…", "text": "…", "date": "YYYY-MM-DD"}; the date may be left out. Each line is \
            answered by one line, in order; a line that cannot be read is answered by {"id": …, "error": "…"}, and the \
            exit code at the end is 65. Offsets are Unicode code points, end exclusive.
            """)

    @Argument(help: "PDF, DOCX, HTML, official XML or text; \"-\" is standard input.")
    var files: [String] = []

    @Option(help: "The day on which they were written, as YYYY-MM-DD; else what the text says.")
    var date: String?

    @Flag(help: "One JSON object per document; each finding on a line of its own.")
    var json = false

    @Flag(help: "One page for a browser: the document with everything that was found marked, linked and explained.")
    var html = false

    @Flag(help: "Read lines of JSON from standard input and answer each.")
    var jsonl = false

    @Option(
        help: "A file of known documents (see `griffier register load`), to resolve what is cited by date or mover.")
    var register: String?

    @Option(help: "The language of the answer for people: nl or en.")
    var lang: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if jsonl && !files.isEmpty { throw ValidationError("--jsonl reads standard input; leave the files out") }
        if !jsonl && files.isEmpty { throw ValidationError("name at least one file, or \"-\" for standard input") }
        if html && (json || jsonl) { throw ValidationError("--html and JSON are two answers; ask for one") }
        if html && files.count > 1 { throw ValidationError("--html makes one page of one file; name a single file") }
        if let date, CivilDate(date) == nil { throw ValidationError("--date is \"\(date)\"; write it as YYYY-MM-DD") }
        if let lang, Language(rawValue: lang) == nil { throw ValidationError("--lang is \"\(lang)\"; it is nl or en") }
    }

    func run() throws {
        let settings = try options.read()
        let tables = try Tables(directory: settings.directory)
        let register = try register.map { path throws(Halt) in Register(try RegisterFile(path: path)) } ?? Register()
        if jsonl {
            guard answerLines(tables, register) else { throw Ending.badData.code }
            return
        }
        let terminal = Terminal(language: lang.flatMap { Language(rawValue: $0) } ?? settings.language)
        var failed = false
        for file in files {
            do {
                let document = try document(file)
                let name = file == "-" ? "-" : URL(fileURLWithPath: file).lastPathComponent
                let id = document.identifiers.first ?? name
                let answer = ReadAnswer(id: id, Findings(in: document, named: id, tables: tables, register: register))
                if json {
                    print(try answer.lines().joined(separator: "\n"))
                } else if html {
                    let page = AnnotatedPage(
                        answer, of: document.source.text(0..<document.source.utf8.count), parts: document.parts,
                        title: document.title, in: terminal.words)
                    FileHandle.standardOutput.write(Data(page.html.utf8))
                } else {
                    terminal.show(answer)
                }
            } catch let refusal as Refusal {
                failed = true
                FileHandle.standardError.write(Data("griffier: \(file): \(refusal.problem)\n".utf8))
            }
        }
        if failed { throw Ending.badData.code }
    }

    private func document(_ file: String) throws -> Document {
        let data: Data?
        if file == "-" {
            data = try FileHandle.standardInput.readToEnd()
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
                throw Refusal(.empty, "there is no such file")
            }
            if isFolder.boolValue { throw Refusal(.empty, "is a folder; name the files in it, as in \(file)/*") }
            data = FileManager.default.contents(atPath: file)
        }
        guard let data else { throw Refusal(.empty, "the file cannot be read; may this user read it?") }
        let manuscript = try Delivery.manuscript(of: Array(data), by: PDFText())
        return Document(
            manuscript.source, given: .init(date: date.flatMap { CivilDate($0) }, metadata: manuscript.metadata))
    }

    /// Answers every line of standard input; false when one could not be read.
    private func answerLines(_ tables: Tables, _ register: Register) -> Bool {
        var allRead = true
        for line in InputLines() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let answer: String
            do {
                let request = try JSON.value(ReadRequest.self, from: line)
                if let date = request.date, CivilDate(date) == nil {
                    throw JSON.Unreadable(problem: "\"date\" is \"\(date)\"; it must be a day as YYYY-MM-DD")
                }
                let document = Document(
                    SourceText(request.text), given: .init(date: request.date.flatMap { CivilDate($0) }))
                answer = try JSON.text(
                    of: ReadAnswer(
                        id: request.id, Findings(in: document, named: request.id, tables: tables, register: register)))
            } catch {
                allRead = false
                answer = failure(line, error)
            }
            FileHandle.standardOutput.write(Data((answer + "\n").utf8))
        }
        return allRead
    }

    private func failure(_ line: [UInt8], _ error: any Error) -> String {
        struct Named: Decodable { var id: String }
        let id = try? JSON.value(Named.self, from: line).id
        let problem = (error as? JSON.Unreadable)?.problem ?? "\(error)"
        return (try? JSON.text(of: ReadFailure(id: id, error: problem))) ?? "{\"id\":null,\"error\":\"unreadable\"}"
    }
}

extension Terminal {
    /// What was read in one document.
    func show(_ answer: ReadAnswer) {
        let date =
            switch (answer.date.earliest, answer.date.latest) {
            case (let earliest?, let latest?) where earliest == latest: earliest
            case (nil, nil): say("datum onbekend", "date unknown")
            case (let earliest, let latest): "\(earliest ?? "…") – \(latest ?? "…")"
            }
        heading("\(answer.id)  \(date) (\(words.word(answer.date.basis)))")
        show(answer.citations)
        heading(
            "\(say("Toezeggingen en termijnen", "Commitments and terms")) (\(answer.commitments.count + answer.terms.count))"
        )
        show(answer.commitments, terms: answer.terms)
        heading("\(say("Data", "Dates")) (\(answer.dates.count))")
        for date in answer.dates {
            let window = "\(date.earliest ?? "…") – \(date.latest ?? "…")"
            line(
                "  \(column(window, 26)) \(column(words.word(date.certainty), 9)) \(column(words.word(date.role), 8)) “\(words.oneLine(date.text))”"
                    + (date.repeats.map { " \($0)" } ?? ""))
        }
    }
}
