/// The words by which commitments are known, each list one kind.
enum Cues {
    static let negations = WordSet("niet geen nooit noch nimmer")
    static let conjunctions = WordSet(
        "maar want omdat doordat terwijl zodat waarna waarbij waardoor hoewel indien mits tenzij aangezien waarmee")

    /// The writer, as the subject of a sentence.
    static let writer = WordSet("ik wij we kabinet regering")
    static let ministers = WordSet("minister staatssecretaris bewindspersoon bewindspersonen")
    static let me = WordSet("ik wij we")
    static let house = WordSet("kamer kamers parlement")

    static let shall = WordSet("zal zullen")
    static let going = WordSet("ga gaan")

    /// What the writer sends, in the present tense.
    static let deeds = WordSet(
        """
        stuur sturen stuurt zend zenden zendt bied bieden biedt informeer informeren informeert bericht berichten \
        rapporteer rapporteren rapporteert meld melden doe doen kom komen komt verstrek verstrekken verzend verzenden
        """)
    /// What the writer does, in the present tense; a promise when a moment stands with it.
    static let acts = WordSet(
        """
        spreek spreken overleg overleggen bezoek bezoeken presenteer presenteren besluit beslis publiceer publiceren dien \
        dienen leg leggen lever leveren start starten breng brengen bezie bezien wil willen verken verkennen bespreek \
        bespreken onderzoek onderzoeken betrek betrekken organiseer organiseren evalueer evalueren neem nemen \
        maak maken stel stellen ga gaan gaat stuurt informeert rapporteert komt zendt biedt start presenteert
        """)

    /// The participles with which something reaches the House.
    static let delivered = WordSet(
        """
        gedeeld verzonden verstuurd ontvangen geinformeerd aangeboden toegezonden toegestuurd gestuurd gezonden \
        toegekomen ingelicht gemeld gerapporteerd verstrekt doorgezonden aangekondigd medegedeeld meegedeeld \
        voorgelegd overgelegd bijgevoegd
        """)
    /// The participles with which a motion or promise ends.
    static let settled = WordSet("uitgevoerd afgedaan nagekomen ingelost voldaan gestand afgehandeld afgerond")
    static let subjects = WordSet("motie moties toezegging toezeggingen verzoek amendement aanbeveling")

    static let receiving = WordSet("ontvangt ontvangen")
    /// The participles with which something is said to come to the House.
    static let receivable = WordSet(
        """
        geinformeerd ingelicht aangeboden verzonden gezonden toegezonden toegestuurd gestuurd verstuurd \
        ingediend voorgelegd gedeeld gerapporteerd toekomen aangeboden gemeld betrokken overgelegd
        """)

    static let expecting = WordSet("verwacht verwachten verwachting")
    static let aiming = WordSet(
        """
        streven streef streeft beoogd beoog beoogt planning voorzien voornemen voornemens inzet hoop hopen gepland mik \
        probeer span zet koersen koerst mikpunt streefdatum
        """)

    /// Milestones of others: something starts, is ready, takes effect.
    static let milestones = WordSet(
        """
        uitgevoerd afgerond gepubliceerd ingediend opgeleverd uitgebracht gestart ingevoerd vastgesteld geevalueerd \
        behandeld besproken georganiseerd voltooid gereed geimplementeerd opgesteld ondertekend bekend plaatsvinden \
        plaats start starten treedt treden volgt volgen verschijnt verschijnen werking consultatie ingericht \
        gerealiseerd opengesteld aangepast gewijzigd uitgerold geopend aangeboden verzonden toegezonden bekendgemaakt \
        ingaan klaar operationeel gelanceerd afgesloten herzien verzonden beschikbaar geinformeerd
        """)
    static let present = WordSet(
        """
        wordt worden gaat gaan start starten treedt treden volgt volgen vindt vinden komt komen verschijnt verschijnen \
        zal zullen is zijn kan kunnen
        """)

    static let publishing = WordSet(
        """
        publiceert publiceren gepubliceerd rapporteert rapporteren gerapporteerd rapporteer informeert informeren \
        geinformeerd informeer verschijnt verschijnen evalueert geevalueerd monitort gemonitord brengt uitgebracht \
        geactualiseerd actualiseert berichten ontvangt stuur stuurt verzonden aangeboden
        """)

    /// Duties and rules: what others must do is nobody's promise.
    static let duties = WordSet(
        "moet moeten dient dienen verplicht verplichten verplichting mogen mag behoort behoren hoeft hoeven zou zouden")
    static let conditions = WordSet("indien mits tenzij mocht")
}
