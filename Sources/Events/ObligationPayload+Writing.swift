// The payloads of the tracker, which writes three for each reminder: their members in the order of the alphabet.

extension ObligationPayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("candidates", candidates)
            json.member("due", due)
            json.member("history", history)
            json.member("id", id)
            json.member("origin", origin)
            json.member("reminded", reminded)
            json.member("reviewOn", reviewOn)
            json.member("settledOn", settledOn)
            json.member("sources", sources)
            json.member("state", state)
            json.member("subjects", subjects)
            json.member("to", to)
            json.member("what", what)
            json.member("who", who)
        }
    }
}

extension DuePayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("certainty", certainty)
            json.member("earliest", earliest)
            json.member("latest", latest)
            json.member("repeats", repeats)
            json.member("text", text)
        }
    }
}

extension SourcePayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("document", document)
            json.member("documentDate", documentDate)
            json.member("end", end)
            json.member("place", place)
            json.member("sentence", sentence)
            json.member("start", start)
            json.member("text", text)
        }
    }
}

extension WindowPayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("earliest", earliest)
            json.member("latest", latest)
        }
    }
}

extension CandidatePayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("day", day)
            json.member("doubt", doubt)
            json.member("evidence", evidence)
            json.member("proposal", proposal)
            json.member("reason", reason)
            json.member("score", score)
            json.member("source", source)
        }
    }
}

extension StagePayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("due", due)
            json.member("offset", offset)
        }
    }
}

extension StatusChangePayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("after", after)
            json.member("before", before)
            json.member("evidence", evidence)
            json.member("obligation", obligation)
            json.member("on", on)
            json.member("reason", reason)
            json.member("rule", rule)
        }
    }
}

extension StatusChangeRecord: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("change", change)
            json.member("due", due)
            json.member("subjects", subjects)
            json.member("what", what)
            json.member("who", who)
        }
    }
}

extension ReminderPayload: QuicklyWritten {
    func write(to json: inout JSONBytes) {
        json.object { json in
            json.member("candidates", candidates)
            json.member("due", due)
            json.member("late", late)
            json.member("obligation", obligation)
            json.member("on", on)
            json.member("sources", sources)
            json.member("stage", stage)
            json.member("state", state)
            json.member("subjects", subjects)
            json.member("what", what)
            json.member("who", who)
        }
    }
}
