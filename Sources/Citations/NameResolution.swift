import Documents

/// Finds out what letters and motions are meant that are cited without a number, in this order:
///
/// 1. the number stands beside: "Kamerbrief van 6 maart (33 529, nr. 1227)";
/// 2. the footnote whose marker follows in the same sentence has exactly one number;
/// 3. a letter of the same date is known from 1 or 2, anywhere in the document: one footnote gives all
///    "brief van 10 juli", also those before it;
/// 4. a motion with the same movers is known from 1 or 2, and says nothing of a subject that the known one has not;
/// 5. "de bovengenoemde brief", "dit rapport", "deze motie": all that are known before it are one;
/// 6. the register of known documents has exactly one that fits.
///
/// What remains is unresolved, with candidates where there are any; what has neither date nor number is dropped.
struct NameResolution {
    private let scene: Scene
    private let register: Register
    private var findings: [Finding]
    /// Indices of the findings that are cited by name, in the order of the text.
    private let mentions: [Int]
    /// Indices of the findings that have a number, in the order of the text.
    private let numbered: [Int]

    private var document: Document { scene.document }

    init(_ scene: Scene, _ register: Register, _ findings: [Finding]) {
        self.scene = scene
        self.register = register
        self.findings = findings.inOrder(>)
        var mentions: [Int] = []
        var numbered: [Int] = []
        for (index, finding) in self.findings.enumerated() {
            if finding.form == .named { mentions.append(index) }
            if finding.form == .full, finding.kind.isPaper, finding.target != nil { numbered.append(index) }
        }
        self.mentions = mentions
        self.numbered = numbered
    }

    mutating func resolved() -> [Finding] {
        guard !mentions.isEmpty || findings.contains(where: { $0.name != nil }) else { return findings }
        resolveBeside()
        resolveByFootnote()
        resolveByDate()
        resolveByMovers()
        resolveByPointing()
        resolvePointingMotions()
        resolveByRegister()
        resolveAnnexes()
        var kept: [Finding] = []
        kept.reserveCapacity(findings.count)
        for index in findings.indices where isKept(index) { kept.append(findings[index]) }
        return kept
    }

    /// A name without a date or mover is a citation only when its number was found; a letter within the name of another
    /// has that one's date and is none of its own.
    private func isKept(_ index: Int) -> Bool {
        if case .motion(let motion) = findings[index].name, motion.isPointing { return findings[index].target != nil }
        if case .annex = findings[index].name {
            return findings[index].kind != .internal || findings[index].target != nil
        }
        guard case .letter(let letter) = findings[index].name else { return true }
        if findings[index].target == nil {
            let isTold = letter.date != nil || letter.isPlural && hasCandidates(index)
            return isTold && !letter.isForeign && !isNested(index)
        }
        return !isNested(index) || findings[index].by == .footnote || findings[index].by == .beside
    }

    private func hasCandidates(_ index: Int) -> Bool {
        if case .unresolved(let candidates) = findings[index].resolution { !candidates.isEmpty } else { false }
    }

    private mutating func settle(
        _ index: Int, _ target: String, _ by: Citation.Reason, kind: Citation.Kind = .kamerstuk
    ) {
        findings[index].resolution = .resolved(target)
        findings[index].by = by
        findings[index].kind = kind
    }

    // MARK: Beside

    private mutating func resolveBeside() {
        for index in mentions {
            let end = findings[index].range.upperBound
            guard let next = numbered.first(after: end, in: findings) else { continue }
            let number = findings[next]
            let gap = number.range.lowerBound - end
            guard gap >= 0, gap <= 240, isBeside(findings[index], number) else { continue }
            let list = list(from: number)
            if list.count > 1 {
                // "de moties-Ceder (36 800 VII, nrs. 21 en 22)": both are meant, and neither alone.
                findings[index].resolution = .unresolved(candidates: list)
                findings[index].by = .beside
            } else {
                settle(index, number.target ?? "", .beside, kind: number.kind)
            }
        }
        for index in mentions where findings[index].target == nil && !isSeveral(index) {
            if let number = numberAtEnd(of: index) {
                settle(index, number.target ?? "", .beside, kind: number.kind)
            }
        }
    }

