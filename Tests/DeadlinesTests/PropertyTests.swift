import Documents
import Testing

@testable import Deadlines

/// What must hold of any text, tried on texts made from the words that recognisers look for.
@Suite struct PropertyTests {
    /// SplitMix64: the same texts in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = (state ^ state &>> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value &>> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value &>> 31
        }
    }

    private static let words = """
        ik wij zal zullen uw Kamer de het een brief in op voor na tot en met van uiterlijk binnen vanaf per tussen week \
        weken maand jaar kwartaal helft eerste laatste derde 1 2 3 10 15 31 40 2025 2026 20263 januari mei Mei juli \
        oktober jl. a.s. begin medio eind zomer najaar zomerreces Prinsjesdag kerst jaarlijks elke om per keer drie \
        maandag dinsdag volgende komende vorige dit jaar niet geen informeren stuur wordt verwacht toegezegd zodra \
        heb heeft is toegezegd verzocht dat te sturen minister aanloop naar herfstreces later eerder 32 \
        publicatie inwerkingtreding debat AO , . ; ( ) - / ' ? € § 10-11 1-10-2026 3/4 Q3 K1 '26 28345 nr. jan é ï “ ” \
        \u{00AD} \u{00A0} \u{2013} \u{0C} 🙂
        """.split(separator: " ").map(String.init)

    private static func text(_ seed: UInt64) -> String {
        var dice = Dice(state: seed)
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &dice) {
            text += words[Int.random(in: 0..<words.count, using: &dice)]
            switch Int.random(in: 0..<20, using: &dice) {
            case 0: text += "\n"
            case 1: text += " \r\n"
            case 2: text += "\n\n"
            case 3: break
            default: text += " "
            }
        }
        return text
    }

    @Test(arguments: 0..<20)
    func `gives right offsets and windows that are not inverted`(block: UInt64) {
        for seed in block * 100..<block * 100 + 100 {
            let text = PropertyTests.text(seed)
            let scalars = Array(text.unicodeScalars)
            let reading = read(text, on: seed % 5 == 0 ? nil : "2025-09-16")
            let spans =
                reading.dates.map(\.span)
                + reading.commitments.flatMap { [$0.span, $0.sentence] + [$0.due?.span].compactMap { $0 } }
            for span in spans {
                guard span.start >= 0, span.start < span.end, span.end <= scalars.count else {
                    Issue.record("seed \(seed): \(span) of \(scalars.count)")
                    continue
                }
                #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.text, "seed \(seed)")
            }
            for date in reading.dates + reading.commitments.compactMap(\.due) {
                if let first = date.window.earliest, let last = date.window.latest {
                    #expect(first <= last, "seed \(seed): \(date.span.text)")
                }
            }
            for (first, second) in zip(reading.dates, reading.dates.dropFirst()) {
                #expect(first.range.upperBound <= second.range.lowerBound, "seed \(seed)")
            }
        }
    }

    @Test(arguments: [
        "Ik stuur uw Kamer uiterlijk 1 december een brief.", "De resultaten worden in het eerste kwartaal verwacht.",
        "Dit onderzoek is op 28 augustus jl. met uw Kamer gedeeld.", "De reactie volgt na de zomer van 2026.",
        "Uw Kamer wordt jaarlijks geïnformeerd.", "De toezegging is niet nagekomen.",
        "De wet treedt per 1 januari 2027 in werking.", "Ik stuur dit binnen drie weken.",
        "Het wetsvoorstel wordt niet voor de zomer maar in het najaar ingediend.",
        "Daarover stuur ik u op dit moment geen brief.",
        "Tijdens het debat heb ik toegezegd u voor het kerstreces te informeren.",
        "Op 4 juni 2025 heb ik toegezegd u binnen acht weken te berichten.",
        "Ik heb het advies ontvangen en stuur u in mei mijn reactie.",
        "De staatssecretaris van Financiën bericht u binnen zes weken.",
        "Ik stuur u de nota vóór het AO van 3 december a.s.", "Ik stuur de Kamer uiterlijk 31 november een nota.",
        "Zoals ik heb toegezegd ontvangt u in december de nota.",
        "De minister heeft toegezegd dat de Kamer voorjaar 2026 wordt bericht.", "De nota volgt later in het jaar.",
        "De Kamer heeft mij verzocht om voor 1 december te antwoorden.",
    ])
    func `reads a sentence as it does alone, whatever stands around it`(sentence: String) throws {
        let around = [
            "De gemeente heeft dit onderzocht.", "Dit is van belang voor de sector.", "Er zijn 300 meldingen bekend.",
            "De minister was daarbij aanwezig.", "In mei is dit al eens besproken.", "Dat klopt.",
        ]
        let alone = read(sentence)
        for before in around {
            for after in around {
                for joint in [" ", "\n\n"] {
                    let text = before + joint + sentence + joint + after
                    let whole = read(text)
                    let start = before.unicodeScalars.count + joint.unicodeScalars.count
                    let end = start + sentence.unicodeScalars.count
                    let dates = whole.dates.filter { $0.span.start >= start && $0.span.end <= end }
                    #expect(dates.map(\.window) == alone.dates.map(\.window), "\(text)")
                    #expect(dates.map(\.span.text) == alone.dates.map(\.span.text), "\(text)")
                    #expect(dates.map(\.role) == alone.dates.map(\.role), "\(text)")
                    let commitments = whole.commitments.filter { $0.span.start >= start && $0.span.end <= end }
                    #expect(commitments.map(\.status) == alone.commitments.map(\.status), "\(text)")
                    #expect(commitments.map(\.span.text) == alone.commitments.map(\.span.text), "\(text)")
                    #expect(commitments.map(\.due?.window) == alone.commitments.map(\.due?.window), "\(text)")
                }
            }
        }
    }
}
