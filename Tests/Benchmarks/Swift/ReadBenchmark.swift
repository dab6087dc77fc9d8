import Documents
import Foundation
import Workers

/// The core on the bundled letter, again and again on one thread: structure, citations, deadlines.
enum ReadBenchmark {
    static func run() {
        let config = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../config").standardized.path
        guard let tables = try? Tables(directory: config),
            let letter = FileManager.default.contents(atPath: config + "/demo/2025D38246.txt")
        else { return print("config/ cannot be read") }
        let text = SourceText(String(decoding: letter, as: UTF8.self))
        let date = CivilDate("2025-09-10")
        measure("structure", text) { _ = Document(text, given: .init(date: date)).passages.count }
        measure("everything", text) {
            _ = Findings(in: Document(text, given: .init(date: date)), tables: tables).statements.count
        }
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print("peak memory \(usage.ru_maxrss / 1024) MB")
    }

    private static func measure(_ name: String, _ text: SourceText, _ body: () -> Void) {
        var times: [Double] = []
        for _ in 0..<5 {
            let start = clock()
            for _ in 0..<100 { body() }
            times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC) / 100)
        }
        let median = times.sorted()[2]
        print(
            String(
                format: "%@: %.2f ms a letter of %d bytes, %.1f MB/s", name, median * 1000, text.utf8.count,
                Double(text.utf8.count) / median / 1e6))
    }
}
