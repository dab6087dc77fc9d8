import Documents
import Testing

@testable import Deadlines

/// Which days words tell that stand beside a term, a verb of the past, a year, a recess; in a letter of Monday
/// 2 November 2026.
@Suite struct MomentTests {
    @Test(
        arguments: [
            // A term is ahead, whatever documents are named before it.
            ("Ik houd vast aan de termijn van 1 juli.", "1 juli", "2027-07-01..2027-07-01"),
            ("De deadline van 1 maart geldt ook voor provincies.", "1 maart", "2027-03-01..2027-03-01"),
            ("Het advies komt voor de aanvraagtermijn van 1 december.", "1 december", "2026-12-01..2026-12-01"),
            // Unless it is told as past.
            ("De termijn van 1 maart was te kort.", "1 maart", "2026-03-01..2026-03-01"),
            ("De deadline van 1 oktober is gehaald.", "1 oktober", "2026-10-01..2026-10-01"),
            ("De termijn van 1 oktober wordt niet gehaald.", "1 oktober", "2027-10-01..2027-10-01"),
            ("In de brief van 1 december staat dit.", "1 december", "2025-12-01..2025-12-01"),
            // Each verb has its own year.
            ("De proef is afgerond en ik verwacht het verslag in oktober.", "in oktober", "2027-10-01..2027-10-31"),
            ("Dat is mislukt en wij verwachten dit in september.", "in september", "2027-09-01..2027-09-30"),
            ("De minister en ik hebben dit in september besproken.", "in september", "2026-09-01..2026-09-30"),
            ("De Kamer vroeg mij dit in december te doen.", "in december", "2026-12-01..2026-12-31"),
            ("De commissie verzocht mij in januari te antwoorden.", "in januari", "2027-01-01..2027-01-31"),
            ("In januari vroeg de Kamer mij te antwoorden.", "In januari", "2026-01-01..2026-01-31"),
            // A year told before.
            ("De nota komt volgend jaar in november.", "in november", "2027-11-01..2027-11-30"),
            ("Vorig jaar in maart is dit gemeld.", "in maart", "2025-03-01..2025-03-31"),
            ("In 2028 wederom op 1 mei gaat dit in.", "op 1 mei", "2028-05-01..2028-05-01"),
            ("Volgend jaar voor het zomerreces komt de nota.", "voor het zomerreces", "..2027-07-01"),
            ("Dit kost in 2028 en in maart meer.", "in maart", "2027-03-01..2027-03-31"),
            // Weeks beside a recess.
            (
                "De brief volgt in de eerste week na het kerstreces van 2025.",
                "in de eerste week na het kerstreces van 2025", "2026-01-13..2026-01-18"
            ),
            (
                "De brief volgt uiterlijk in de tweede week na het zomerreces.",
                "uiterlijk in de tweede week na het zomerreces", "..2027-09-12"
            ),
            (
                "De brief volgt in de laatste week voor het kerstreces.", "in de laatste week voor het kerstreces",
                "2026-12-14..2026-12-17"
            ),
            (
                "De brief volgt in de week na het kerstreces.", "in de week na het kerstreces", "2027-01-12..2027-01-17"
            ),
            ("De brief volgt een week na het kerstreces.", "een week na het kerstreces", "2027-01-18..2027-01-18"),
            // Working days leave out weekends and holidays.
            (
                "Binnen tien werkdagen na 8 december ontvangt u de brief.", "Binnen tien werkdagen na 8 december",
                "..2026-12-22"
            ),
            (
                "Binnen vijf werkdagen na 22 december ontvangt u de brief.", "Binnen vijf werkdagen na 22 december",
                "..2026-12-30"
            ),
            (
                "Uiterlijk vijf werkdagen voor het debat van 9 december ontvangt u de brief.",
                "Uiterlijk vijf werkdagen voor het debat van 9 december", "..2026-12-02"
            ),
            (
                "Binnen twee weken na afloop van de Raad van 8 december ontvangt u het verslag.",
                "Binnen twee weken na afloop van de Raad van 8 december", "..2026-12-22"
            ),
            (
                "Binnen tien werkdagen na ontvangst van het advies bericht ik u.",
                "Binnen tien werkdagen na ontvangst van het advies", ".."
            ),
            ("Het verslag komt binnen zes maanden na afloop van elk jaar.", "elk jaar", ".."),
            // What is said now may be about any time.
            ("Ik zeg dat het in september beter ging.", "in september", "2026-09-01..2026-09-30"),
            ("Ik ben het eens en zeg u toe in september te antwoorden.", "in september", "2027-09-01..2027-09-30"),
            // Planned for a season is in it, though before the summer there is a recess.
            ("De start is voorzien voor het voorjaar.", "voor het voorjaar", "2027-03-01..2027-06-20"),
            ("De start is voorzien voor Q2 2027.", "voor Q2 2027", "2027-04-01..2027-06-30"),
            ("De keuze wordt voorzien voor het tweede kwartaal.", "voor het tweede kwartaal", "2027-04-01..2027-06-30"),
            ("Dat is beoogd voor de eerste helft van 2027.", "voor de eerste helft van 2027", "2027-01-01..2027-06-30"),
            ("De nota is gereed voor Q2 2027.", "voor Q2 2027", "..2027-03-31"),
        ] as [(String, String, String)])
    func `lie where the words around them say`(text: String, surface: String, days: String) {
        #expect(read(text, on: "2026-11-02").dates.filter { $0.span.text == surface }.map(\.days) == [days])
    }

    @Test(arguments: [
        "In de bijlage moet, waar \"1 maart 2027\" staat, \"1 mei 2027\" worden gelezen.",
        "Waar 'uw Kamer wordt voor 1 maart bericht' staat, moet 'uw Kamer wordt voor 1 mei bericht' worden gelezen.",
        "Op pagina 3 wordt in plaats van '1 maart 2027' gelezen '1 mei 2027'.",
    ])
    func `of another text that is corrected are nobody's`(text: String) {
        let reading = read(text, on: "2026-11-02")
        #expect(reading.commitments.isEmpty)
        #expect(reading.dates.map(\.role) == [.other, .other])
    }

    @Test func `and what is merely read is no correction`() {
        let reading = read("Het rapport wordt gelezen en in maart aan uw Kamer gezonden.", on: "2026-11-02")
        #expect(reading.commitments.map(\.status) == [.promised])
    }
}
