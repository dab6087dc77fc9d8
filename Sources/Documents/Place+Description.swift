extension Place {
    /// Reads the form of the contract back; nil when it names no place.
    public init?(description: some StringProtocol) {
        switch description {
        case "letterhead": self = .letterhead
        case "letter": self = .letter
        case "signature": self = .signature
        default:
            guard let blank = description.firstIndex(of: " ") else { return nil }
            var numbers: [Int] = []
            for part in description[description.index(after: blank)...].split(separator: ",") {
                guard let number = Int(part.drop { $0 == " " }) else { return nil }
                numbers.append(number)
            }
            switch description[..<blank] {
            case "question": self = .question(numbers)
            case "answer": self = .answer(numbers)
            case "footnote":
                guard numbers.count == 1 else { return nil }
                self = .footnote(numbers[0])
            default: return nil
            }
        }
    }
}
