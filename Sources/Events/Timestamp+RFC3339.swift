import Documents

extension Timestamp {
    /// Reads a moment as CloudEvents and people write it; nil when it is not one.
    ///
    ///     2025-09-10T08:00:00Z
    ///     2025-09-10T10:00:00.25+02:00
    ///
    /// A fraction finer than a millisecond is cut off; the leap second 60 is the first of the next minute. Without a
    /// zone it is no moment.
    public init?(rfc3339 text: some StringProtocol) {
        var rest = Array(text.utf8)[...]
        guard rest.count >= 20, let day = CivilDate(String(decoding: rest.prefix(10), as: UTF8.self)) else {
            return nil
        }
        rest = rest.dropFirst(10)
        guard let separator = rest.popFirst(), [0x54, 0x74, 0x20].contains(separator),
            let hour = rest.takeTwo(upTo: 23), rest.take(0x3A),
            let minute = rest.takeTwo(upTo: 59), rest.take(0x3A),
            let second = rest.takeTwo(upTo: 60)
        else { return nil }
        var thousandths: Int64 = 0
        if rest.take(0x2E) {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
            for place in 0..<3 {
                let digit = place < digits.count ? digits[digits.startIndex + place] - 0x30 : 0
                thousandths = thousandths * 10 + Int64(digit)
            }
        }
        var ahead = 0
        switch rest.popFirst() {
        case 0x5A, 0x7A: break
        case let sign? where sign == 0x2B || sign == 0x2D:
            guard let hours = rest.takeTwo(upTo: 23), rest.take(0x3A), let minutes = rest.takeTwo(upTo: 59) else {
                return nil
            }
            ahead = (hours * 60 + minutes) * (sign == 0x2B ? 60 : -60)
        default: return nil
        }
        guard rest.isEmpty else { return nil }
        let moment = Timestamp(day, secondsIntoDay: (hour * 60 + minute) * 60 + second - ahead)
        // The zone may carry it out of the years that a day can be written in.
        guard (1...9999).contains(moment.day.year) else { return nil }
        self.init(milliseconds: moment.milliseconds + thousandths)
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ byte: UInt8) -> Bool {
        guard first == byte else { return false }
        removeFirst()
        return true
    }

    /// Two digits; nil when they are not, or above the limit.
    fileprivate mutating func takeTwo(upTo limit: Int) -> Int? {
        guard let tens = popFirst(), let ones = popFirst(), (0x30...0x39).contains(tens), (0x30...0x39).contains(ones)
        else { return nil }
        let number = Int(tens - 0x30) * 10 + Int(ones - 0x30)
        return number <= limit ? number : nil
    }
}
