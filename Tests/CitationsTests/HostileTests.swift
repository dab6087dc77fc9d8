import Documents
import Testing

@testable import Citations

/// Text that was made to hurt: nothing traps, and every span lies in it.
@Suite struct HostileTests {
    @Test(arguments: [
        "Kamerstukken II 2020/21, 36 410, nr. ", "36 410, nr. 99999999999999999999 ", "nrs. 1-9999 (36 410) ",
        "artikel 1, ",
        "artikel 99999999999999999999 van de Wet ", "Wet ", "Algemene wet bestuursrech ", "de brief van 10 juli jl. ",
        "de brief over ", "motie-Van der ", "Stb. ", "ECLI:NL:", "(EU) ", "zie het antwoord op vraag 1-999999999, ",
        "kst-", "((((",
        "eerste, tweede, ", "2025Z1449", "\u{301}\u{301}\u{301}", "«»“”", "bijlage 1 bij de brief van 31 februari ",
        "0000-0000 ",
        "Handelingen II 2022/23, nr. ", "LJN ", "COM(2022) ", "W19.24.", "TZ999999-999 ", "99/99 ", "Kamerstuk 36410-",
    ])
    func `the same words thousands of times do no harm`(word: String) {
        let text = String(repeating: word, count: 3000)
        let length = text.unicodeScalars.count
        #expect(found(text).allSatisfy { $0.span.start < $0.span.end && $0.span.end <= length })
    }

    @Test func `any cut of a text can be read`() {
        let text =
            "Kamerstukken II 2020/21, 36 410 VI, nrs. 4–6; artikel 6:162, eerste lid, BW; de brief van 10 juli jl.1 ECLI:NL:HR:2001:AB1838"
        for count in 0...text.count { _ = found(String(text.prefix(count))) }
        for count in 0...text.count { _ = found(String(text.suffix(count))) }
    }
}