    /// A list of numbers stands beside it: which of them is meant, nothing else can tell.
    private func isSeveral(_ index: Int) -> Bool {
        findings[index].by == .beside && findings[index].target == nil
    }

    /// The papers of the list that this one begins: "nrs. 21 en 22", "nr. 30 en nr. 31".
    private func list(from number: Finding) -> [String] {
        var targets: [String] = []
        var end = number.range.lowerBound
        for index in numbered.within(number.range.lowerBound..<number.range.lowerBound + 240, of: findings) {
            let finding = findings[index]
            guard finding.kind == number.kind, let target = finding.target else { break }
            if finding.range.lowerBound > end {
                let between = document.reading.lower[end..<finding.range.lowerBound]
                let isJoint =
                    between.count <= 16 && !between.contains(0x0A) && !between.contains(UInt8(ascii: "("))
                    && !between.contains(UInt8(ascii: ")"))
                    && between.split(whereSeparator: \.isPunctuationOrBlank).allSatisfy {
                        $0.spells("en") || $0.spells("alsmede")
                    }
                guard isJoint else { break }
            }
            end = max(end, finding.range.upperBound)
            if !targets.contains(target) { targets.append(target) }
        }
        return targets
    }

    /// "Bij brief van 30 mei 2023 is de Kamer hierover bericht (27 529, nr. 299).": the only bracket with a number, at
    /// the end of the sentence of the only letter, behind a word of telling. What a clause or another paper between
    /// says may be what the number belongs to.
    private func numberAtEnd(of index: Int) -> Finding? {
        guard case .letter(let letter) = findings[index].name, letter.date != nil, !letter.isForeign,
            letter.sort == .letter, !isNested(index), !isInFootnote(index)
        else { return nil }
        let mention = findings[index].range
        let sentence = scene.sentence(at: mention.upperBound)
        let inSentence = numbered.within(sentence, of: findings)
        guard let only = inSentence.first, inSentence.count == 1,
            mentions.within(sentence, of: findings).count == 1
        else { return nil }
        let number = findings[only]
        let between = mention.upperBound..<max(mention.upperBound, number.range.lowerBound)
        guard document.notes(in: mention.upperBound - 1..<number.range.lowerBound).isEmpty else { return nil }
        let text = document.reading.lower[between]
        let behind = document.reading.lower[number.range.upperBound...]
        guard text.last == UInt8(ascii: "("), text.filter({ $0 == UInt8(ascii: "(") }).count == 1,
            behind.first == UInt8(ascii: ")"), number.range.upperBound + 2 >= sentence.upperBound
        else { return nil }
        let words = text.split(whereSeparator: { !$0.isLetterOrDigit && $0 < 0x80 })
        guard let last = words.last, Self.telling.contains(where: { last.spells($0) }) else { return nil }
        return Self.isOfOther(words) || words.contains(where: { $0.spells("en") }) ? nil : number
    }

    private static let telling: [StaticString] = [
        "bericht", "geinformeerd", "ingelicht", "gemeld", "medegedeeld", "meegedeeld", "toegelicht", "uiteengezet",
        "beschreven", "aangegeven", "gereageerd", "ingegaan", "gewezen", "aangekondigd",
    ]

    /// Whether a clause or another paper is named among these words, of which a number behind them may be.
    private static func isOfOther(_ words: [ArraySlice<UInt8>]) -> Bool {
        words.contains { word in
            others.contains { word.spells($0) } || endings.contains { word.endsIn($0) }
        }
    }

