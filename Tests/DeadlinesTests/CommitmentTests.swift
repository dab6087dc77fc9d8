import Documents
import Testing

@testable import Deadlines

/// The language of commitments, class by class, in a letter of 16 September 2025.
@Suite struct CommitmentTests {
    @Test(arguments: [
        "Dat zeg ik u graag toe.", "Ik zeg toe de Kamer hierover te informeren.", "Dat kan ik toezeggen.",
        "Ik zal uw Kamer hierover informeren.", "Ik stuur uw Kamer voor 1 maart 2026 een brief.",
        "In het najaar informeer ik uw Kamer.", "Ik kom hier in november op terug.",
        "Ik ga hierover in gesprek met de sector.",
        "Ik neem dit mee in de evaluatie.", "Ik ben bereid dit te onderzoeken.",
        "Het kabinet zal uw Kamer hierover berichten.",
        "Het kabinet komt in het voorjaar van 2026 met een voorstel.", "Wij zullen dit onderzoeken.",
        "Uw Kamer ontvangt de brief dit najaar.", "Hierover wordt uw Kamer nog geïnformeerd.",
        "Het voorstel wordt in 2026 aan uw Kamer aangeboden.", "De beleidsreactie volgt in januari 2026.",
        "Ik doe u de stukken zo spoedig mogelijk toekomen.", "Zodra het advies er is, informeer ik uw Kamer.",
        "Hierbij zeg ik toe dit te doen.", "De evaluatie zal met uw Kamer worden gedeeld.",
        "Ik zal niet alleen de Kamer informeren maar ook de gemeenten.",  // Denies nothing.
        "Zoals toegezegd stuur ik uw Kamer volgende week de stukken.",
        "Ik bericht u hierover voor het kerstreces.",
        "Uw Kamer zal hierover te zijner tijd worden geïnformeerd.",
        "Ik zal de motie uitvoeren.",
        "De toegezegde brief volgt in mei 2026.",
        "Ik zal bezien of dit mogelijk is.",
        "Ik wil toezeggen dat de Kamer dit ontvangt.",
        "Wij informeren u zo spoedig mogelijk.",
        "Voor de zomer van 2026 zend ik het wetsvoorstel aan uw Kamer.",
        "Ik kom hierop in het voorjaar terug.",
        "Ik betrek dit bij de evaluatie in 2026.",
        "Het wetsvoorstel wordt voor de zomer van 2026 aan de Tweede Kamer gezonden.",
        "De Kamer wordt voor het zomerreces geïnformeerd.",
        "Dit zal ik doen.",
        "De minister zal de Kamer voor 1 december informeren.",
        "Ik ga met de VNG in overleg.",
        "Een afschrift van de brief wordt aan uw Kamer gezonden.",
        "Ik zal de Kamer bij de begroting nader informeren.",
        "Over de voortgang rapporteer ik in het najaar.",
        "De regering zal de Kamer voor de zomer een brief sturen.",
        "Na ommekomst van het advies van de Raad van State zend ik het voorstel aan de Kamer.",
        "Ik neem dit punt mee in mijn gesprekken met de sector.",
        "Ja, daartoe ben ik bereid.",
        "De minister van VWS zal de Kamer voor 1 december informeren.",
        "De staatssecretaris stuurt in het najaar een brief.",
        "De Kamer zal hierover voor het einde van het jaar worden bericht.",
        "De kabinetsreactie komt in december 2025.",
        "De reactie zal na de zomer worden toegezonden aan beide Kamers.",
        "Ik kom daarop terug bij de begrotingsbehandeling.",
        "Dit is deel van een brief die ik u voor de zomer van 2026 stuur.",
        "Er komt een plan dat wij uw Kamer in maart aanbieden.",
        "Dat staat in de nota die u in mei ontvangt.",
        "De uitkomsten deel ik in het voorjaar met uw Kamer.",
        "Ik laat de Kamer dit in het voorjaar weten.",
        "De beantwoording volgt uiterlijk 1 november.",
        "De voortgangsbrief komt in mei.",
        "Conform mijn toezegging informeer ik u in het voorjaar hierover.",
        "Conform mijn toezegging stuur ik u nog een nota.",
        "In maart zal het kabinet de Kamer berichten.",
    ])
    func `hears a promise`(text: String) {
        #expect(statuses(text) == [.promised])
    }

