import Documents

/// A law that is pointed at without an article: "die wet", "dat besluit", "laatstgenoemd verdrag".
///
/// The law named last of that sort, near before it. "deze wet" and "dit besluit" are the text itself.
enum LawPointer: Recogniser {
    static let firstBytes: StaticString = "dgl"

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        let start = cursor.position
        guard let name = LawBehind.readPointer(&cursor), cursor.byte != UInt8(ascii: "-") else { return [] }
        return [
            Finding(start..<cursor.position, .law, .named, .unresolved(candidates: []), by: .none, name: name)
        ]
    }
}
