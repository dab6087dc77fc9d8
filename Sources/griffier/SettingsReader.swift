import Configuration
import Events
import Kafka
import Logging
import Notifications
import Workers

/// Reads the settings: flags over the environment over the file over the defaults. All that is wrong is told at once.
struct SettingsReader {
    private let reader: ConfigReader
    private var complaints: [String]

    /// - Parameters:
    ///   - file: the YAML text and its path.
    ///   - environment: of which the variables GRIFFIER_… count.
    ///   - flags: "key=value".
    static func read(
        file: (path: String, text: String)?, environment: [String: String], flags: [String]
    ) throws(Halt) -> Settings {
        var layers = SettingLayers()
        layers.add(flags: flags)
        layers.add(environment: environment)
        if let file { layers.add(file: file.text, path: file.path) }
        var reader = SettingsReader(layers)
        let settings = reader.settings(properties: layers.properties)
        guard reader.complaints.isEmpty else {
            let list = reader.complaints.map { "  - \($0)" }.joined(separator: "\n")
            throw Halt(.configuration, "the settings cannot be used:\n\(list)")
        }
        return settings
    }

    private init(_ layers: SettingLayers) {
        complaints = layers.complaints
        reader = ConfigReader(
            providers: layers.layers.map { layer in
                var values: [AbsoluteConfigKey: ConfigValue] = [:]
                for (key, value) in layer {
                    values[AbsoluteConfigKey([key], context: [:])] = ConfigValue(.string(value), isSecret: false)
                }
                return InMemoryProvider(values: values)
            })
    }

    private func text(_ key: String) -> String? {
        reader.string(forKey: ConfigKey([key], context: [:]))
    }

    private mutating func settings(properties: [String]) -> Settings {
        var settings = Settings()
        if let value = text("kafka.brokers") { settings.brokers = value }
        settings.properties = properties.sorted().compactMap { name in
            text("kafka.\(name)").map { Property(name, $0) }
        }
        if let value = text("topics.prefix") {
            settings.prefix = value
            let allowed = value.utf8.allSatisfy {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
                    || [0x2E, 0x2D, 0x5F].contains($0)
            }
            if !allowed || value.utf8.count > 100 {
                complain("topics.prefix", "is \"\(value)\"; a prefix has letters, digits, '.', '-', '_', at most 100")
            }
        }
        settings.sizes.documents = number("topics.partitions", 1...10_000) ?? settings.sizes.documents
        settings.sizes.jurisdictions = number("topics.jurisdictions", 1...10_000) ?? settings.sizes.jurisdictions
        settings.sizes.replicas = number("topics.replication", -1...100) ?? settings.sizes.replicas
        if settings.sizes.replicas == 0 { complain("topics.replication", "is 0; it must be -1 or at least 1") }
        if let value = text("jurisdiction") {
            settings.jurisdiction = value
            if value.isEmpty { complain("jurisdiction", "is empty; the Dutch parliament is \"nl\"") }
        }
        if let value = text("zone") {
            settings.zoneName = value
        }
        if Zone(settings.zoneName) == nil {
            complain("zone", "is \"\(settings.zoneName)\", which this machine does not know; try \"Europe/Amsterdam\"")
        }
        settings.language = choice("language", Language.self) ?? settings.language
        settings.limits.records = number("batch.records", 1...100_000) ?? settings.limits.records
        settings.limits.bytes = number("batch.bytes", 1024...1_073_741_824) ?? settings.limits.bytes
        settings.limits.lingerMilliseconds =
            number("batch.linger", 0...60_000).map(Int64.init) ?? settings.limits.lingerMilliseconds
        settings.limits.attempts = number("batch.attempts", 0...1000) ?? settings.limits.attempts
        if let value = text("notify.outbox") {
            settings.outbox = value
            if value.isEmpty { complain("notify.outbox", "is empty; give a path, or \"-\" to print") }
        }
        settings.logLevel = choice("log.level", Logger.Level.self) ?? settings.logLevel
        if let folder = text("log.local"), !folder.isEmpty { settings.local = LocalPlace(folder: folder) }
        do throws(ConfigurationComplaints) {
            _ = try ClientConfiguration(brokers: settings.brokers, properties: settings.properties)
        } catch {
            for complaint in error.complaints { complain("kafka.\(complaint.property)", complaint.text) }
        }
        return settings
    }

    private mutating func complain(_ key: String, _ problem: String) {
        complaints.append("\(key) \(problem)")
    }

    private mutating func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            complain(key, "is \"\(text)\"; it must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    private mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ key: String, _ type: Value.Type
    ) -> Value? {
        guard let text = text(key) else { return nil }
        guard let value = Value(rawValue: text) else {
            complain(key, "is \"\(text)\"; it must be \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return value
    }
}
