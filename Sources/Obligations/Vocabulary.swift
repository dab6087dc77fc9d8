/// The words that mean something, or nothing, when two clauses are compared. Written as people write them; folded once.
enum Vocabulary {
    /// Words that every promise or report has: they tell nothing apart.
    static let silent = stems(
        """
        aan aangeboden aanbieden aangaande af al alle alles als alsmede alvorens ander andere anders bent ben betreffende
        beiden bij bijgaand bijgevoegd binnen bieden bied boven daar daarbij daarin daarmee daarna daarom daarover
        daartoe dan dat de deze dezen die dient dit doe doen doet door dus een eens eerder eerdere eigen elk elke en er
        erin ermee ervan ertoe gaan gaat ga gaf gebied geef geen gegeven geven gekomen geldt geleden gemeld genoemd
        genoemde gesteld had hadden haar heb hebben heeft hen het hier hierbij hierdoor hierin hiermee hierna hierop
        hierover hiertoe hiervan hiervoor hij hoe hun ik in indien inmiddels inzake is ja jaarlijks jaarlijkse je kan
        komen komt kom kon kunnen kunt leden lid maar mede mee meer met middels mijn mij mijnheer minister ministers
        moet moeten mogelijk na naar naast nader nadere namelijk namens neem nemen niet nog nogmaals nu of om omdat omtrent
        ons onze ook op opnieuw over per periodiek reeds rond samen sinds snel snelle sneller spoedig staatssecretaris
        staatssecretarissen steeds stel stellen streef streven te tegen ten ter terug tevens toe toegezegd toegezegde
        toekomen toezeg toezeggen toezegging toezeggingen tot tussen uit uiterlijk uw u van vanaf vanuit vanwege
        verder verwacht verwachten verwachting verwachte via volgen volgt voor vooraf voorafgaand voornemens
        voorziet voorzien waar waarbij waarin waarmee waarop waarover waarvan wanneer want waren was wat we wederom wel
        welke werd werden wie wij wil wilt willen word worden wordt zal zeg zeggen zegt zelf zich zie zij zijn zo zoals
        zodat zodra zou zouden zullen zult kamer kamers tweede-kamer eerste-kamer parlement commissie commissies
        kabinet regering bewindspersoon ministerie vaste algemene gerapporteerd nodig aanwezig geacht geachte
        voorzitter daarnaast echter immers hieromtrent desbetreffende bovengenoemde voornoemde
        """
    ).union(handingOver).union(fulfilling).union(lateness)

    /// Something goes to the House.
    static let handingOver = stems(
        """
        stuur sturen stuurt gestuurd toesturen toegestuurd zend zenden zendt verzend verzenden gezonden toegezonden
        verzonden aanbied aanbieden aangeboden aanbiedt bied biedt doen-toekomen toekomen ontvang ontvangt ontvangen
        informeer informeren informeert geinformeerd bericht berichten deel delen gedeeld meedelen medegedeeld
        meegedeeld rapporteer rapporteren rapporteert gerapporteerd treft aantreffen overleg overleggen overgelegd
        voorleggen voorgelegd leg indienen ingediend dien terugkomen terugkom terugkoppelen teruggekoppeld verstrek
        verstrekken verstrekt publiceer publiceren gepubliceerd publiceert bijlage bijgevoegd bijgaand
        """)

    /// Something is sent along: of the words above those that have a thing for their object.
    static let sending = stems(
        """
        stuur sturen toesturen zend zenden doe bied bieden aanbieden ontvangt treft vindt leg verstrek verstrekken
        bijgevoegd bijgaand bijlage
        """)

    /// The verb of a statement, or who makes it.
    static let stating = stems(
        """
        ik wij we zal zullen wordt worden werd is zijn was heb heeft hebben komt komen kom gaat gaan kan kunnen moet
        moeten wil volgt verwacht
        """)

    /// A promise is said to be fulfilled.
    static let fulfilling = stems(
        "gestand afgedaan nagekomen uitgevoerd voldaan uitvoering invulling gehoor afdoening afgehandeld gevolg")

    /// Not yet all of it, or only the beginning.
    static let partial = stems(
        """
        gedeeltelijk deels gedeelte voorlopig voorlopige tussentijds tussentijdse concept conceptversie consultatie
        internetconsultatie gestart begonnen start aangekondigd aankondiging opdracht voorbereiding contouren ontwerp
        momenteel vervolgens nadere-uitwerking
        """)

    /// A promise is spoken of, kept or made.
    static let promising = stems("toezegging toezeggingen toegezegd toegezegde belofte beloofd beloofde")

