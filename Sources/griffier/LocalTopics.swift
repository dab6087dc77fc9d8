import LocalLog
import Workers

/// `griffier topics` on the log of one office.
struct LocalTopics {
    let place: LocalPlace
    let settings: Settings

    func create() throws(Halt) {
        let log = try place.open(.create)
        let wanted = LocalPlace.topics(prefix: settings.prefix, sizes: settings.sizes)
        let made = try local { () throws(LocalLogError) in try log.create(wanted) }
        for topic in wanted {
            print(
                made.contains(topic.name)
                    ? "created  \(topic.name)  \(topic.partitions) partitions" : "exists   \(topic.name)")
        }
    }

    func check() throws(Halt) {
        let log = try place.open(.read)
        let topics = try local { () throws(LocalLogError) in try log.topics() }
        let found = Dictionary(uniqueKeysWithValues: topics.map { ($0.name, $0) })
        var complaints: [String] = []
        let wanted = LocalPlace.topics(prefix: settings.prefix, sizes: settings.sizes)
        for topic in wanted {
            guard let there = found[topic.name] else {
                complaints.append("\(topic.name) is missing; run `griffier topics create --local \(place.folder)`")
                continue
            }
            if there.partitions != topic.partitions {
                complaints.append(
                    "\(topic.name) has \(there.partitions) partitions, the settings say \(topic.partitions)")
            }
            if there.isCompacted != topic.isCompacted || there.retention != topic.retention {
                complaints.append("\(topic.name) is kept otherwise than it must be")
            }
        }
        for complaint in complaints { print(complaint) }
        if !complaints.isEmpty { throw Halt(.configuration, "\(complaints.count) things differ") }
        print("all \(wanted.count) topics are as they must be")
    }
}
