import Testing

@testable import Kafka

@Suite(.bounded) struct PartitionerTests {
    /// The vectors of Kafka's own UtilsTest.
    @Test(
        arguments: [
            ("21", -973_932_308),
            ("foobar", -790_332_482),
            ("a-little-bit-long-string", -985_981_536),
            ("a-little-bit-longer-string", -1_486_304_829),
            ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971),
            ("abc", 479_470_107),
        ] as [(String, Int32)])
    func `keys are hashed as Java's client does`(key: String, hash: Int32) {
        #expect(Int32(bitPattern: murmur2(Array(key.utf8))) == hash)
        #expect(partition(forKey: key.utf8, of: 12) == (hash & 0x7fff_ffff) % 12)
    }

    @Test func `every key has a partition, the empty one too`() {
        #expect(partition(forKey: [], of: 1) == 0)
        for length in 0..<40 {
            #expect((0..<7).contains(partition(forKey: [UInt8](repeating: 0xff, count: length), of: 7)))
        }
    }

    @Test func `librdkafka puts a key where we say`() throws {
        let cluster = try MockCluster()
        try cluster.createTopic("keys", partitions: 12)
        let keys = ["nl", "", "foobar", "2025D38246", "kst-36410-VII-12", "a-little-bit-longer-string", "é"]
        let records = keys.map { OutgoingRecord(topic: "keys", key: Array($0.utf8), value: [1]) }
        let deliveries = try Producer(quick(cluster)).publish(records)
        let places = try deliveries.map { try $0.get().partition }
        let expected = keys.map { key -> Int32? in
            // murmur2_random takes an empty key for none.
            key.isEmpty ? nil : partition(forKey: key.utf8, of: 12)
        }
        for (place, expected) in zip(places, expected) where expected != nil { #expect(place == expected) }
    }
}
