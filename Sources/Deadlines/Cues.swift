/// The words by which times and commitments are known, each list one kind. A word may be of many.
///
/// The number of a list is its bit in `Marks`; every list stands in `all` at its number.
enum Cues {
    // What a sentence denies and how it is joined
    static let negations = WordSet(0, "niet geen nooit noch nimmer")
    static let noOrNot = WordSet(1, "niet geen")
    static let cutters = WordSet(
        2,
        """
        en maar want omdat doordat terwijl zodat waarna waarbij waardoor hoewel indien mits tenzij aangezien waarmee
        """)
    static let singulars = WordSet(
        3,
        """
        volgt komt wordt is heeft zal kan stuurt informeert gaat start verschijnt ontvangt zend stuur informeer kom \
        bied doe ga ben heb publiceert rapporteert treedt vindt werd was
        """)
    static let openings = WordSet(
        4, "de het ik wij uw dit deze dat er hierover daarover daarna hiervoor hierna vervolgens nadien aansluitend")

    // Who and whom
    static let writer = WordSet(5, "ik wij we kabinet regering")
    static let ministers = WordSet(6, "minister staatssecretaris bewindspersoon bewindspersonen")
    static let me = WordSet(7, "ik wij we")
    static let you = WordSet(8, "u")
    static let house = WordSet(9, "kamer kamers parlement")
    static let receiver = WordSet(10, "kamer u")
    static let am = WordSet(11, "ben zijn")
    static let planner = WordSet(12, "ik wij ben zijn")

    // The writer will: "shall", what he sends, what he does (a promise when a moment stands with it)
    static let shall = WordSet(13, "zal zullen")
    static let going = WordSet(14, "ga gaan")
    static let deeds = WordSet(
        15,
        """
        stuur sturen stuurt zend zenden zendt bied bieden biedt informeer informeren informeert bericht berichten \
        rapporteer rapporteren rapporteert meld melden doe doen kom komen komt verstrek verstrekken verzend \
        verzenden
        """)
    static let acts = WordSet(
        16,
        """
        spreek spreken overleg overleggen bezoek bezoeken presenteer presenteren besluit beslis bekijk bekijken publiceer publiceren \
        dien dienen leg leggen lever leveren start starten breng brengen bezie bezien wil willen verken verkennen \
        bespreek bespreken beantwoord beantwoorden onderzoek onderzoeken betrek betrekken organiseer organiseren evalueer evalueren neem \
        nemen maak maken stel stellen ga gaan gaat stuurt informeert rapporteert komt zendt biedt start presenteert
        """)
    static let sending = WordSet(17, "stuurt zendt informeert bericht")
    static let taking = WordSet(18, "neem nemen")
    static let thereto = WordSet(19, "daartoe hiertoe toe")

    // Handed over with the letter itself
    static let herewith = WordSet(20, "hierbij hiermee bijgaand hierdoor")
    static let considering = WordSet(21, "beschouw beschouwen beschouwt beschouwd acht")
    static let handing = WordSet(
        22,
        """
        bied bieden zend zenden stuur sturen doe doen informeer informeren geef geven reageer beantwoord kom deel
        """)

    // The participles with which something reached or will reach the House, and with which a motion or promise ends
    static let delivered = WordSet(
        23,
        """
        gedeeld verzonden verstuurd ontvangen geinformeerd aangeboden toegezonden toegestuurd gestuurd gezonden \
        toegekomen ingelicht gemeld gerapporteerd verstrekt doorgezonden aangekondigd medegedeeld meegedeeld \
        voorgelegd overgelegd bijgevoegd
        """)
    static let receivable = WordSet(
        24,
        """
        geinformeerd ingelicht aangeboden verzonden gezonden toegezonden toegestuurd gestuurd verstuurd ingediend \
        voorgelegd gedeeld gerapporteerd toekomen aangeboden gemeld betrokken overgelegd
        """)
    static let receives = WordSet(25, "ontvangt krijgt")
    static let receiving = WordSet(26, "ontvangt ontvangen krijgt")
    static let settled = WordSet(27, "uitgevoerd afgedaan nagekomen ingelost voldaan gestand afgehandeld afgerond")
    static let subjects = WordSet(28, "motie moties toezegging toezeggingen verzoek amendement aanbeveling")
    static let products = WordSet(
        29,
        """
        brief reactie beleidsreactie kabinetsreactie rapport antwoord antwoorden nota evaluatie rapportage \
        wetsvoorstel beantwoording kamerbrief voortgangsbrief verzamelbrief voortgangsrapportage voortgangsverslag
        """)

