import Events
import Foundation
import Testing
import Yams

@testable import griffier

/// What `deploy/` says, as far as it can be checked without a container engine.
@Suite(.bounded) struct DeployTests {
    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: Program.repository + "/deploy/" + name, encoding: .utf8)
    }

    @Test func `compose starts a broker, the topics and one service for each worker`() throws {
        let compose = try #require(try Yams.load(yaml: try text("compose.yaml")) as? [String: Any])
        let services = try #require(compose["services"] as? [String: [String: Any]])
        #expect(Set(services.keys) == Set(WorkerName.allCases.map(\.rawValue) + ["kafka", "topics"]))
        for worker in WorkerName.allCases {
            #expect(services[worker.rawValue]?["command"] as? [String] == ["run", worker.rawValue])
        }
        #expect(services["topics"]?["command"] as? [String] == ["topics", "create"])
    }

    @Test func `compose sets only what is a setting, or not ours`() throws {
        let compose = try #require(try Yams.load(yaml: try text("compose.yaml")) as? [String: Any])
        let services = try #require(compose["services"] as? [String: [String: Any]])
        for service in services.values {
            var layers = SettingLayers()
            layers.add(environment: service["environment"] as? [String: String] ?? [:])
            #expect(layers.complaints == [])
        }
    }

    @Test func `compose lets the broker take what the largest record needs`() throws {
        let compose = try text("compose.yaml")
        let limit = try #require(compose.firstMatch(of: #/KAFKA_MESSAGE_MAX_BYTES: (\d+)/#).flatMap { Int($0.1) })
        #expect(limit >= Topic.largestReject)
    }
}