    private static let others: [StaticString] = [
        "dat", "die", "of", "hoe", "waarin", "waarmee", "waarbij", "waarvan", "waarop", "nota", "stuk", "verslag",
        "plan", "onderzoek", "evaluatie", "beleidsreactie", "kabinetsreactie", "debat",
    ]
    private static let verbs: [StaticString] = [
        "is", "zijn", "heeft", "hebben", "heb", "wordt", "worden", "werd", "werden", "was", "waren", "ben", "verwijs",
        "verwijst", "staat", "ga", "gaat", "ging", "schreef", "meld", "meldt", "meldde", "kondigde", "noem", "noemt",
    ]
    private static let endings: [StaticString] = [
        "motie", "moties", "amendement", "amendementen", "voorstel", "wetsvoorstel", "voorstellen", "wetsvoorstellen",
        "brief", "brieven", "rapport", "rapporten", "rapportage", "agenda", "advies", "toelichting", "initiatiefnota",
        "besluit", "begroting", "fiche",
    ]

    /// Whether only a bracket, a comma or "op" stands between, or its subject and then a bracket.
    private func isBeside(_ mention: Finding, _ number: Finding) -> Bool {
        let between = mention.range.upperBound..<number.range.lowerBound
        let text = document.reading.lower[between]
        let words = text.filter { !$0.isPunctuationOrBlank }
        if words.isEmpty { return !text.contains(0x0A) && text.count <= 4 }
        if words.elementsEqual("op".utf8) { return text.count <= 5 }
        let isMotion: Bool
        switch mention.name {
        case .motion(let motion): isMotion = !motion.isPointing
        default: isMotion = false
        }
        if !isMotion {
            if words.elementsEqual("met".utf8) || words.elementsEqual("zie".utf8) { return true }
            guard isSaidOfLetter(mention, between) else { return false }
        }
        // "motie-X over iets (36 600, nr. 3)"
        return text.last == UInt8(ascii: "(") && text.filter { $0 == UInt8(ascii: "(") }.count == 1
            && scene.sentence(at: between.lowerBound).upperBound >= number.range.lowerBound
            && mentions.within(between, of: findings).isEmpty
    }

    /// Whether what stands behind the date of a letter is its subject or sender and nothing else: "over vuurwerk", "van
    /// de Staatssecretaris van Financiën". In "over het wetsvoorstel (36 410, nr. 3)" the number is of that.
    private func isSaidOfLetter(_ mention: Finding, _ between: Range<Int>) -> Bool {
        guard case .letter(let letter) = mention.name, letter.date != nil else { return false }
        var cursor = Cursor(document.reading, at: between.lowerBound, end: between.upperBound)
        let introductions: [StaticString] = ["over", "inzake", "betreffende", "met betrekking tot", "van", "aan"]
        guard cursor.space(), cursor.word(oneOf: introductions) != nil else { return false }
        let text = document.reading.lower[between]
        if text.contains(UInt8(ascii: ";")) || text.contains(UInt8(ascii: ":")) { return false }
        let words = text.split(whereSeparator: { !$0.isLetterOrDigit && $0 < 0x80 })
        return !Self.isOfOther(words) && !words.contains { word in Self.verbs.contains { word.spells($0) } }
            && numbered.within(between, of: findings).isEmpty
            && document.notes(in: between).isEmpty
    }

    // MARK: Footnotes

    private mutating func resolveByFootnote() {
        for marker in document.reading.notes {
            guard let footnote = document.footnote(marker), let passage = document.passage(of: footnote) else {
                continue
            }
            // Most markers stand behind no name at all.
            let reach = max(0, marker.position - Scene.reach)..<marker.position
            guard mentions.within(reach, of: findings).contains(where: { findings[$0].target == nil }) else { continue }
            let start = scene.sentence(at: marker.position).lowerBound
            let near = mentions.within(start..<marker.position, of: findings).filter { index in
                findings[index].target == nil && !isPointing(index) && !isSeveral(index) && !isNested(index)
                    && !isInFootnote(index)
            }
            guard let index = claimant(near, marker.position) else { continue }
            let targets = numbered.within(passage.range, of: findings)
            let distinct = Set(targets.compactMap { findings[$0].target })
            if distinct.count == 1, let target = distinct.first, let kind = targets.first.map({ findings[$0].kind }) {
                settle(index, target, .footnote, kind: kind)
            } else if distinct.count > 1 {
                findings[index].resolution = .unresolved(candidates: targets.compactMap { findings[$0].target })
                findings[index].by = .footnote
            }
        }
    }

