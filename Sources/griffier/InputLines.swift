import Foundation

/// The lines of standard input as bytes, nothing repaired: what is not UTF-8 must be seen by whoever parses it.
struct InputLines: Sequence, IteratorProtocol {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            guard !isAtEnd else {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return Array(buffer[start...])
            }
            buffer.removeFirst(start)
            searched -= start
            start = 0
            let more = FileHandle.standardInput.readData(ofLength: 1 << 16)
            if more.isEmpty { isAtEnd = true } else { buffer += more }
        }
    }
}
