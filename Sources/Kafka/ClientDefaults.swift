extension ClientConfiguration {
    /// What we set otherwise than librdkafka does, and an operator may change.
    ///
    /// Lists are for librdkafka 2.0.2; what later versions do by default stands here too.
    static func defaults(for role: Role) -> [Property] {
        let all = [
            Property("socket.nagle.disable", "true"),
            Property("socket.keepalive.enable", "true"),
            Property("reconnect.backoff.ms", "100"),
            Property("reconnect.backoff.max.ms", "10000"),
            // 2.0.2 does not lengthen it from try to try.
            Property("retry.backoff.ms", "250"),
            Property("allow.auto.create.topics", "false"),
        ]
        let reading = [
            Property("check.crcs", "true"),
            Property("fetch.wait.max.ms", "100"),
            // Records larger than this still come through, alone.
            Property("fetch.message.max.bytes", "2097152"),
            // Per client; librdkafka would take 64 MiB and 100,000 records.
            Property("queued.max.messages.kbytes", "16384"),
            Property("queued.min.messages", "2000"),
        ]
        let writing = [
            Property("linger.ms", "5"),
            Property("compression.type", "lz4"),
            // A topic of documents takes 12 MiB, a reject of one is larger; librdkafka would refuse from 1 MB on.
            Property("message.max.bytes", "13631488"),
            Property("queue.buffering.max.kbytes", "65536"),
        ]
        switch role {
        case .groupMember:
            return all + reading + [
                Property("auto.offset.reset", "earliest"),
                Property("session.timeout.ms", "30000"),
                Property("heartbeat.interval.ms", "3000"),
                Property("max.poll.interval.ms", "120000"),
                Property("statistics.interval.ms", "5000"),
            ]
        case .logReader: return all + reading
        case .transactionalProducer: return all + writing + [Property("transaction.timeout.ms", "20000")]
        case .producer: return all + writing
        case .admin: return all
        }
    }

    /// What an operator may not set, and why.
    public static let ownedProperties: [String: String] = [
        "bootstrap.servers": "brokers are configured apart",
        "metadata.broker.list": "brokers are configured apart",
        "client.id": "follows from the worker and its instance",
        "group.id": "follows from the worker: its offsets hang on it",
        "group.instance.id": "follows from the worker and its instance: it fences a twin",
        "transactional.id": "follows from the worker and its instance: it fences a twin",
        "enable.auto.commit": "offsets are committed in the transaction with what was made of the records",
        "auto.commit.enable": "offsets are committed in the transaction with what was made of the records",
        "auto.commit.interval.ms": "offsets are committed in the transaction with what was made of the records",
        "enable.auto.offset.store": "offsets are committed in the transaction with what was made of the records",
        "isolation.level": "workers read what is committed, restoring sets its own",
        "enable.idempotence": "always on: without it retries duplicate records",
        "acks": "follows from idempotence, and setting it crashes transactional producers",
        "request.required.acks": "follows from idempotence, and setting it crashes transactional producers",
        "partitioner": "murmur2, as every other client of the topics: records of one key must stay together",
        "partition.assignment.strategy": "one setting for a whole group; chosen apart, by the library's version",
        "group.protocol": "one setting for a whole group; chosen apart, by the library's version",
        "enable.partition.eof": "the reader of a log needs it, members of a group must not see it",
        "log.queue": "logs are delivered with the records",
        "enabled_events": "set by the client",
    ]

    static let secrets: Set<String> = [
        "sasl.password", "ssl.key.password", "ssl.key.pem", "ssl.keystore.password", "sasl.oauthbearer.config",
        "sasl.oauthbearer.client.secret",
    ]
}
