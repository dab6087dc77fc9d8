import Crypto

/// Who an obligation is, in a name short enough to say over the telephone: "nl-" and ten letters.
///
///     home 2025Z14497, place "answer 6", words "beleidsreacti halsema"   ->  nl-…
///
/// Made of the home subject, the place and the content words of what is promised, as a *set*: "een brief over X en Y"
/// and "over Y en X een brief" are one promise, and a sentence that is turned around keeps its name. Not of the span,
/// the due date, the verbs of sending, or the version of whatever read the document.
///
/// Ten letters hold 47 bits. Two different promises with the same ten are told apart by the seal, the next letters of
/// the same hash: the second one takes the letters of the next attempt.
struct ObligationIdentity: Hashable, Sendable {
    var home: String
    var place: String
    var words: [String]
    /// More than one promise of the same words in the same place, for other days: the second is 1.
    var ordinal = 0

    /// How many letters; fewer only to see what a collision does.
    struct Scheme: Hashable, Sendable {
        var jurisdiction: String = "nl"
        var letters: Int = 10
    }

    /// Tells two identities with the same letters apart.
    var seal: String { Letters.hash(material, count: 24) }

    func id(attempt: Int, _ scheme: Scheme) -> String {
        let letters = Letters.hash(attempt == 0 ? material : material + "\n\(attempt)", count: scheme.letters)
        return "\(scheme.jurisdiction)-\(letters)"
    }

    private var material: String {
        "\(home)\n\(place)\n\(words.joined(separator: " "))\(ordinal == 0 ? "" : "\n#\(ordinal)")"
    }

    /// The name of a later one of the same words: promised again after it was met, or next in a series.
    static func id(of group: String, instance: Int, _ scheme: Scheme) -> String {
        instance == 0
            ? group
            : "\(scheme.jurisdiction)-\(Letters.hash("\(group)\n\(instance)", count: max(scheme.letters, 10)))"
    }
}

/// Letters a–z that stand for a text.
enum Letters {
    static func hash(_ text: String, count: Int) -> String {
        var hasher = SHA256()
        var text = text
        text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (index, byte) in hasher.finalize().prefix(16).enumerated() {
            if index < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
        }
        var letters: [UInt8] = []
        for index in 0..<count {
            // 13 letters use up 61 bits; the second half begins there.
            if index < 13 {
                letters.append(UInt8(ascii: "a") + UInt8(high % 26))
                high /= 26
            } else {
                letters.append(UInt8(ascii: "a") + UInt8(low % 26))
                low /= 26
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
