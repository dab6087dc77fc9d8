/// Lifts footnote markers out of a reading and leads each to its footnote.
///
/// A number is believed when the document has such a note behind it and the markers rise: of all candidates of a
/// series, those are taken whose numbers rise strictly and whose weights add up to most. So "CO2" does not become
/// note 2 while "2024.2" stands further on.
struct NoteLifting {
    private(set) var reading: Reading
    private(set) var passages: [Passage]
    private(set) var footnotes: [Footnote] = []
    private var styles: [NoteStyle] = []

    init(_ written: ReadingWriter) {
        var written = written
        reading = written.finish()
        passages = written.passages
        numberFootnotes(written.noteStyles)
        let candidates = findCandidates(written)
        guard !candidates.isEmpty else { return }
        let chosen = choose(candidates)
        guard !chosen.isEmpty else { return }
        let places = chosen.map { place(at: $0.removal.lowerBound) }
        let leads = lead(chosen, places)
        lift(chosen, leads)
    }

    private mutating func numberFootnotes(_ noteStyles: [NoteStyle?]) {
        var last: [NoteStyle: (number: Int, series: Int)] = [:]
        var count = 0
        for (index, passage) in passages.enumerated() {
            guard case .footnote(let number) = passage.place, let style = noteStyles[index] else { continue }
            if let before = last[style], number > before.number {
                last[style] = (number, before.series)
            } else {
                last[style] = (number, count)
                count += 1
            }
            footnotes.append(Footnote(number: number, series: last[style]?.series ?? 0, passage: index))
            styles.append(style)
        }
    }

    private func findCandidates(_ written: ReadingWriter) -> [NoteCandidate] {
        var candidates = NoteCandidates(reading, lineDigits: written.lineDigits, numbered: written.numbered)
        for passage in passages {
            switch passage.place {
            case .footnote, .signature: continue
            default: candidates.read(passage.range)
            }
        }
        return candidates.found
    }

    private func place(at position: Int) -> Place {
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < passages.count ? passages[low].place : .letter
    }

    // MARK: which are markers

    private func choose(_ candidates: [NoteCandidate]) -> [NoteCandidate] {
        var keep = Array(repeating: false, count: candidates.count)
        // Behind the last note with a number there is no marker of it.
        var lastBody = NoteTable()
        for index in footnotes.indices {
            lastBody[footnotes[index].number, styles[index]] = start(of: index)
        }
        var parens: [Int] = []
        var plain: [Int] = []
        for (index, candidate) in candidates.enumerated() {
            if candidate.style == .plain {
                plain.append(index)
                continue
            }
            guard candidate.removal.lowerBound < lastBody[candidate.number, candidate.style] else { continue }
            if candidate.style == .bracket { keep[index] = true } else { parens.append(index) }
        }
        for index in NoteChain.heaviest(parens, candidates) { keep[index] = true }
        for index in plainMarkers(plain, candidates) { keep[index] = true }
        var chosen: [NoteCandidate] = []
        var isLastTaken = false
        for (index, candidate) in candidates.enumerated() {
            if candidate.isContinuation, !isLastTaken { continue }
            isLastTaken = candidate.isSure || keep[index]
            if isLastTaken { chosen.append(candidate) }
        }
        return chosen
    }

    /// Series of plain numbers follow each other; each has its own stretch of text, which ends with its last note.
    private func plainMarkers(_ plain: [Int], _ candidates: [NoteCandidate]) -> [Int] {
        var markers: [Int] = []
        var bodies = NoteTable()
        var note = 0
        var next = 0
        while note < footnotes.count {
            guard styles[note] == .plain else {
                note += 1
                continue
            }
            let series = footnotes[note].series
            let first = note
            var last = 0
            while note < footnotes.count, styles[note] != .plain || footnotes[note].series == series {
                if styles[note] == .plain {
                    bodies[footnotes[note].number, .plain] = start(of: note)
                    last = start(of: note)
                }
                note += 1
            }
            var fitting: [Int] = []
            while next < plain.count, candidates[plain[next]].removal.lowerBound < last {
                let candidate = candidates[plain[next]]
                if candidate.removal.lowerBound < bodies[candidate.number, .plain] { fitting.append(plain[next]) }
                next += 1
            }
            markers += NoteChain.heaviest(fitting, candidates)
            for index in first..<note { bodies[footnotes[index].number, .plain] = 0 }
        }
        return markers
    }

    // MARK: where they lead