    // What is expected, aimed at and planned; milestones of others: something starts, is ready, takes effect
    static let expecting = WordSet(30, "verwacht verwachten verwachting")
    static let aiming = WordSet(
        31,
        """
        streven streef streeft beoogd beoog beoogt planning voorzien voornemen voornemens inzet hoop hopen gepland \
        mik probeer span zet koersen koerst mikpunt streefdatum bedoeling
        """)
    static let planning = WordSet(32, "voornemens")
    static let milestones = WordSet(
        33,
        """
        uitgevoerd afgerond gepubliceerd ingediend opgeleverd uitgebracht gestart ingevoerd vastgesteld geevalueerd \
        behandeld besproken georganiseerd voltooid gereed geimplementeerd opgesteld ondertekend bekend plaatsvinden \
        plaats start starten treedt treden volgt volgen verschijnt verschijnen werking consultatie ingericht \
        gerealiseerd opengesteld aangepast gewijzigd uitgerold geopend aangeboden verzonden toegezonden \
        bekendgemaakt ingaan klaar operationeel gelanceerd afgesloten herzien verzonden beschikbaar geinformeerd
        """)
    static let present = WordSet(
        34,
        """
        wordt worden gaat gaan start starten treedt treden volgt volgen vindt vinden komt komen verschijnt \
        verschijnen zal zullen is zijn kan kunnen
        """)
    static let beginning = WordSet(
        35,
        """
        gaat gaan start starten treedt treden volgt volgen vindt vinden verschijnt verschijnen komt komen
        """)
    static let publishing = WordSet(
        36,
        """
        publiceert publiceren gepubliceerd rapporteert rapporteren gerapporteerd rapporteer informeert informeren \
        geinformeerd informeer verschijnt verschijnen evalueert geevalueerd monitort gemonitord brengt uitgebracht \
        geactualiseerd actualiseert berichten ontvangt stuur stuurt verzonden aangeboden
        """)

    // What was expected and failed, what moved
    static let would = WordSet(37, "zou zouden")
    static let comingTo = WordSet(
        38,
        """
        verschijnen komen volgen ontvangen informeren sturen worden starten treden plaatsvinden
        """)
    static let wasExpected = WordSet(39, "werd werden zou zouden was waren")
    static let wasDue = WordSet(40, "verwacht gereed verwachten")
    static let tellingPast = WordSet(41, "werd werden was waren had hadden heeft hebben zou zouden")
    static let managing = WordSet(42, "mogelijk gelukt lukt lukken plaatsvinden beantwoord beantwoorden reageren")
    static let running = WordSet(43, "loopt lopen opgelopen oploopt liep liepen")
    static let plans = WordSet(44, "gepland toegezegd gemeld verwacht voorzien aangekondigd beoogd gehoopt bedoeld")

    // What is refused, and why
    static let seeing = WordSet(45, "zie zien ziet bestaat")
    static let reasons = WordSet(46, "aanleiding reden noodzaak meerwaarde redenen grond")
    static let desirable = WordSet(
        47,
        """
        wenselijk opportuun nodig noodzakelijk zinvol proportioneel passend verstandig aangewezen gewenst raadzaam
        """)
    static let willing = WordSet(48, "voornemens bereid")

    // What is asked, and what others must do: nobody's promise
    static let asking = WordSet(
        49,
        """
        toezeggen bereid verwachten verwacht ontvangt ontvangen informeren graag tegemoet verzoekt
        """)
    static let duties = WordSet(
        50,
        """
        moet moeten dient dienen verplicht verplichten verplichting mogen mag behoort behoren hoeft hoeven zou \
        zouden
        """)
    static let norms = WordSet(
        51,
        """
        verplicht verplichten verplichting wettelijk wettelijke termijn termijnen beslistermijn moet moeten dient \
        dienen artikel artikelen uiterste bezwaar beroep gemiddeld doorgaans meestal normaliter regel gebruikelijke
        """)

