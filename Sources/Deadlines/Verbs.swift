import Documents

/// Forms of verbs that tell whether a sentence looks back or forward.
enum Verbs {
    static func isPast(_ tokens: Tokens, _ at: Int) -> Bool { past.contains(tokens, at) }

    /// Present forms that, with a participle, tell what has been done.
    static func isPerfectAuxiliary(_ tokens: Tokens, _ at: Int) -> Bool { auxiliaries.contains(tokens, at) }

    static func isFuture(_ tokens: Tokens, _ at: Int) -> Bool { future.contains(tokens, at) }

    static func isFinite(_ tokens: Tokens, _ at: Int) -> Bool {
        isPast(tokens, at) || isPerfectAuxiliary(tokens, at) || isFuture(tokens, at)
    }

    /// "gedeeld", "aangeboden", "verzonden", "ontvangen": by its form, since the list would have no end.
    static func isParticiple(_ tokens: Tokens, _ at: Int) -> Bool {
        guard let token = tokens[at], token.kind == .word, token.count >= 5, !notParticiples.contains(tokens, at) else {
            return false
        }
        let ends = tokens.at(at, endsWith: "d") || tokens.at(at, endsWith: "t") || tokens.at(at, endsWith: "en")
        guard ends else { return false }
        if tokens.at(at, startsWith: "ge") || tokens.at(at, startsWith: "ver") || tokens.at(at, startsWith: "ont")
            || tokens.at(at, startsWith: "be") || tokens.at(at, startsWith: "her")
        {
            return true
        }
        for prefix: StaticString in [
            "aan", "af", "op", "uit", "in", "toe", "mee", "voor", "door", "na", "over", "bij", "terug", "vast",
            "plaats",
            "mede", "samen", "weg", "rond", "kennis", "goed", "vrij", "teweeg", "achter", "tegemoet", "open",
        ] where tokens.at(at, startsWith: prefix) {
            let rest = token.start + prefix.utf8CodeUnitCount
            let lower = tokens.reading.lower
            guard rest + 4 < token.end else { continue }
            if lower[rest] == 0x67, lower[rest + 1] == 0x65 { return true }  // ge
        }
        return false
    }

    private static let past = WordSet(
        """
        werd werden was waren had hadden zou zouden vond vonden ging gingen kwam kwamen ontving ontvingen stuurde \
        stuurden bleek bleken gaf gaven heette schreef schreven sprak spraken nam namen deed deden kreeg kregen liet \
        lieten stond stonden bood boden zond zonden meldde meldden informeerde informeerden bracht brachten besloot \
        besloten startte startten volgde volgden verscheen verschenen wilde wilden kon konden moest moesten mocht \
        vroeg vroegen zei zeiden hield hielden begon begonnen trad traden liep liepen vielen viel steeg stegen
        """)
    private static let auxiliaries = WordSet("heeft heb hebben hebt is zijn ben bent")
    private static let future = WordSet(
        """
        zal zullen zult gaat gaan ga komt komen kom wordt worden verwacht verwachten verwachting streef streven streeft \
        beoogd beoog beogen voornemens voorzien gepland ontvangt ontvangen stuur sturen stuurt informeer informeren \
        volgt volgen start starten vindt treedt treden wil willen wilt hoop hopen zend zenden bied bieden rapporteer \
        rapporteert bericht publiceert publiceren verschijnt verschijnen loopt eindigt eindigen vervalt planning \
        inzet voornemen geldt gelden moet moeten kan kunnen doe doen gereed neem neemt blijf blijft levert lever \
        bezie beziet kijk bespreek betrek maak geef leg ronden rond breng
        """)
    private static let notParticiples = WordSet(
        """
        bekend bereid gereed verwacht gemeenten gegevens gebieden gevallen gesprekken gevolgen gelden belangen beleid \
        besluit bericht berichten bestand beroep gebied geweld gebruik geluid beeld gedrag gehalte gericht gezicht \
        overeind verband verslag verschillend onderzoek bezwaren beslissingen betekent beschikt bevat verwacht bestaat \
        bedragen betreft gebeurt herkent herinnert verkent verzoekt verwijst verdient vergt ontstaat ontbreekt \
        verantwoord bewust berust geacht geachte verkeerd verschil geschikt gelegen gemiddeld behoeft behelst gesteld \
        vereist bepaald bepaalde
        """)
}
