import ArgumentParser
import Events
import Foundation
import Testing

@testable import griffier

/// The README's promises that can be checked by reading it: its example, its tables, its commands.
@Suite(.bounded) struct ReadmeTests {
    static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
    static let text = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

    /// The lines of the code blocks, each block with its language.
    static let blocks: [(language: String, lines: [String])] = {
        var blocks: [(language: String, lines: [String])] = []
        var isOpen = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if !isOpen { blocks.append((String(line.dropFirst(3)), [])) }
                isOpen.toggle()
            } else if isOpen {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }()

    @Test func `the first screen shows Dutch text going in and what comes out`() throws {
        let letter = try #require(ReadmeTests.blocks.first).lines.joined(separator: "\n") + "\n"
        let shown = try #require(ReadmeTests.blocks.first { $0.language == "json" }).lines
        let answer = try Program("read", "--date", "2025-09-10", "--json", "-", input: Array(letter.utf8))
        #expect(answer.code == 0)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        let found = (object["citations"] as? [Any] ?? []) + (object["commitments"] as? [Any] ?? [])
        #expect(!shown.isEmpty)
        for line in shown {
            let example = try JSONSerialization.jsonObject(with: Data(line.utf8))
            #expect(found.contains { ReadmeTests.has($0, all: example) }, "the answer has no finding with \(line)")
        }
    }

    /// Whether a value has every field of an example, with the same values.
    private static func has(_ value: Any, all example: Any) -> Bool {
        if let example = example as? [String: Any] {
            guard let value = value as? [String: Any] else { return false }
            return example.allSatisfy { field in value[field.key].map { has($0, all: field.value) } ?? false }
        }
        return (value as? NSObject) == (example as? NSObject)
    }

    @Test func `the table of topics is the declaration`() {
        for topic in Topic.allCases where !topic.isInternal {
            let row =
                "| `\(topic.name())` | \(topic.key.rawValue) | \(topic.partitioning.rawValue) | "
                + "\(topic.isCompacted ? "latest" : "for ever") | \(topic.writers) | \(topic.summary) |"
            #expect(ReadmeTests.text.contains(row), "the README lacks the row\n\(row)")
        }
    }

    @Test func `the table of exit codes is what the program uses`() {
        let rows = ReadmeTests.text.matches(of: #/\n\| (\d+) \| [a-z ]+ \|/#).compactMap { Int32($0.1) }
        #expect(rows == [0, 64, 65, 69, 70, 74, 75, 77, 78, 79])
        for row in rows { #expect(Ending(rawValue: row) != nil) }
    }

    @Test func `every command that the README names is one`() throws {
        let known = Set(Griffier.configuration.subcommands.compactMap { $0.configuration.commandName })
        let named = ReadmeTests.text.matches(of: #/griffier ([a-z]+)[ `]/#).map { String($0.1) }
        #expect(named.count > 10)
        for command in named where command != "help" { #expect(known.contains(command), "griffier \(command)") }
    }

    @Test func `the rooms of the picture are the folders`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: ReadmeTests.root.appendingPathComponent("Sources").path)
        for folder in folders {
            #expect(ReadmeTests.text.contains("\n  \(folder)/"), "\(folder) is not in the picture")
        }
    }
}
