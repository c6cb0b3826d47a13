/// Why a JSON value and a Swift type don't fit each other, and where.
public struct JSONCodingFault: Error, Sendable, Hashable {
    /// Where in the value, such as `terms[2].option`; empty for the value as a whole.
    public let path: String
    /// What is wrong there, the rest of a sentence whose subject is the path: "must be text, but a number was found".
    public let complaint: String

    /// A fault at a path, told as the rest of a sentence, without its full stop.
    public init(path: String, complaint: String) {
        self.path = path
        self.complaint = complaint
    }

    init(at keys: [any CodingKey], _ complaint: String) {
        self.init(path: keys.reduce(into: "") { $0.append(step: $1) }, complaint: complaint)
    }
}

extension JSONCodingFault: CustomStringConvertible {
    /// The whole sentence: "terms[2].option must be text, but a number was found."
    public var description: String { (path.isEmpty ? "The value" : path) + " " + complaint + "." }
}

extension String {
    fileprivate mutating func append(step key: any CodingKey) {
        if let index = key.intValue {
            append("[\(index)]")
        } else if key.stringValue.isPlainName {
            append(isEmpty ? key.stringValue : "." + key.stringValue)
        } else {
            append("[" + JSON.string(key.stringValue.excerpt).canonicalText + "]")
        }
    }

    private var isPlainName: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
