import Documents

/// All citations of a document, in the order of the text.
public func citations(
    in document: Document, laws: LawNames = LawNames(), register: Register = Register()
) -> [Citation] {
    []
}
