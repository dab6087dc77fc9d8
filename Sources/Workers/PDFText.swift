import Documents
import Glibc

/// Takes the text out of a PDF with `pdftotext` of poppler, in a process of its own: what a hostile file does to it,
/// it does to nobody else.
///
/// The process gets the bytes as a file and so much time, memory and output; of this process it inherits
/// nothing but the search path. Its reading order is that of the page, which keeps footnotes and columns apart
/// (`-layout` and `-raw` mix them), with a form feed behind each page.
public struct PDFText: Sendable {
    /// What one document may take.
    public struct Limits: Sendable {
        /// Wall clock, from the start to the last byte. The longest letters take two.
        public var seconds = 60
        /// Of the processor.
        public var processorSeconds = 30
        /// Address space, in MB; a letter takes 60.
        public var megabytes = 768
        public var outputBytes = 32 << 20

        public init() {}
    }

    public enum Failure: Error, Hashable, Sendable {
        /// The PDF cannot be read, now or later.
        case document(UnreadableText)
        /// The machine cannot read any PDF; says why. The document waits, it is not at fault.
        case converter(String)
    }

    public let program: String
    public let limits: Limits

    /// - Parameter program: a path, or a name that is looked up in PATH.
    public init(program: String = "pdftotext", limits: Limits = Limits()) {
        self.program = program
        self.limits = limits
    }

    /// Reads a document of any format, a PDF with the help of the converter.
    public func manuscript(of bytes: [UInt8]) throws(Failure) -> Manuscript {
        let isPDF = TextFormat(recognising: bytes) == .pdf
        let pages = isPDF ? try text(of: bytes) : []
        do throws(UnreadableText) {
            return isPDF ? try Manuscript(pages: pages) : try Manuscript(decoding: bytes)
        } catch {
            throw .document(error)
        }
    }

    /// The text of a PDF in UTF-8, a form feed behind each page; blank when it has only pictures.
    public func text(of bytes: [UInt8]) throws(Failure) -> [UInt8] {
        guard bytes.count <= SourceText.largest else { throw .document(.tooLarge) }
        // Poppler rebuilds what broke off as far as it can, and says nothing about the pages that are gone.
        guard PDFText.isWhole(bytes) else { throw .document(.damaged(.pdf)) }
        let child = try LimitedProcess(
            [program, "-enc", "UTF-8", "/dev/stdin", "-"], input: bytes, processorSeconds: limits.processorSeconds,
            megabytes: limits.megabytes)
        let end = child.run(seconds: limits.seconds, outputBytes: limits.outputBytes)
        let said = String(decoding: end.errors, as: UTF8.self)
        switch end.cause {
        case .tooLong: throw .document(.excessive(.pdf, .work))
        case .tooMuchOutput: throw .document(.excessive(.pdf, .text))
        case .lost(let problem): throw .converter("\(program): \(problem)")
        case .exit(0): return end.output
        case .exit(126), .exit(127):
            throw .converter("\(program) cannot be started; install poppler-utils")
        case .exit(3): throw .document(.passwordProtected(.pdf))
        case .exit:
            if said.contains("ncorrect password") { throw .document(.passwordProtected(.pdf)) }
            if said.contains("ut of memory") || said.contains("bad_alloc") { throw .document(.excessive(.pdf, .work)) }
            if said.contains("error while loading shared libraries") {
                throw .converter("\(program) cannot be started: \(said.prefix(200))")
            }
            throw .document(.damaged(.pdf))
        case .signal(SIGXCPU), .signal(SIGKILL): throw .document(.excessive(.pdf, .work))
        case .signal(SIGABRT) where said.contains("bad_alloc"): throw .document(.excessive(.pdf, .work))
        case .signal: throw .document(.damaged(.pdf))
        }
    }

    /// Ends with "%%EOF", but for what a mail program or a server appended.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(2048)
        guard tail.count >= mark.count else { return false }
        return (tail.startIndex...tail.endIndex - mark.count).contains { at in
            tail[at] == 0x25 && tail[at..<at + mark.count].elementsEqual(mark)
        }
    }
}
