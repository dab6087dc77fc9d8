import Documents

/// What a word means when time is told.
enum Word: Hashable, Sendable {
    case other
    case month(Int)
    /// "jan", "sept": counts as a month only where a day, a year or a preposition stands beside it.
    case shortMonth(Int)
    /// 1 is Monday.
    case weekday(Int)
    case shortWeekday(Int)
    /// "maandagen": every one of them.
    case weekdays(Int)
    case number(Int)
    case ordinal(Int)
    case unit(TimeUnit)
    case season(Season)
    case part(Part)
    case pointer(Pointer)
    /// A word with which an expression may begin, but only when a telling word follows soon: "de", "voor", "op".
    case opener
    /// Any other word that makes an expression of time: "binnenkort", "mogelijk", "ommekomst".
    case sign

    /// What a number counts when it tells a length of time: "drie weken", "een half jaar", "een paar dagen".
    var isMeasure: Bool {
        switch self {
        case .unit, .part, .sign: true
        default: false
        }
    }

    /// Whether an opener before it is worth reading from.
    var isTelling: Bool { self != .other && self != .opener }
}

enum TimeUnit: String, Hashable, Sendable {
    case day, workday, week, month, quarter, year, half, weekend, workweek, decade, century
}

enum Season: String, Hashable, Sendable { case lente, zomer, herfst, winter }

enum Part: String, Hashable, Sendable {
    case begin, medio, eind
    case firstHalf = "eerste helft"
    case secondHalf = "tweede helft"
}

/// Which of many: "deze", "volgende", "komende", "vorige", "afgelopen".
enum Pointer: Hashable, Sendable {
    case this, next, coming, previous, past

    var isFuture: Bool { self == .next || self == .coming }
    var isPast: Bool { self == .previous || self == .past }
}

/// The words that trigger a recogniser, looked up once for every word of a document.
///
/// Held in memory that is never given back nor changed once the table is made: it is read for every word, and an array
/// would be counted and measured each time.
struct Vocabulary: @unchecked Sendable {
    struct Entry: Sendable {
        var spelling: Spelling
        var word = Word.other
        var marks = Marks()
        /// The part it can play where an expression begins.
        var role = TimeStarts.Role()
        var traits: Token.Traits = .word
    }