    @Test(arguments: [
        "Ik verwacht dat het onderzoek in mei 2026 gereed is.", "Naar verwachting is dit begin 2026 afgerond.",
        "De resultaten worden in het eerste kwartaal verwacht.", "De inwerkingtreding is voorzien per 1 juli 2026.",
        "De planning is dat dit in maart wordt afgerond.", "Ik streef ernaar dit voor de zomer af te ronden.",
        "Het streven is om dit in 2026 in te voeren.", "Ik ben voornemens dit te wijzigen.",
        "De wet treedt per 1 januari 2027 in werking.", "De campagne gaat op 1 oktober van start.",
        "De pilot start begin oktober.", "Ik hoop dit voor de zomer van 2026 af te ronden.",
        "De beoogde datum van inwerkingtreding is beoogd op 1 juli 2026.",
        "De consultatie is voorzien in het eerste kwartaal van 2026.",
        "Naar verwachting treedt de wet op 1 juli 2026 in werking.",
        "Het onderzoek is naar verwachting in de zomer van 2026 gereed.",
        "Mijn inzet is om dit voor de zomer van 2026 af te ronden.",
        "Het onderzoek zal in december 2025 worden afgerond.",
        "De uitkomsten komen in het voorjaar van 2026 beschikbaar.",
        "Het programma loopt af op 31 december 2025 en de evaluatie start in januari 2026.",
        "De inzet is dat de wet per 1 januari 2027 in werking treedt.",
        "De minister verwacht het rapport in oktober.",
        "Volgens planning wordt het advies eind 2025 opgeleverd.",
        "Beoogd is de wet op 1 januari 2027 in werking te laten treden.",
        "De eerste resultaten verwacht ik eind dit jaar.",
        "Ik zet mij ervoor in dit in 2026 te realiseren.",
        "Wij koersen op invoering per 1 januari 2027.",
        "Het CPB publiceert de raming op 15 maart 2026.",
        "De inspectie rapporteert in mei 2026.",
        "De raad brengt in april 2026 advies uit.",
    ])
    func `hears what is expected`(text: String) {
        #expect(statuses(text) == [.expected])
    }

    @Test(arguments: [
        "Uw Kamer wordt jaarlijks geïnformeerd.", "Ik rapporteer hierover elk half jaar aan uw Kamer.",
        "Het CBS publiceert jaarlijks over deze cijfers.",
        "De Kamer ontvangt ieder jaar een voortgangsrapportage.",
        "Ik zal uw Kamer jaarlijks over de voortgang berichten.",
        "Elk kwartaal publiceert het CBS de cijfers.",
        "De inspectie rapporteert tweejaarlijks aan de Kamer.",
        "De monitor verschijnt jaarlijks, voor het eerst in 2026.",
        "Ik zal u elk kwartaal een overzicht toesturen.",
    ])
    func `hears what returns`(text: String) {
        #expect(statuses(text) == [.recurring])
    }

    @Test(arguments: [
        "Deze brief is op 10 juli jl. aan uw Kamer verzonden.", "Uw Kamer heeft de evaluatie op 3 juni ontvangen.",
        "Hiermee doe ik mijn toezegging gestand.", "Hiermee geef ik invulling aan de motie.",
        "Ik beschouw de motie hiermee als afgedaan.", "De toezegging is daarmee nagekomen.",
        "Bijgaand treft u het rapport aan.",
        "Hierbij zend ik u de antwoorden.", "Met deze brief informeer ik uw Kamer over de stand van zaken.",
        "Uw Kamer is hierover bij brief van 3 juni geïnformeerd.", "Hierover heb ik uw Kamer al geïnformeerd.",
        "Deze toezegging heb ik met mijn brief van 3 juni gestand gedaan.",
        "De motie acht ik hiermee afgedaan.",
        "Ja, hoewel enkele vragen geclusterd zijn beantwoord.",
        "Zoals toegezegd ontvangt u hierbij het rapport.",
        "Het rapport is op 3 juni 2025 aan de Kamer aangeboden.",
        "Met deze brief geef ik uitvoering aan de motie.",
        "Hiermee heb ik voldaan aan mijn toezegging.",
        "Hierbij stuur ik u de beantwoording van de schriftelijke vragen.",
        "Hierbij ontvangt u mijn reactie.",
        "De Kamer is op 2 mei jl. geïnformeerd over de stand van zaken.",
        "In mijn brief van 3 juni heb ik de Kamer hierover bericht.",
        "Met deze brief beschouw ik de toezegging als nagekomen.",
        "Bijgaand zend ik u het verslag.",
        "Hierbij informeer ik uw Kamer over de voortgang.",
        "Aan de motie is uitvoering gegeven.",
        "Met deze brief voldoe ik aan mijn toezegging.",
        "Conform mijn toezegging informeer ik u over de voortgang.",
        "Ter afdoening van de motie stuur ik uw Kamer het verslag.",
        "Zo kom ik mijn toezegging aan uw Kamer na.",
        "Ik heb u hierover bericht in mijn brief van 3 juni.",
    ])
    func `hears what is done`(text: String) {
        #expect(statuses(text) == [.done])
    }