    /// The one that a marker belongs to: the one it stands directly behind, or the only one in the sentence before it.
    private func claimant(_ near: [Int], _ position: Int) -> Int? {
        let adjacent = near.last { index in
            let name = findings[index].range
            if case .letter(let letter) = findings[index].name, (letter.nounEnd...name.upperBound).contains(position) {
                return true
            }
            guard position >= name.upperBound, position - name.upperBound <= 3 else { return false }
            return document.reading.bytes[name.upperBound..<position].allSatisfy(\.isPunctuationOrBlank)
        }
        if let adjacent { return adjacent }
        // Those with a marker or number of their own have been settled, and do not count.
        let before = near.filter { findings[$0].range.upperBound <= position && !hasOwnMarker($0, before: position) }
        guard before.count == 1, let only = before.first else { return nil }
        let between = findings[only].range.upperBound..<position
        return numbered.within(between, of: findings).isEmpty ? only : nil
    }

    private func hasOwnMarker(_ index: Int, before position: Int) -> Bool {
        let range = findings[index].range
        return document.notes(in: range.lowerBound..<min(range.upperBound + 2, position - 1)).contains {
            $0.position < position
        }
    }

    /// No name is so long that more than this many others fit into it.
    private static let widest = 16

    private func isNested(_ index: Int) -> Bool {
        let range = findings[index].range
        return findings.indices.clamped(to: index - Self.widest..<index + Self.widest).contains { other in
            let outer = findings[other].range
            return findings[other].form == .named && outer.lowerBound <= range.lowerBound
                && outer.upperBound >= range.upperBound && outer.count > range.count
        }
    }

    private func isInFootnote(_ index: Int) -> Bool {
        if case .footnote = document.place(at: findings[index].range.lowerBound) { true } else { false }
    }

    // MARK: Same date

    /// Day and month, with the year where it can be known.
    private func day(of letter: LetterName) -> DayKey? {
        guard let date = letter.date else { return nil }
        let day = date.day(before: document.date.reference)
        return DayKey(sort: letter.sort, month: date.month, day: date.day, year: day?.year ?? date.year)
    }

    private struct DayKey: Hashable {
        var sort: LetterName.Sort
        var month: Int
        var day: Int
        var year: Int?
    }

    private mutating func resolveByDate() {
        var known: [DayKey: Set<String>] = [:]
        for index in mentions {
            guard case .letter(let letter) = findings[index].name, let target = findings[index].target,
                [.footnote, .beside].contains(findings[index].by), !letter.isForeign, let day = day(of: letter)
            else { continue }
            known[day, default: []].insert(target)
        }
        for index in mentions where findings[index].target == nil && !isSeveral(index) {
            guard case .letter(let letter) = findings[index].name, !letter.isForeign, let day = day(of: letter) else {
                continue
            }
            let targets = targets(on: day, known)
            if targets.count == 1, let target = targets.first {
                settle(index, target, .sameDate)
            } else if !targets.isEmpty {
                findings[index].resolution = .unresolved(candidates: targets.sorted())
                findings[index].by = .sameDate
            }
        }
    }

    /// Where the year of one of two dates cannot be known, day and month must do.
    private func targets(on day: DayKey, _ known: [DayKey: Set<String>]) -> Set<String> {
        if let exact = known[day] { return exact }
        var targets: Set<String> = []
        for (key, values) in known
        where key.sort == day.sort && key.month == day.month && key.day == day.day
            && (key.year == nil || day.year == nil)
        {
            targets.formUnion(values)
        }
        return targets
    }

    // MARK: Same movers

