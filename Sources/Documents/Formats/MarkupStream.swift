import CLibXML2

/// Whoever reads marked-up text as it goes by.
protocol MarkupReader: AnyObject {
    func begin(_ element: MarkupElement)
    /// The name as `begin` had it.
    func end(_ name: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// What it wrote is larger than is allowed: it wants no more.
    var isFull: Bool { get }
}

/// The beginning of an element: its name with its prefix ("w:p"), in HTML in small letters, and its attributes.
struct MarkupElement {
    var name: String
    var attributes: [(name: String, value: String)]

    /// The value of an attribute; its name is compared without prefix and in small letters.
    subscript(_ name: String) -> String? {
        attributes.first { MarkupElement.local($0.name).lowercased() == name }?.value
    }

    /// The name behind its prefix.
    static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: 0x3A) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}

/// XML or HTML, parsed by libxml2 into a stream of elements and text; no tree is built, so memory does not grow with
/// the document beyond its own bytes.
///
/// Nothing is fetched and no entity is expanded: XML that declares one is refused where it does so. Elements in
/// elements are counted, and attributes of one tag before libxml2 sees them (it compares each with all others).
enum MarkupStream {
    enum Language { case xml, html }

    /// Why a stream stopped before its end.
    enum Failure: Error, Hashable {
        case declaresEntities
        case tooDeep
        case tooManyAttributes
        case tooMuchText
        /// Not well formed: it broke off, or never was XML.
        case damaged
    }

    /// The most elements inside each other. Official publications have about 20, pages of 2005 up to 60.
    static let deepest = 200
    /// The most attributes of one tag; the first tag of a DOCX has about 35.
    static let mostAttributes = 256

    /// Reads UTF-8; what the document says about its own encoding is ignored.
    static func read(_ utf8: [UInt8], as language: Language, by reader: any MarkupReader) throws(Failure) {
        guard AttributeCount.isBearable(utf8), utf8.count < Int(Int32.max) else { throw .tooManyAttributes }
        _ = isReady
        let passing = Passing(reader)
        // libxml2 keeps a pointer to it only as long as this function runs.
        let isWellFormed = withExtendedLifetime(passing) {
            parse(utf8, as: language, passing)
        }
        if let failure = passing.failure { throw failure }
        guard isWellFormed else { throw .damaged }
    }

    /// libxml2 wants to be told before two threads use it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Whether it is well formed; a page of HTML is read as far as it makes sense, however it is written.
    private static func parse(_ utf8: [UInt8], as language: Language, _ passing: Passing) -> Bool {
        utf8.withUnsafeBytes { bytes -> Bool in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let size = Int32(bytes.count)
            let made =
                language == .xml ? xmlCreateMemoryParserCtxt(start, size) : htmlCreateMemoryParserCtxt(start, size)
            guard let context = made else { return false }
            defer { language == .xml ? xmlFreeParserCtxt(context) : htmlFreeParserCtxt(context) }
            switch language {
            case .xml:
                let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
                xmlCtxtUseOptions(context, Int32(options))
            case .html:
                let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
                htmlCtxtUseOptions(context, Int32(options))
            }
            passing.attach(context)
            guard xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8) == 0 else { return false }
            switch language {
            case .xml: return xmlParseDocument(context) == 0 && context.pointee.wellFormed == 1
            case .html:
                _ = htmlParseDocument(context)
                return true
            }
        }
    }
}

/// Between libxml2 and a reader: counts the depth, keeps the first failure and stops the parser there.
private final class Passing {
    private let reader: any MarkupReader
    private(set) var failure: MarkupStream.Failure?
    private var depth = 0
    private var context: xmlParserCtxtPtr?

    init(_ reader: any MarkupReader) {
        self.reader = reader
    }

    /// Takes the place of libxml2's own handlers, which would build a tree.
    func attach(_ context: xmlParserCtxtPtr) {
        self.context = context
        var handlers = xmlSAXHandler()
        handlers.startElement = { Passing.at($0)?.begin($1, $2) }
        handlers.endElement = { Passing.at($0)?.end($1) }
        handlers.characters = { Passing.at($0)?.text($1, $2) }
        handlers.ignorableWhitespace = { Passing.at($0)?.text($1, $2) }
        handlers.cdataBlock = { Passing.at($0)?.text($1, $2) }
        handlers.reference = { Passing.at($0)?.reference($1) }
        handlers.entityDecl = { context, _, _, _, _, _ in Passing.at(context)?.stop(.declaresEntities) }
        context.pointee.sax.pointee = handlers
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Passing? {
        pointer.map { Unmanaged<Passing>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ reason: MarkupStream.Failure) {
        failure = failure ?? reason
        xmlStopParser(context)
    }

    private func begin(
        _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard failure == nil, let name else { return }
        depth += 1
        guard depth <= MarkupStream.deepest else { return stop(.tooDeep) }
        var element = MarkupElement(name: String(cString: name), attributes: [])
        var next = attributes
        while let pair = next, let key = pair[0] {
            element.attributes.append((String(cString: key), pair[1].map { String(cString: $0) } ?? ""))
            next = pair + 2
        }
        reader.begin(element)
        if reader.isFull { stop(.tooMuchText) }
    }

    private func end(_ name: UnsafePointer<UInt8>?) {
        guard failure == nil, let name else { return }
        depth -= 1
        reader.end(String(cString: name))
        if reader.isFull { stop(.tooMuchText) }
    }

    private func text(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
        guard failure == nil, let start, count > 0 else { return }
        reader.text(UnsafeBufferPointer(start: start, count: Int(count)))
        if reader.isFull { stop(.tooMuchText) }
    }

    /// "&eacute;" in XML whose document type, which is not fetched, would define it: as HTML has it.
    private func reference(_ name: UnsafePointer<UInt8>?) {
        guard failure == nil, let name, let entity = htmlEntityLookup(name),
            let scalar = Unicode.Scalar(UInt32(entity.pointee.value))
        else { return }
        let character = Array(String(Character(scalar)).utf8)
        character.withUnsafeBufferPointer { reader.text($0) }
    }
}