    @Test(arguments: [
        "Het is niet haalbaar gebleken dit voor 1 mei te doen.",
        "De brief komt later dan toegezegd, namelijk in mei 2026.",
        "Het onderzoek heeft vertraging opgelopen.", "De invoering wordt uitgesteld tot 1 juli 2026.",
        "Anders dan eerder gemeld ontvangt u de brief na de zomer.", "De termijn wordt niet gehaald.",
        "De afstemming vraagt meer tijd.", "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        "De reactie laat langer op zich wachten dan voorzien.",
        "Helaas is het niet gelukt de vragen binnen de termijn te beantwoorden.",
        "Het wetsvoorstel wordt niet voor de zomer maar in het najaar ingediend.",
        "Door de val van het kabinet is de indiening vertraagd tot het voorjaar van 2026.",
        "De planning is bijgesteld: het rapport volgt nu in mei 2026.",
        "De beantwoording vergt meer tijd dan gebruikelijk.",
        "Beantwoording binnen de gestelde termijn is niet mogelijk.",
        "Het streven om dit voor de zomer te doen is niet haalbaar gebleken.",
        "Vanwege de afstemming kan de beantwoording niet binnen de termijn van drie weken plaatsvinden.",
    ])
    func `hears a delay`(text: String) {
        #expect(statuses(text) == [.delayed])
    }

    @Test(arguments: [
        "De toezegging is niet nagekomen.", "Waarom is de toezegging om dit in mei te sturen niet nagekomen?",
        "De resultaten werden in juni 2025 verwacht.", "Het rapport had voor 1 juli gereed moeten zijn.",
        "De wet had op 1 januari 2025 in werking moeten treden.",
        "Het rapport zou in mei 2025 verschijnen, maar is er nog niet.",
        "De nota was voorzien in mei 2025, maar is nog niet gereed.",
        "De toezegging om de Kamer voor de zomer te informeren is niet gestand gedaan.",
        "De toezegging dat de brief voor de zomer zou komen, is niet nagekomen.",  // Once, told in two clauses.
    ])
    func `hears what was missed`(text: String) {
        #expect(statuses(text) == [.missed])
    }

    @Test(arguments: [
        "Ik zie hiertoe geen aanleiding.", "Dat kan ik niet toezeggen.", "Ik ben niet voornemens dit te doen.",
        "Dat acht ik niet wenselijk.", "Ik acht een evaluatie voor de zomer niet nodig.",
        "Er is voor gekozen om geen onderzoek te starten.", "Ik zal uw Kamer hierover niet informeren.",
        "Daarover stuur ik u op dit moment geen brief.", "Ik ben niet bereid dit te onderzoeken.",
        "Voor een dergelijk onderzoek zie ik geen aanleiding.",
        "Nee, dat ben ik niet van plan.",
        "Ik zie geen reden om de wet te wijzigen.",
        "Er komt geen onafhankelijk onderzoek.",
        "Het kabinet acht dit niet noodzakelijk.",
        "Ik ben daartoe niet bereid.",
        "Een evaluatie in 2026 vind ik niet opportuun.",
        "Ik zal het voorstel niet intrekken.",
        "Daarom kies ik er niet voor om dit in 2026 in te voeren.",
        "Ik kan daar geen toezegging over doen.",
        "Het kabinet is niet voornemens de wet voor 2027 te wijzigen.",
        "Ik zal u hierover niet voor de zomer informeren.",
    ])
    func `hears a refusal`(text: String) {
        #expect(statuses(text) == [.refused])
    }

