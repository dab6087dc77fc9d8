import Documents

/// All citations of a document, in the order of the text.
public func citations(
    in document: Document, laws: LawNames = LawNames(), register: Register = Register()
) -> [Citation] {
    let scene = Scene(document, laws)
    let found = LawResolution.resolved(Recognisers.all.findings(scene), scene)
    var names = NameResolution(scene, register, found)
    let findings = names.resolved()
    return
        findings
        .filter { $0.range.lowerBound < $0.range.upperBound && !isOwn($0, document) }
        .map { citation($0, in: document) }
        .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
}

/// A published document carries its own number in the head of every page: that is no reference.
private func isOwn(_ finding: Finding, _ document: Document) -> Bool {
    guard let target = finding.target, [.kamerstuk, .aanhangsel, .document].contains(finding.kind) else { return false }
    return finding.form == .full && document.identifiers.contains(target)
}

private func citation(_ finding: Finding, in document: Document) -> Citation {
    Citation(
        span: document.span(finding.range), range: finding.range,
        place: document.place(at: finding.range.lowerBound), kind: finding.kind, form: finding.form,
        resolution: finding.resolution, by: finding.by,
        url: finding.target.flatMap { Address.url(finding.kind, $0) })
}

enum Recognisers {
    /// Every family of citations that is known.
    static let all = Scanner([
        PublishedIdentifier.self, ParliamentNumber.self, LabelledKamerstuk.self, BareKamerstuk.self,
        NumberBeforeDossier.self, Handelingen.self, Aanhangsel.self, CaseLaw.self, LegacyNumber.self, Gazette.self,
        EuropeanAct.self, EuropeanPaper.self, LawArticles.self, LawByName.self, LawPointer.self,
        Letter.self, SeveralLetters.self, Motion.self, Reference.self, InternalReference.self,
    ])
}
