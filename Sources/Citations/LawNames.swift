/// Names and abbreviations of laws, treaties and EU acts, with their identifiers; made from the tables in `config/`.
public struct LawNames: Sendable {
    public init() {}
}
