extension RejectRecord {
    /// Why a record on `rejects` is not one of ours, naming the header.
    public typealias Unusable = IngestHeaders.Unusable

    /// Reads a record of `rejects` back, the original as it was; headers that somebody else put there belong to the
    /// original.
    public init(headers: [Header], value: [UInt8]?) throws(Unusable) {
        var ours: [Name: Int] = [:]
        for (index, header) in headers.enumerated() {
            if let name = Name(rawValue: header.name) { ours[name] = index }
        }
        func text(_ name: Name) throws(Unusable) -> String {
            guard let index = ours[name] else {
                throw Unusable(header: name.rawValue, problem: "is missing; this is no reject of Griffier")
            }
            guard let bytes = headers[index].value, let text = String(validating: bytes, as: UTF8.self) else {
                throw Unusable(header: name.rawValue, problem: "is not a text in UTF-8")
            }
            return text
        }
        func parsed<Value>(_ name: Name, _ read: (String) -> Value?) throws(Unusable) -> Value {
            let word = try text(name)
            guard let value = read(word) else {
                throw Unusable(header: name.rawValue, problem: "is \"\(word)\", which this version does not know")
            }
            return value
        }
        let indices = Set(ours.values)
        let keyIndex = ours[.key]
        original = Original(
            topic: try text(.topic), partition: try parsed(.partition) { Int32($0) },
            offset: try parsed(.offset) { Int64($0) }, key: keyIndex.flatMap { headers[$0].value }, value: value,
            headers: headers.indices.filter { !indices.contains($0) }.map { headers[$0] })
        reason = try parsed(.reason) { RejectReason(rawValue: $0) }
        worker = try parsed(.worker) { WorkerName(rawValue: $0) }
        group = try text(.group)
        message = try text(.message)
        advice = try text(.advice)
    }

    /// The headers as a schema.
    static let form = Schema.Record(
        "RejectHeaders", "The headers of the original, and these after them; the last of each name counts.",
        [
            .init(Name.topic.rawValue, .text, "The topic from which it was read."),
            .init(Name.partition.rawValue, .text, "The partition, as a decimal number."),
            .init(Name.offset.rawValue, .text, "The offset, as a decimal number."),
            .init(Name.group.rawValue, .text, "The consumer group that read it."),
            .init(Name.message.rawValue, .text, "What is wrong with this one."),
            .init(Name.reason.rawValue, .words(RejectReason.self), "Why it is here."),
            .init(Name.worker.rawValue, .words(WorkerName.self), "Which worker put it here."),
            .init(Name.advice.rawValue, .text, "What to do about it."),
            .init(Name.key.rawValue, .text.orNull, "The key of the original; null when it had none."),
        ])
}