    // Single words without which nothing is said; see `signals`
    static let signalWords = WordSet(
        52,
        """
        koppel koppelt koppelen terugkomen teruggekomen terugkoppelen ligt ervoor verneemt vernemen reageren opgeschoven \
        verplaatst aangehouden gestand voldoe voldoen treft vindt dezen ontving ontvingen bericht gegeven beantwoord nagekomen verwacht \
        gereed had hadden toe toezeggen toegezegd bereid tegemoet tegemoetzien volgt volgen komt verzoek verzoekt verzoeken graag \
        haalbaar opgelopen tijd vertraging anders tijdig termijn uitgesteld uitstel vertraagd planning later langer \
        ja zie versturen abusievelijk abuis onrechte gevoegd voornemens verleng verlengen verlengd schuift verschuift \
        verschoven hoort plaats weten deel delen houd houden blijf blijven aangehecht bijgesloten geschoven schrijven \
        zeg plan plaatshebben vindt
        """)
    static let memberWords = WordSet(
        53, "beantwoorden reageren toesturen verneemt nagekomen verwacht gereed toegezegd had hadden")

    // Forms of verbs that look back or forward
    static let pastVerbs = WordSet(
        54,
        """
        werd werden was waren had hadden zou zouden vond vonden ging gingen kwam kwamen ontving ontvingen stuurde \
        stuurden bleek bleken gaf gaven heette schreef schreven sprak spraken nam namen deed deden kreeg kregen liet \
        lieten stond stonden bood boden zond zonden meldde meldden informeerde informeerden bracht brachten besloot \
        besloten startte startten volgde volgden verscheen verschenen wilde wilden kon konden moest moesten mocht \
        vroeg vroegen zei zeiden hield hielden begon begonnen trad traden liep liepen vielen viel steeg stegen
        """)
    static let perfectAuxiliaries = WordSet(55, "heeft heb hebben hebt is zijn ben bent")
    static let futureVerbs = WordSet(
        56,
        """
        zal zullen zult gaat gaan ga komt komen kom wordt worden verwacht verwachten verwachting streef streven \
        streeft beoogd beoog beogen voornemens voorzien gepland ontvangt ontvangen stuur sturen stuurt informeer \
        informeren volgt volgen start starten vindt treedt treden wil willen wilt hoop hopen zend zenden bied bieden \
        rapporteer rapporteert bericht publiceert publiceren verschijnt verschijnen loopt eindigt eindigen vervalt \
        planning inzet voornemen geldt gelden moet moeten kan kunnen doe doen gereed neem neemt blijf blijft levert \
        lever bezie beziet kijk bekijk bespreek betrek maak geef leg ronden rond breng plaatsvindt plaatsheeft begint
        """)
    static let notParticiples = WordSet(
        57,
        """
        bekend bereid gereed verwacht gemeenten gegevens gebieden gevallen gesprekken gevolgen gelden belangen \
        beleid besluit bericht berichten bestand beroep gebied geweld gebruik geluid beeld gedrag gehalte gericht \
        gezicht overeind verband verslag verschillend onderzoek bezwaren beslissingen betekent beschikt bevat \
        verwacht bestaat bedragen betreft gebeurt herkent herinnert verkent verzoekt verwijst verdient vergt \
        ontstaat ontbreekt verantwoord bewust berust geacht geachte verkeerd verschil geschikt gelegen gemiddeld \
        behoeft behelst gesteld vereist bepaald bepaalde
        """)

    // Words beside a date: documents it may be the date of, what it may be for, what asks for a year, what has numbers
    static let documents = WordSet(
        58,
        """
        brief brieven kamerbrief kamerbrieven motie moties debat rapport nota verslag bericht artikel besluit \
        uitspraak arrest advies mededeling stuk antwoord antwoorden beantwoording beslisnota persbericht \
        beleidsreactie kamerstuk vergadering verzoek aangifte publicatie interview toezegging vonnis regeling \
        circulaire richtlijn
        """)
    static let papers = WordSet(
        59,
        """
        kamerstuk kamerstukken handelingen aanhangsel kamer ii i tk ek kst bijlage vergaderjaar
        """)
    static let forNouns = WordSet(
        60,
        """
        budget begroting begrotingen middelen euro miljoen miljard bedrag bedragen raming ramingen prognose cijfers \
        plan plannen agenda planning afspraak boeking programma huiswerk beschikbaar gereserveerd tarief tarieven \
        werkprogramma jaarplan werkplan prioriteiten voornemens belastingplan subsidie subsidies dekking uitgaven \
        kosten contract contracten norm normen quotum opgave doelstelling
        """)
    static let plannedFor = WordSet(
        61,
        """
        gepland ingepland geagendeerd voorzien beoogd uitgenodigd geboekt gereserveerd plannen inplannen agenderen boeken \
        reserveren plaatsen
        """)
    static let behind = WordSet(62, "afgelopen vorige voorbije voorgaande lange langere")
    static let yearCues = WordSet(
        63,
        """
        in vanaf sinds tot met na per uit over van en of t jaar jaren begin eind medio rond tegen niet tijdens \
        gedurende zomer winter
        """)
    static let numbered = WordSet(
        64,
        """
        pagina p blz pag nr nrs nummer nummers artikel artikelen art vraag vragen bijlage kamerstuk kamerstukken \
        hoofdstuk paragraaf par kenmerk tel versie tabel figuur punt punten lid dossier aanhangsel handelingen ii i \
        stcrt stb trb staatsblad staatscourant com eu nummering
        """)

