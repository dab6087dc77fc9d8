import Documents
import Testing

@testable import Deadlines

/// Days that stand beside another time: a limit beside an event, the first of every year, the time of another thing; in a
/// letter of Monday 2 November 2026.
@Suite struct BesideTests {
    @Test(
        arguments: [
            ("Zodra het advies er is, en in ieder geval vóór 1 april, informeer ik u.", ["promised ..2027-03-31"]),
            ("Zodra het advies er is, maar uiterlijk 1 april, stuur ik u een brief.", ["promised ..2027-04-01"]),
            ("Zodra het advies er is en in elk geval voor 1 april informeer ik u.", ["promised ..2027-03-31"]),
            (
                "Zodra het advies er is stuur ik u een brief en in mei volgt de nota.",
                ["promised ..", "promised 2027-05-01..2027-05-31"]
            ),
            ("De begroting wordt volgend jaar weer op 1 september aangeboden.", ["expected 2027-09-01..2027-09-01"]),
            ("Ik stuur u nog dit jaar, in december, de nota.", ["promised 2026-12-01..2026-12-31"]),
            ("Ik stuur u volgend jaar een brief over de top in mei.", ["promised 2027-01-01..2027-12-31"]),
            // How often, with the first of the days.
            ("Ik informeer uw Kamer jaarlijks uiterlijk 1 juni.", ["recurring ..2027-06-01"]),
            ("Ieder jaar voor 1 april zend ik u een overzicht.", ["recurring ..2027-03-31"]),
            ("Voor 1 april van elk jaar zend ik u een overzicht.", ["recurring ..2027-03-31"]),
            ("Tweemaal per jaar, in juni en december, bericht ik u.", ["recurring 2026-12-01..2026-12-31"]),
            ("Het tarief wordt jaarlijks op 1 juli vastgesteld.", ["recurring 2027-07-01..2027-07-01"]),
            ("Eens in de zes jaar evalueer ik de wet en informeer ik uw Kamer.", ["recurring .."]),
            // In which year nobody knows; and what comes once.
            ("De Kamer ontvangt om de vier jaar voor 1 juni een evaluatie.", ["recurring .."]),
            ("In mei stuur ik u de jaarlijkse monitor.", ["promised 2027-05-01..2027-05-31"]),
            // A heading is no part of the statement below it.
            ("Vervolg en planning in 2027\nIk informeer u in mei over de proef.", ["promised 2027-05-01..2027-05-31"]),
            ("Planning\nWij sturen u in mei een nota.", ["promised 2027-05-01..2027-05-31"]),
            // Told of something else.
            ("De proef, die op 1 maart begint, wordt daarna geëvalueerd.", []),
            ("De proef, die op 1 maart start, wordt in mei geëvalueerd.", ["expected 2027-05-01..2027-05-31"]),
            ("De top, die op 19 maart plaatsvindt, wordt goed voorbereid.", []),
            ("Ik informeer u over de top die op 19 maart plaatsvindt.", ["promised -"]),
            ("Na de top, die op 19 maart plaatsvindt, informeer ik u.", ["promised 2027-03-19.."]),
            ("Tijdens de top die op 19 maart begint, zal ik dit bespreken.", ["promised 2027-03-19..2027-03-19"]),
            ("Dat staat in de nota, die ik u in mei zend.", ["promised 2027-05-01..2027-05-31"]),
            // The day that was named just before.
            (
                "De top is op 9 maart. Voor die datum informeer ik u.", ["promised ..2027-03-08"]
            ),
            (
                "Op 9 maart spreek ik de sector. Twee weken later bericht ik u.",
                ["promised 2027-03-09..2027-03-09", "promised 2027-03-23..2027-03-23"]
            ),
            ("De top is op 9 maart. Voor die tijd informeer ik u.", ["promised ..2027-03-08"]),
            ("De top is in maart. Voor die datum informeer ik u.", ["promised -"]),
            ("De top was op 9 maart. Twee weken later volgt een brief aan de Kamer.", []),
            ("Op 9 maart is de top. Dat duurt tot mei. Twee weken later bericht ik u.", ["promised -"]),
        ] as [(String, [String])])
    func `are told apart`(text: String, said: [String]) {
        #expect(read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" } == said)
    }
}
