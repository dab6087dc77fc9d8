import Events
import Testing

@testable import Workers

/// When a record is handled as always, alone, or not at all.
@Suite(.bounded) struct QuarantineTests {
    private func watching(_ found: Int, batch: Int = 3) -> Quarantine {
        var quarantine = Quarantine()
        let attempts = Attempts(topic: .ingest, partition: 0, offset: 5, count: found)
        quarantine.watch([.ingest], partitions: [0, 1], found: found > 0 ? [attempts] : [], batch: batch)
        return quarantine
    }

    private func treat(_ quarantine: inout Quarantine, _ offset: Int64, partition: Int32 = 0) -> Quarantine.Treatment {
        quarantine.treatment(topic: .ingest, partition: partition, offset: offset, limit: 3)
    }

    @Test func `after a start the first record of a partition is noted, and no other`() {
        var quarantine = watching(0)
        #expect(treat(&quarantine, 5).note?.count == 1)
        #expect(!quarantine.isEmpty)
        #expect(treat(&quarantine, 9, partition: 1).note == Attempts(topic: .ingest, partition: 1, offset: 9, count: 1))
        #expect(quarantine.isEmpty)
        #expect(treat(&quarantine, 6) == Quarantine.Treatment())
    }

    @Test func `where somebody died, records are handled alone and noted, until a batch has passed`() {
        var quarantine = watching(1)
        #expect(
            treat(&quarantine, 5)
                == .init(note: .init(topic: .ingest, partition: 0, offset: 5, count: 2), isAlone: true))
        for offset in Int64(6)...7 {
            #expect(treat(&quarantine, offset).note?.count == 1)
            quarantine.committed()
        }
        // The other partition is not suspected.
        #expect(!treat(&quarantine, 1, partition: 1).isAlone)
        #expect(treat(&quarantine, 8).isAlone)
        #expect(!treat(&quarantine, 9).isAlone)
        #expect(quarantine.isEmpty)
    }

    @Test func `what an abort brings back is no new attempt`() {
        var quarantine = watching(1)
        #expect(treat(&quarantine, 5).note?.count == 2)
        #expect(treat(&quarantine, 5) == .init(isAlone: true))
        #expect(quarantine.open.map(\.count) == [1])
    }

    @Test func `a record that three began is not begun again, the next one is`() {
        var quarantine = watching(3)
        #expect(treat(&quarantine, 5) == .init(isAlone: true, rejectedAfter: 3))
        #expect(treat(&quarantine, 5).rejectedAfter == 3)
        #expect(
            treat(&quarantine, 6)
                == .init(note: .init(topic: .ingest, partition: 0, offset: 6, count: 1), isAlone: true))
    }

    @Test func `notes are taken back as they were, of partitions that are still ours`() {
        var quarantine = watching(2)
        _ = treat(&quarantine, 5)
        _ = treat(&quarantine, 7, partition: 1)
        #expect(quarantine.open.map(\.count) == [2, 0])
        quarantine.forget(partitions: [0])
        #expect(quarantine.open.map(\.partition) == [1])
        quarantine.committed()
        #expect(quarantine.open.isEmpty)
    }
}
