import Documents
import Testing

@testable import Deadlines

/// What the expressions of ministers and members mean, for a letter of Tuesday 16 September 2025.
@Suite struct DateTests {
    @Test(arguments: [
        // Seasons and recesses
        ("Dat gebeurt voor de zomer van 2026.", "voor de zomer van 2026", "..2026-07-02"),
        ("Ik stuur dit voor het zomerreces.", "voor het zomerreces", "..2026-07-02"),
        ("Ik stuur dit vóór de zomer.", "vóór de zomer", "..2026-07-02"),  // After July the next summer is meant.
        ("Ik kom hier na de zomer op terug.", "na de zomer", "2025-09-02.."),
        ("Ik kom hier na het zomerreces van 2026 op terug.", "na het zomerreces van 2026", "2026-09-01.."),
        ("Het volgt rond de zomer van 2026.", "rond de zomer van 2026", "2026-06-01..2026-09-22"),
        ("De brief volgt in de herfst van 2025.", "in de herfst van 2025", "2025-09-01..2025-12-20"),
        ("De brief volgt dit najaar.", "dit najaar", "2025-09-01..2025-12-20"),
        ("De brief volgt in de winter van 2025.", "in de winter van 2025", "2025-12-01..2026-03-19"),
        ("De brief volgt voor het kerstreces.", "voor het kerstreces", "..2025-12-18"),
        ("Het volgt voor de zomer van 2031.", "voor de zomer van 2031", "..2031-07-03"),  // Computed.
        // Parts of a year and of a month
        ("Begin 2027 is het gereed.", "Begin 2027", "2027-01-01..2027-03-31"),
        ("Medio 2026 is het gereed.", "Medio 2026", "2026-05-01..2026-08-31"),
        ("Halverwege 2026 is het gereed.", "Halverwege 2026", "2026-05-01..2026-08-31"),
        ("Eind 2026 is het gereed.", "Eind 2026", "2026-10-01..2026-12-31"),
        ("De wet volgt begin oktober.", "begin oktober", "2025-10-01..2025-10-10"),
        ("De wet volgt half november.", "half november", "2025-11-11..2025-11-20"),
        ("De wet volgt eind februari 2026.", "eind februari 2026", "2026-02-21..2026-02-28"),
        ("Dit gebeurt in de loop van 2026.", "in de loop van 2026", "2026-01-01..2026-12-31"),
        ("Dit gebeurt gedurende 2026.", "gedurende 2026", "2026-01-01..2026-12-31"),
        ("Uiterlijk eind maart ontvangt u het.", "Uiterlijk eind maart", "..2026-03-31"),
        ("Dit gebeurt voor het einde van het jaar.", "voor het einde van het jaar", "..2025-12-31"),
        ("Dit gebeurt nog dit jaar.", "nog dit jaar", "..2025-12-31"),
        ("Dit gebeurt begin volgend jaar.", "begin volgend jaar", "2026-01-01..2026-03-31"),
        // Halves and quarters
        ("Dit volgt in de eerste helft van 2026.", "in de eerste helft van 2026", "2026-01-01..2026-06-30"),
        ("Dit volgt in het laatste kwartaal van 2026.", "in het laatste kwartaal van 2026", "2026-10-01..2026-12-31"),
        ("Dit volgt in Q4 2025.", "in Q4 2025", "2025-10-01..2025-12-31"),
        ("Dit volgt in het 2e kwartaal van 2026.", "in het 2e kwartaal van 2026", "2026-04-01..2026-06-30"),
        ("Ik stuur u dat in het tweede kwartaal.", "in het tweede kwartaal", "2026-04-01..2026-06-30"),
        // Months and days without a year, by the tense around them
        ("De brief wordt in mei verstuurd.", "in mei", "2026-05-01..2026-05-31"),
        ("De brief werd in mei verwacht.", "in mei", "2025-05-01..2025-05-31"),
        ("De brief is in november verzonden.", "in november", "2024-11-01..2024-11-30"),
        ("Zie de motie van 3 december.", "3 december", "2024-12-03..2024-12-03"),
        ("Op 3 december spreekt de Kamer hierover.", "Op 3 december", "2025-12-03..2025-12-03"),
        ("De uitkomst is op 14 november jl. gemeld.", "op 14 november jl.", "2024-11-14..2024-11-14"),
        ("Het overleg op 16 september jl. was kort.", "op 16 september jl.", "2025-09-16..2025-09-16"),
        ("Het overleg op 3 maart a.s. gaat door.", "op 3 maart a.s.", "2026-03-03..2026-03-03"),
        // Boundaries
        ("Ik stuur dit uiterlijk 1 maart.", "uiterlijk 1 maart", "..2026-03-01"),
        ("Ik stuur dit niet later dan 1 maart 2026.", "niet later dan 1 maart 2026", "..2026-03-01"),
        ("Ik stuur dit uiterlijk voor 1 maart 2026.", "uiterlijk voor 1 maart 2026", "..2026-02-28"),
        ("Dit loopt tot 1 maart 2026.", "tot 1 maart 2026", "..2026-02-28"),
        ("Dit loopt t/m 1 maart 2026.", "t/m 1 maart 2026", "..2026-03-01"),
        ("Dit loopt tot en met maart 2026.", "tot en met maart 2026", "..2026-03-31"),
        ("Dit start na 1 maart 2026.", "na 1 maart 2026", "2026-03-02.."),
        ("Dit start na maart 2026.", "na maart 2026", "2026-04-01.."),
        ("Dit start niet eerder dan 1 maart 2026.", "niet eerder dan 1 maart 2026", "2026-03-01.."),
        ("Dit start op zijn vroegst in 2027.", "op zijn vroegst in 2027", "2027-01-01.."),
        ("De wet geldt per 1 januari 2027.", "per 1 januari 2027", "2027-01-01.."),
        (
            "Dit werkt met terugwerkende kracht tot 1 juli 2024.", "met terugwerkende kracht tot 1 juli 2024",
            "2024-07-01.."
        ),
        ("De start is uitgesteld tot 1 januari 2027.", "tot 1 januari 2027", "2027-01-01..2027-01-01"),
        ("Ik stuur u dit binnen drie weken.", "binnen drie weken", "..2025-10-07"),
        ("Ik stuur u dit binnen twee maanden.", "binnen twee maanden", "..2025-11-16"),
        ("Ik stuur u dit binnen een maand.", "binnen een maand", "..2025-10-16"),
        ("Ik stuur u dit over een week.", "over een week", "2025-09-23..2025-09-23"),
        ("Dat volgt een week na 3 december.", "een week na 3 december", "2025-12-10..2025-12-10"),
        (
            "U ontvangt dit uiterlijk twee weken voor het algemeen overleg van 3 december.",
            "uiterlijk twee weken voor het algemeen overleg van 3 december", "..2025-11-19"
        ),
        ("Het debat volgt over drie dagen.", "over drie dagen", "2025-09-19..2025-09-19"),
        (
            "Het volgt voorafgaand aan het commissiedebat van 22 september.",
            "voorafgaand aan het commissiedebat van 22 september", "..2025-09-21"
        ),
        (
            "Het volgt uiterlijk voor de begrotingsbehandeling.", "uiterlijk voor de begrotingsbehandeling",
            "..2025-12-31"
        ),
        ("Ik stuur dit in aanloop naar het kerstreces.", "in aanloop naar het kerstreces", "..2025-12-18"),
        ("De Kamer heeft mij verzocht om voor 1 december te antwoorden.", "voor 1 december", "..2025-11-30"),
        ("Ik kreeg uw verzoek om voor 20 oktober te reageren.", "voor 20 oktober", "..2025-10-19"),
        (
            "Vooruitlopend op het debat van 12 oktober stuur ik een nota.", "Vooruitlopend op het debat van 12 oktober",
            "..2025-10-11"
        ),
        ("Ik kom hier in het debat van 12 oktober op terug.", "in het debat van 12 oktober", "2025-10-12..2025-10-12"),
        (
            "Zoals besproken in het debat van 12 oktober stuur ik een nota.", "in het debat van 12 oktober",
            "2024-10-12..2024-10-12"
        ),
        ("Ik stuur dit uiterlijk met Prinsjesdag.", "uiterlijk met Prinsjesdag", "..2025-09-16"),
        // Each of two statements has its own tense.
        ("De proef is in juni gestart en de reactie volgt in mei.", "in mei", "2026-05-01..2026-05-31"),
        ("De proeven zijn in juni gestart en worden in mei afgerond.", "in juni", "2025-06-01..2025-06-30"),
        ("Ik heb dit in mei onderzocht maar de uitkomst volgt in maart.", "in mei", "2025-05-01..2025-05-31"),
        (
            "De commissie is in september met een nota gekomen waarin dit staat.", "in september",
            "2025-09-01..2025-09-30"
        ),
        ("Zoals ik in mei heb toegezegd ontvangt u een nota.", "in mei", "2025-05-01..2025-05-31"),
        ("Dit volgt eind november, begin december.", "eind november, begin december", "2025-11-21..2025-12-10"),
        ("De nota volgt later in het jaar.", "later in het jaar", "2025-09-16..2025-12-31"),
        ("Dit is eerder in de maand besproken.", "eerder in de maand", "2025-09-01..2025-09-15"),
        ("De nota volgt later in mei.", "in mei", "2026-05-01..2026-05-31"),
        ("Dat was eerder dan kerst 2024.", "eerder dan kerst 2024", "..2024-12-24"),
        ("Toon de cijfers in het jaar", "in het jaar", "2025-01-01..2025-12-31"),
        // The end has its month in front, so the beginning has too.
        ("Dit loopt van 3/4 tot 3/25.", "van 3/4 tot 3/25", "2026-03-04..2026-03-24"),
        ("Dit loopt van 3/4 tot 5/4.", "van 3/4 tot 5/4", "2026-04-03..2026-04-04"),
        // Ranges and lists
        ("Dat was van 2023 tot en met 2025.", "van 2023 tot en met 2025", "2023-01-01..2025-12-31"),
        ("De zitting is op 3 en 4 oktober.", "op 3 en 4 oktober", "2025-10-03..2025-10-04"),
        (
            "De inschrijving loopt van 1 oktober tot en met 15 november 2025.",
            "van 1 oktober tot en met 15 november 2025", "2025-10-01..2025-11-15"
        ),
        ("Het komt tussen 1 en 15 mei 2026.", "tussen 1 en 15 mei 2026", "2026-05-01..2026-05-15"),
        ("Dit loopt maart-15 april 2026.", "maart-15 april 2026", "2026-03-01..2026-04-15"),
        ("De top is nov-5 feb 2027.", "nov-5 feb 2027", "2026-11-01..2027-02-05"),
        ("In plaats van 1 november wordt dit 1 december.", "1 december", "2025-12-01..2025-12-01"),
        ("Bent u bereid dit voor 1 november te bespreken?", "voor 1 november", "..2025-10-31"),  // An infinitive.
        (
            "De raad adviseert in mei, waarna ik u binnen drie weken bericht.", "binnen drie weken", ".."
        ),  // From then.
        (
            "Kunt u dit vóór het commissiedebat water, bodem en natuur op 8 oktober 2025 melden?",
            "vóór het commissiedebat water, bodem en natuur op 8 oktober 2025", "..2025-10-07"
        ),
        ("Voor 2026-2030 is geld beschikbaar.", "Voor 2026-2030", "2026-01-01..2030-12-31"),  // For, not before.
        ("In de jaren 2026 en 2027 is er geld.", "In de jaren 2026 en 2027", "2026-01-01..2027-12-31"),
        // Calendar of the parliament
        ("Op Prinsjesdag 2026 volgt meer.", "Op Prinsjesdag 2026", "2026-09-15..2026-09-15"),
        ("Bij de Voorjaarsnota 2026 volgt meer.", "Bij de Voorjaarsnota 2026", "..2026-06-01"),
        ("Op Verantwoordingsdag 2026 volgt meer.", "Op Verantwoordingsdag 2026", "2026-05-20..2026-05-20"),
        ("Dit start in het schooljaar 2026-2027.", "in het schooljaar 2026-2027", "2026-08-01..2027-07-31"),
        ("Dit geldt in het vergaderjaar 2025-2026.", "in het vergaderjaar 2025-2026", "2025-09-16..2026-09-14"),
        ("Dit start in week 40.", "in week 40", "2025-09-29..2025-10-05"),
        (
            "Dit begint bij de start van het schooljaar 2026-2027.", "bij de start van het schooljaar 2026-2027",
            "2026-08-01..2026-10-29"
        ),
        ("Dit is gereed eind schooljaar 2025-2026.", "eind schooljaar 2025-2026", "2026-05-01..2026-07-31"),
        // The turn of the year, and the year that comes
        ("Ik stuur dit voor de jaarwisseling.", "voor de jaarwisseling", "..2025-12-31"),
        ("Ik stuur dit na de jaarwisseling.", "na de jaarwisseling", "2026-01-01.."),
        ("Het volgt rond de jaarwisseling.", "rond de jaarwisseling", "2025-12-21..2026-01-10"),
        (
            "Er was schade tijdens de jaarwisseling 2023-2024.", "tijdens de jaarwisseling 2023-2024",
            "2023-12-31..2024-01-01"
        ),
        ("In het nieuwe jaar stuur ik een nota.", "In het nieuwe jaar", "2026-01-01..2026-12-31"),
        ("Begin van het nieuwe jaar volgt meer.", "Begin van het nieuwe jaar", "2026-01-01..2026-03-31"),
        ("Dit geldt vanaf het nieuwe schooljaar.", "vanaf het nieuwe schooljaar", "2025-08-01.."),  // Just begun.
        (
            "Ik stuur dit voor de start van het nieuwe schooljaar 2026-2027.",
            "voor de start van het nieuwe schooljaar 2026-2027", "..2026-07-31"
        ),
        // Everyday words
        ("Morgen komt de brief.", "Morgen", "2025-09-17..2025-09-17"),
        ("De brief komt volgende week dinsdag.", "volgende week dinsdag", "2025-09-23..2025-09-23"),
        ("De brief komt aanstaande vrijdag.", "aanstaande vrijdag", "2025-09-19..2025-09-19"),
        (
            "De top is op de derde donderdag van november.", "op de derde donderdag van november",
            "2025-11-20..2025-11-20"
        ),
        ("Dit volgt het komende jaar.", "het komende jaar", "2025-09-17..2026-09-16"),
        ("Dit volgt komend jaar.", "komend jaar", "2026-01-01..2026-12-31"),
        // Noise of the page
        ("De brief volgt in januari \n2026.", "in januari \n2026", "2026-01-01..2026-01-31"),
        ("De brief volgt op 28 \r\naugustus 2026.", "op 28 \r\naugustus 2026", "2026-08-28..2026-08-28"),
    ])
    func `tells the days`(text: String, surface: String, days: String) throws {
        let dates = read(text).dates
        let date = try #require(dates.first { $0.span.text == surface }, "\(dates.map(\.span.text))")
        #expect(date.days == days)
    }

