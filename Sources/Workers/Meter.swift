import CoreMetrics
import Events

/// What an operator wants to see of a pipeline, counted.
struct Meter {
    private let records: Counter
    private let rejects: Counter
    private let aborts: Counter
    private let outputs: Counter
    private let transactions: CoreMetrics.Timer

    init(worker: WorkerName) {
        let dimensions = [("worker", worker.rawValue)]
        records = Counter(label: "griffier_records_total", dimensions: dimensions)
        rejects = Counter(label: "griffier_rejects_total", dimensions: dimensions)
        aborts = Counter(label: "griffier_transactions_aborted_total", dimensions: dimensions)
        outputs = Counter(label: "griffier_outputs_total", dimensions: dimensions)
        transactions = CoreMetrics.Timer(label: "griffier_transaction_duration", dimensions: dimensions)
    }

    func handled() {
        records.increment()
    }

    func rejected() {
        rejects.increment()
    }

    func aborted() {
        aborts.increment()
    }

    func committed(answers: Int, nanoseconds: Int64) {
        outputs.increment(by: answers)
        transactions.recordNanoseconds(nanoseconds)
    }
}
