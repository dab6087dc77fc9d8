import Events

/// When a batch ends, and other limits of a pipeline.
public struct BatchLimits: Hashable, Sendable {
    /// A transaction costs 15 ms or more: a thousand records share it.
    public var records = 1000
    /// Bytes of outputs: bounds the memory of a batch of large documents.
    public var bytes = 16 * 1024 * 1024
    /// How long a record waits for company.
    public var lingerMilliseconds: Int64 = 100
    /// How often a worker that wants it is told that time passes.
    public var tickMilliseconds: Int64 = 1000
    /// After so many aborted transactions in a row the process starts again from nothing.
    public var abortsInARow = 20
    /// A record that so many processes began and did not survive is rejected; 0: never.
    public var attempts = 3

    public init() {}
}

/// What one transaction will carry.
struct Batch {
    private(set) var answers: [Answer] = []
    private(set) var records = 0
    private(set) var bytes = 0
    private(set) var startedAt: Int64?

    var isEmpty: Bool { startedAt == nil }

    /// What there is to write, which is not kept here any more.
    mutating func takeAnswers() -> [Answer] {
        defer { answers = [] }
        return answers
    }

    mutating func add(_ outputs: [Output], input: Int32, at time: Int64) {
        if startedAt == nil { startedAt = time }
        records += 1
        for output in outputs {
            bytes += output.size
            answers.append(Answer(output, input: input))
        }
    }

    func isFull(_ limits: BatchLimits, at time: Int64) -> Bool {
        guard let startedAt else { return false }
        return records >= limits.records || bytes >= limits.bytes || time - startedAt >= limits.lingerMilliseconds
    }
}