    @Test(arguments: [
        "Kunt u toezeggen dat de Kamer dit voor de zomer ontvangt?", "Bent u bereid dit te onderzoeken?",
        "Wanneer ontvangt de Kamer de brief?", "verzoekt de regering de Kamer hierover voor 1 mei te informeren,",
        "De commissie ontvangt uw reactie graag uiterlijk 1 oktober.",
        "De commissie verzoekt de minister hierop voor 15 oktober te reageren en de Kamer te informeren.",
        "Ik verzoek u de vragen voor 15 oktober te beantwoorden.", "Graag ontvang ik uw reactie voor 15 oktober.",
    ])
    func `knows a question and a request`(text: String) {
        #expect(statuses(text) == [.asked])
    }

    @Test(arguments: [
        "Zie het antwoord op vraag 6.", "Het Openbaar Ministerie zal de mogelijkheid hebben om te vervolgen.",
        "Het kabinet zal zich moeten verhouden tot deze regels.", "Indien nodig zal ik uw Kamer informeren.",
        "Mocht dat zo zijn, dan kom ik in mei met een brief.",
        "Afhankelijk van het advies treedt de wet in 2027 in werking.",
        "In het debat van 4 juni heb ik toegezegd dit te doen.", "Mijn ambtsvoorganger heeft toegezegd dit te sturen.",
        "Het onderzoek wordt momenteel uitgevoerd.", "Met de politie vinden gesprekken plaats.",
        "Ik verwijs u naar de brief van 10 juli.",
        "Gemeenten ontvangen jaarlijks een bijdrage.", "Ik heb kennisgenomen van het bericht van 3 juni.",
        "Deelt u de mening dat dit voor de zomer moet?", "Ik ga ervan uit dat dit klopt.",
        "Hieronder ga ik op de vragen in.",
        "Er wordt gewerkt aan een verbetering.", "Ik bied hiervoor mijn excuses aan.",
        "In 2024 is de nieuwe afhandeling gestart.", "Voor de periode 2023-2027 is geld beschikbaar.",
        "De wet verplicht om jaarlijks te rapporteren.",
        "Als de Kamer dat wenst, stuur ik een brief.",
        "Mits de Raad akkoord gaat, start de regeling in 2026.",
        "Tenzij anders blijkt, volgt de brief in mei.",
        "Mijn voorganger heeft in mei toegezegd de Kamer te informeren.",
        "Ik hecht eraan uw Kamer tijdig te informeren.",
        "Het advies is bijna afgerond.",
        "Er wordt momenteel gewerkt aan een wetsvoorstel.",
        "De evaluatie is inmiddels gestart.",
        "De gemeente zal de schade moeten vergoeden.",
        "De burgemeester kan binnen zes weken bezwaar maken.",
        "Gemeenten moeten jaarlijks rapporteren.",
        "De minister van Defensie heeft toegezegd dit te onderzoeken.",
        "Ik verwijs u naar mijn brief van 10 juli jl.",
        "Ik deel de mening dat dit beter kan.",
        "Zoals ik eerder heb toegezegd, is dit van belang.",
        "De wet zal leiden tot meer kosten.",
        "Dit zal per gemeente verschillen.",
        "De subsidie loopt tot en met 2027.",
        "Het aantal meldingen zal in 2026 toenemen.",
        "Ik ben bekend met het bericht.",
        "De Kamer heeft de motie op 3 juni aangenomen.",
        "In 2026 is € 5 miljoen beschikbaar.",
        "Dat is in 2023 onderzocht.",
        "Er zijn 300 meldingen per jaar.",
        "Op de vragen van het lid Mutluer bericht ik u als volgt.",  // What follows in the same letter.
        "Hierover kan ik uw Kamer het volgende melden.",
        "Nederland ligt op koers om dit in 2030 te halen.",
        "De gemeente heeft toegezegd het onderzoek in mei 2026 te publiceren.",
        "De gemeente heeft het rapport ontvangen en stuurt de inspectie in maart een reactie.",
        "De beslissing op bezwaar volgt binnen twaalf weken.",
        "Het is niet gelukt om in 2024 de schade te vergoeden.",
        "Ik deel de zorgen van uw Kamer.",
        "U laat mij weten dat dit in mei speelde.",
        "De brief die ik u op 3 juni stuurde, gaat hierop in.",
        "Het debat was gepland op 3 juni en is goed verlopen.",
        "De minister verzoekt gemeenten om mee te werken.",
    ])
    func `hears no commitment`(text: String) {
        #expect(statuses(text) == [])
    }

