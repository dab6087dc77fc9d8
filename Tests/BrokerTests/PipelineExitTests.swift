import Events
import Foundation
import Glibc
import Kafka
import Testing
import Workers

extension PipelineTests {
    /// What a process tells whoever started it.
    @Suite struct ExitTests {
        @Test func `SIGTERM ends all workers of a process in peace, within ten seconds`() async throws {
            try await onThread {
                let office = try PipelineOffice("exit")
                let process = try office.run("run", "--instance", "1")
                office.awaitWork(of: process, workers: WorkerName.allCases.count)
                try office.drop([("a", "Ik stuur uw Kamer in januari 2036 een brief over het toezicht.")])
                try office.records(on: .documents, atLeast: 1)
                let stopped = process.stop()
                #expect(stopped.code == 0, "\(process.errors)")
                #expect(stopped.after < .seconds(10))
            }
        }

        @Test func `a second SIGTERM ends the process at once`() async throws {
            try await onThread {
                let office = try PipelineOffice("twice", hasTopics: false)
                // Without a broker it waits, and cannot finish what it is asked to.
                let process = try office.run("run", "reader", "--instance", "1", brokers: "127.0.0.1:1")
                #expect(wait { process.catchesSignals }, "\(process.errors)")
                process.signal(SIGTERM)
                #expect(wait { process.errors.contains("stopping") }, "\(process.errors)")
                let begin = SuspendingClock.now
                process.signal(SIGTERM)
                #expect(process.end() == 128 + SIGTERM)
                #expect(SuspendingClock.now - begin < .seconds(5))
            }
        }

        @Test func `SIGTERM ends a process that has no broker, too`() async throws {
            try await onThread {
                let office = try PipelineOffice("alone", hasTopics: false)
                let process = try office.run("run", "reader", "--instance", "1", brokers: "127.0.0.1:1")
                #expect(wait { process.catchesSignals }, "\(process.errors)")
                let stopped = process.stop()
                // Either it was asked in time, or its time was up: 75, nothing was in flight.
                #expect(stopped.code == 0 || stopped.code == 75, "\(process.errors)")
                #expect(stopped.after < .seconds(20))
            }
        }

        @Test func `a worker whose topics are not there ends with 78 and says how to make them`() async throws {
            try await onThread {
                let office = try PipelineOffice("topicless", hasTopics: false)
                let process = try office.run("run", "reader", "--instance", "1")
                #expect(process.end() == 78)
                #expect(process.errors.contains("griffier topics create"), "\(process.errors)")
            }
        }

        @Test func `when one worker ends, its process does, with its code`() async throws {
            try await onThread {
                // The tracker's inputs do not go together.
                let office = try PipelineOffice("unequal", hasTopics: false)
                let commands = office.name(.commands)
                let admin = try Admin(office.broker.configuration())
                let definition = TopicDefinition(name: commands, partitions: 3, replicationFactor: 1, settings: [])
                if case .failed(let error)? = try admin.create([definition])[commands] { throw error }
                #expect(try office.run("topics", "create").end() == 0)
                let process = try office.run("run", "--instance", "1")
                #expect(process.end() == 78)
                #expect(process.errors.contains("\(commands): 3"), "\(process.errors)")
            }
        }

        @Test func `a twin fences the older process, which ends with 79 and writes nothing more`() async throws {
            try await onThread {
                let office = try PipelineOffice(
                    "twin", ["kafka.session.timeout.ms=6000", "kafka.heartbeat.interval.ms=500"])
                let older = try office.start(.reader)
                try office.drop([("before", "Eerst.")])
                try office.records(on: .documents, atLeast: 1)
                let newer = try office.start(.reader)
                // The older one learns of it when it next commits, on Apache Kafka with its next heartbeat.
                var dropped = 1
                let isFenced = try wait {
                    if older.isRunning {
                        try office.drop([("after\(dropped)", "Daarna \(dropped).")])
                        dropped += 1
                        try office.records(on: .documents, atLeast: dropped)
                    }
                    return !older.isRunning
                }
                #expect(isFenced, "\(older.errors)")
                #expect(older.end() == 79, "\(older.errors)")
                #expect(older.errors.contains("another process took over \(office.prefix)reader.1"), "\(older.errors)")
                #expect(newer.isRunning, "\(newer.errors)")
                try office.drop([("last", "Ten slotte.")])
                let documents = try office.records(on: .documents, atLeast: dropped + 1)
                #expect(Set(documents.map(\.id)).count == documents.count)
                #expect(documents.count == dropped + 1)
                #expect(newer.stop().code == 0, "\(newer.errors)")
            }
        }
    }
}

/// Beside the others: it only waits.
@Suite struct PipelinePatienceTests {
    @Test func `a worker without a broker ends with 69 when a minute is over`() async throws {
        try await onThread {
            let office = try PipelineOffice("patience", hasTopics: false)
            let process = try office.run("run", "reader", "--instance", "1", brokers: "127.0.0.1:1")
            #expect(process.end(within: .seconds(120)) == 69)
            #expect(process.errors.contains("127.0.0.1:1"), "\(process.errors)")
        }
    }
}
