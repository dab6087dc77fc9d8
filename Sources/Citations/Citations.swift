import Documents

/// All citations of a document, in the order of the text.
public func citations(
    in document: Document, laws: LawNames = LawNames(), register: Register = Register()
) -> [Citation] {
    let scene = Scene(document, laws)
    var read = Recognisers.all.findings(scene)
    read.removeAll { ReplacedPaper.isMeant(by: $0, document.reading) }
    let found = LawResolution.resolved(read, scene)
    var names = NameResolution(scene, register, found)
    let findings = names.resolved().inOrder(<)
    var citations: [Citation] = []
    citations.reserveCapacity(findings.count)
    for finding in findings where finding.range.lowerBound < finding.range.upperBound && !isOwn(finding, document) {
        citations.append(citation(finding, in: document))
    }
    return citations
}

/// A published document carries its own number in the head of every page: that is no reference.
private func isOwn(_ finding: Finding, _ document: Document) -> Bool {
    guard finding.form == .full, let target = finding.target else { return false }
    switch finding.kind {
    case .kamerstuk, .aanhangsel, .document: return document.identifiers.contains(target)
    default: return false
    }
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
