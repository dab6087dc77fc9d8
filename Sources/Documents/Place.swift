/// The part of a document in which something stands, as a reader would name it.
///
///     letter · question 6 · answer 6 · answer 1, 2 · footnote 2 · signature
public enum Place: Hashable, Sendable {
    /// Sender, kenmerk, datum, onderwerp: facts about the letter, not its text.
    case letterhead
    /// The running text of a letter or of any document without questions.
    case letter
    /// A member's question; text here is the member's, not the minister's.
    case question([Int])
    /// The answer, often to several questions at once ("Antwoord op vragen 1 en 2").
    case answer([Int])
    case footnote(Int)
    case signature
}

extension Place: CustomStringConvertible {
    /// The form of the contract: "answer 1, 2".
    public var description: String {
        func listed(_ numbers: [Int]) -> String {
            numbers.map(String.init).joined(separator: ", ")
        }
        return switch self {
        case .letterhead: "letterhead"
        case .letter: "letter"
        case .question(let numbers): "question \(listed(numbers))"
        case .answer(let numbers): "answer \(listed(numbers))"
        case .footnote(let number): "footnote \(number)"
        case .signature: "signature"
        }
    }
}
