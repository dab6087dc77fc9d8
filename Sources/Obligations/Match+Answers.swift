import Documents

// A minister who puts off the answers often says by when he means to give them: "Ik streef ernaar de vragen uiterlijk
// 27 november te beantwoorden". The rule's term runs beside that, since it is the House's and no promise changes it: a
// day before its end does not shorten it, a later one does not lengthen it. So the two stay two obligations, each with
// its own last day and source, and the same answers meet both: in time for the one, perhaps late for the other. Only a
// day in the notice itself ("niet binnen de gebruikelijke termijn maar uiterlijk 27 november") puts off the term.

extension Utterance {
    /// It promises the answers to the numbered questions that its document is about.
    var isToAnswer: Bool {
        switch kind {
        case .promised, .expected, .delayed: break
        case .recurring, .term, .done, .missed, .refused, .answered, .happened: return false
        }
        guard words.answers, obliges, subjects.contains(where: Subject.isQuestion) else { return false }
        return Answering(what) == .handedOver
    }
}

extension Match {
    /// The answers of a later document meet what was promised of them. With several questions it takes all of them; and
    /// of questions that the promise merely cites nobody knows whether they are the ones.
    init?(of evidence: Said, withAnswersPromisedIn promise: Said) {
        let (said, promised) = (evidence.utterance, promise.utterance)
        let questions = promised.subjects.filter(Subject.isQuestion)
        guard evidence.document != promise.document, questions.contains(where: said.subjects.contains) else {
            return nil
        }
        var isPart = said.words.partly
        if said.kind == .done {
            guard said.words.answers, let answers = Answering(said.what), answers != .inReply else { return nil }
            isPart = isPart || answers == .part
        }
        self.init(tie: .question, coverage: 100, shared: [], doubt: nil)
        let answered = Set(said.subjects + (said.beside ?? []))
        if !Subject.isQuestion(promised.subjects.first ?? "") {
            doubt = .fewWords
        } else if isPart || !questions.allSatisfy(answered.contains) {
            doubt = .partly
        } else if said.kind == .done, !said.words.handsOver {
            doubt = .notHandedOver
        }
        guard let day = evidence.deliveredOn, let since = promise.since else {
            doubt = .undated
            return
        }
        if day < since { return nil }
    }
}
