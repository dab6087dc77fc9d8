/// Writes JSON, the members of each object in the order of their names.
///
/// Whoever has a value names its fields in whatever order he likes: they are written as they come, and when the object
/// ends its members change places, if they must. An object or list ends when something is written outside it.
final class JSONWriter {
    /// Whole when ``close(to:)`` was called for everything that was opened.
    var json = JSONBytes()
    /// The objects and lists that are open, from outside to inside.
    private var open: [Container] = []
    /// Of the open objects, those of the innermost last.
    private var members: [Member] = []

    private struct Container {
        var isObject: Bool
        /// Behind its bracket.
        var start: Int
        var firstMember: Int
    }

    private struct Member {
        var name: String
        var start: Int
    }

    /// How many objects and lists are open.
    var depth: Int { open.count }

    // MARK: Objects and lists

    func openObject() {
        json.sign("{")
        open.append(Container(isObject: true, start: json.bytes.count, firstMember: members.count))
    }

    func openList() {
        json.sign("[")
        open.append(Container(isObject: false, start: json.bytes.count, firstMember: members.count))
    }

    /// Begins a member of the innermost object; its value is written next.
    func beginMember(_ name: String) {
        endItem()
        members.append(Member(name: name, start: json.bytes.count))
        json.write(name)
        json.sign(":")
    }

    /// Begins an item of the innermost list; its value is written next.
    func beginItem() {
        endItem()
    }

    /// Every item and member ends with a comma while the container is open, so that members can change places.
    private func endItem() {
        guard let container = open.last, json.bytes.count > container.start else { return }
        json.sign(",")
    }

    /// Ends what is open, until so many are.
    func close(to depth: Int) {
        while open.count > depth, let container = open.last {
            endItem()
            open.removeLast()
            let end = UInt8(ascii: container.isObject ? "}" : "]")
            if container.isObject {
                putInOrder(from: container.firstMember)
                members.removeSubrange(container.firstMember...)
            }
            if json.bytes.count > container.start {
                json.bytes[json.bytes.count - 1] = end
            } else {
                json.bytes.append(end)
            }
        }
    }

    /// The members of the object that ends at the end.
    private func putInOrder(from first: Int) {
        let members = members[first...]
        guard zip(members, members.dropFirst()).contains(where: { $1.name < $0.name }) else { return }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(json.bytes.count - members[first].start)
        for index in members.indices.sorted(by: { members[$0].name < members[$1].name }) {
            let end = index + 1 < members.endIndex ? members[index + 1].start : json.bytes.count
            sorted.append(contentsOf: json.bytes[members[index].start..<end])
        }
        json.bytes.replaceSubrange(members[first].start..., with: sorted)
    }
}
