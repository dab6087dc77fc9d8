import Events
import Foundation
import Notifications
import Testing

@Suite final class FileOutboxTests {
    let path = FileManager.default.temporaryDirectory.path + "/griffier-outbox-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func message(_ id: String, _ body: String = "Wat: een brief\nWie: niet genoemd") -> Message {
        Message(
            id: id, kind: "reminder", obligation: "nl-abcdefghij", on: "2026-01-17", subject: "s \"é\" 𝄞", body: body)
    }

    private func lines() throws -> [String] {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func ids() throws -> [String] {
        try lines().dropLast().map { try JSON.value(Message.self, from: Array($0.utf8)).id }
    }

    @Test func `each message is a line, once`() throws {
        let outbox = try FileOutbox(path: path)
        for id in ["a", "b", "a"] { try outbox.deliver(message(id)) }
        try outbox.settle()
        #expect(try ids() == ["a", "b"])
        #expect(try lines().last == "")
        let first = try #require(try lines().first)
        #expect(try JSON.value(Message.self, from: Array(first.utf8)) == message("a"))
    }

    @Test func `the file remembers what was told before`() throws {
        try FileOutbox(path: path).deliver(message("a"))
        let again = try FileOutbox(path: path)
        try again.deliver(message("a", "other words"))
        try again.deliver(message("b"))
        #expect(try ids() == ["a", "b"])
    }

    /// What a crash leaves of the last line, and what stands there after the same message again.
    @Test(arguments: [1, 20, 60]) func `a line that a crash cut short is ended, and written anew`(cut: Int) throws {
        let outbox = try FileOutbox(path: path)
        try outbox.deliver(message("a"))
        try outbox.deliver(message("b"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.dropLast(cut).write(to: URL(fileURLWithPath: path))

        let again = try FileOutbox(path: path)
        for id in ["a", "b", "c"] { try again.deliver(message(id)) }
        try again.settle()
        let read = try lines().compactMap { try? JSON.value(Message.self, from: Array($0.utf8)).id }
        // Only the end of the line was cut: it is whole.
        #expect(read == ["a", "b", "c"])
        #expect(try lines().count == (cut == 1 ? 4 : 5))
        // Nobody reads the stump as a message; a third start changes nothing.
        try FileOutbox(path: path).deliver(message("c"))
        #expect(try lines().compactMap { try? JSON.value(Message.self, from: Array($0.utf8)).id } == read)
    }

    @Test func `what somebody else wrote into the file is left alone`() throws {
        try Data("# begin\n{\"id\":17}\n\n\u{FEFF}x".utf8).write(to: URL(fileURLWithPath: path))
        let outbox = try FileOutbox(path: path)
        try outbox.deliver(message("a"))
        #expect(try lines().prefix(4) == ["# begin", "{\"id\":17}", "", "\u{FEFF}x"])
        #expect(try lines().count == 6)
    }

    @Test func `a file that cannot be opened is told of`() {
        let failure = #expect(throws: OutboxFailure.self) { try FileOutbox(path: "/no/such/folder/outbox") }
        #expect(failure?.description.contains("/no/such/folder/outbox cannot be opened") == true)
        #expect(throws: OutboxFailure.self) { try FileOutbox(path: "/") }
    }

    @Test func `printing is done as often as asked`() {
        var shown: [String] = []
        let outbox = PrintedOutbox { shown.append($0.id) }
        outbox.deliver(message("a"))
        outbox.deliver(message("a"))
        outbox.settle()
        #expect(shown == ["a", "a"])
    }
}
