/// Writes JSON into bytes, the members of each object in the order of their names.
///
/// Whoever has a value names its fields in whatever order he likes: they are written as they come, and when the object
/// ends its members change places, if they must. An object or list ends when something is written outside it.
final class JSONWriter {
    /// Whole when ``close(to:)`` was called for everything that was opened.
    private(set) var bytes: [UInt8] = []
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

    init() {
        bytes.reserveCapacity(2048)
    }

    // MARK: Values

    func writeNull() { bytes.append(contentsOf: "null".utf8) }

    func write(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

    func write(_ number: some FixedWidthInteger) {
        guard let number = Int(exactly: number), number >= 0 else {
            return bytes.append(contentsOf: number.description.utf8)
        }
        // Most are offsets of a few digits.
        var divisor = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var start = 0
            for index in text.indices {
                let byte = text[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }

    // MARK: Objects and lists

    func openObject() {
        bytes.append(UInt8(ascii: "{"))
        open.append(Container(isObject: true, start: bytes.count, firstMember: members.count))
    }

    func openList() {
        bytes.append(UInt8(ascii: "["))
        open.append(Container(isObject: false, start: bytes.count, firstMember: members.count))
    }

    /// Begins a member of the innermost object; its value is written next.
    func beginMember(_ name: String) {
        endItem()
        members.append(Member(name: name, start: bytes.count))
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Begins an item of the innermost list; its value is written next.
    func beginItem() {
        endItem()
    }

    /// Every item and member ends with a comma while the container is open, so that members can change places.
    private func endItem() {
        guard let container = open.last, bytes.count > container.start else { return }
        bytes.append(UInt8(ascii: ","))
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
            if bytes.count > container.start { bytes[bytes.count - 1] = end } else { bytes.append(end) }
        }
    }

    /// The members of the object that ends at the end.
    private func putInOrder(from first: Int) {
        let members = members[first...]
        guard zip(members, members.dropFirst()).contains(where: { $1.name < $0.name }) else { return }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - members[first].start)
        for index in members.indices.sorted(by: { members[$0].name < members[$1].name }) {
            let end = index + 1 < members.endIndex ? members[index + 1].start : bytes.count
            sorted.append(contentsOf: bytes[members[index].start..<end])
        }
        bytes.replaceSubrange(members[first].start..., with: sorted)
    }
}