    private static let size = 4096
    /// Where in `entries` a word stands, in the low twelve bits, under a part of its hash that tells it from others; 0
    /// where none does. Every word stands in one of two slots, so that no turn in the program depends on how many were
    /// looked at: which words of a text are known is as good as random.
    private let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: Vocabulary.size)
    /// The first one is of no word.
    private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: Vocabulary.size)
    private var count = 1

    private init() {
        slots.initialize(repeating: 0, count: Vocabulary.size)
        entries.initialize(repeating: Entry(spelling: Spelling()), count: Vocabulary.size)
    }

    /// Changes the entry of a word, made new when there is none.
    private mutating func change(_ word: Substring, _ edit: (inout Entry) -> Void) {
        let spelling = Spelling(word.utf8)
        let hash = spelling.hash
        var known = index(hash)
        if known == 0 {
            known = count
            entries[known].spelling = spelling
            count += 1
            put(UInt32(known) | Vocabulary.tag(hash), in: Vocabulary.first(hash))
        }
        precondition(entries[known].spelling == spelling, "two words with one hash")
        edit(&entries[known])
    }

    /// Puts a word into a slot; the one that stood there goes to its other slot, and so on.
    private func put(_ slot: UInt32, in place: Int) {
        var (slot, place) = (slot, place)
        for _ in 0..<100 {
            swap(&slot, &slots[place])
            if slot == 0 { return }
            let hash = entries[Int(slot & 0xFFF)].spelling.hash
            place = place == Vocabulary.first(hash) ? Vocabulary.second(hash) : Vocabulary.first(hash)
        }
        preconditionFailure("too many words for the table")
    }

    @inline(always) private static func first(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 0xFFF) }
    @inline(always) private static func second(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 12 & 0xFFF) }
    @inline(always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash &>> 32) & ~0xFFF }

    /// What is known of any other word, and of what is no word.
    @inline(always) var other: UnsafePointer<Entry> { UnsafePointer(entries) }

    /// Where the word with a hash stands, if any word has it; else 0.
    @inline(always)
    private func index(_ hash: UInt64) -> Int {
        let tag = Vocabulary.tag(hash)
        return Int(Vocabulary.index(slots[Vocabulary.first(hash)], tag))
            | Int(Vocabulary.index(slots[Vocabulary.second(hash)], tag))
    }

    /// The index in a slot with this tag; 0 in any other.
    @inline(always)
    private static func index(_ slot: UInt32, _ tag: UInt32) -> UInt32 {
        let difference = (slot ^ tag) &>> 12
        // All ones where there is none.
        let mask = UInt32(bitPattern: Int32(bitPattern: difference &- 1) &>> 31)
        return slot & mask & 0xFFF
    }

    /// What is known of a word.
    ///
    /// Of words longer than sixteen letters the middle is not compared: those of one length that begin and end alike
    /// are taken for one.
    @inline(always)
    func entry(_ spelling: Spelling, _ hash: UInt64) -> UnsafePointer<Entry> {
        let index = index(hash)
        // Nearly never of another word, since the hash is.
        let isKnown = UInt64(bitPattern: Int64(0 &- index) &>> 63)
        return UnsafePointer(entries + (isKnown & entries[index].spelling.difference(spelling) == 0 ? index : 0))
    }

    static let table: Vocabulary = {
        var table = Vocabulary()
        func add(_ words: String, _ word: Word) {
            for text in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table.change(text) { $0.word = word }
            }
        }
        for (index, name) in months.enumerated() { add(name, .month(index + 1)) }
        for (index, names) in shortMonths.enumerated() { add(names, .shortMonth(index + 1)) }
        for (index, name) in weekdays.enumerated() {
            add(name, .weekday(index + 1))
            add(name + "en", .weekdays(index + 1))
        }
        for (index, names) in shortWeekdays.enumerated() { add(names, .shortWeekday(index + 1)) }
        for (index, name) in NumberWords.small.enumerated() where index > 0 { add(name, .number(index)) }
        for (index, names) in ordinals.enumerated() { add(names, .ordinal(index + 1)) }
        for ten in NumberWords.tens {
            add(ten.name, .number(ten.value))
            add(ten.name + "ste", .ordinal(ten.value))
        }
        add("honderd", .number(100))
        add("laatste", .ordinal(-1))
        for (words, unit) in units { add(words, .unit(unit)) }
        for (words, season) in seasons { add(words, .season(season)) }
        for (words, part) in parts { add(words, .part(part)) }
        for (words, pointer) in pointers { add(words, .pointer(pointer)) }
        add(signs, .sign)
        for opener in openers.split(separator: " ") {
            table.change(opener) { if $0.word == .other { $0.word = .opener } }
        }
        for set in Cues.all {
            for word in "\(set.words)".split(separator: " ") { table.change(word) { $0.marks.add(set.marks) } }
        }
        for (words, role) in TimeStarts.words {
            for word in words.split(separator: " ") { table.change(word) { $0.role.insert(role) } }
        }
        for word in ["vraag", "vragen"] { table.change(word[...]) { $0.traits.insert(.isQuestion) } }
        for at in 0..<table.count {
            precondition(at == 0 || table.index(table.entries[at].spelling.hash) == at, "two words with one hash")
            let entry = table.entries[at]
            table.entries[at].role = TimeStarts.Role(entry.word, entry.marks, entry.role)
            for (sets, trait) in Cues.traits where entry.marks.meets(sets) { table.entries[at].traits.insert(trait) }
        }
        return table
    }()

    static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
    private static let shortMonths = [
        "jan", "feb febr", "mrt", "apr", "", "jun", "jul", "aug", "sep sept", "okt", "nov", "dec",
    ]
    private static let weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    private static let shortWeekdays = ["ma maan", "di dins", "wo woe woens", "do dond", "vr vrij", "za zat", "zo zon"]
    private static let ordinals = [
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
        "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
    ]
    private static let units: [(String, TimeUnit)] = [
        ("dag dagen dgn", .day), ("werkdag werkdagen", .workday),
        ("week weken", .week), ("maand maanden", .month), ("kwartaal kwartalen", .quarter),
        ("jaar jaren kalenderjaar", .year), ("halfjaar halfjaren", .half), ("weekend weekenden weekeinde", .weekend),
        ("werkweek", .workweek), ("decennium decennia", .decade), ("eeuw eeuwen", .century),
    ]
    private static let seasons: [(String, Season)] = [
        ("lente voorjaar", .lente), ("zomer zomerperiode", .zomer), ("herfst najaar", .herfst), ("winter", .winter),
    ]
    private static let parts: [(String, Part)] = [
        ("begin start", .begin), ("medio half halverwege midden", .medio), ("eind einde", .eind),
    ]
    private static let pointers: [(String, Pointer)] = [
        ("deze dit huidige huidig dezelfde datzelfde", .this), ("volgende volgend", .next),
        ("komende komend aankomende aankomend aanstaande eerstvolgende eerstkomende", .coming),
        ("vorige vorig voorgaande voorafgaande", .previous), ("afgelopen voorbije jongstleden", .past),
    ]
    private static let openers = """
        op in de het een voor na tot vanaf sinds sedert niet binnen over per van tussen tijdens gedurende rond rondom \
        omstreeks tegen om bij te met naar eerder later ten t uit zo nog meer minder ruim aan dat die mijn q k h z
        """
    private static let signs = """
        uiterlijk ingaande ingang voorafgaand vooruitlopend vroegst vroegste laatst morgen overmorgen gisteren eergisteren vandaag nu \
        heden vanavond vanmiddag vanochtend vannacht morgenochtend morgenmiddag morgenavond gisteravond gisterenmiddag \
        gistermiddag gisterennamiddag mogelijk spoedig spoedigste binnenkort momenteel thans vooralsnog zodra nadat termijn \
        moment tijd toekomst duur gelegenheid enkele paar aantal periode kabinetsperiode regeerperiode zsm \
        jaarlijks jaarlijkse halfjaarlijks halfjaarlijkse maandelijks maandelijkse wekelijks wekelijkse dagelijks \
        dagelijkse tweejaarlijks tweejaarlijkse driejaarlijks driejaarlijkse vierjaarlijks vierjaarlijkse \
        vijfjaarlijks vijfjaarlijkse tienjaarlijks tienjaarlijkse tweewekelijks tweewekelijkse driewekelijks \
        driewekelijkse vierwekelijks vierwekelijkse driemaandelijks driemaandelijkse tweemaandelijks \
        tweemaandelijkse viermaandelijks viermaandelijkse zesmaandelijks zesmaandelijkse periodiek periodieke \
        elke elk iedere ieder eens eenmaal tweemaal driemaal viermaal keer maal schooljaar vergaderjaar studiejaar \
        collegejaar parlementaire zomerreces kerstreces herfstreces voorjaarsreces meireces reces startend beginnend \
        begrotingsbehandeling begrotingsbehandelingen ommekomst ontvangst afronding publicatie vaststelling \
        inwerkingtreding besluitvorming oplevering aanvaarding aanneming voltooiing verschijning bekendmaking \
        goedkeuring jaarwisseling commissiedebat notaoverleg wetgevingsoverleg tweeminutendebat rest minimaal minstens dagtekening verzending verschijnen indiening anderhalf tweeenhalf dan
        """
}
