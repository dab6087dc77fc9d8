import Documents
import Testing

@testable import Deadlines

/// What is promised, told, put off or declined in other words than the usual; in a letter of Monday 2 November 2026.
@Suite struct WordingTests {
    @Test(
        arguments: [
            ("Ik doe u de toezegging om in mei met een nota te komen.", ["promised 2027-05-01..2027-05-31"]),
            ("Ik doe uw Kamer hierbij de toezegging dat ik dit zal nagaan.", ["promised -"]),
            ("Hiermee doe ik mijn toezegging gestand.", ["done -"]),
            ("Ik houd vast aan mijn toezegging om u voor 1 mei te berichten.", ["promised ..2027-04-30"]),
            ("Ik houd rekening met mijn toezegging om u voor 1 mei te berichten.", []),
            ("Ik houd vast aan de koers die in mei is gekozen.", []),
            ("Ik ben van plan het voorstel in mei in te dienen.", ["expected 2027-05-01..2027-05-31"]),
            ("Het kabinet is van plan dit in mei te regelen.", ["expected 2027-05-01..2027-05-31"]),
            ("Ik ben lang van plan geweest dit te regelen.", []),
            ("Het kabinet weet dat de provincie van plan is dit in mei te doen.", []),
            (
                "In maart vindt overleg plaats, waarover ik u bericht.",
                ["expected 2027-03-01..2027-03-31", "promised -"]
            ),
            ("De sector overlegt, waarover ik uw Kamer voor 1 mei verslag doe.", ["promised ..2027-04-30"]),
            ("Ik ontvang het advies, waarna ik mijn reactie in mei met u deel.", ["promised 2027-05-01..2027-05-31"]),
            ("De sector overlegt, waarover ik uw Kamer hierbij informeer.", []),
            ("De sector overlegt, waarover ik uw Kamer regelmatig informeer.", []),
            ("Wanneer het advies is ontvangen, bericht ik u.", ["promised -"]),
            ("Wanneer ik het verslag heb ontvangen, stuur ik u dit.", ["promised -"]),
            ("Wanneer de motie is aangenomen, bericht ik u.", []),
            ("Wanneer een aanvraag is ontvangen, stuur ik een brief.", []),
            ("Wanneer het advies niet is ontvangen, stuur ik u een brief.", []),
            ("De conferentie heeft op 3 juni plaats.", ["expected 2027-06-03..2027-06-03"]),
            ("De conferentie zal op 3 juni plaatshebben.", ["expected 2027-06-03..2027-06-03"]),
            ("De opvang heeft in 2027 voor 30 mensen plaats.", []),
            ("Ik zal hier in de volgende voortgangsbrief op ingaan.", ["promised -"]),
            ("In de komende voortgangsrapportage ga ik hier nader op in.", ["promised -"]),
            ("Ik zal hier in mijn antwoord op vraag 4 op ingaan.", []),
            (
                "In de eerstvolgende voortgangsbrief, voorzien voor het voorjaar, ga ik hierop in.",
                ["promised 2027-03-01..2027-06-20"]
            ),
            ("Het RIVM zal het rapport in mei publiceren.", ["expected 2027-05-01..2027-05-31"]),
            ("De gemeente hoeft in mei niets te publiceren.", []),
            ("Ik zal u, zoals ik in het debat heb toegezegd, voor 1 mei berichten.", ["promised ..2027-04-30"]),
            ("Ik zal, nu het advies er ligt, uw Kamer voor 1 mei informeren.", ["promised ..2027-04-30"]),
            ("Ik zal, als het advies er ligt, uw Kamer voor 1 mei informeren.", ["expected ..2027-04-30"]),
            ("Ik zal, als het advies er ligt, uw Kamer informeren.", []),
            ("Ik bekijk dit in het voorjaar.", ["promised 2027-03-01..2027-06-20"]),
            ("Ik bekijk dit in het licht van de cijfers.", []),
            ("Ik blijf uw Kamer informeren.", ["recurring -"]),
            ("Ik blijf mij inspannen om uw Kamer te kunnen informeren.", []),
            ("Ik houd u op de hoogte.", ["promised -"]),
            ("Ik houd uw Kamer in het voorjaar op de hoogte.", ["promised 2027-03-01..2027-06-20"]),
            ("De provincie houdt bewoners op de hoogte.", []),
            (
                "Ik dank u voor uw brief, mede namens de minister van Financiën, en zeg toe u in mei te berichten.",
                ["promised 2027-05-01..2027-05-31"]
            ),
        ] as [(String, [String])])
    func `is a promise or is none`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Op 3 juni heb ik u bericht dat ik u over de proef zal informeren.", []),
            ("Op 3 juni heb ik uw Kamer geschreven dat ik haar over de proef zal informeren.", []),
            ("Op 3 juni heb ik u geïnformeerd dat ik met een voorstel zal komen.", []),
            // Its day has been, reckoned from that day.
            ("Op 3 juni heb ik u bericht dat ik u voor de zomer zal informeren.", []),
            // It is still ahead.
            ("Op 3 juni heb ik u bericht dat ik u voor kerst zal informeren.", ["promised ..2026-12-24"]),
            ("Ik heb uw Kamer bericht dat ik u binnen acht weken zal informeren.", ["promised .."]),
            ("Ik heb het bericht gelezen dat de Kamer een brief zal krijgen.", []),
            ("Op 3 december bericht ik u over de proef.", ["promised 2026-12-03..2026-12-03"]),
            ("Ik heb het advies ontvangen en bericht u in mei.", ["promised 2027-05-01..2027-05-31"]),
        ] as [(String, [String])])
    func `is not promised anew when it is told`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("De invoering is naar achteren geschoven.", ["delayed -"]),
            ("De wet was voorzien voor maart en gaat nu op 1 mei in.", ["delayed 2027-05-01..2027-05-01"]),
            ("De start stond gepland op 1 januari en is nu voorzien op 1 juli.", ["delayed 2027-07-01..2027-07-01"]),
            ("Dit was voorzien in de wet en geldt nu per 1 januari.", []),
            ("Ik ben er niet in geslaagd u voor 1 oktober te informeren.", ["delayed -"]),
            ("Ik ben er niet in geslaagd de schade te vergoeden.", []),
            ("Het is niet mogelijk gebleken u voor het reces te informeren.", ["delayed -"]),
            ("Het is niet mogelijk u hierover te informeren.", []),
            ("Ik vraag u enig uitstel.", ["delayed -"]),
            ("Ik vraag de gemeente om uitstel te geven.", []),
            ("Ik verzoek u de termijn te verlengen tot 20 februari.", ["delayed ..2027-02-19"]),
            ("Ik verzoek de gemeente de termijn te verlengen tot 20 februari.", []),
            ("Dat is niet gelukt en ik verwacht dit in mei te doen.", ["delayed 2027-05-01..2027-05-31"]),
            // One delay, told with its cause; and two.
            (
                "De consultatie kost meer tijd. Ik verwacht u daarom niet in maart maar in mei te berichten.",
                ["delayed 2027-05-01..2027-05-31"]
            ),
            (
                "De wet wordt uitgesteld tot 1 mei 2027. De start lukt daarom niet voor 1 april en wordt 1 juni 2027.",
                ["delayed 2027-05-01..2027-05-01", "delayed 2027-06-01..2027-06-01"]
            ),
        ] as [(String, [String])])
    func `is put off or is not`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test func `was planned for the last such month before the new day`() {
        let found = read("De wet was voorzien voor maart en gaat nu op 1 mei in.", on: "2026-11-02").commitments
        #expect(found.map(\.was?.days) == ["2027-03-01..2027-03-31"])
    }

    @Test(
        arguments: [
            ("Een verbod ligt niet in de rede.", ["refused -"]),
            ("Aan deze oproep geef ik geen gevolg.", ["refused -"]),
            ("Ik ben geen voorstander van een verbod.", ["refused -"]),
            ("Ik heb geen voornemen dit in 2027 te wijzigen.", ["refused -"]),
            ("Ik begrijp dat de sector geen voorstander is van een verbod.", []),
            ("Ik zie dat de provincie geen gevolg geeft aan de oproep.", []),
            ("Ik heb begrepen dat de provincie geen voornemen heeft.", []),
            ("Met dit schrijven zend ik u het verslag.", ["done -"]),
            ("Aangehecht treft u het verslag aan.", ["done -"]),
            ("Het verslag leg ik hierbij aan uw Kamer voor.", ["done -"]),
            ("Het verslag vindt u in bijlage 2.", ["done -"]),
            ("De tabel vindt u in bijlage 2.", []),
            ("Hierbij leg ik uit hoe dit werkt.", []),
        ] as [(String, [String])])
    func `is declined or handed over`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-11-02").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