    @Test(arguments: [
        "Het rapport komt zo snel mogelijk.", "Ik doe dit op korte termijn.", "De brief volgt binnenkort.",
        "Te zijner tijd hoort u meer.", "De komende weken volgt meer.", "Vooralsnog verandert er niets.",
        "Dit volgt op afzienbare termijn.", "Dit volgt binnen enkele weken.", "De afgelopen jaren is veel gedaan.",
        "Na ommekomst van de consultatie volgt een voorstel.", "Dit volgt nog deze kabinetsperiode.",
        "Dit volgt voor het reces.",
        "Dit volgt voor het herfstreces.",  // Not listed, and no rule says when it is.
        "Dit volgt op 31 november.", "Dit volgt uiterlijk 30-02-2026.", "Dit volgt van 1 tot 31 juni 2026.",
        "Dit volgt de 31ste van deze maand.", "Na het commissiedebat Bodem volgt een nota.",
        "Ik stuur dit voorafgaand aan het notaoverleg over de bodem.",
        "Na vier jaar wordt de wet bezien.",  // Four years after what?
        "De wet verplicht gemeenten om binnen acht weken te beslissen.",  // Runs from something else.
    ])
    func `makes up no day`(text: String) {
        #expect(read(text).dates.allSatisfy { $0.window == DateWindow(earliest: nil, latest: nil) })
        #expect(!read(text).dates.isEmpty)
    }

