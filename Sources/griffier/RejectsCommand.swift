import ArgumentParser
import Events
import Foundation
import Kafka
import Workers

struct RejectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects",
        abstract: "Shows what no worker could read, and puts it back.",
        subcommands: [List.self, Show.self, Replay.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One line for each reject: its name, why, and since when.")
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            var count = 0
            try RejectsCommand.each(settings) { reject in
                count += 1
                let size = reject.original.value.map { "\($0.count) bytes" } ?? "without its bytes"
                let name = reject.original.header("ce_subject").map { "\(RejectsCommand.plain($0)): " } ?? ""
                print(
                    "\(reject.key)  \(reject.worker.rawValue)  \(reject.reason.rawValue)  \(size)  \(name)\(reject.message)"
                )
            }
            if count == 0 { print("none") }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One reject, with its headers and the start of its bytes.")
        @Argument(help: "Its name, as `rejects list` prints it: topic/partition/offset.")
        var name: String
        @Flag(help: "Write its bytes to standard output, and nothing else.")
        var bytes = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let reject = try RejectsCommand.find(name, try options.read())
            if bytes {
                FileHandle.standardOutput.write(Data(reject.original.value ?? []))
                return
            }
            print("reason   \(reject.reason.rawValue): \(reject.message)")
            print("advice   \(reject.advice)")
            print("worker   \(reject.worker.rawValue) (\(reject.group))")
            for header in reject.original.headers {
                print("header   \(header.name): \(header.value.map { String(decoding: $0, as: UTF8.self) } ?? "null")")
            }
            guard let value = reject.original.value else { return print("value    null") }
            let start = String(decoding: value.prefix(200), as: UTF8.self)
            print("value    \(value.count) bytes: \(start.debugDescription)\(value.count > 200 ? " …" : "")")
        }
    }

    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a reject back on the topic it came from, once.",
            discussion: "A second replay of the same reject is refused, unless --again is given.")
        @Argument(help: "Its name, as `rejects list` prints it: topic/partition/offset.")
        var name: String
        @Flag(help: "Also when it was put back before.")
        var again = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            let reject = try RejectsCommand.find(name, settings)
            guard let topic = Topic.allCases.first(where: { $0.name(prefix: settings.prefix) == reject.original.topic })
            else { throw Halt(.badData, "the reject came from \(reject.original.topic), which is none of our topics") }
            if reject.reason == .tooLarge, reject.original.value == nil {
                throw Halt(.badData, "\(name) was too large to be kept here: \(reject.message)")
            }
            if !again, try wasReplayed(reject, topic, settings) {
                print("already replayed  \(name)")
                return
            }
            let place = try Publisher(settings, as: "griffier.rejects").publish(
                OutgoingRecord(
                    topic: reject.original.topic, partition: reject.original.partition, key: reject.original.key,
                    value: reject.original.value,
                    headers: reject.original.headers.map { RecordHeader(name: $0.name, value: $0.value) }
                        + [RecordHeader(Replay.header, name)]))
            print("replayed          \(name) at \(place)")
        }

        /// Marks a record that was put back, with the reject's name.
        private static let header = "griffier-replay-of"

        /// The mark on the topic is the memory: a replay that reached the broker is never done twice.
        private func wasReplayed(_ reject: RejectRecord, _ topic: Topic, _ settings: Settings) throws(Halt) -> Bool {
            var found = false
            let name = name
            try TopicReader(settings: settings).readAll(topic) { (record) throws(Halt) in
                if record.partition == reject.original.partition, record.header(Replay.header) == name { found = true }
            }
            return found
        }
    }

    /// A name that its sender chose, without what would steer a terminal.
    private static func plain(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }

    private static func each(_ settings: Settings, _ body: (RejectRecord) -> Void) throws(Halt) {
        try TopicReader(settings: settings).readAll(.rejects) { (record) throws(Halt) in
            if let reject = RejectRecord(record) { body(reject) }
        }
    }

    private static func find(_ name: String, _ settings: Settings) throws(Halt) -> RejectRecord {
        var found: RejectRecord?
        try each(settings) { reject in
            if reject.key == name { found = reject }
        }
        guard let found else {
            throw Halt(.badData, "there is no reject \(name); `griffier rejects list` lists them")
        }
        return found
    }
}
