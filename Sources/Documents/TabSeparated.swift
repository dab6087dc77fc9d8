/// A table as an operator keeps it in `config/`: one row a line, fields between tabs, "#" starts a comment line, the
/// first row names the columns.
public struct TabSeparated: Sendable {
    /// What is wrong with a table, and in which line (from 1).
    public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        public var line: Int
        public var problem: String

        public init(line: Int, problem: String) {
            self.line = line
            self.problem = problem
        }

        public var description: String { "line \(line): \(problem)" }
    }

    public struct Row: Sendable {
        /// From 1, comments and the row of names counted.
        public let line: Int
        let fields: [Substring]
        let columns: [String: Int]

        /// The field of a column; empty when the row is shorter.
        public subscript(_ column: String) -> Substring {
            guard let index = columns[column], index < fields.count else { return "" }
            return fields[index]
        }
    }

    public let rows: [Row]

    /// Reads the table and checks that it has the columns that its reader needs.
    public init(_ text: String, columns required: [String]) throws(Malformed) {
        var columns: [String: Int]?
        var rows: [Row] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == "\r" ? line.dropLast() : line
            if line.isEmpty || line.first == "#" { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            if let columns {
                rows.append(Row(line: number, fields: fields, columns: columns))
            } else {
                let named = Dictionary(
                    fields.enumerated().map { (String($1), $0) }, uniquingKeysWith: { first, _ in first })
                if let missing = required.first(where: { named[$0] == nil }) {
                    throw Malformed(line: number, problem: "the first row must name the column \"\(missing)\"")
                }
                columns = named
            }
        }
        if columns == nil { throw Malformed(line: number, problem: "there is no row of column names") }
        self.rows = rows
    }
}