    @Test(arguments: [
        "Kamerstukken II, 2024-2025, 28345, nr. 285.", "Zie Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 528.",
        "Zie bijlage 1 (pagina 8-9).", "Kamerstuk 36 600 VI, nr. 34", "Een 24/7 meldpunt.", "Er is € 2026 miljoen.",
        "Dit kost 2026 euro.", "De heer Mei was er, mevrouw De Zomer niet.", "Dit is nodig voor de slachtoffers.",
        "Kinderen na partnerdoding.", "Zaken waarin\nmeisjes vermoord zijn.", "Zie artikel 3-5 en § 2.1.",
        "De Tweede Kamer en een derde van de leden.", "Kenmerk 2025Z14497.", "Bel 070 36 410 12.",
        "De 2e fase en de 4e tranche.", "Artikel 31-04-2 van de regeling.",
        "De politie is er drie dagen in de week.", "Dit gebeurt vaker in het jaar.", "Dit gebeurt laat in het jaar.",
        "Dit is zwaar voor het jaar.", "Drie van de tien mensen.",
        "Het Verdrag over de rechten van het kind.", "De proef duurt een jaar.",
        "De agenda voor het commissiedebat Bodem.", "Dank voor het notaoverleg.",
        "De nieuwe jaarrekening en het nieuwe stelsel.",
        "De jaarwisseling 2025 was onrustig.",  // Its beginning or its end?
    ])
    func `sees no time where there is none`(text: String) {
        #expect(read(text).dates.map(\.span.text) == [])
    }

