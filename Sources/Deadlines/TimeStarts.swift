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
            lange langere redelijke mogelijke d e he m s ste terug weg andere helft toe
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
    /// all that is computed here.
    static func mark(_ tokens: UnsafeMutableBufferPointer<Token>, _ lower: UnsafeBufferPointer<UInt8>) {
        // What stands behind, and whether it tells a time with what follows it.
        var follower: Role = []
        var followerTells = false
        // To the next telling word, and to the next word that may name a meeting.
        var distance = 255
        var meeting = 255
        var isOpen = false
        var index = tokens.count &- 1
        while index >= 0 {
            let role = tokens[index].role
            if role.meets(.meeting) || Anchors.mayMeet(tokens[index].spelling) { meeting = 0 }
            let isTelling = role.meets(.telling)
            let isAlone = !role.meets([.pointer, .counting])
            let isCounted = follower.meets(.part) && !(role.meets(.number) && follower.meets(.number))
            let isBacked =
                role.meets(.pointer) && isCounted && follower.meets([.telling, .counting])
                || role.meets(.counting) && (isCounted || follower.meets(.joint))
            let tells = isTelling && (isAlone || isBacked) && !role.meets(.mute)
            let stays = isOpen || role.meets(.soon) || role.meets(.letter) && follower.meets(.number)
            isOpen = isTelling ? tells : stays && !role.meets(.blocks)
            if role.meets(.blocks), tokens[index].count > 21 { isOpen = isBudget(tokens[index], lower) }
            let isNear = distance <= 6 && isOpen
            let opens =
                role.meets(.narrow)
                ? distance == 1 && followerTells
                : role.meets(.opener) && (isNear || distance < 20 && role.meets(.bounding) && meeting < 24)
            let mayBegin = isTelling ? tells && role.meets(.first) : opens
            let isFar = role.meets(.opener) && (isTelling ? distance > 6 : !role.meets(.narrow) && !isNear)
            tokens[index].traits.rawValue |=
                (mayBegin ? Token.Traits.mayBegin.rawValue : 0) | (isFar ? Token.Traits.isFar.rawValue : 0)
            distance = isTelling ? 1 : distance &+ 1
            meeting &+= 1
            follower = role
            followerTells = tells
            index &-= 1
        }
    }

    /// "de defensiebegrotingsbehandeling" is an event that no other word tells.
    private static func isBudget(_ token: Token, _ lower: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = lower[token.range]
        return word.suffix(21).elementsEqual("begrotingsbehandeling".utf8)
            || word.suffix(23).elementsEqual("begrotingsbehandelingen".utf8)
    }
}

extension TimeStarts.Role {
    /// Any of these.
    @inline(always)
    fileprivate func meets(_ other: TimeStarts.Role) -> Bool { rawValue & other.rawValue != 0 }
}