    /// Words around a promise that say nothing of what it is about.
    static let procedural = stems(
        """
        gedaan gedane deed motie moties verzoek brief vergadering onderhavige geformuleerde staand staande verwijzing
        kamerstuk kamerstukken nummer kenmerk tk
        """)

    /// Before the names of members.
    static let members = stems("lid leden heer mevrouw kamerlid kamerleden")
    static let inNames = stems("van der den de het ten ter en el")

    /// Tells back what was said before: "zoals aangekondigd in mijn brief".
    static let tellingBack = stems(
        "aangekondigd aankondiging gemeld toegezegd toezegging beloofd vermeld genoemd afgesproken bericht geschreven")

    static let answering = stems("antwoord antwoorden beantwoord beantwoording beantwoorden")

    /// Something comes later than it was to come.
    static let lateness = stems(
        """
        uitstel uitgesteld later vertraging vertraagd vertragen termijn termijnen gebruikelijke gepland geplande
        planning haalbaar gebleken helaas gehaald verschoven opgelopen gereed verzoek vraag vraagt
        """)

    /// That something happens; the report of it says so with a verb: "ontvangst", "is ontvangen".
    static let happening = stems(
        """
        ontvangst ommekomst afronding afloop publicatie verschijning verschijnen oplevering vaststelling beeindiging
        voltooiing sluiting begin start aanvang bekendmaking behandeling inwerkingtreding totstandkoming beschikbaar
        komen bekend worden uitbrengen aanbieding
        """)

    /// Something arrived, appeared or was held.
    static let happened = stems(
        """
        ontvangen ontving ontvingen verschenen verscheen uitgebracht bracht gepubliceerd publiceerde aangeboden bood
        opgeleverd overhandigd toegezonden toegestuurd vastgesteld afgerond voltooid bekendgemaakt uitgekomen
        gereedgekomen plaatsgevonden plaatsvond vond gehouden gepresenteerd presenteerde gestuurd gekregen
        """)

    static let denying = stems("niet nog geen zou zouden nooit")

    /// Ends of the words for a meeting.
    static let meetings = ["debat", "overleg", "vergadering", "beraad"]

    /// Who advises on everything: with one of these alone nobody knows which advice is meant.
    static let advisers = stems(
        """
        raad state autoriteit persoonsgegevens afdeling advisering uitvoeringstoets consultatie internetconsultatie
        planbureau algemene rekenkamer inspectie commissiedebat debat overleg tweeminutendebat
        """)

    /// A verb or a subject: what stands behind it is no longer about the event.
    static let resuming = stems(
        """
        ik wij we u uw zal zullen stuur stuurt sturen zend zenden informeer informeert informeren kom komt komen bied
        biedt bieden ontvang ontvangt ontvangen is zijn wordt worden heb heeft hebben ga gaat gaan verwacht deel dient
        kan kunnen wil wordt rapporteer rapporteert beslis besluit neem
        """)

    /// Says which of several: never part of another word's meaning.
    static let distinguishing = stems(
        """
        eerste tweede derde vierde vijfde zesde laatste volgende vorige nieuwe definitieve een-na-laatste eind
        noord zuid oost west
        """)

    /// Counts for half: many clauses of one dossier have it.
    static let general = stems(
        """
        brief rapport onderzoek onderzoekt reactie informatie voortgang stand zaken uitkomst uitkomsten resultaat
        resultaten onderwerp punt aanpak beleid maatregel maatregelen plan plannen verslag overzicht vragen gesprek
        gesprekken wet motie advies stuk stukken document traject proces ontwikkeling ontwikkelingen besluit bevinding
        bevindingen inzet verdere wijze moment mogelijkheid mogelijkheden
        """)

    static let months = stems(
        "januari februari maart april mei juni juli augustus september oktober november december")

    /// Words of time; a number or "eerste" in front of them belongs to the date.
    static let calendar = stems(
        """
        jl jongstleden aanstaande aanstaand dag dagen week weken maand maanden kwartaal kwartalen jaar jaren helft
        zomer herfst najaar winter voorjaar lente zomerreces kerstreces herfstreces voorjaarsreces meireces reces begin
        medio eind einde loop komend komende komt afgelopen binnenkort termijn korte lange begrotingsbehandeling
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag jaareinde jaarwisseling prinsjesdag kalenderjaar
        """
    ).union(months)

    static func stems(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map { WordToken.stem(of: $0) })
    }
}

extension WordToken {
    static func stem(of word: Substring) -> String {
        String(decoding: stemmed(Array(word.utf8)), as: UTF8.self)
    }
}
