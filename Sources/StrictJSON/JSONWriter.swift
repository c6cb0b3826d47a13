/// Writes values in the canonical spelling, straight into bytes.
///
/// What takes any form is inlinable: else each value would be written through a table of what its type can do, which took a tenth
/// of a server's time.
///
/// Members are written in the order of the UTF-8 bytes of their keys, each once; debug builds stop at one that isn't.
public struct JSONWriter {
    private var bytes: [UInt8] = []
    // Whether something stands before the next member or element.
    private var isFirst = true
    // The first number that no reader would take: it stands as 0.
    private var unwritable: (offset: Int, number: Int)?
    #if DEBUG
        private var lastKeys: [String?] = []
    #endif

    /// A writer that has room for so many bytes before it needs more.
    public init(reserving byteCount: Int = 256) { bytes.reserveCapacity(byteCount) }

    /// How many bytes were written.
    public var byteCount: Int { bytes.count }

    /// The bytes, once all is written.
    ///
    /// A fault are numbers that are not in `JSON.wholeNumbers`; it names the path of the first.
    public consuming func finish() throws(JSONCodingFault) -> [UInt8] {
        guard let unwritable else { return bytes }
        let complaint = "is \(unwritable.number), beyond the whole numbers that JSON keeps exactly"
        guard let document = try? JSONDocument(parsing: bytes, limits: .unlimited),
            let place = document.places.row.firstIndex(where: { $0.start == unwritable.offset && $0.kind == .integer })
        else { throw JSONCodingFault(path: "", complaint: complaint) }
        throw JSONCodingFault(at: document.path(from: 0, to: place), complaint)
    }

    // MARK: Scalars

    /// Writes a text.
    public mutating func text(_ text: String) { bytes.append(quoted: text) }

    /// Writes a whole number.
    public mutating func number(_ number: Int) {
        if JSON.wholeNumbers.contains(number) { return bytes.append(decimal: number) }
        unwritable = unwritable ?? (bytes.count, number)
        bytes.append(UInt8(ascii: "0"))
    }

    /// Writes a truth value.
    public mutating func truth(_ truth: Bool) { bytes.append(word: truth ? "true" : "false") }

    /// Appends the canonical spelling of one value.
    mutating func append(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    // MARK: Arrays and objects

    /// Writes an array of values, each by its form.
    @inlinable
    public mutating func array(_ elements: [some JSONForm]) {
        sign(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { sign(UInt8(ascii: ",")) }
            elements[index].write(to: &self)
        }
        sign(UInt8(ascii: "]"))
    }

    /// Writes an object; what is called within writes its members.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        let wasFirst = isFirst
        isFirst = true
        #if DEBUG
            lastKeys.append(nil)
        #endif
        members(&self)
        #if DEBUG
            lastKeys.removeLast()
        #endif
        isFirst = wasFirst
        bytes.append(UInt8(ascii: "}"))
    }

    @usableFromInline
    mutating func sign(_ sign: UInt8) { bytes.append(sign) }

    /// Writes an object with one member that names its kind; what is called within writes the members under it.
    public mutating func kind(_ name: some JSONWord, _ members: (inout JSONWriter) -> Void = { _ in }) {
        object { writer in
            writer.begin(name.rawValue)
            writer.object(members)
        }
    }

    /// Writes a member.
    @inlinable
    public mutating func member(_ key: StaticString, _ value: some JSONForm) {
        begin(key)
        value.write(to: &self)
    }

    /// Writes a member, unless its value is nil.
    @inlinable
    public mutating func member(_ key: StaticString, _ value: (some JSONForm)?) {
        guard let value else { return }
        begin(key)
        value.write(to: &self)
    }

    /// Writes a member; what is called within writes its value, and nothing else.
    public mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
        begin(key)
        value(&self)
    }

    /// Writes a member whose key is known only when the program runs.
    mutating func member(named key: String, _ value: some JSONForm) {
        begin(key)
        value.write(to: &self)
    }

    @usableFromInline
    mutating func begin(_ key: StaticString) {
        checkOrder("\(key)")
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(word: key)
        bytes.append(word: "\":")
    }

    private mutating func begin(_ key: String) {
        checkOrder(key)
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(quoted: key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func checkOrder(_ key: @autoclosure () -> String) {
        #if DEBUG
            let key = key()
            guard let last = lastKeys.last else { preconditionFailure("The member \(key) stands in no object.") }
            if let last, !last.precedesInUTF8(key) {
                preconditionFailure(
                    "The member \(key) is written after \(last), but belongs before it, or stands twice.")
            }
            lastKeys[lastKeys.count - 1] = key
        #endif
    }
}
