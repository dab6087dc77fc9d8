import ArgumentParser
import Workers

/// What the process tells whoever started it; the numbers of sysexits.h, and 79 of our own.
enum Ending: Int32 {
    case ok = 0
    case usage = 64
    case badData = 65
    case unreachable = 69
    case `internal` = 70
    case storage = 74
    case tryAgain = 75
    case unauthorised = 77
    case configuration = 78
    case fenced = 79

    init(_ cause: Halt.Cause) {
        switch cause {
        case .fenced: self = .fenced
        case .unauthorised: self = .unauthorised
        case .unreachable: self = .unreachable
        case .storage: self = .storage
        case .configuration: self = .configuration
        case .badData: self = .badData
        case .tryAgain: self = .tryAgain
        case .internal: self = .internal
        }
    }

    var code: ExitCode { ExitCode(rawValue) }
}
