import Foundation

/// A grep for the words at which findings begin: the least that looking for them costs.
struct Search: Hashable {
    enum Engine: String, CaseIterable {
        case automaton = "-oiE"
        /// PCRE2, compiled to machine code.
        case perl = "-oiP"
    }

    enum Words: String, CaseIterable {
        case citations, dates

        var pattern: String {
            switch self {
            case .citations:
                """
                kamerst|handelingen|aanhangsel|[0-9]{2} ?[0-9]{3}|20[0-9]{2}[zd][0-9]{5}|ecli|artikel|\\bart\\.|\\bwet|\
                besluit|regeling|verordening|richtlijn|stb\\.|staatsblad|stcrt|staatscourant|trb\\.|tractatenblad|\
                brief|brieven|motie|amendement|rapport|bijlage|vraag|vragen|advies|nota
                """
            case .dates:
                """
                januari|februari|maart|april|\\bmei\\b|juni|juli|augustus|september|oktober|november|december|kwartaal|\
                helft|zomer|najaar|voorjaar|herfst|winter|reces|begin|medio|\\beind|binnen|uiterlijk|\\bjl\\b|\\bweek|\
                weken|maand|\\bjaar|jaarlijks|spoedig|termijn|prinsjesdag|[0-9]{4}|\\bzal\\b|zullen|toegezegd|\
                toezegging|verwacht|streef|informeer|stuur|gedeeld|aangeboden
                """
            }
        }
    }

    var words: Words
    var engine: Engine

    static var allCases: [Search] {
        Words.allCases.flatMap { words in Engine.allCases.map { Search(words: words, engine: $0) } }
    }

    /// CPU seconds of one search through a file, in a process of its own; nil when there is no such grep.
    func cost(_ file: String) -> Double? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["grep", engine.rawValue, words.pattern, file]
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
        // Not to /dev/null: there grep stops at the first match.
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let before = Usage.children
        guard (try? process.run()) != nil else { return nil }
        while let data = try? output.fileHandleForReading.read(upToCount: 1 << 20), !data.isEmpty {}
        process.waitUntilExit()
        return process.terminationStatus == 0 ? Usage.children - before : nil
    }
}
