import Documents

/// One family of citations: reads them where the scanner found one of its first letters at the beginning of a word.
protocol Recogniser: SendableMetatype {
    /// The first bytes of its keywords, in lower case; "0" stands for every digit.
    static var firstBytes: StaticString { get }

    /// The citations that begin here, none of them empty; nothing when the words mean something else. The cursor ends
    /// behind the last; where it ends does not matter when nothing is found.
    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding]
}

/// What recognisers may look at besides the words in front of them.
struct Scene {
    let document: Document
    let laws: LawNames
}
