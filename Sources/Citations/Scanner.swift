import Documents

/// Walks once over a reading and asks, at the beginning of every word, the recognisers that know its first letter;
/// the longest finding wins and is not read again.
///
/// A letter behind a digit also begins a word: "8Kamerstukken II 2015/16" has the number of its footnote in front.
struct Scanner: Sendable {
    /// The recognisers by first byte in lower case; digits together.
    private let byFirstByte: [[any Recogniser.Type]]

    init(_ recognisers: [any Recogniser.Type]) {
        var table: [[any Recogniser.Type]] = Array(repeating: [], count: 256)
        for recogniser in recognisers {
            recogniser.firstBytes.withUTF8Buffer { bytes in
                for byte in bytes {
                    for each in byte == UInt8(ascii: "0") ? Array(UInt8(ascii: "0")...UInt8(ascii: "9")) : [byte] {
                        table[Int(each)].append(recogniser)
                    }
                }
            }
        }
        byFirstByte = table
    }

    func findings(_ scene: Scene) -> [Finding] {
        let reading = scene.document.reading
        var found: [Finding] = []
        var cursor = Cursor(reading, at: 0)
        var position = 0
        var previous: UInt8 = 0x0A
        while position < reading.lower.count {
            let byte = reading.lower[position]
            let begins = !previous.isLetterOrDigit || (previous.isDigit && byte.isLetter)
            previous = byte
            guard begins, !byFirstByte[Int(byte)].isEmpty else {
                position += 1
                continue
            }
            var best: [Finding] = []
            var end = position
            for recogniser in byFirstByte[Int(byte)] {
                cursor.position = position
                let findings = recogniser.findings(&cursor, scene)
                if !findings.isEmpty, cursor.position > end {
                    best = findings
                    end = cursor.position
                }
            }
            found += best
            // What is cited by name may have other citations inside its words.
            if end > position, best.allSatisfy({ $0.form != .named }) {
                position = end
                previous = reading.lower[position - 1]
            } else {
                position += 1
            }
        }
        return found
    }
}
