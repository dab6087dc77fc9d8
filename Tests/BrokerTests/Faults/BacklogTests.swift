// A large backlog on one hot partition is read without the memory growing with it.

import Events
import Kafka
import Testing

extension OutageTests {
    @Suite struct BacklogTests {
        @Test func `a backlog is read in bounded memory`() async throws {
            try await onThread {
                let megabytes = Faults.short(5, long: 80)
                // noida-db keeps all it has in memory, several times: a broker of its own.
                let broker = Broker.isGiven ? try Broker.shared() : try Broker(onItsOwn: ())
                defer { if !Broker.isGiven { broker.remove() } }
                let office = try PipelineOffice("backlog", ["topics.partitions=4", "batch.bytes=4000000"], on: broker)
                let line = "Dit is een regel van een stuk, en er wordt niets in beloofd of aangehaald.\n"
                let text = String(repeating: line, count: 200_000 / line.utf8.count)
                let count = megabytes * 1_000_000 / text.utf8.count
                let producer = try Producer(broker.configuration())
                for begin in stride(from: 0, to: count, by: 20) {
                    let records = (begin..<min(count, begin + 20)).map { number in
                        OutgoingRecord(
                            topic: office.name(.ingest), partition: 1, key: Array("hot".utf8),
                            value: Array("Stuk \(number).\n\(text)".utf8),
                            headers: [RecordHeader("documentid", "d\(number)")])
                    }
                    for delivery in producer.publish(records) { _ = try delivery.get() }
                }
                let begin = SuspendingClock.now
                let reader = try office.run("run", "reader", "--instance", "1")
                var ids: Set<String> = []
                var outputs = 0
                let watch = try LogReader(broker.configuration(), isolation: .committed)
                try watch.start(watch.partitions(of: [office.name(.documents)]), from: .beginning, until: .never)
                let isAll = wait(within: .seconds(1500)) {
                    while case .record(let record) = watch.poll(.milliseconds(50)) {
                        outputs += 1
                        ids.insert(record.header("ce_id") ?? "")
                    }
                    return ids.count >= count
                }
                #expect(isAll, "\(ids.count) of \(count): \(reader.errors)")
                let most = reader.memory("VmHWM") ?? 0
                Faults.note(
                    "21 backlog of \(megabytes) MB on one partition, at most \(most / 1024) MB of memory", runs: 1,
                    Tally(inputs: count, outputs: outputs, lost: count - ids.count, duplicated: outputs - ids.count),
                    stall: SuspendingClock.now - begin)
                #expect(outputs == count)
                #expect(most < 450_000, "\(most) kB")
                #expect(reader.stop().code == 0, "\(reader.errors)")
            }
        }
    }
}
