import Documents
import Testing

@testable import Deadlines

/// What was said before and moves, is put right or dropped, and what the letter does itself; in a letter of Monday
/// 2 November 2026.
@Suite struct RecalledTests {
    @Test(
        arguments: [
            (
                "In mijn brief van 5 oktober 2026 heb ik gemeld u voor kerst te berichten over de veerpont. Dit wordt uiterlijk 1 maart 2027.",
                ["delayed ..2027-03-01"]
            ),
            (
                "Op 5 oktober heb ik laten weten uw Kamer in december een nota te sturen. Dat wordt helaas februari 2027.",
                ["delayed 2027-02-01..2027-02-28"]
            ),
            (
                "Ik heb u geschreven u in december te berichten. Dit wordt 1 maart 2027.",
                ["delayed 2027-03-01..2027-03-01"]
            ),
            (
                "Ik heb aangegeven de Kamer in december te informeren. Dit wordt maart 2027.",
                ["delayed 2027-03-01..2027-03-31"]
            ),
            (
                "Ik heb de Kamer laten weten dat u in januari een nota ontvangt.",
                ["promised 2027-01-01..2027-01-31"]
            ),
            (
                "Het kabinet heeft aangekondigd uiterlijk 15 januari 2027 een nota te sturen.",
                ["promised ..2027-01-15"]
            ),
            (
                "Per abuis is daarin 1 maart 2027 genoemd. Dit moet zijn 1 mei 2027.",
                ["delayed 2027-05-01..2027-05-01"]
            ),
            (
                "Abusievelijk staat er het eerste kwartaal van 2027. Dit had moeten zijn: het derde kwartaal van 2027.",
                ["delayed 2027-07-01..2027-09-30"]
            ),
            (
                "In plaats van 1 februari 2027 had er 1 april 2027 moeten staan.",
                ["delayed 2027-04-01..2027-04-01"]
            ),
            (
                "De nota zal niet meer in januari worden verzonden.",
                ["delayed -"]
            ),
            (
                "De wet zal niet langer dit jaar worden ingediend; ik verwacht dit nu in mei 2027.",
                ["delayed 2027-05-01..2027-05-31"]
            ),
            (
                "De toezegging over de veerpont zal uiterlijk 1 maart 2027 worden ingelost.",
                ["promised ..2027-03-01"]
            ),
            (
                "Ik kom hier in de volgende monitor op terug.",
                ["promised -"]
            ),
        ] as [(String, [String])])
    func `takes the day that replaces what was said before`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Ik heb gemeld dat de proef in mei 2027 eindigt. Dit wordt uiterlijk 1 februari 2027.",
                []
            ),
            (
                "Ik heb gemeenten laten weten dat zij in mei 2027 een bijdrage krijgen.",
                []
            ),
            (
                "De gemeente heeft mij laten weten u in mei 2027 te informeren.",
                []
            ),
            (
                "De minister heeft aangekondigd gemeenten in mei 2027 een brief te sturen.",
                []
            ),
            (
                "Ik heb toegezegd u in december te berichten. Dit wordt in 2027 herhaald.",
                ["promised 2026-12-01..2026-12-31"]
            ),
            (
                "Abusievelijk staat daarin een verkeerd bedrag. Dit moet zijn: 3 miljoen euro in 2027.",
                []
            ),
            (
                "De subsidie zal niet meer in 2027 gelden.",
                []
            ),
            (
                "Ik stuur u in mei een brief en de wet zal niet meer in december worden ingediend.",
                ["promised 2027-05-01..2027-05-31"]
            ),
            (
                "De lening zal in mei 2027 worden ingelost.",
                []
            ),
            (
                "Ik kom daar in de volgende alinea op terug.",
                []
            ),
        ] as [(String, [String])])
    func `hears no new day in what only looks like one`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Ik zie af van het versturen van de nota.",
                ["refused -"]
            ),
            (
                "Ik zie ervan af uw Kamer een nota te sturen.",
                ["refused -"]
            ),
            (
                "Deze toezegging kom ik daarom niet na.",
                ["refused -"]
            ),
            (
                "Ik zie niet af van het sturen van deze nota.",
                []
            ),
            (
                "Ik zie af en toe dat de Kamer een brief mist.",
                []
            ),
            (
                "Ik kan deze toezegging niet voor 1 december nakomen.",
                []
            ),
        ] as [(String, [String])])
    func `hears what is dropped`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Zoals gebruikelijk informeer ik u over de uitvoering van moties.",
                ["done -"]
            ),
            (
                "Naar aanleiding van uw verzoek bericht ik u over de veerpont.",
                ["done -"]
            ),
            (
                "Graag informeer ik u, mede namens de minister van Defensie, over de veerpont.",
                ["done -"]
            ),
            (
                "Mede namens de minister van Defensie informeer ik uw Kamer over de veerpont.",
                ["done -"]
            ),
            (
                "Voorts stuur ik u, zoals toegezegd, de nota over de veerpont.",
                ["done -"]
            ),
            (
                "Hierbij stuur ik u het verslag. Tevens stuur ik u de nota.",
                ["done -", "done -"]
            ),
            (
                "De nota is inmiddels klaar en treft u als bijlage bij deze brief aan.",
                ["done -"]
            ),
            (
                "De nota is als bijlage bij deze brief gevoegd.",
                ["done -"]
            ),
            (
                "Zoals toegezegd heb ik uw Kamer vorige week de nota gestuurd.",
                ["done -"]
            ),
        ] as [(String, [String])])
    func `takes what the letter does itself for done`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Graag informeer ik u in mei over de veerpont.",
                ["promised 2027-05-01..2027-05-31"]
            ),
            (
                "Zoals gebruikelijk informeer ik u in maart over de uitvoering van moties.",
                ["promised 2027-03-01..2027-03-31"]
            ),
            (
                "Graag informeer ik u later over de veerpont.",
                ["promised -"]
            ),
            (
                "Naar aanleiding van uw verzoek informeer ik u voor 1 maart 2027 over de veerpont.",
                ["promised ..2027-02-28"]
            ),
            (
                "Tevens stuur ik u de nota.",
                ["promised -"]
            ),
            (
                "Hierbij stuur ik u het verslag. Daarnaast stuur ik u nog een nota.",
                ["done -", "promised -"]
            ),
            (
                "Hierbij stuur ik u het verslag. Tevens stuur ik u in mei een nota.",
                ["done -", "promised 2027-05-01..2027-05-31"]
            ),
            (
                "Ik informeer u over de wet die op 1 juli 2027 in werking treedt.",
                ["promised -"]
            ),
            (
                "Ik stuur u een brief over de wet die u in juli 2027 ontvangt.",
                ["promised 2027-07-01..2027-07-31"]
            ),
        ] as [(String, [String])])
    func `leaves a promise what is still to come`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            (
                "Ik zeg toe, gehoord de Kamer, in december met een plan te komen, en daarnaast in april een nota te sturen.",
                ["promised 2026-12-01..2026-12-31", "promised 2027-04-01..2027-04-30"]
            ),
            (
                "Ik zeg toe u in december te informeren, en daarnaast moet de gemeente in maart een brief sturen.",
                ["promised 2026-12-01..2026-12-31"]
            ),
            (
                "Ik informeer uw Kamer jaarlijks, voor het eerst in april 2027.",
                ["recurring 2027-04-01..2027-04-30"]
            ),
            (
                "Ik rapporteer jaarlijks aan uw Kamer over de cijfers van 2027.",
                ["recurring .."]
            ),
            (
                "De nota wordt komende maand afgerond en daarna aan uw Kamer aangeboden.",
                ["promised 2026-12-01.."]
            ),
            (
                "De nota wordt in mei afgerond en in juni aan uw Kamer aangeboden.",
                ["promised 2027-06-01..2027-06-30"]
            ),
            (
                "De nota wordt in mei met uw Kamer gedeeld en daarna gepubliceerd.",
                ["promised 2027-05-01..2027-05-31"]
            ),
        ] as [(String, [String])])
    func `tells apart what is told together`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(arguments: [
        "In mijn brief heb ik gemeld u in december te berichten. Dit wordt 1 maart 2027.",
        "Abusievelijk staat daarin december 2026. Dit moet zijn: 1 maart 2027.",
        "In plaats van december 2026 had daar 1 maart 2027 moeten staan.",
    ])
    func `keeps the day that was told before`(text: String) {
        let delayed = read(text, on: "2026-11-02").commitments
        #expect(delayed.map { $0.was?.days } == ["2026-12-01..2026-12-31"])
        #expect(delayed.map(\.span.text) == [String(text.dropLast())])
    }

    @Test(
        arguments: [
            (
                "Ik zal u zo spoedig mogelijk, doch uiterlijk 29 januari 2027, de antwoorden doen toekomen.",
                ["Ik zal u zo spoedig mogelijk, doch uiterlijk 29 januari 2027, de antwoorden doen toekomen"]
            ),
            (
                "Ik zal u, uiterlijk 29 januari 2027, de nota sturen en daarna kom ik in mei met een brief.",
                ["Ik zal u, uiterlijk 29 januari 2027, de nota sturen", "daarna kom ik in mei met een brief"]
            ),
            // A statement of its own.
            (
                "Ik zal dit onderzoeken, uiterlijk 1 mei 2027, de brief volgt in juni 2027.",
                ["Ik zal dit onderzoeken, uiterlijk 1 mei 2027", "de brief volgt in juni 2027"]
            ),
            ("Geachte voorzitter, Ik stuur u in mei een nota.", ["Ik stuur u in mei een nota"]),
            ("Geachte voorzitter, in mei stuur ik u een nota.", ["Geachte voorzitter, in mei stuur ik u een nota"]),
        ] as [(String, [String])])
    func `holds the whole clause and no more`(text: String, clauses: [String]) {
        #expect(read(text, on: "2026-11-02").commitments.map(\.span.text) == clauses)
    }

    @Test func `takes no letter for who writes it`() {
        let text = "Deze brief over de prijzen zal uw Kamer niet op 11 december maar op 18 december bereiken."
        #expect(read(text, on: "2026-11-02").commitments.map(\.who) == [nil])
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