    @Test(arguments: [
        ("Dit gebeurt jaarlijks.", "P1Y"), ("Dit gebeurt halfjaarlijks.", "P6M"), ("Dit gebeurt tweejaarlijks.", "P2Y"),
        ("Dit gebeurt driejaarlijks.", "P3Y"), ("Dit gebeurt tweewekelijks.", "P2W"),
        ("Dit gebeurt per kwartaal.", "P3M"),
        ("Dit gebeurt elk half jaar.", "P6M"), ("Dit gebeurt twee keer per jaar.", "P6M"),
        ("Dit gebeurt om de vier jaar.", "P4Y"), ("Dit gebeurt iedere acht dagen.", "P8D"),
        ("Dit gebeurt eens per twee jaar.", nil), ("Dit gebeurt periodiek.", nil), ("Dit gebeurt elke maandag.", "P1W"),
        ("De Universiteit publiceert vanaf 2026 jaarlijks.", "P1Y"), ("Dit gebeurt eens in de drie jaar.", "P3Y"),
    ])
    func `tells how often`(text: String, repeats: String?) {
        #expect(read(text).dates.compactMap(\.repeats).first == repeats)
    }

    @Test(arguments: [
        ("In de brief van 10 juli jl. staat meer.", DateExpression.Role.document),
        ("De motie d.d. 7 juni 2024 is bekend.", .document), ("Dit is op 28 augustus jl. gedeeld.", .done),
        ("Ik stuur dit in januari 2026.", .due), ("Dit betreft berichten vanaf 2014.", .period),
        ("Het geldt van 2025 tot en met 2029.", .period),
    ])
    func `tells which part a date plays`(text: String, role: DateExpression.Role) {
        #expect(read(text).dates.map(\.role) == [role])
    }

