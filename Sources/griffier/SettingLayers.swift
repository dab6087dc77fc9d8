import Yams

/// Where settings come from, nearest first: flags, environment, file; each a flat list of keys ("kafka.brokers").
struct SettingLayers {
    private(set) var layers: [[String: String]] = []
    private(set) var complaints: [String] = []

    /// Names of librdkafka's properties that are set anywhere.
    var properties: [String] {
        var names: Set<String> = []
        for layer in layers {
            for key in layer.keys where key.hasPrefix("kafka.") && key != "kafka.brokers" {
                names.insert(String(key.dropFirst("kafka.".count)))
            }
        }
        return Array(names)
    }

    /// "kafka.brokers=localhost:9092".
    mutating func add(flags: [String]) {
        var layer: [String: String] = [:]
        for flag in flags {
            guard let equals = flag.firstIndex(of: "=") else {
                complaints.append("--set \(flag) lacks a value; write --set key=value")
                continue
            }
            let key = String(flag[..<equals])
            if isKnown(key) {
                layer[key] = String(flag[flag.index(after: equals)...])
            } else {
                complaints.append("--set \(key): \(unknown(key))")
            }
        }
        layers.append(layer)
    }

    /// GRIFFIER_KAFKA_BROKERS and its like. GRIFFIER_CONFIG and what begins with GRIFFIER_TEST are no settings.
    mutating func add(environment: [String: String]) {
        var layer: [String: String] = [:]
        let names = Dictionary(uniqueKeysWithValues: Settings.keys.map { (SettingLayers.variable(for: $0), $0) })
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("GRIFFIER_") {
            if name == "GRIFFIER_CONFIG" || name.hasPrefix("GRIFFIER_TEST") { continue }
            if let key = names[name] {
                layer[key] = value
            } else if name.hasPrefix("GRIFFIER_KAFKA_") {
                let property = name.dropFirst("GRIFFIER_KAFKA_".count).lowercased()
                layer["kafka." + String(property.map { $0 == "_" ? "." : $0 })] = value
            } else {
                complaints.append("the environment variable \(name) is no setting; \(SettingLayers.list)")
            }
        }
        layers.append(layer)
    }

    mutating func add(file text: String, path: String) {
        var layer: [String: String] = [:]
        do {
            if let node = try Yams.compose(yaml: text) { flatten(node, under: "", of: path, into: &layer) }
        } catch {
            complaints.append("\(path) is not YAML: \(error)")
        }
        layers.append(layer)
    }

    private mutating func flatten(
        _ node: Node, under prefix: String, of path: String, into layer: inout [String: String]
    ) {
        let line = node.mark.map { " line \($0.line)" } ?? ""
        switch node {
        case .scalar(let scalar):
            // `kafka:` with nothing under it says nothing.
            if scalar.string.isEmpty && !isKnown(prefix) && isGroup(prefix) { return }
            if isKnown(prefix) {
                layer[prefix] = scalar.string
            } else {
                complaints.append("\(path)\(line): \"\(prefix)\": \(unknown(prefix))")
            }
        case .mapping(let mapping):
            for (key, value) in mapping {
                let name = key.string ?? ""
                flatten(value, under: prefix.isEmpty ? name : "\(prefix).\(name)", of: path, into: &layer)
            }
        case .sequence, .alias:
            complaints.append("\(path)\(line): \"\(prefix)\" is a list; it must be a single value")
        }
    }

    private func isKnown(_ key: String) -> Bool {
        Settings.keys.contains(key) || (key.hasPrefix("kafka.") && key.count > "kafka.".count)
    }

    private func isGroup(_ key: String) -> Bool {
        Settings.keys.contains { $0.hasPrefix(key + ".") }
    }

    private func unknown(_ key: String) -> String {
        "there is no such setting; \(SettingLayers.list)"
    }

    private static let list = "there are \(Settings.keys.joined(separator: ", ")) and librdkafka's own under kafka."

    /// "GRIFFIER_KAFKA_BROKERS" for "kafka.brokers".
    static func variable(for key: String) -> String {
        "GRIFFIER_" + String(key.uppercased().map { $0 == "." || $0 == "-" ? "_" : $0 })
    }
}
