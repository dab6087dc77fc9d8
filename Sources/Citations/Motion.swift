import Documents

/// A motion, amendment or bill that is cited by who moved it.
///
///     motie-Becker en Van der Werf · motie Van der Werf c.s. over onderzoek … · amendement-Mutluer
///     de motie van het lid Van Nispen · motie-Vos/Van der Laan · de motie van Nispen
///     de motie van de leden Sneller (D66) en Kat (D66) c.s. · de op 20 juni jl. door het lid Mutluer ingediende motie
///     deze motie · dat amendement
///
/// The official title may have the movers in another order: they are compared as a set. "een motie over …" without a
/// mover is not recognised.
struct MotionName: Hashable {
    /// "motie", "amendement", "initiatiefnota".
    var noun: String
    /// Surnames in lower case with what belongs before them, without blanks, since these get lost: "vanderwerf".
    var movers: Set<String>
    /// "c.s.": there are more.
    var hasOthers: Bool
    /// Its subject, in the reading; empty when it has none.
    var topic: Range<Int>
    /// "deze motie": the one that was named before.
    var isPointing = false
}

enum Motion: Recogniser {
    static let keywords: [StaticString] = ["motie", "moties", "amende", "subame", "initia", "hetame"]

    private static let nouns: [(StaticString, String)] = [
        ("moties", "motie"), ("motie", "motie"), ("amendementen", "amendement"), ("amendement", "amendement"),
        ("subamendement", "amendement"), ("initiatiefnota", "initiatiefnota"),
        ("initiatiefwetsvoorstel", "initiatiefwetsvoorstel"), ("initiatiefvoorstel", "initiatiefwetsvoorstel"),
    ]

    static func findings(_ cursor: inout Cursor, _ scene: Scene) -> [Finding] {
        // "hetamendement": the blank is lost in an extraction.
        _ = cursor.literal("het")
        let start = cursor.position
        guard let noun = nouns.first(where: { cursor.literal($0.0) })?.1 else { return [] }
        if let pointing = pointing(cursor, noun, start..<cursor.position) { return [pointing] }
        if cursor.isAtWordEnd, let found = movedBefore(cursor, noun, start, scene) { return [found] }
        var isJoined = cursor.mark(UInt8(ascii: "-"))
        guard cursor.space() || isJoined else { return [] }
        if cursor.word("van") {
            let behind = cursor.position
            cursor.spaces()
            if cursor.literal("het lid ") || cursor.literal("de leden ") || cursor.literal("leden ")
                || cursor.literal("lid ")
            {
                isJoined = true
            } else {
                // "motie van Nispen": part of the name, or not; "motie van de Kamer" is nobody's.
                cursor.position = behind - 3
            }
        } else if cursor.literal("het lid ") || cursor.literal("de leden ") {
            isJoined = true
        }
        // "een amendement Grondslag: …": the next word begins something else.
        if !isJoined, cursor.follows("een", at: start) || cursor.follows("geen", at: start) { return [] }
        var movers: Set<String> = []
        var end = cursor.position
        while movers.count < 12, let mover = Surname.read(&cursor) {
            movers.insert(mover)
            Party.skip(&cursor)
            end = cursor.position
            guard readJoint(&cursor) else { break }
        }
        cursor.position = end
        guard !movers.isEmpty else { return [] }
        let hasOthers = readOthers(&cursor)
        end = cursor.position
        let sentence = scene.sentenceEnd(at: end)
        let name = MotionName(noun: noun, movers: movers, hasOthers: hasOthers, topic: topic(cursor, to: sentence))
        return [
            Finding(start..<end, .kamerstuk, .named, .unresolved(candidates: []), by: .none, name: .motion(name))
        ]
    }

    /// "deze motie", "dat amendement".
    private static func pointing(_ cursor: Cursor, _ noun: String, _ range: Range<Int>) -> Finding? {
        guard cursor.isAtWordEnd else { return nil }
        let word: String
        if cursor.reading.lower[range].spells("motie") {
            guard cursor.follows("deze", at: range.lowerBound) || cursor.follows("die", at: range.lowerBound) else {
                return nil
            }
            word = cursor.follows("deze", at: range.lowerBound) ? "deze " : "die "
        } else if cursor.reading.lower[range].spells("amendement") {
            guard cursor.follows("dit", at: range.lowerBound) || cursor.follows("dat", at: range.lowerBound) else {
                return nil
            }
            word = "dit "
        } else {
            return nil
        }
        // "die motie van het lid Kops" says itself whose it is.
        var behind = cursor
        if behind.space(), behind.word("van") { return nil }
        let end = range.upperBound
        let name = MotionName(noun: noun, movers: [], hasOthers: false, topic: end..<end, isPointing: true)
        return Finding(
            max(0, range.lowerBound - word.utf8.count)..<end, .kamerstuk, .named, .unresolved(candidates: []),
            by: .none, name: .motion(name))
    }

    /// How far before the noun its mover may begin.
    private static let reach = 160

