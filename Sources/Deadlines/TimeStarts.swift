/// Where an expression of time may begin, told beforehand by the words that stand behind, so that most words need no
/// reading at all.
///
///     "in het begin van de week"    "in" may: a part stands behind it, and only an article between
///     "in deze brief van 3 mei"     "in" may not: "deze" points at no time, and nothing reads past "brief"
///     "voor het debat van 3 mei"    "voor" may: an event may have its day far behind
///
/// It leaves out no beginning from which something would be found. What an opener opens is read over the words of
/// `Cues.links`, over other openers and over few marks: any other word, and whatever tells no time with what follows
/// it, stands in the way.
enum TimeStarts {
    /// The part a word can play, by itself.
    struct Role: OptionSet, Sendable {
        var rawValue: UInt16

        static let opener = Role(rawValue: 1)
        /// Nothing of time reads past it.
        static let plain = Role(rawValue: 1 << 1)
        /// Tells a time, or helps to; "een" does so only when that follows at once.
        static let telling = Role(rawValue: 1 << 2)
        /// "deze", "vorige": tells one only with a word of time.
        static let pointer = Role(rawValue: 1 << 3)
        /// "drie", "tweede": likewise; from "zeventien" on it may be a year by itself.
        static let counting = Role(rawValue: 1 << 4)
        static let narrow = Role(rawValue: 1 << 5)
        /// Begins a boundary, behind which an event may have its day far off.
        static let bounding = Role(rawValue: 1 << 6)
        /// Of a telling word: an expression may begin with it.
        static let first = Role(rawValue: 1 << 7)
        /// The letter of "Q3", and that of "z.s.m.", which tells a time without any telling word.
        static let letter = Role(rawValue: 1 << 8)
        static let soon = Role(rawValue: 1 << 9)

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init(_ word: Word, _ marks: Marks) {
            self.init(rawValue: 0)
            if marks.meets(Cues.narrow.marks) { insert(.narrow) }
            if marks.meets(Cues.boundaryStarts.marks) { insert(.bounding) }
            if marks.meets(Cues.periodLetters.marks) { insert(.letter) }
            if marks.meets(Cues.soonLetters.marks) { insert(.soon) }
            if word.isTelling, !contains(.narrow) { insert(.telling) }
            switch word {
            case .other: if !marks.meets(Cues.links.marks) { insert(.plain) }
            case .opener: insert(.opener)
            case .pointer: insert([.pointer, .first])
            case .ordinal: insert([.counting, .first])
            case .number(let number): insert(number < 17 ? [.counting, .first] : .first)
            case .sign: if marks.meets(Cues.starts) { insert(.first) }
            default: insert(.first)
            }
        }
    }

    /// What the token behind allows.
    private struct Follower {
        /// A word that is not plain, or a number.
        var isPart = false
        var isNumber = false
        /// The mark of "'t", and those between numbers: "3-4", "3/4", "3.4", "3, 4".
        var isQuote = false
        var isJoint = false
        /// Tells a time with what follows it.
        var tells = false
    }

    /// Marks the tokens from the last to the first.
    static func mark(_ tokens: UnsafeMutableBufferPointer<Token>, _ lower: UnsafeBufferPointer<UInt8>) {
        let vocabulary = Vocabulary.table
        var follower = Follower()
        // To the next telling word, and to the next word that may name a meeting.
        var distance = 255
        var meeting = 255
        var isOpen = false
        var index = tokens.count - 1
        while index >= 0 {
            let token = tokens[index]
            var here = Follower()
            var isTelling = token.mayName
            var mayBegin = token.mayName
            switch token.kind {
            case .mark:
                let byte = UInt8(truncatingIfNeeded: token.spelling.head)
                here.isQuote = byte == 0x27
                here.isJoint = byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x2C
                if !here.isQuote, byte != 0x2D, byte != 0x2F { isOpen = false }
            case .number:
                isTelling = true
                here.isPart = true
                here.isNumber = true
                here.tells = token.mayName || tells(token, follower)
                isOpen = here.tells
                mayBegin = here.tells && token.count <= 4
            case .word:
                let spelling = token.spelling
                let role = entry(token, vocabulary)
                here.isPart = !role.contains(.plain) || token.mayName
                isTelling = isTelling || role.contains(.telling)
                if isTelling {
                    here.tells = token.mayName
                    if !here.tells {
                        here.tells =
                            role.contains(.pointer)
                            ? follower.isPart || follower.isQuote
                            : role.contains(.counting) ? follower.isPart || follower.isQuote || follower.isJoint : true
                    }
                    isOpen = here.tells
                    mayBegin = here.tells && (role.contains(.first) || token.mayName)
                    if role.contains(.opener), distance > 6 { tokens[index].traits.insert(.isFar) }
                } else if role.contains(.plain) {
                    isOpen = isBudget(token, lower)
                } else {
                    if role.contains(.soon) || role.contains(.letter) && follower.isNumber { isOpen = true }
                    if role.contains(.narrow) {
                        mayBegin = distance == 1 && follower.tells
                    } else if role.contains(.opener) {
                        let isNear = distance <= 6 && isOpen
                        mayBegin = isNear || distance < 20 && role.contains(.bounding) && meeting < 24
                        if !isNear { tokens[index].traits.insert(.isFar) }
                    }
                }
                if Anchors.mayMeet(spelling) { meeting = 0 }
            }
            if mayBegin { tokens[index].traits.insert(.mayBegin) }
            distance = isTelling ? 1 : min(255, distance + 1)
            meeting = min(255, meeting + 1)
            follower = here
            index -= 1
        }
    }

    @inline(always)
    private static func entry(_ token: Token, _ vocabulary: Vocabulary) -> Role {
        if token.entry == Vocabulary.longNumber {
            return token.value < 17 ? [.telling, .counting, .first] : [.telling, .first]
        }
        return vocabulary[token.entry].role
    }

    /// A year; or what counts or is counted.
    @inline(always)
    private static func tells(_ number: Token, _ follower: Follower) -> Bool {
        switch number.count {
        case 1, 2: follower.isPart || follower.isQuote || follower.isJoint
        case 3: follower.isPart
        case 4: TimeParser.plausible(number.value) != nil
        default: false
        }
    }

    /// "de defensiebegrotingsbehandeling" is an event that no other word tells.
    private static func isBudget(_ token: Token, _ lower: UnsafeBufferPointer<UInt8>) -> Bool {
        guard token.count > 21 else { return false }
        let word = lower[token.range]
        return word.suffix(21).elementsEqual("begrotingsbehandeling".utf8)
            || word.suffix(23).elementsEqual("begrotingsbehandelingen".utf8)
    }
}
