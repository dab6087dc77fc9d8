import Documents

/// A citation as a recogniser finds it: where it stands and what it says, before anything else in the document has
/// been asked.
struct Finding {
    /// Offsets into the reading.
    var range: Range<Int>
    var kind: Citation.Kind
    var form: Citation.Form
    var resolution: Citation.Resolution
    var by: Citation.Reason
    /// What the words say when they give no number; resolved after the whole document has been read.
    var name: Name?
    /// What the document calls the law from here on.
    var localNames: [LocalName] = []
    /// What the table has for the law, where the document or its day may tell otherwise.
    var doubt: LawNames.Match?

    init(
        _ range: Range<Int>, _ kind: Citation.Kind, _ form: Citation.Form = .full, _ resolution: Citation.Resolution,
        by: Citation.Reason = .number, name: Name? = nil
    ) {
        self.range = range
        self.kind = kind
        self.form = form
        self.resolution = resolution
        self.by = by
        self.name = name
    }

    /// A law as the table has it, or an article of it.
    init(_ range: Range<Int>, _ target: String, _ match: LawNames.Match) {
        self.init(range, LawBehind.kind(target), target, by: .name)
        if match.isDoubtful { doubt = match }
    }

    /// Something with a number of its own.
    init(_ range: Range<Int>, _ kind: Citation.Kind, _ target: String, by: Citation.Reason = .number) {
        self.init(range, kind, .full, .resolved(target), by: by)
    }

    var target: String? {
        if case .resolved(let target) = resolution { target } else { nil }
    }
}

extension [Finding] {
    /// By where they begin; `isBefore` decides between two that begin together. Nearly always they are so already.
    func inOrder(_ isBefore: (Finding, Finding) -> Bool) -> [Finding] {
        func precedes(_ left: Finding, _ right: Finding) -> Bool {
            left.range.lowerBound == right.range.lowerBound
                ? isBefore(left, right) : left.range.lowerBound < right.range.lowerBound
        }
        return indices.dropFirst().allSatisfy { !precedes(self[$0], self[$0 - 1]) } ? self : sorted(by: precedes)
    }
}