    @Test(arguments: [
        // The date of the letter is no date of the promise.
        (
            "Zoals beschreven in de brief van 10 juli jl. komen wij na de zomer van 2025 met een reactie.",
            "na de zomer van 2025"
        ),
        (
            "Uw Kamer wordt separaat geïnformeerd, uiterlijk voor de begrotingsbehandeling.",
            "uiterlijk voor de begrotingsbehandeling"
        ),
        ("De inwerkingtreding is uitgesteld van 1 juli 2026 tot 1 januari 2027.", "tot 1 januari 2027"),
        ("Zodra het advies er is, informeer ik uw Kamer.", "Zodra het advies er is"),
        ("Ik zal uw Kamer zo snel mogelijk informeren.", "zo snel mogelijk"),
        ("Dit onderzoek loopt, de resultaten worden in mei 2026 verwacht.", "in mei 2026"),
        ("Ik informeer u zodra dit duidelijk is, maar uiterlijk voor 1 februari.", "uiterlijk voor 1 februari"),
        // What it is about is not by when.
        ("Ik stuur het jaarverslag over 2025 in mei 2026 naar uw Kamer.", "in mei 2026"),
        ("Ik stuur de begroting van 2027 in mei 2026 naar uw Kamer.", "in mei 2026"),
        ("De proef die in 2025 is gestart wordt in maart afgerond.", "in maart"),
        ("Wij sturen u de nota waar u op 3 juni om heeft verzocht uiterlijk 20 november.", "uiterlijk 20 november"),
        ("De vragen die u in juni heeft gesteld, beantwoord ik voor 12 november.", "voor 12 november"),
        ("Zoals toegezegd in het debat van 4 juni stuur ik u voor 1 december een nota.", "voor 1 december"),
        ("U kunt de nota in november tegemoetzien.", "in november"),
        ("Gelet op het kerstreces ontvangt u de nota in februari.", "in februari"),
        ("De nota zal ik, voorzien van mijn reactie, uiterlijk 31 december sturen.", "uiterlijk 31 december"),
        // The day that will not be met is not the new one.
        ("Het lukt niet om voor 1 oktober te antwoorden; u hoort van mij voor 1 december.", "voor 1 december"),
        ("Ik had u toegezegd voor 1 september te berichten, maar dit wordt 1 december.", "1 december"),
        ("Ik kan dit niet toezeggen, maar zal u voor 1 december berichten.", "voor 1 december"),
    ])
    func `binds the date to its verb`(text: String, due: String) {
        #expect(read(text).commitments.compactMap(\.due?.span.text) == [due])
    }

    @Test(arguments: [
        (
            "Dit onderzoek is op 28 augustus jl. met uw Kamer gedeeld en de beleidsreactie volgt in januari 2026.",
            [Commitment.Status.done, .promised], "in januari 2026"
        ),
        (
            "Hierbij bied ik uw Kamer de evaluatie aan en kom ik in mei 2026 met een reactie.", [.done, .promised],
            "in mei 2026"
        ),
        ("Ik zal de Kamer en de gemeenten in mei 2026 informeren.", [.promised], "in mei 2026"),  // One verb.
        (
            "Wij komen in mei 2026 met een reactie op de wijze waarop het beleid en de aanpak kan worden verbeterd.",
            [.promised], "in mei 2026"
        ),
        // The second verb has the subject of the first.
        ("Ik heb het advies ontvangen en stuur u in mei mijn reactie.", [.promised], "in mei"),
        ("Uw Kamer is op 3 juni geïnformeerd en ontvangt in mei een nota.", [.done, .promised], "in mei"),
        ("De evaluatie is afgerond en wordt in januari aan uw Kamer aangeboden.", [.promised], "in januari"),
        ("Ik deel die mening en zal de Kamer in mei berichten.", [.promised], "in mei"),
        ("De minister heeft het rapport en zal de Kamer in maart informeren.", [.promised], "in maart"),
        ("De proeven zijn in juni gestart en worden in maart afgerond.", [.expected], "in maart"),
        (
            "Anders dan gemeld volgt de nota niet voor het herfstreces maar voor het kerstreces.", [.delayed],
            "voor het kerstreces"
        ),
    ])
    func `gives each verb its own date`(text: String, statuses: [Commitment.Status], due: String) {
        #expect(read(text).commitments.map(\.status) == statuses)
        #expect(read(text).commitments.last?.due?.span.text == due)
    }

