import Documents

/// The loop that every byte of a document goes through: it divides the text into tokens and looks the words up.
///
/// The letters of a word are found eight at a time, which is nearly always the whole word, and stay in the register in
/// which they are compared; nothing is asked of memory but the vocabulary's table and the token that is written.
enum TokenScan {
    static func tokens(of lower: [UInt8], _ calendar: ParliamentaryCalendar) -> [Token] {
        // One for every four bytes is more than prose has; a text of marks alone is read again with room for all.
        let usual = min(lower.count, lower.count / 4 + 64)
        return tokens(of: lower, calendar, room: usual) ?? tokens(of: lower, calendar, room: lower.count) ?? []
    }

    /// nil when there are more.
    private static func tokens(of lower: [UInt8], _ calendar: ParliamentaryCalendar, room: Int) -> [Token]? {
        var isWhole = true
        let list = [Token](unsafeUninitializedCapacity: room) { buffer, count in
            lower.withUnsafeBufferPointer { lower in
                calendar.sieve.withUnsafeBufferPointer { sieve in
                    isWhole = read(lower, calendar, sieve, into: buffer, &count)
                }
                TimeStarts.mark(UnsafeMutableBufferPointer(rebasing: buffer[..<count]), lower)
            }
        }
        return isWhole ? list : nil
    }

    /// Whether there was room for all of them.
    private static func read(
        _ lower: UnsafeBufferPointer<UInt8>, _ calendar: ParliamentaryCalendar, _ sieve: UnsafeBufferPointer<UInt64>,
        into tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int
    ) -> Bool {
        guard let text = lower.baseAddress, let target = tokens.baseAddress else { return lower.isEmpty }
        let vocabulary = Vocabulary.table
        let length = min(lower.count, Int(UInt32.max))
        var at = 0
        var written = 0
        // Nothing stands before the first one.
        var joined: Token.Traits = []
        while at < length {
            let byte = text[at]
            if byte == 0x20 {
                joined = []
                at &+= 1
                continue
            }
            guard written < tokens.count else {
                count = written
                return false
            }
            let start = at
            let token = target + written
            written &+= 1
            if isWord(byte) {
                let spelling = word(text, &at, length)
                let hash = spelling.hash
                let entry = vocabulary.entry(spelling, hash)
                var traits = Token.Traits(rawValue: entry.pointee.traits.rawValue | joined.rawValue)
                var role = entry.pointee.role
                if calendar.mayName(hash, sieve) {
                    let isName = !role.isDisjoint(with: [.opener, .narrow]) || calendar.isNamed(lower, start, hash)
                    if isName { traits.insert(.mayName) }
                    role.becomeName(isWhole: isName)
                }
                token.initialize(to: Token(start, at, spelling, traits, role, entry))
                if NumberWords.mayEnd(with: spelling), entry == vocabulary.other,
                    let number = longNumber(lower, spelling, start..<at)
                {
                    if number.isOrdinal { traits.insert(.isOrdinal) }
                    let word = number.isOrdinal ? Word.ordinal(number.value) : .number(number.value)
                    token.initialize(
                        to: Token(
                            start, at, spelling, traits, traits.contains(.mayName) ? role : .init(word, Marks()),
                            entry, value: number.value))
                }
                // Nearly always a blank and the next word.
                if at < length, text[at] == 0x20 {
                    joined = []
                    at &+= 1
                    continue
                }
            } else if byte.isDigit {
                var value = 0
                while at < length, text[at].isDigit {
                    if at &- start < 9 { value = value &* 10 &+ Int(text[at] &- 0x30) }
                    at &+= 1
                }
                if at &- start > 9 { value = -1 }
                let spelling = Spelling(text, start, at, length)
                var traits = joined.union(.number)
                var role = TimeStarts.Role(digits: at &- start, value)
                if calendar.mayName(spelling.hash, sieve), calendar.isNamed(lower, start, spelling.hash) {
                    traits.insert(.mayName)
                    role.becomeName(isWhole: true)
                }
                token.initialize(to: Token(start, at, spelling, traits, role, vocabulary.other, value: value))
            } else {
                at &+= 1
                let isCut = byte == 0x2C || byte == 0x3B || byte == 0x3A
                token.initialize(
                    to: Token(
                        start, at, Spelling(head: UInt64(byte), tail: 0, count: 1),
                        isCut ? joined.union(.mayCut) : joined, .init(mark: byte), vocabulary.other))
            }
            joined = .joined
        }
        count = written
        return true
    }

    /// A small letter, or a byte of what is no letter of the Latin alphabet.
    @inline(always)
    private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

    /// Moves to the end of the word that begins here.
    @inline(always)
    private static func word(_ text: UnsafePointer<UInt8>, _ at: inout Int, _ length: Int) -> Spelling {
        let start = at
        while at &+ 8 <= length {
            let bytes = eight(text, at)
            let others = others(bytes)
            guard others != 0 else {
                at &+= 8
                continue
            }
            let bits = UInt64(others.trailingZeroBitCount & ~7)
            at &+= Int(truncatingIfNeeded: bits &>> 3)
            if at &- start < 8 { return Spelling(head: bytes & (1 &<< bits &- 1), tail: 0, count: at &- start) }
            return Spelling(text, start, at, length)
        }
        while at < length, isWord(text[at]) { at &+= 1 }
        return Spelling(text, start, at, length)
    }

    /// The high bit of every byte that is no part of a word.
    ///
    /// The seven low bits of a byte are added to what lifts "a" (0x61), or the byte behind "z" (0x7B), to 0x80.
    @inline(always)
    private static func others(_ bytes: UInt64) -> UInt64 {
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
        return ~(isLetter | bytes) & 0x8080_8080_8080_8080
    }

    @inline(always)
    fileprivate static func eight(_ text: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// "eenentwintig", "negenentwintigste".
    @inline(never)
    private static func longNumber(
        _ lower: UnsafeBufferPointer<UInt8>, _ spelling: Spelling, _ range: Range<Int>
    ) -> (value: Int, isOrdinal: Bool)? {
        guard range.count < 60, NumberWords.mayBegin(with: spelling.head) else { return nil }
        return NumberWords.read(lower[range])
    }
}

extension Spelling {
    /// Of bytes of a text of this length; it is not empty.
    @inline(always)
    fileprivate init(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ length: Int) {
        count = end &- start
        if start &+ 8 <= length {
            head = TokenScan.eight(text, start)
            if count < 8 { head &= (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 }
        } else {
            for offset in 0..<min(8, count) { head |= UInt64(text[start &+ offset]) &<< UInt64(8 * offset) }
        }
        if count > 8 { tail = TokenScan.eight(text, end &- 8) }
    }
}