    @Test func `keeps the length and the event when the day of the event is not known`() throws {
        let date = try #require(read("Ik stuur dit binnen twee maanden na ontvangst van het advies.").dates.first)
        #expect(date.duration == "P2M")
        #expect(date.anchor == "ontvangst van het advies")
        #expect(date.days == "..")
        let known = try #require(read("Ik stuur dit binnen twee maanden na 1 oktober 2025.").dates.first)
        #expect(known.days == "..2025-12-01")
    }

    @Test func `names the event that has no day`() {
        let dates = read("Na het commissiedebat Bodem en Water kom ik hierop terug.").dates
        #expect(dates.map(\.anchor) == ["commissiedebat Bodem en Water"])
        #expect(dates.map(\.direction) == [.after])
        #expect(
            read("Na ontvangst van het rapport van de commissie-Jansen volgt een nota.").dates.map(\.anchor)
                == ["ontvangst van het rapport van de commissie-Jansen"])
    }

    @Test(arguments: [
        "Ik stuur dit volgende week.", "Ik kom hier morgen op terug.", "Dit volgt over twee weken.",
        "Dat was drie dagen geleden.", "Dat is vorige maand gemeld.",
    ])
    func `knows a time of which a document without a date cannot tell the days`(text: String) {
        let dates = read(text, on: nil).dates
        #expect(dates.map(\.days) == [".."])
        #expect(dates.map(\.certainty) == [.vague])
    }

    @Test func `reckons from nothing when the document has no date`() {
        let dates = read("Ik stuur dit volgende week en uiterlijk 1 maart 2026, of in mei.", on: nil).dates
        #expect(dates.map(\.days).contains("..2026-03-01"))
        #expect(dates.filter { $0.span.text == "in mei" }.map(\.days) == [".."])
    }
}
