/// What kind of event a record is: the `ce_type` of its CloudEvents envelope. The version changes when a reader of the
/// old one could misunderstand the new one.
public enum EventType: String, Hashable, Sendable, CaseIterable {
    case dropped = "nl.griffier.document.dropped.v1"
    case documentRead = "nl.griffier.document.read.v1"
    case citationsFound = "nl.griffier.citations.found.v1"
    case documentKnown = "nl.griffier.document.known.v1"
    case deadlinesFound = "nl.griffier.deadlines.found.v1"
    case obligationState = "nl.griffier.obligation.state.v1"
    case statusChanged = "nl.griffier.obligation.status-changed.v1"
    case reminderDue = "nl.griffier.reminder.due.v1"
    case commandGiven = "nl.griffier.command.given.v1"
}
