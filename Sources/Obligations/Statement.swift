import Citations
import Deadlines
import Documents

/// A commitment with all that it hangs on: where the two readings of a sentence, what it cites and what it promises,
/// meet.
public struct Statement: Hashable, Sendable {
    public var commitment: Commitment
    /// Canonical identifiers cited in the sentence, in the order of the text.
    public var cites: [String]
    /// Under what an obligation made of this can be found, home subject first: the question it answers, the dossiers in
    /// the document's head, the motion and papers it cites.
    public var subjects: [String]
    /// Days of documents that the sentence names: "de brief van 10 juli jl.".
    public var documentDates: [CivilDate]
    /// The question it answers, in the document's words: "de resultaten worden in het vierde kwartaal verwacht" does not
    /// say of what. nil when it is no answer.
    public var question: String?
    /// The last days that it gives up, by which the older promise can be found: "niet op 15 januari maar in februari".
    public var givenUp: [CivilDate]
    /// What the sentences before tell of the older promise that this one puts off, in the document's words: "In mijn brief
    /// heb ik toegezegd u dit jaar te informeren over de enkelband. Dit is niet haalbaar". nil when it puts off none.
    public var putsOff: String?

    public init(
        commitment: Commitment, cites: [String], subjects: [String], documentDates: [CivilDate] = [],
        question: String? = nil, givenUp: [CivilDate] = [], putsOff: String? = nil
    ) {
        self.commitment = commitment
        self.cites = cites
        self.subjects = subjects
        self.documentDates = documentDates
        self.question = question
        self.givenUp = givenUp
        self.putsOff = putsOff
    }
}
