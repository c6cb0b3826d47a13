/// A JSON text that was read: its bytes, and where in them each value stands.
///
/// What it says is taken out by types with a form of their own, without a tree made first; see `JSONForm`.
public final class JSONDocument: Sendable {
    let bytes: [UInt8]
    let places: JSONPlaces

    /// Reads exactly one JSON value from UTF-8 bytes; refuses as `JSON.init(parsing:limits:)` does.
    public init(parsing bytes: [UInt8], limits: JSONLimits) throws(JSONFault) {
        self.bytes = bytes
        places = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            try JSONReader.places(in: buffer, limits: limits)
        }
    }

    /// Whether the text is, byte for byte, the canonical spelling of what it says.
    public var isCanonical: Bool { places.isCanonical }

    /// The value that the text is.
    ///
    /// - Parameter unknownMembers: what becomes of members that a form doesn't know.
    public func root(unknownMembers: UnknownMembers = .refuse) -> JSONNode {
        JSONNode(document: self, place: 0, origin: 0, unknownMembers: unknownMembers)
    }

    /// The text, as it was given.
    public var text: [UInt8] { bytes }

    func withText<Result>(_ body: (JSONPlacedText) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { places.of($0, body) }
    }

    /// Whether the UTF-8 of a text or a key is this.
    func isText(_ place: Int, _ expected: StaticString) -> Bool {
        let found = places.row[place]
        let count = expected.utf8CodeUnitCount
        if found.content < 0, Int(found.end &- found.start) != count + 2 { return false }
        return withText { text in
            let content = text.content(place)
            guard content.count == count else { return false }
            for index in 0..<count where content[index] != expected.utf8Start[index] { return false }
            return true
        }
    }

    /// The steps from one value to another that lies within it.
    func path(from origin: Int, to place: Int) -> [PathStep] {
        withText { text in
            var steps: [PathStep] = []
            var here = origin
            while here < place, let step = text.step(from: here, towards: place) {
                steps.append(step.step)
                here = step.place
            }
            return steps
        }
    }
}

extension JSONPlacedText {
    /// The step into an array or an object towards a value that lies within it, and where that leads.
    fileprivate func step(from container: Int, towards place: Int) -> (step: PathStep, place: Int)? {
        let isObject = row[container].kind == .object
        var child = container + 1
        for index in 0..<row[container].content {
            let value = isObject ? child + 1 : child
            if place < Int(row[value].next) { return (isObject ? .member(text(child)) : .element(index), value) }
            child = Int(row[value].next)
        }
        return nil
    }
}
