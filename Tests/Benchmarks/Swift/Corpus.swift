import Foundation

/// Real documents of the parliament, as bytes: the bundled letter and those of Tests/Benchmarks/Documents.
struct Corpus {
    let documents: [[UInt8]]
    /// The folder of the tables.
    let config: String

    /// Bytes of all documents.
    var size: Int { documents.reduce(0) { $0 + $1.count } }

    init?() {
        let here = URL(fileURLWithPath: #filePath)
        let folder = here.appendingPathComponent("../../Documents").standardized.path
        config = here.appendingPathComponent("../../../../config").standardized.path
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        let paths = ["\(config)/demo/2025D38246.txt"] + names.sorted().map { "\(folder)/\($0)" }
        var documents: [[UInt8]] = []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            documents.append(Array(data))
        }
        self.documents = documents
    }

    /// One document of about so many bytes: all of them behind each other, again and again, cut at a line end.
    func document(ofSize size: Int) -> [UInt8] {
        let all = Array(documents.joined(separator: [0x0A, 0x0A]))
        var long: [UInt8] = []
        while long.count < size { long += all.prefix(size - long.count) }
        while let last = long.last, last != 0x0A { long.removeLast() }
        return long
    }

    /// A temporary file with all documents, again and again.
    func write(atLeast size: Int) -> (path: String, size: Int)? {
        let path = NSTemporaryDirectory() + "/griffier-benchmark-\(getpid()).txt"
        let all = Data(documents.joined(separator: [0x0A]))
        var data = Data()
        while data.count < size { data += all }
        return FileManager.default.createFile(atPath: path, contents: data) ? (path, data.count) : nil
    }
}
