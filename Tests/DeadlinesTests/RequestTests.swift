import Documents
import Testing

@testable import Deadlines

/// Requests by a day, how a debate goes, and what is said of what was told before; on Tuesday 10 March 2026.
@Suite struct RequestTests {
    @Test(
        arguments: [
            ("Kunt u deze vragen vóór 25 maart beantwoorden?", ["asked ..2026-03-24"]),
            ("De staatssecretaris wordt verzocht de Kamer voor 1 april te informeren.", ["asked ..2026-03-31"]),
            (
                "De commissie besluit de minister te verzoeken de Kamer voor 1 april te berichten.",
                ["asked ..2026-03-31"]
            ),
            ("De commissie ziet uw antwoord voor 1 april gaarne tegemoet.", ["asked ..2026-03-31"]),
            ("De commissie verneemt graag uiterlijk 1 april uw antwoord.", ["asked ..2026-04-01"]),
            ("Wij verzoeken u uiterlijk 3 april te reageren.", ["asked ..2026-04-03"]),
            ("Wij vragen u uiterlijk 3 april te reageren.", ["asked ..2026-04-03"]),
            ("Kunt u deze vragen afzonderlijk beantwoorden?", []),
            ("Kunt u reageren op het onderzoek dat uiterlijk 1 april verschijnt?", []),
            ("Hoe wilt u de vragen van gemeenten voor 1 mei beantwoorden?", []),
            ("De gemeenten zien uw brief van 1 mei met zorg tegemoet.", []),
            ("Ik verneem graag of de Kamer in mei tijd heeft.", []),
            ("Wij vragen u dit te begrijpen.", []),
            ("De gemeenten worden verzocht voor 1 april te reageren.", []),
            ("De commissie besluit de nota te agenderen voor 1 april.", []),
            // What others want to return.
            ("De leden vragen om jaarlijks te worden geïnformeerd.", []),
            ("De Kamer wenst jaarlijks te worden geïnformeerd.", []),
            ("In de motie wordt de regering verzocht om jaarlijks aan de Kamer te rapporteren.", []),
            ("Zoals gevraagd informeer ik uw Kamer jaarlijks.", ["recurring .."]),
            // Figures.
            ("Hoeveel klachten heeft u in 2026 ontvangen?", []),
            ("Hoeveel subsidie ontvangt deze stichting in 2026?", []),
            ("Bent u bereid de Kamer voor 1 mei te informeren hoeveel klachten er zijn?", ["asked ..2026-04-30"]),
            ("Hoeveel nota's heeft u ontvangen en kunt u de Kamer voor 1 mei informeren?", ["asked -"]),
        ] as [(String, [String])])
    func `asks by a day`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Ik zal het zo zeggen: dit is goed.", []),
            ("Ik zal eerst de vragen over het net beantwoorden.", []),
            ("Ik ga de moties in volgorde van indienen langs.", []),
            ("Ik kom daar morgen in tweede termijn op terug.", []),
            ("Ik zal de vragen voor 1 mei beantwoorden.", ["promised ..2026-04-30"]),
            ("Daarom stuur ik u deze brief.", ["done -"]),
            ("Daarom stuur ik u deze brief in mei.", ["promised 2026-05-01..2026-05-31"]),
            ("Dat doe ik voor 1 december.", ["promised ..2026-11-30"]),
            ("Dat doe ik met plezier.", []),
            ("De minister zei: dat doe ik voor 1 december.", []),
            ("Dit doe ik in 2026 via het programma.", []),
            ("Hierbij koppel ik de uitkomst aan uw Kamer terug.", []),
            ("Ik koppel dit steeds aan uw Kamer terug.", []),
            ("Ik zal de uitkomst aan uw Kamer terugkoppelen.", ["promised -"]),
            ("Dat doe ik niet voor 1 december.", []),
            ("Die nota ligt er voor 1 december.", ["expected ..2026-11-30"]),
            ("De nadruk ligt er in mei op de nota.", []),
            ("Ik zorg ervoor dat de Kamer voor 1 mei een nota heeft.", ["promised ..2026-04-30"]),
            ("Ik zorg ervoor dat de dijken voor 1 mei sterk zijn.", []),
            ("Ik geef hieraan uitvoering door in mei een nota te sturen.", ["promised 2026-05-01..2026-05-31"]),
            ("Ik geef uitvoering aan de motie door in gesprek te gaan.", []),
            ("Ik houd u maandelijks op de hoogte.", ["recurring .."]),
            (
                "Ik zal uw Kamer jaarlijks, voor het eerst in mei 2027, informeren over de voortgang.",
                ["recurring 2027-05-01..2027-05-31"]
            ),
            // Goes into something, or takes effect.
            ("Ik zal uw Kamer in mei informeren en daarbij ingaan op de motie.", ["promised 2026-05-01..2026-05-31"]),
            ("Ik zal in mei ingaan op de vragen.", ["promised 2026-05-01..2026-05-31"]),
            ("Ik zal ingaan op de vragen over mei.", []),
            ("In deze brief zal ik ingaan op de plannen voor mei.", []),
            ("De wet zal ingaan op 1 juli 2026.", ["expected 2026-07-01..2026-07-01"]),
        ] as [(String, [String])])
    func `tells a promise from how somebody goes about`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    @Test(
        arguments: [
            ("Ik heb u gemeld dat het onderzoek in september wordt afgerond.", ["expected 2026-09-01..2026-09-30"]),
            ("Ik heb u gemeld dat ik u in september informeer.", ["promised 2026-09-01..2026-09-30"]),
            ("Eerder heb ik uw Kamer gemeld dat de reactie in het eerste kwartaal zou komen.", []),
            ("Ik kan de toezegging gestand doen: u ontvangt de nota op 26 maart.", ["promised 2026-03-26..2026-03-26"]),
            ("Hiermee kan ik de toezegging gestand doen.", ["done -"]),
            ("Ik stel de publicatie uit tot 1 juni 2026.", ["delayed 2026-06-01..2026-06-01"]),
            ("De publicatie is uitgesteld naar mei.", ["delayed 2026-05-01..2026-05-31"]),
            ("De nota is verschoven naar het najaar.", ["delayed 2026-09-01..2026-12-20"]),
            ("De beantwoording is aangehouden tot 1 juli 2026.", ["delayed 2026-07-01..2026-07-01"]),
            ("Het debat over de nota is verplaatst naar 1 juli 2026.", []),
            ("De aanpak is verplaatst naar de gemeenten.", []),
            ("De nota komt niet in april maar naar verwachting pas in september.", ["delayed 2026-09-01..2026-09-30"]),
            ("De nota die ik voor 1 maart had toegezegd komt in april.", ["delayed 2026-04-01..2026-04-30"]),
            ("De nota zou in het voorjaar van 2025 komen. Die kwam er op 12 mei 2025.", []),
            ("De nota zou in het voorjaar van 2025 komen. Die kwam er niet.", ["missed 2025-03-01..2025-06-20"]),
        ] as [(String, [String])])
    func `tells what became of what was told`(text: String, said: [String]) {
        #expect(self.said(text) == said)
    }

    private func said(_ text: String) -> [String] {
        read(text, on: "2026-03-10").commitments.map { "\($0.status) \($0.due?.days ?? "-")" }
    }
}