    private struct MotionKey: Hashable {
        var noun: String
        var movers: Set<String>

        init(_ motion: MotionName) {
            noun = motion.noun
            movers = motion.movers
        }
    }

    private mutating func resolveByMovers() {
        var known: [MotionKey: Set<String>] = [:]
        var subjects: [MotionKey: Set<String>] = [:]
        var first: [MotionKey: Int] = [:]
        for index in mentions {
            guard case .motion(let motion) = findings[index].name, !motion.isPointing else { continue }
            if let target = findings[index].target {
                known[MotionKey(motion), default: []].insert(target)
                first[MotionKey(motion)] = first[MotionKey(motion)] ?? index
                subjects[MotionKey(motion), default: []].formUnion(subject(of: motion))
            } else if isSeveral(index) {
                known[MotionKey(motion), default: []].formUnion(candidates(index))
            }
        }
        /// Those of which another one has been named that nothing tells.
        var strangers: Set<MotionKey> = []
        for index in mentions where findings[index].target == nil && !isSeveral(index) {
            guard case .motion(let motion) = findings[index].name, !motion.isPointing,
                let targets = known[MotionKey(motion)]
            else { continue }
            let subject = subject(of: motion)
            let said = subjects[MotionKey(motion), default: []]
            // A title says the subject of what the text then cites by its number and without one.
            let isTitle = said.isEmpty && index < first[MotionKey(motion), default: 0]
            let isOther = !subject.isEmpty && subject.isDisjoint(with: said) && !isTitle
            if isOther { strangers.insert(MotionKey(motion)) }
            let isTold = !subject.isEmpty || !strangers.contains(MotionKey(motion))
            if targets.count == 1, let target = targets.first, !isOther, isTold {
                settle(index, target, .sameName)
            } else {
                findings[index].resolution = .unresolved(candidates: targets.sorted())
                findings[index].by = .sameName
            }
        }
    }

    private func subject(of motion: MotionName) -> Set<String> {
        Subject.words(String(decoding: document.reading.lower[motion.topic], as: UTF8.self))
    }

    private func candidates(_ index: Int) -> [String] {
        if case .unresolved(let candidates) = findings[index].resolution { candidates } else { [] }
    }

    private func isPointing(_ index: Int) -> Bool {
        if case .motion(let motion) = findings[index].name { motion.isPointing } else { false }
    }

    // MARK: Pointing back

    private mutating func resolveByPointing() {
        var known: [LetterName.Sort: Set<String>] = [:]
        for index in mentions {
            guard case .letter(let letter) = findings[index].name, !letter.isForeign else { continue }
            if let target = findings[index].target {
                known[letter.sort, default: []].insert(target)
            } else if letter.isPlural {
                // "eerdergenoemde brieven": which of those before it, nobody says.
                findings[index].resolution = .unresolved(candidates: known[letter.sort, default: []].sorted())
                findings[index].by = .sameName
            } else if letter.date == nil, letter.isAnaphoric, let targets = known[letter.sort], targets.count == 1,
                let target = targets.first
            {
                settle(index, target, .sameName)
            }
        }
    }

    /// "deze motie": all motions that were named before it are one, and no other is spoken of in between.
    private mutating func resolvePointingMotions() {
        var known: [String: Set<String?>] = [:]
        var last: [String: Int] = [:]
        for index in mentions {
            guard case .motion(let motion) = findings[index].name else { continue }
            let range = findings[index].range
            if motion.isPointing, findings[index].target == nil {
                guard let targets = known[motion.noun], targets.count == 1, let target = targets.first, let target,
                    let end = last[motion.noun], end <= range.lowerBound,
                    !names(motion.noun, in: end..<range.lowerBound)
                else { continue }
                settle(index, target, .sameName)
            } else {
                known[motion.noun, default: []].insert(findings[index].target)
            }
            last[motion.noun] = range.upperBound
        }
    }

