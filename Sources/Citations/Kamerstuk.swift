import Documents

/// A parliamentary paper, by its dossier and its number in that dossier.
///
///     Kamerstukken II 2023/24, 36 410 VII, nr. 12         ->  kst-36410-VII-12
///     Kamerstukken I 2022/23, 36 200, C                   ->  kst-36200-C
///     Kamerstukken I 2008/09, 31 700 VI, D                ->  kst-20082009-31700-VI-D
///
/// House and session year are read past, with one exception: papers of the Eerste Kamer of before the session
/// 2009-2010 carry their year in the published identifier. Papers of before 1995 are not published there at all and
/// get the plain form.
struct Kamerstuk {
    var dossier: Dossier
    /// "34", "42e", "AA".
    var number: String
    var chamber: Chamber?
    var session: SessionYear?

    var resolution: Citation.Resolution {
        let plain = "kst-\(dossier.identifier)-\(number)"
        let isLetter = number.utf8.first?.isDigit == false
        guard chamber == .first || (isLetter && chamber == nil) else { return .resolved(plain) }
        if let session {
            let carriesYear = (1995...2008).contains(session.start)
            return .resolved(carriesYear ? "kst-\(session.compact)-\(dossier.identifier)-\(number)" : plain)
        }
        // Dossiers below 30000 are of before 2006; those of the European councils still grow.
        let isRunning = [21501, 22112, 23432].contains(dossier.number)
        return dossier.number >= 30_000 || isRunning ? .resolved(plain) : .unresolved(candidates: [plain])
    }
}
