import Testing

/// Faults of ours: processes that die, hang, come and go.
@Suite(.serialized) struct FaultTests {}

/// Faults of others, the network and the broker; beside the first, since they are mostly waited for.
@Suite(.serialized) struct OutageTests {}
