/// What a citation without a number says about what it means.
indirect enum Name: Hashable {
    /// "artikel 3a van die wet": an article of what another name means.
    case article(unit: String, number: ArticleNumber, of: Name)
    /// "die wet", "genoemd besluit": the last one before it of this noun.
    case lawBefore(noun: String)
    /// "Wko", "de wet": what the document has called so.
    case localLaw(String)
}