    /// Whether a word of the range begins with this one.
    private func names(_ noun: String, in range: Range<Int>) -> Bool {
        let lower = document.reading.lower
        var before: UInt8 = 0x20
        for at in range {
            if !before.isLetter, lower[at...].starts(with: noun.utf8) { return true }
            before = lower[at]
        }
        return false
    }

    // MARK: Register

    private mutating func resolveByRegister() {
        if register.isEmpty { return }
        resolvePages()
        let search = RegisterSearch(document, register)
        for index in mentions where findings[index].target == nil {
            // Of several motions of one mover the title may tell which has this subject.
            if hasCandidates(index), !hasSubjectOfItsOwn(index) { continue }
            let found: [String]
            switch findings[index].name {
            case .letter(let letter) where !letter.isForeign:
                found = search.letters(letter)
            case .motion(let motion): found = search.motions(motion)
            default: continue
            }
            if found.count == 1, let target = found.first {
                settle(index, target, .register)
            } else if !found.isEmpty, !hasCandidates(index) {
                findings[index].resolution = .unresolved(candidates: found)
                findings[index].by = .register
            }
        }
    }

    private func hasSubjectOfItsOwn(_ index: Int) -> Bool {
        guard findings[index].by == .sameName, case .motion(let motion) = findings[index].name else { return false }
        return !motion.topic.isEmpty
    }

    /// "Handelingen EK 2001-2002, nr. 10, blz. 525": the part of the proceedings in which the page lies.
    private mutating func resolvePages() {
        for index in findings.indices {
            guard case .page(let session, let page) = findings[index].name else { continue }
            let parts = register.proceedings(session, page: page)
            if parts.count == 1, let part = parts.first {
                settle(index, part, .register, kind: .handelingen)
            } else if !parts.isEmpty {
                findings[index].resolution = .unresolved(candidates: parts)
                findings[index].by = .register
            }
        }
    }

    // MARK: Annexes

    /// "bijlage 1 … bij de brief van 10 juli jl.": an annex of what the letter turned out to be; of something that is
    /// not cited it is nothing.
    private mutating func resolveAnnexes() {
        var last: (index: Int, whole: Int?, owner: AnnexOwner)?
        for index in findings.indices {
            guard case .annex(let number) = findings[index].name else { continue }
            let annex = findings[index].range
            let sentence = scene.sentence(at: annex.upperBound)
            var owner = AnnexOwner.of(annex, sentence, document.reading)
            var before = citedBefore(index)
            if owner == .own, before == nil, let last, isJoined(last.index, index) {
                before = last.whole
                owner = last.owner
            }
            last = (index, before, owner)
            if case .named(let place) = owner, let whole = cited(at: place) {
                attach(index, number, to: whole)
            } else if let whole = before {
                attach(index, number, to: whole)
            } else if let letter = letterBehind(annex.upperBound, sentence.upperBound) {
                attach(index, number, to: letter)
            } else if owner != .own {
                findings[index].resolution = .unresolved(candidates: [])
            }
        }
    }

    private mutating func attach(_ index: Int, _ number: Int, to whole: Int) {
        // An annex of a law, an act or an issue of a gazette has no address of its own.
        guard findings[whole].kind == .kamerstuk || findings[whole].kind == .document else {
            findings[index].resolution = .unresolved(candidates: [])
            return
        }
        findings[index].kind = findings[whole].kind
        findings[index].form = .named
        let target = findings[whole].target.map { "\($0)#bijlage-\(number)" }
        findings[index].resolution =
            isOfSeveralDossiers(findings[whole])
            ? .unresolved(candidates: target.map { [$0] } ?? [])
            : target.map { .resolved($0) } ?? .unresolved(candidates: [])
        findings[index].by = findings[whole].by
    }

    /// "31 293 en 31 289, nr. 653": it is published once, and under which number its annexes are, nobody says.
    private func isOfSeveralDossiers(_ paper: Finding) -> Bool {
        let text = document.reading.lower
        return paper.range.dropFirst().dropLast(3).contains { at in
            text[at] == 0x20 && text[at + 1] == UInt8(ascii: "e") && text[at + 2] == UInt8(ascii: "n")
                && text[at + 3] == 0x20
        }
    }