    // Words with which expressions of time begin; behind a narrow one what tells the time follows at once
    static let boundaryStarts = WordSet(
        65,
        """
        met nog uiterlijk niet op ten voor t tot eerder voorafgaand vooruitlopend tegen na later vroegst te ingaande vanaf sinds \
        sedert naar beginnend startend per in gedurende tijdens rond rondom omstreeks zo bij uit over aan
        """)
    static let eventStarts = WordSet(
        66,
        """
        binnen na uiterlijk niet minimaal minstens ten deze zodra nadat anderhalf tweeenhalf half halfjaar
        """)
    static let recurrenceStarts = WordSet(
        67,
        """
        kwartaal periodiek periodieke om elke elk iedere ieder eens eenmaal tweemaal driemaal viermaal per jaarlijks \
        jaarlijkse halfjaarlijks halfjaarlijkse maandelijks maandelijkse wekelijks wekelijkse dagelijks dagelijkse \
        tweejaarlijks tweejaarlijkse driejaarlijks driejaarlijkse vierjaarlijks vierjaarlijkse vijfjaarlijks \
        vijfjaarlijkse tienjaarlijks tienjaarlijkse tweewekelijks tweewekelijkse driewekelijks driewekelijkse \
        vierwekelijks vierwekelijkse driemaandelijks driemaandelijkse tweemaandelijks tweemaandelijkse \
        viermaandelijks viermaandelijkse zesmaandelijks zesmaandelijkse
        """)
    static let vagueStarts = WordSet(
        68,
        """
        zo zsm z binnenkort momenteel thans vooralsnog spoedig te ten op in bij binnen gedurende tijdens over de het \
        volgende volgend komende komend aankomende aankomend aanstaande eerstvolgende eerstkomende vorige vorig \
        voorgaande voorafgaande afgelopen voorbije jongstleden
        """)
    static let relativeStarts = WordSet(
        69,
        """
        eergisteren gisteren gisteravond gistermiddag gisterenmiddag gisterennamiddag vandaag vanavond vanmiddag \
        vanochtend vannacht heden morgen morgenochtend morgenmiddag morgenavond overmorgen dag volgende nu anderhalf \
        tweeenhalf half halfjaar
        """)
    static let pointedStarts = WordSet(70, "dat mijn rest laatste q k h")
    static let narrow = WordSet(71, "de het een die dat mijn")

    // Events and the verbs that tell when they were
    static let eventNouns1 = WordSet(72, "publicatie verschijning bekendmaking")
    static let eventVerbs1 = WordSet(
        73,
        """
        gepubliceerd publiceer publiceert verschijnt verschenen bekendgemaakt uitgebracht
        """)
    static let eventNouns2 = WordSet(74, "ontvangst ommekomst")
    static let eventVerbs2 = WordSet(75, "ontvangen ontvang ontvangt ontving binnengekomen")
    static let eventNouns3 = WordSet(76, "afronding voltooiing oplevering")
    static let eventVerbs3 = WordSet(77, "afgerond voltooid opgeleverd gereed klaar")
    static let eventNouns4 = WordSet(78, "inwerkingtreding")
    static let eventVerbs4 = WordSet(79, "werking")
    static let eventNouns5 = WordSet(80, "vaststelling")
    static let eventVerbs5 = WordSet(81, "vastgesteld")
    static let eventNouns6 = WordSet(82, "aanvaarding aanneming goedkeuring")
    static let eventVerbs6 = WordSet(83, "aangenomen aanvaard goedgekeurd")
    static let eventNouns7 = WordSet(84, "indiening")
    static let eventVerbs7 = WordSet(85, "ingediend")
    static let eventNouns8 = WordSet(86, "verzending")
    static let eventVerbs8 = WordSet(87, "verzonden verstuurd gezonden")
    static let eventOthers = WordSet(88, "besluitvorming dagtekening")