    /// "de op 20 juni jl. door het lid Mutluer ingediende motie": the mover stands in front.
    private static func movedBefore(_ cursor: Cursor, _ noun: String, _ start: Int, _ scene: Scene) -> Finding? {
        guard cursor.follows("ingediende", at: start) else { return nil }
        var at = start
        while at > 0, start - at < reach, cursor.reading.lower[at - 1] != 0x0A {
            at -= 1
            guard cursor.reading.lower[at] == UInt8(ascii: "d"), at == 0 || !cursor.reading.lower[at - 1].isLetter
            else { continue }
            var ahead = Cursor(cursor.reading, at: at, end: start)
            guard ahead.word("door") else { continue }
            guard ahead.space(), ahead.literal("het lid ") || ahead.literal("de leden ") else { return nil }
            var movers: Set<String> = []
            var end = ahead.position
            while movers.count < 12, let mover = Surname.read(&ahead) {
                movers.insert(mover)
                Party.skip(&ahead)
                end = ahead.position
                guard readJoint(&ahead) else { break }
            }
            ahead.position = end
            let hasOthers = readOthers(&ahead)
            _ = ahead.attempt { $0.space() && $0.word("op") && $0.space() ? WrittenDate.read(&$0) : nil }
            guard !movers.isEmpty, ahead.space(), ahead.word("ingediende"), ahead.space(), ahead.isAtEnd else {
                return nil
            }
            let noun = MotionName(
                noun: noun, movers: movers, hasOthers: hasOthers,
                topic: topic(cursor, to: scene.sentenceEnd(at: cursor.position)))
            return Finding(
                at..<cursor.position, .kamerstuk, .named, .unresolved(candidates: []), by: .none, name: .motion(noun))
        }
        return nil
    }

    private static func readOthers(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            cursor.comma()
            return cursor.literal("c.s.") || cursor.word("cs") ? true : nil
        } ?? false
    }

    private static func readJoint(_ cursor: inout Cursor) -> Bool {
        cursor.attempt { cursor in
            if cursor.mark(UInt8(ascii: "/")) || cursor.mark(UInt8(ascii: "-")) { return true }
            cursor.comma()
            if cursor.word("en") { return cursor.space() ? true : nil }
            return cursor.byte(back: 1) == 0x20 && cursor.byte(back: 2) == UInt8(ascii: ",") ? true : nil
        } ?? false
    }

    private static func topic(_ cursor: Cursor, to sentence: Int) -> Range<Int> {
        var cursor = cursor
        cursor.comma()
        guard cursor.word(oneOf: ["over", "inzake", "om", "betreffende"]) != nil else {
            return cursor.position..<cursor.position
        }
        let start = cursor.position
        while cursor.position < sentence, cursor.position - start < 160, cursor.byte != UInt8(ascii: "("),
            cursor.byte != 0x0A
        {
            cursor.position += 1
        }
        return start..<cursor.position
    }
}

/// The surname of a member, with what belongs before it: "Van der Werf", "de Hoop", "El Yassini", "Bruins Slot".
enum Surname {
    private static let particles: [StaticString] = [
        "van der", "van den", "van de", "van 't", "van het", "van", "von", "de", "den", "der", "el", "ten", "ter", "te",
        "la", "le",
    ]
    /// Words with a capital that are nobody's name.
    private static let others: Set<String> = [
        "kamer", "tweede", "eerste", "regering", "kabinet", "staten", "minister", "staatssecretaris", "kamerstuk",
        "kamerstukken",
        "nr", "kamerleden", "leden", "commissie", "d66", "vvd", "cda", "pvda", "groenlinks", "sgp", "naar", "op",
        "motie", "amendement", "antwoord", "vraag", "vragen", "pvv", "sp", "europese",
    ]

    static func read(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            let start = cursor.position
            var text = ""
            // First names are part of it where the house has two of a name: "Diederik van Dijk", "Pia Dijkstra".
            for _ in 0..<4 {
                var ahead = cursor
                if !text.isEmpty, !ahead.space() { break }
                if let index = ahead.word(oneOf: particles) {
                    guard ahead.space(), let name = readCapitalised(&ahead), !others.contains(name) else { break }
                    text += particles[index].description.filter { $0 != " " } + name
                } else {
                    guard let name = readCapitalised(&ahead), !others.contains(name) else { break }
                    text += name
                }
                cursor = ahead
            }
            return text.isEmpty || cursor.position - start > 60 ? nil : text
        }
    }

    private static func readCapitalised(_ cursor: inout Cursor) -> String? {
        cursor.attempt { cursor in
            guard let name = cursor.name(), name.count >= 2 else { return nil }
            let bytes = cursor.reading.bytes[name]
            guard bytes.first?.isUpperCaseLetter == true, bytes.allSatisfy(\.isLetter),
                bytes.contains(where: \.isLowerCaseLetter)
            else { return nil }
            return String(decoding: cursor.reading.lower[name], as: UTF8.self)
        }
    }
}