    /// The footnote of each marker: the first one with its number that stands behind it. Where two series of one
    /// style stand together at the end, the questions' come first, if the numbers bear it out.
    private func lead(_ chosen: [NoteCandidate], _ places: [Place]) -> [Int?] {
        let sides = NoteSides(chosen, places)
        let byNumber = Dictionary(grouping: footnotes.indices) { Key(style: styles[$0], number: footnotes[$0].number) }
        let highest = Dictionary(footnotes.map { ($0.series, $0.number) }, uniquingKeysWith: max)
        return chosen.indices.map { index -> Int? in
            let marker = chosen[index]
            let notes = byNumber[Key(style: marker.style, number: marker.number)] ?? []
            guard let at = firstBehind(marker.removal.lowerBound, notes) else { return nil }
            guard at + 1 < notes.count else { return notes[at] }
            let (first, second) = (notes[at], notes[at + 1])
            // Running text between them: each series stands behind its own.
            let next = firstMarker(behind: start(of: first), chosen)
            if next < chosen.count, chosen[next].removal.lowerBound < start(of: second) { return first }
            guard at + 2 == notes.count else { return nil }
            let counts = [first, second].map { highest[footnotes[$0].series] ?? 0 }
            guard let isSecond = sides.isSecond(places[index], marker.style, counts) else { return nil }
            return isSecond ? second : first
        }
    }

    private struct Key: Hashable {
        var style: NoteStyle
        var number: Int
    }

    private func start(of footnote: Int) -> Int {
        passages[footnotes[footnote].passage].range.lowerBound
    }

    /// The first of these footnotes, ascending, that stands behind a position.
    private func firstBehind(_ position: Int, _ notes: [Int]) -> Int? {
        var low = 0
        var high = notes.count
        while low < high {
            let middle = (low + high) / 2
            if start(of: notes[middle]) <= position { low = middle + 1 } else { high = middle }
        }
        return low < notes.count ? low : nil
    }

    private func firstMarker(behind position: Int, _ chosen: [NoteCandidate]) -> Int {
        var low = 0
        var high = chosen.count
        while low < high {
            let middle = (low + high) / 2
            if chosen[middle].removal.lowerBound <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: lifting

    private mutating func lift(_ chosen: [NoteCandidate], _ leads: [Int?]) {
        // The only reference to the text is here, so that it is changed where it stands.
        var (bytes, lower, map) = (reading.bytes, reading.lower, SourceMap())
        let old = reading.map
        map.reserveCapacity(old.count + chosen.count)
        reading = Reading()
        var notes: [NoteMarker] = []
        notes.reserveCapacity(chosen.count)
        var near = SourceMap.Place()
        var kept = 0
        var from = 0
        var next = 0
        /// Keeps what stands before a position; bounds of passages move with it.
        func keep(to limit: Int) {
            while next < passages.count, passages[next].range.lowerBound <= limit {
                let start = passages[next].range.lowerBound - (from - kept)
                passages[next].range = start..<passages[next].range.upperBound
                next += 1
            }
            guard from < limit else { return }
            map.append(old, from..<limit, at: kept, near: &near)
            if from > kept {
                bytes.move(from..<limit, to: kept)
                lower.move(from..<limit, to: kept)
            }
            kept += limit - from
        }
        for (marker, footnote) in zip(chosen, leads) {
            keep(to: marker.removal.lowerBound)
            if let footnote { footnotes[footnote].markers.append(notes.count) }
            notes.append(NoteMarker(position: kept, note: marker.number, footnote: footnote))
            from = marker.removal.upperBound
        }
        keep(to: bytes.count)
        bytes.removeLast(bytes.count - kept)
        lower.removeLast(lower.count - kept)
        for index in passages.indices {
            let end = index + 1 < passages.count ? passages[index + 1].range.lowerBound : kept
            passages[index].range = passages[index].range.lowerBound..<end
        }
        reading = Reading(bytes, lower, map, notes: notes)
    }
}

extension [UInt8] {
    /// Copies a range to an earlier place.
    fileprivate mutating func move(_ range: Range<Int>, to place: Int) {
        withUnsafeMutableBytes { bytes in
            let source = UnsafeRawBufferPointer(rebasing: bytes[range])
            UnsafeMutableRawBufferPointer(rebasing: bytes[place..<place + range.count]).copyMemory(from: source)
        }
    }
}

/// Where something of a footnote stands, by its number and the style of that: 0 where nothing has been put.
private struct NoteTable {
    private var positions: [Int] = []

    subscript(_ number: Int, _ style: NoteStyle) -> Int {
        get {
            let index = NoteTable.index(number, style)
            return positions.indices.contains(index) ? positions[index] : 0
        }
        set {
            let index = NoteTable.index(number, style)
            guard index >= 0 else { return }
            if index >= positions.count {
                positions.append(contentsOf: repeatElement(0, count: max(60, index + 1) - positions.count))
            }
            positions[index] = newValue
        }
    }

    /// Numbers of footnotes have three digits at most.
    private static func index(_ number: Int, _ style: NoteStyle) -> Int {
        (0..<1000).contains(number) ? number * 3 + style.rawValue : -1
    }
}
