/// A document's text as it came in, and the way back to it: every finding is reported as a range of Unicode code
/// points of this text (W3C TextPositionSelector), end exclusive.
///
/// Kept as UTF-8 bytes, validated once; a byte order mark is dropped, line ends stay as they are.
public struct SourceText: Sendable {
    public let utf8: [UInt8]
    /// Number of code points before each 64th byte, so that an offset is found by counting at most 63 bytes.
    private let checkpoints: [UInt32]

    public init(_ text: String) {
        self.init(valid: Array(text.utf8))
    }

    /// nil when the bytes are not UTF-8.
    public init?(utf8 bytes: [UInt8]) {
        guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
        self.init(valid: bytes)
    }

    private init(valid bytes: [UInt8]) {
        let kept = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(kept.count / 64 + 1)
        let text = kept.span.bytes
        var count: UInt32 = 0
        var at = 0
        while at < text.byteCount {
            checkpoints.append(count)
            let end = min(at + 64, text.byteCount)
            count += UInt32(end - at - SourceText.continuations(text, at))
            at = end
        }
        utf8 = kept
        self.checkpoints = checkpoints
        codePointCount = Int(count)
    }

    /// How many of the 64 bytes from here on go on in a code point: 0b10xxxxxx.
    @inline(__always)
    private static func continuations(_ text: RawSpan, _ from: Int) -> Int {
        var found: UInt64 = 0
        for part in stride(from: 0, to: 64, by: Sixteen.size) {
            found |= UInt64(Sixteen(text, at: from + part).within(0x80, 0xBF)) << UInt64(part)
        }
        return found.nonzeroBitCount
    }

    public let codePointCount: Int

    /// The number of code points before a byte offset (0…utf8.count).
    public func codePointOffset(ofByte offset: Int) -> Int {
        guard offset < utf8.count else { return codePointCount }
        let block = offset / 64
        var count = Int(checkpoints[block])
        for byte in utf8[block * 64..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The text of a range of bytes that begins and ends between code points.
    public func text(_ bytes: Range<Int>) -> String {
        String(decoding: utf8[bytes], as: UTF8.self)
    }
}
