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
    private var aside: Aside?

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
        if match.isDoubtful { aside = Aside(localNames: [], doubt: match) }
    }

    /// Something with a number of its own.
    init(_ range: Range<Int>, _ kind: Citation.Kind, _ target: String, by: Citation.Reason = .number) {
        self.init(range, kind, .full, .resolved(target), by: by)
    }

    /// What the document calls the law from here on.
    var localNames: [LocalName] {
        get { aside?.localNames ?? [] }
        set { if !newValue.isEmpty || aside != nil { aside = Aside(localNames: newValue, doubt: doubt) } }
    }

    /// What the table has for the law, where the document or its day may tell otherwise.
    var doubt: LawNames.Match? { aside?.doubt }

    /// What few findings have: kept apart, so that all are copied fast.
    private final class Aside {
        let localNames: [LocalName]
        let doubt: LawNames.Match?

        init(localNames: [LocalName], doubt: LawNames.Match?) {
            self.localNames = localNames
            self.doubt = doubt
        }
    }

    var target: String? {
        if case .resolved(let target) = resolution { target } else { nil }
    }
}

extension [Finding] {
    /// By where they begin, and where they begin together by their ends. Nearly always they are so already.
    func inOrder(_ isEndBefore: (Int, Int) -> Bool) -> [Finding] {
        func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
            left.lowerBound == right.lowerBound
                ? isEndBefore(left.upperBound, right.upperBound) : left.lowerBound < right.lowerBound
        }
        let isSo = indices.dropFirst().allSatisfy { !precedes(self[$0].range, self[$0 - 1].range) }
        return isSo ? self : sorted { precedes($0.range, $1.range) }
    }
}
