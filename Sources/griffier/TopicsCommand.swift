import ArgumentParser
import Events
import Kafka
import Workers

struct TopicsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics", abstract: "Creates Griffier's topics, or checks them.",
        subcommands: [Create.self, Check.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Creates the topics that are missing; those that are there are left as they are.")
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            if let place = settings.local { return try LocalTopics(place: place, settings: settings).create() }
            let admin = try openAdmin(settings)
            var failed = 0
            let answers = try kafka { () throws(KafkaError) in try admin.create(definitions(settings)) }
            for definition in definitions(settings) {
                switch answers[definition.name] {
                case .created: print("created  \(definition.name)  \(definition.partitions) partitions")
                case .existed: print("exists   \(definition.name)")
                case .failed(let error):
                    failed += 1
                    print("failed   \(error)")
                case nil:
                    failed += 1
                    print("failed   \(definition.name): the broker did not answer for it")
                }
            }
            if failed > 0 { throw Halt(.configuration, "\(failed) topics could not be created") }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares the topics with what they must be; exits with 78 when something differs.")
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = try options.read()
            if let place = settings.local { return try LocalTopics(place: place, settings: settings).check() }
            let admin = try openAdmin(settings)
            let wanted = definitions(settings)
            let found = try kafka { () throws(KafkaError) in try admin.describe(wanted.map(\.name)) }
            var complaints: [String] = []
            for definition in wanted {
                guard let topic = found[definition.name] else {
                    complaints.append("\(definition.name) is missing; run `griffier topics create`")
                    continue
                }
                if topic.partitions != definition.partitions {
                    complaints.append(
                        "\(definition.name) has \(topic.partitions) partitions, the settings say \(definition.partitions)"
                    )
                }
                for setting in definition.settings where topic.settings[setting.name] != setting.value {
                    guard let value = topic.settings[setting.name] else { continue }
                    complaints.append("\(definition.name): \(setting.name) is \(value), not \(setting.value)")
                }
            }
            for complaint in complaints { print(complaint) }
            if !complaints.isEmpty { throw Halt(.configuration, "\(complaints.count) things differ") }
            print("all \(wanted.count) topics are as they must be")
        }
    }

    static func definitions(_ settings: Settings) -> [TopicDefinition] {
        Topic.allCases.map { topic in
            TopicDefinition(
                name: topic.name(prefix: settings.prefix), partitions: Int32(settings.sizes.partitions(of: topic)),
                replicationFactor: Int32(settings.sizes.replicas),
                settings: topic.settings.map { Property($0.name, $0.value) })
        }
    }

}

extension ParsableCommand {
    fileprivate func definitions(_ settings: Settings) -> [TopicDefinition] { TopicsCommand.definitions(settings) }

    fileprivate func openAdmin(_ settings: Settings) throws(Halt) -> Admin {
        let client = try settings.client(as: "griffier.topics")
        return try kafka { () throws(KafkaError) in try Admin(client) }
    }
}

/// Turns an error of the client into one with an exit code.
func kafka<Result>(_ body: () throws(KafkaError) -> Result) throws(Halt) -> Result {
    do throws(KafkaError) {
        return try body()
    } catch {
        throw Halt(atStart: error)
    }
}