    @Test(arguments: [
        "Het is niet haalbaar gebleken dit voor 1 december te doen.",
        "De beantwoording vraagt meer tijd en lukt niet voor 1 december.",
    ])
    func `takes the day that is given up for no new one`(text: String) {
        #expect(read(text).commitments.map(\.status) == [.delayed])
        #expect(read(text).commitments.map(\.due) == [nil])
    }

    @Test func `takes the end of what runs for no day of a promise`() {
        #expect(read("Ik informeer u na de proef, die tot 1 juli 2026 duurt.").commitments.map(\.due) == [nil])
    }

    @Test func `tells when something was done`() {
        #expect(
            read("Dit onderzoek is op 28 augustus jl. met de Kamer gedeeld.").commitments.first?.doneOn
                == CivilDate("2025-08-28"))
        #expect(
            read("Hierbij zend ik u de antwoorden op de vragen van 10 juli.").commitments.first?.doneOn
                == CivilDate("2025-09-16"))
        #expect(
            read("Deze toezegging heb ik gestand gedaan met mijn brief van 6 juli jl.").commitments.map(\.doneOn)
                == [CivilDate("2025-07-06")])
    }

    @Test(arguments: [
        "Begin december zal een gesprek plaatsvinden.", "Daarnaast zal een gesprek plaatsvinden in mei.",
        "Anders dan gepland zal de proef in mei plaatsvinden.", "Pas in 2028 zal het stelsel gereed zijn.",
        "De beantwoording zal in mei plaatsvinden.",
    ])
    func `takes no time and no adverb for who acts`(text: String) {
        #expect(read(text).commitments.map(\.who) == [nil])
    }

    @Test func `names who and to whom`() throws {
        let letter = """
            Ik zal uw Kamer in mei 2026 informeren. De Universiteit Leiden publiceert jaarlijks over de cijfers.

            De Staatssecretaris van Justitie en Veiligheid,

            mr. A.C.L. Rutte
            """
        let commitments = read(letter).commitments
        #expect(commitments.map(\.who) == ["de Staatssecretaris van Justitie en Veiligheid", "De Universiteit Leiden"])
        #expect(commitments.first?.to == "uw Kamer")
    }

    @Test func `answers the questions whose answer refers to it`() {
        let text = """
            Vraag 1
            Wanneer komt de brief?

            Antwoord op vraag 1
            Ik stuur uw Kamer in mei 2026 een brief.

            Vraag 2
            Kunt u dat toezeggen?

            Antwoord op vraag 2
            Zie het antwoord op vraag 1.

            Vraag 3
            Bent u bekend met dit bericht?

            Antwoord op vraag 3
            Ja. Dit staat los van vraag 1.
            """
        let promises = read(text).commitments.filter { $0.status == .promised }
        #expect(promises.map(\.questions) == [[1, 2]])
    }

    @Test func `does not take the member's words for the minister's`() {
        let text = """
            Vraag 1
            U zult de Kamer in mei een brief sturen. Kunt u dat toezeggen?

            Antwoord op vraag 1
            Ja, ik zal de Kamer in mei een brief sturen.
            """
        #expect(read(text).commitments.filter { $0.status != .asked }.map(\.place) == [.answer([1])])
    }

    private func statuses(_ text: String) -> [Commitment.Status] {
        read(text).commitments.map(\.status)
    }
}
