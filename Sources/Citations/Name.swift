/// What a citation without a number says about what it means.
indirect enum Name: Hashable {
    /// "artikel 3a van die wet": an article of what another name means.
    case article(unit: String, number: ArticleNumber, of: Name)
    /// "die wet", "genoemd besluit": the last one before it of this noun.
    case lawBefore(noun: String)
    /// "dat artikel": the one that the sentence has named.
    case articleBefore
    /// "Wko", "de wet": what the document has called so.
    case localLaw(String)
    case letter(LetterName)
    case motion(MotionName)
    /// "bijlage 1 bij de brief van …": the number of an annex to the letter that is named behind it.
    case annex(Int)
    /// "Handelingen EK 2001-2002, nr. 10, blz. 525": a page of the proceedings of a session, "h-ek-20012002".
    case page(session: String, Int)
}
