extension AsyncAPI {
    /// Who reads and writes what: the inputs of a worker with its consumer group, then what it reads without one, then
    /// what it writes; last what people do.
    var operations: JSONTree {
        var members: [JSONTree.Member] = []
        for worker in WorkerName.allCases {
            let group = worker.group(prefix: prefix)
            for topic in worker.reads {
                let shared = worker.inputs.contains(topic)
                members.append(
                    receive(
                        topic, as: worker.rawValue, group: shared ? group : nil,
                        summary: shared
                            ? "Each partition is read by one instance of the \(worker.rawValue) worker."
                            : "The \(worker.rawValue) worker reads it without a group, to know what it holds."))
            }
            for topic in worker.writes {
                members.append(
                    send(
                        topic, as: worker.rawValue,
                        summary: "Written in one transaction with what was read: use isolation.level=read_committed."))
            }
        }
        members.append(send(.ingest, as: "anyone", summary: "Drop a document."))
        members.append(send(.commands, as: "clerk", summary: "Correct what was made of an obligation."))
        members.append(send(.register, as: "clerk", summary: "Make documents known: griffier register load."))
        return .object(members)
    }

    private func receive(_ topic: Topic, as who: String, group: String?, summary: String) -> JSONTree.Member {
        var members = action("receive", topic, summary)
        if let group {
            members.append(
                .init(
                    "bindings",
                    [
                        "kafka": [
                            "groupId": ["type": "string", "enum": [.text(group)]],
                            "bindingVersion": AsyncAPI.bindingVersion,
                        ]
                    ]))
        }
        return .init("\(who)-receive-\(topic.rawValue)", .object(members))
    }

    private func send(_ topic: Topic, as who: String, summary: String) -> JSONTree.Member {
        .init("\(who)-send-\(topic.rawValue)", .object(action("send", topic, summary)))
    }

    private func action(_ action: String, _ topic: Topic, _ summary: String) -> [JSONTree.Member] {
        let channel = "#/channels/\(topic.rawValue)"
        return [
            .init("action", .text(action)),
            .init("channel", reference(channel)),
            .init("summary", .text(summary)),
            .init("messages", [reference("\(channel)/messages/\(topic.rawValue)")]),
        ]
    }
}
