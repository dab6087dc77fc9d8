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
    /// The part a token can play, by itself.
    struct Role: OptionSet, Sendable {
        var rawValue: UInt16

        static let opener = Role(rawValue: 1)
        /// Nothing of time reads past it.
        static let blocks = Role(rawValue: 1 << 1)
        /// Tells a time, or helps to; "een" does so only when that follows at once.
        static let telling = Role(rawValue: 1 << 2)
        /// "deze", "vorige", "120": tells one only with a telling word or a number word behind it.
        static let pointer = Role(rawValue: 1 << 3)
        /// "drie", "tweede", "12", "zo", "do.": only with a part or a mark behind it. From "zeventien" on a number may be
        /// a year by itself.
        static let counting = Role(rawValue: 1 << 4)
        static let narrow = Role(rawValue: 1 << 5)
        /// Begins a boundary, behind which an event may have its day far off.
        static let bounding = Role(rawValue: 1 << 6)
        /// Of a telling token: an expression may begin with it.
        static let first = Role(rawValue: 1 << 7)
        /// The letter of "Q3".
        static let letter = Role(rawValue: 1 << 8)
        /// The letter of "z.s.m.", which tells a time without any telling word.
        static let soon = Role(rawValue: 1 << 9)
        /// A number, or a word that does not block; and the mark of "'t".
        static let part = Role(rawValue: 1 << 10)
        static let number = Role(rawValue: 1 << 11)
        /// The marks between numbers: "3-4", "3/4", "3.4", "3, 4".
        static let joint = Role(rawValue: 1 << 12)
        /// Of a number: too long, or no year, so that it tells no time at all.
        static let mute = Role(rawValue: 1 << 13)
        /// Stands between an opener and the word that tells the time, or behind a number.
        static let link = Role(rawValue: 1 << 14)
        /// A meeting, though it does not end like one.
        static let meeting = Role(rawValue: 1 << 15)

        init(rawValue: UInt16) { self.rawValue = rawValue }

        /// Of a word; `given`: what `TimeStarts.words` says of it.
        init(_ word: Word, _ marks: Marks, _ given: Role = []) {
            self = given.union(.part)
            if marks.meets(Cues.narrow.marks) { insert(.narrow) }
            if marks.meets(Cues.boundaryStarts.marks) { insert(.bounding) }
            if word.isTelling, !contains(.narrow) { insert(.telling) }
            switch word {
            case .other: if !given.contains(.link) { self = given.union(.blocks) }
            case .opener: insert(.opener)
            case .pointer: insert([.pointer, .first])
            case .ordinal, .shortWeekday: insert([.counting, .first])
            case .number(let number): insert(number < 17 ? [.counting, .first] : .first)
            case .sign: if marks.meets(Cues.starts) { insert(.first) }
            default: insert(.first)
            }
        }

        /// Of a number in figures.
        @inline(always)
        init(digits: Int, _ value: Int) {
            self = [.telling, .part, .number]
            switch digits {
            case 1, 2: insert([.counting, .first])
            case 3: insert([.pointer, .first])
            case 4: insert(TimeParser.plausible(value) != nil ? .first : [.first, .mute])
            default: insert(.mute)
            }
        }

        /// Of a mark.
        @inline(always)
        init(mark: UInt8) {
            switch mark {
            case 0x27: self = [.part, .counting]
            case 0x2D, 0x2F: self = .joint
            case 0x2E, 0x2C: self = [.joint, .blocks]
            default: self = .blocks
            }
        }

        /// Tells a time by the name of a day; or only stands first in one that does not follow, and is no word of time.
        mutating func becomeName(isWhole: Bool) {
            guard isWhole else {
                if contains(.blocks) { insert([.telling, .mute]) }
                return
            }
            formIntersection([.opener, .narrow, .bounding, .number, .first, .meeting])
            if !contains(.number) { insert(.first) }
            insert([.telling, .part])
        }
    }

    /// What words play beside what the vocabulary and `Cues` say of them.
    static let words: [(words: String, role: Role)] = [
        (
            """
            terugwerkende kracht en loop buurt aanloop naar vooravond zijn n of gelijk afloop rekenen aanvang minste \
            snel vlot rap kort als zijner gelegener nabije den zeer heel korte kortst kortste afzienbare middellange \
            lange langere redelijke mogelijke d e he m s ste terug weg andere helft toe nieuwe
            """, .link
        ),
        // Signs that begin an expression.
        (
            """
            zomerreces kerstreces herfstreces voorjaarsreces meireces reces schooljaar studiejaar collegejaar \
            vergaderjaar parlementaire
            """, .first
        ),
        ("q k h", .letter), ("z", .soon), ("\(Cues.meetings.words)", .meeting),
    ]

    /// Marks the tokens from the last to the first.
    ///
    /// Without a branch for what differs from word to word: nobody can foresee them, and a wrong guess costs more than
    /// all that is computed here. So 1 is true and 0 is false.
    static func mark(_ tokens: UnsafeMutableBufferPointer<Token>, _ lower: UnsafeBufferPointer<UInt8>) {
        // What stands behind, and whether it tells a time with what follows it.
        var follower: Role = []
        var followerTells: UInt16 = 0
        // To the next telling word.
        var distance = 255
        // The next word that may name a meeting, and from where on none is looked for again.
        var meeting = Int.max
        var seen = tokens.count
        var isOpen: UInt16 = 0
        var index = tokens.count &- 1
        while index >= 0 {
            let role = tokens[index].role
            let isTelling = role.bit(.telling)
            let isAlone = 1 ^ (role.bit(.pointer) | role.bit(.counting))
            let isCounted = follower.bit(.part) & (1 ^ role.bit(.number) & follower.bit(.number))
            let isBacked =
                role.bit(.pointer) & isCounted & (follower.bit(.telling) | follower.bit(.counting))
                | role.bit(.counting) & (isCounted | follower.bit(.joint))
            let tells = isTelling & (isAlone | isBacked) & (1 ^ role.bit(.mute))
            let stays = isOpen | role.bit(.soon) | role.bit(.letter) & follower.bit(.number)
            isOpen = tells | (1 ^ isTelling) & stays & (1 ^ role.bit(.blocks))
            if tokens[index].count > 21, role.contains(.blocks) { isOpen = isBudget(tokens[index], lower) ? 1 : 0 }
            let isNear = (distance <= 6 ? 1 : 0) & isOpen
            let isNarrow = role.bit(.narrow)
            let opens = isNarrow & (distance == 1 ? 1 : 0) & followerTells | (1 ^ isNarrow) & role.bit(.opener) & isNear
            var mayBegin = isTelling & tells & role.bit(.first) | (1 ^ isTelling) & opens
            let isBehindFar = (isTelling ^ 1) & (isNarrow ^ 1) & (isNear ^ 1)
            let isFar = role.bit(.opener) & (isTelling & (distance > 6 ? 1 : 0) | isBehindFar)
            if isBehindFar & role.bit(.opener) & role.bit(.bounding) & (distance < 20 ? 1 : 0) != 0 {
                let end = index &+ 24
                meeting = firstMeeting(tokens, index..<min(seen, end)) ?? meeting
                seen = index
                mayBegin = meeting < end ? 1 : 0
            }
            tokens[index].traits.rawValue |= mayBegin &* Token.Traits.mayBegin.rawValue
            tokens[index].traits.rawValue |= isFar &* Token.Traits.isFar.rawValue
            distance = isTelling != 0 ? 1 : distance &+ 1
            follower = role
            followerTells = tells
            index &-= 1
        }
    }

    /// Which of these tokens may name a meeting.
    private static func firstMeeting(_ tokens: UnsafeMutableBufferPointer<Token>, _ range: Range<Int>) -> Int? {
        range.first { tokens[$0].role.contains(.meeting) || Anchors.mayMeet(tokens[$0].spelling) }
    }

    /// "de defensiebegrotingsbehandeling" is an event that no other word tells.
    private static func isBudget(_ token: Token, _ lower: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = lower[token.range]
        return word.suffix(21).elementsEqual("begrotingsbehandeling".utf8)
            || word.suffix(23).elementsEqual("begrotingsbehandelingen".utf8)
    }
}

extension TimeStarts.Role {
    /// 1 where it is this role too; of one role only.
    @inline(always)
    fileprivate func bit(_ role: TimeStarts.Role) -> UInt16 {
        rawValue &>> UInt16(truncatingIfNeeded: role.rawValue.trailingZeroBitCount) & 1
    }
}
