/// The members of an object in canonical spelling, as they stand: all of it is checked, and what lies within them isn't
/// taken out.
///
/// So lines of a log are read whose commands and events nobody may ever ask for.
public struct JSONOutline: Sendable {
    /// The text.
    public let bytes: [UInt8]
    // The object, then each member's key and its value in turn.
    private let places: JSONPlaces

    /// Nil where the bytes are anything but one object, byte for byte in the canonical spelling.
    public init?(canonical bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        let found = bytes.withUnsafeBufferPointer { JSONReader.outline(in: $0, limits: limits) }
        guard let found else { return nil }
        places = found
    }

    /// Whether its members are called so, in this order.
    public func hasKeys(_ keys: [StaticString]) -> Bool {
        guard places.row[0].content == keys.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            places.of(bytes) { text in
                keys.indices.allSatisfy { number in
                    let (found, key) = (text.content(1 + 2 * number), keys[number])
                    guard found.count == key.utf8CodeUnitCount else { return false }
                    for index in found.indices where found[index] != key.utf8Start[index] { return false }
                    return true
                }
            }
        }
    }

    /// The bytes of the value of a member, by its number from 0.
    public func range(_ member: Int) -> Range<Int> {
        let place = value(member)
        return Int(place.start)..<Int(place.end)
    }

    /// Whether the value of a member is an array.
    public func isArray(_ member: Int) -> Bool { value(member).kind == .array }

    /// The whole number that the value of a member is; nil where it is anything else.
    public func number(_ member: Int) -> Int? {
        let place = value(member)
        return place.kind == .integer ? place.content : nil
    }

    /// The text that the value of a member is; nil where it is anything else.
    public func text(_ member: Int) -> String? {
        let place = value(member)
        guard place.kind == .text else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            places.of(bytes) { String(decoding: $0.content(of: place), as: UTF8.self) }
        }
    }

    /// The bytes of a text within its quotes; nil where the value is anything else, or is written with escapes.
    public func plainText(_ member: Int) -> Range<Int>? {
        let place = value(member)
        guard place.kind == .text, place.content < 0 else { return nil }
        return Int(place.start) + 1..<Int(place.end) - 1
    }

    private func value(_ member: Int) -> JSONPlace { places.row[2 + 2 * member] }
}
