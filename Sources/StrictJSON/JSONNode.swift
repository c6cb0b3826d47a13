/// One value of a JSON text that was read, not yet taken out of it.
public struct JSONNode: Sendable {
    let document: JSONDocument
    let place: Int
    // Where paths in faults begin.
    let origin: Int
    /// What becomes of members that a form doesn't know.
    public let unknownMembers: UnknownMembers

    /// What a value's form writes, as if it had been read; a fault as `canonicalBytes()` has it.
    public init(of value: some JSONForm) throws(JSONCodingFault) {
        let bytes = try value.canonicalBytes()
        do {
            self = try JSONDocument(parsing: bytes, limits: .unlimited).root()
        } catch {
            throw JSONCodingFault(path: "", complaint: "could not be written: \(error)")
        }
    }

    init(document: JSONDocument, place: Int, origin: Int, unknownMembers: UnknownMembers) {
        self.document = document
        self.place = place
        self.origin = origin
        self.unknownMembers = unknownMembers
    }

    /// Whether this is `null`.
    public var isNull: Bool { kind == .null }

    /// Whether this is an object.
    public var isObject: Bool { kind == .object }

    /// Whether this is an array.
    public var isArray: Bool { kind == .array }

    /// The elements of an array, each standing for itself as `alone` has it; none where this is no array.
    public var elementNodes: [JSONNode] { (try? elements()) ?? [] }

    /// Whether the text that this stands in is canonical; see `JSONDocument.isCanonical`.
    public var isCanonical: Bool { document.isCanonical }

    /// Takes something out of the bytes that the whole text is written in, of which this value has these.
    public func withBytes<Result>(_ body: (_ text: UnsafeBufferPointer<UInt8>, _ own: Range<Int>) -> Result) -> Result {
        let found = document.places.row[place]
        return document.bytes.withUnsafeBufferPointer { body($0, Int(found.start)..<Int(found.end)) }
    }

    /// The value as a tree.
    public var json: JSON { document.withText { $0.tree(place) } }

    /// The canonical spelling of the value.
    public var canonicalBytes: [UInt8] {
        guard document.isCanonical else { return json.canonicalBytes }
        let found = document.places.row[place]
        return Array(document.bytes[Int(found.start)..<Int(found.end)])
    }

    /// The member of this name, or nil if there is none or this is no object.
    public subscript(key: StaticString) -> JSONNode? {
        guard kind == .object else { return nil }
        var members = JSONMembers(of: self)
        return members.find(key)
    }

    /// The keys of an object in the order of the text; none where this is no object.
    public var keys: [String] {
        guard kind == .object else { return [] }
        return JSONMembers(of: self).keyPlaces.map { place in document.withText { $0.text(place) } }
    }

    /// The same value as one that stands for itself: paths in faults begin at it.
    public var alone: JSONNode {
        JSONNode(document: document, place: place, origin: place, unknownMembers: unknownMembers)
    }

    func node(_ place: Int) -> JSONNode {
        JSONNode(document: document, place: place, origin: origin, unknownMembers: unknownMembers)
    }

    var kind: JSONPlace.Kind { document.places.row[place].kind }
}

// MARK: What forms read

extension JSONNode {
    /// The text.
    public func text() throws(JSONCodingFault) -> String {
        guard kind == .text else { throw mismatch("text") }
        return document.withText { $0.text(place) }
    }

    /// Takes something out of the UTF-8 of the text, which stays where it is.
    public func withText<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(JSONCodingFault) -> Result {
        guard kind == .text else { throw mismatch("text") }
        return document.withText { body($0.content(place)) }
    }

    /// The whole number.
    public func number() throws(JSONCodingFault) -> Int {
        let found = document.places.row[place]
        guard found.kind == .integer else { throw mismatch("a number") }
        return found.content
    }

    /// The truth value.
    public func truth() throws(JSONCodingFault) -> Bool {
        switch kind {
        case .yes: return true
        case .no: return false
        default: throw mismatch("true or false")
        }
    }

    /// The elements of an array, each by its form.
    @inlinable public func elements<Element: JSONForm>() throws(JSONCodingFault) -> [Element] {
        var (element, count) = try firstElement()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count {
            elements.append(try Element(reading: element))
            element = element.following
        }
        return elements
    }

    // The first of an array's elements, if there is one, and how many there are.
    @usableFromInline func firstElement() throws(JSONCodingFault) -> (element: JSONNode, count: Int) {
        let found = document.places.row[place]
        guard found.kind == .array else { throw mismatch("an array") }
        return (node(place + 1), found.content)
    }

    // What follows this in its array; to be asked for where something does.
    @usableFromInline var following: JSONNode { node(Int(document.places.row[place].next)) }

    /// The members of an object. Whoever took them calls `end` on them, so that none is left over.
    public func members() throws(JSONCodingFault) -> JSONMembers {
        guard kind == .object else { throw mismatch("an object") }
        return JSONMembers(of: self)
    }

    /// Which kind an object with exactly one member is, by that member's name, and what that member holds.
    @inlinable public func kind<Kind: JSONWord>(
        of type: Kind.Type
    ) throws(JSONCodingFault) -> (kind: Kind, members: JSONMembers) {
        // Nearly always there is one member, and it is known.
        if let key = onlyKey, let kind = Kind(rawValue: key) { return (kind, try onlyMember()) }
        return try kindAmongSeveral(of: type)
    }

    // The key of an object with exactly one member; nil where this is anything else.
    @usableFromInline var onlyKey: String? {
        guard isObject, document.places.row[place].content == 1 else { return nil }
        return document.withText { $0.text(place + 1) }
    }

    @usableFromInline func onlyMember() throws(JSONCodingFault) -> JSONMembers { try node(place + 2).members() }

    @usableFromInline func kindAmongSeveral<Kind: JSONWord>(
        of type: Kind.Type
    ) throws(JSONCodingFault) -> (kind: Kind, members: JSONMembers) {
        let outer = try members()
        let isNamed: (Int) -> Kind? = { key in Kind(rawValue: document.withText { $0.text(key) }) }
        let keys = outer.keyPlaces
        let known = keys.filter { isNamed($0) != nil }
        guard known.count == 1, let kind = isNamed(known[0]) else {
            throw fault("must be an object with exactly one member, which names a kind that is known here")
        }
        let inner = try node(known[0] + 1).members()
        if keys.count > 1, unknownMembers == .refuse, let other = keys.first(where: { isNamed($0) == nil }) {
            throw outer.unknown(document.withText { $0.text(other) })
        }
        return (kind, inner)
    }

    /// A fault at this value, told as the rest of a sentence whose subject is its path, without a full stop.
    public func fault(_ complaint: String) -> JSONCodingFault {
        JSONCodingFault(at: document.path(from: origin, to: place), complaint)
    }

    func mismatch(_ expected: String) -> JSONCodingFault {
        fault("must be \(expected), but \(kindInWords) was found")
    }

    /// What kind of value this is, in words for people.
    public var kindInWords: String {
        switch kind {
        case .null: JSON.null.kindInWords
        case .yes, .no: JSON.bool(true).kindInWords
        case .integer: JSON.integer(0).kindInWords
        case .text: JSON.string("").kindInWords
        case .array: JSON.array([]).kindInWords
        case .object: JSON.object(JSONObject()).kindInWords
        }
    }
}

extension JSONNode: Hashable {
    /// Whether both say the same, wherever they stand.
    public static func == (left: Self, right: Self) -> Bool { left.canonicalBytes == right.canonicalBytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(canonicalBytes) }
}