    /// "bijlage 1 en bijlage 2": what the first belongs to has the second as well.
    private func isJoined(_ first: Int, _ second: Int) -> Bool {
        let start = findings[first].range.upperBound
        guard start < findings[second].range.lowerBound, findings[second].range.lowerBound - start <= 6 else {
            return false
        }
        let between = document.reading.lower[start..<findings[second].range.lowerBound]
        return between.split(whereSeparator: \.isPunctuationOrBlank).allSatisfy { $0.spells("en") }
            && !between.contains(0x0A) && !between.contains(UInt8(ascii: "."))
    }

    /// What an annex follows directly: "Kamerstuk 29 628, nr. 1250, bijlage 1", "nr. 1250 (bijlage 1)", "de brief van
    /// 3 maart, bijlage 2". A letter with the annex in brackets may be what is annexed.
    private func citedBefore(_ index: Int) -> Int? {
        let annex = findings[index].range.lowerBound
        let text = document.reading.lower
        guard annex >= 2 else { return nil }
        let isBracketed = text[annex - 1] == UInt8(ascii: "(")
        let isBehindMark =
            text[annex - 1] == 0x20 && (text[annex - 2] == UInt8(ascii: ",") || text[annex - 2] == UInt8(ascii: ":"))
        guard isBracketed || isBehindMark else { return nil }
        // "(Kamerstuk 29 628, nr. 1250), bijlage 1".
        let isBehindBracket = isBehindMark && annex >= 3 && text[annex - 3] == UInt8(ascii: ")")
        let ends = isBehindBracket ? annex - 3...annex - 3 : annex - 2...annex - 1
        return findings.indices.clamped(to: index - Self.widest..<index).last { other in
            let whole = findings[other]
            if case .annex = whole.name { return false }
            guard ends ~= whole.range.upperBound, whole.kind != .internal else { return false }
            return !isBracketed || whole.form == .full
        }
    }

    /// The letter or paper that begins here.
    private func cited(at place: Int) -> Int? {
        let letter = mentions.within(place..<place + 1, of: findings).first {
            if case .letter = findings[$0].name { true } else { false }
        }
        return letter
            ?? numbered.within(place..<place + 1, of: findings).first { findings[$0].kind == .kamerstuk }
    }

    /// The letter further on in the sentence to which something belongs.
    private func letterBehind(_ end: Int, _ sentence: Int) -> Int? {
        let near = end + 1..<max(end + 1, min(sentence, end + 160))
        return mentions.within(near, of: findings).first { other in
            guard case .letter = findings[other].name else { return false }
            return Cursor(document.reading, at: findings[other].range.lowerBound).follows("bij")
        }
    }
}

extension Citation.Kind {
    fileprivate var isPaper: Bool {
        switch self {
        case .kamerstuk, .aanhangsel, .document, .handelingen: true
        default: false
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func endsIn(_ text: StaticString) -> Bool { suffix(text.utf8CodeUnitCount).spells(text) }
}

extension UInt8 {
    fileprivate var isPunctuationOrBlank: Bool { self < 0x80 && !isLetterOrDigit }
}

extension [Int] {
    /// Those of these findings that begin in a range of the reading; they are in the order of the text.
    fileprivate func within(_ range: Range<Int>, of findings: [Finding]) -> ArraySlice<Int> {
        let start = position(of: range.lowerBound, in: findings)
        return self[start...].prefix { findings[$0].range.lowerBound < range.upperBound }
    }

    /// The first of these findings that begins at or behind a position.
    fileprivate func first(after position: Int, in findings: [Finding]) -> Int? {
        let index = self.position(of: position, in: findings)
        return index < count ? self[index] : nil
    }

    private func position(of start: Int, in findings: [Finding]) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if findings[self[middle]].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