    // Promises that are told again
    static let promising = WordSet(89, "toegezegd beloofd")

    static let offices = WordSet(
        90,
        """
        minister staatssecretaris ministers staatssecretarissen bewindspersoon bewindspersonen kabinet regering \
        ambtsvoorganger ambtsvoorgangers voorganger ambtgenoot collega premier
        """)
    static let leading = WordSet(
        91,
        """
        in tijdens bij op aan eerder daarbij hierbij daarin hierover daarover ook zoals recent onlangs inmiddels \
        vervolgens vorig vorige afgelopen daarnaast verder tevens gisteren destijds voorts
        """)

    static let sendings = WordSet(
        92,
        """
        informeren sturen berichten zenden toezenden toesturen aanbieden toekomen verstrekken rapporteren voorleggen \
        melden inlichten
        """)

    static let customs = WordSet(
        93,
        """
        verplicht verplichten moet moeten dient dienen gemiddeld doorgaans meestal normaliter regel gebruikelijk \
        gebruikelijke uiterste
        """)

    /// Abbreviated: "algemeen overleg", "wetgevingsoverleg", "commissiedebat", "schriftelijk overleg".
    static let meetings = WordSet(94, "ao wgo vao vso cd so nno tmd agv")

    static let announcing = WordSet(
        95, "aangekondigd aangegeven gemeld afgesproken medegedeeld meegedeeld geschreven")

    static let requested = WordSet(
        96, "verzocht gevraagd opgedragen opgeroepen uitgenodigd gevorderd besloten gekozen voorgesteld")

    static let approaching = WordSet(97, "in aan vooruitlopend")

    /// With which "een brief die ik u in mei …" ends.
    static let sentLast = WordSet(
        98,
        """
        stuur sturen toestuur toesturen zend zenden toezend toezenden aanbied aanbieden verstrek verstrekken voorleg \
        voorleggen verzend verzenden
        """)

    /// Forms that are verbs only beside who acts, or beside another word.
    static let besideMe = WordSet(99, "deel laat plan plaats zeg")

    static let all = [
        negations, noOrNot, cutters, singulars, openings, writer, ministers, me, you, house, receiver, am, planner,
        shall, going, deeds, acts, sending, taking, thereto, herewith, considering, handing, delivered, receivable,
        receives, receiving, settled, subjects, products, expecting, aiming, planning, milestones, present,
        beginning, publishing, would, comingTo, wasExpected, wasDue, tellingPast, managing, running, plans, seeing,
        reasons, desirable, willing, asking, duties, norms, signalWords, memberWords, pastVerbs, perfectAuxiliaries,
        futureVerbs, notParticiples, documents, papers, forNouns, plannedFor, behind, yearCues, numbered,
        boundaryStarts, eventStarts, recurrenceStarts, vagueStarts, relativeStarts, pointedStarts, narrow,
        eventNouns1, eventVerbs1, eventNouns2, eventVerbs2, eventNouns3, eventVerbs3, eventNouns4, eventVerbs4,
        eventNouns5, eventVerbs5, eventNouns6, eventVerbs6, eventNouns7, eventVerbs7, eventNouns8, eventVerbs8,
        eventOthers, promising, offices, leading, sendings, customs, meetings, announcing, requested, approaching,
        sentLast, besideMe,
    ]

    /// What a sign that begins an expression must be one of.
    static let starts = union([
        boundaryStarts, eventStarts, recurrenceStarts, vagueStarts, relativeStarts, pointedStarts,
    ])

    /// What a sentence of the writer must have one of, and a member's.
    static let signals = union([
        negations, delivered, settled, publishing, deeds, acts, taking, receivable, receives, expecting, aiming,
        planning,
        milestones, shall, going, herewith, handing, sending, would, asking, signalWords, promising,
        announcing, sentLast, sendings,
    ])
    static let memberSignals = union([asking, memberWords])

    /// What every token is told by the sets that its word is in.
    static let traits: [(sets: Marks, trait: Token.Traits)] = [
        (signals, .says), (memberSignals, .asks),
        (union([pastVerbs, perfectAuxiliaries, futureVerbs, besideMe]), .hasTense),
        (union([pastVerbs, perfectAuxiliaries, futureVerbs, deeds]), .mayRule),
        (union([cutters, singulars, deeds]), .mayCut),
    ]

    private static func union(_ sets: [WordSet]) -> Marks {
        var marks = Marks()
        for set in sets { marks.add(set.marks) }
        return marks
    }
}
