import Citations
import Deadlines
import Documents
import Foundation
import Obligations

/// The tables of `config/`: what laws are called, when the House sits, what seasons mean, when to remind.
public struct Tables: Sendable {
    public var laws: LawNames
    public var calendar: ParliamentaryCalendar
    public var policy: ReminderPolicy

    public init(laws: LawNames, calendar: ParliamentaryCalendar, policy: ReminderPolicy) {
        self.laws = laws
        self.calendar = calendar
        self.policy = policy
    }

    /// Reads them all; every complaint is given, each naming the file and the line.
    public init(directory: String) throws(Halt) {
        var complaints: [String] = []
        func table<Result>(_ name: String, _ read: (String) throws(TabSeparated.Malformed) -> Result) -> Result? {
            let path = directory + "/" + name
            guard let data = FileManager.default.contents(atPath: path) else {
                complaints.append("\(path) cannot be read")
                return nil
            }
            do throws(TabSeparated.Malformed) {
                return try read(String(decoding: data, as: UTF8.self))
            } catch {
                complaints.append("\(path), \(error)")
                return nil
            }
        }
        XX
    }
}
