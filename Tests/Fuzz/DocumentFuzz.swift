// Reads whatever bytes it is given as a document, and checks that every part that is found stands in the text where
// its offsets say. As a plain program it reads the files that it is given:
//
//     swift run fuzz-documents Tests/Fixtures/documents/*
//
// With libFuzzer, which makes up bytes that take every branch:
//
//     swift build --build-path .build/fuzz --product fuzz-documents \
//         -Xswiftc -DFUZZING -Xswiftc -sanitize=fuzzer
//     mkdir -p corpus && .build/fuzz/debug/fuzz-documents -max_len=65536 corpus Tests/Fixtures/documents
import Documents

/// What falls here is an error in the reading, not in the document.
func readAndCheck(_ bytes: [UInt8]) {
    guard let manuscript = (try? Manuscript(decoding: bytes)) ?? (try? Manuscript(pages: bytes)) else { return }
    let document = Document(manuscript.source, given: manuscript.given)
    let scalars = Array(manuscript.source.text(0..<manuscript.source.utf8.count).unicodeScalars)
    for passage in document.passages {
        let span = document.span(passage.range)
        precondition(span.start <= span.end && span.end <= scalars.count, "a part stands outside the text")
        precondition(scalars[span.start..<span.end].elementsEqual(span.text.unicodeScalars), "a part has another text")
        for sentence in document.sentences(in: passage) { precondition(!sentence.isEmpty, "a sentence is empty") }
    }
}

#if FUZZING
    @_cdecl("LLVMFuzzerTestOneInput")
    public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        readAndCheck(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }

    /// libFuzzer's own `main`, under a name that leaves room for another.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runFuzzer(
        _ count: UnsafeMutablePointer<CInt>,
        _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    @main enum DocumentFuzz {
        static func main() {
            var count = CommandLine.argc
            var words = CommandLine.unsafeArgv
            _ = runFuzzer(&count, &words) { readOneInput($0, $1) }
        }
    }
#else
    import Foundation

    @main enum DocumentFuzz {
        static func main() throws {
            for path in CommandLine.arguments.dropFirst() {
                readAndCheck([UInt8](try Data(contentsOf: URL(filePath: path))))
                print("\(path): read or refused")
            }
        }
    }
#endif
