import SeededChance
import StrictJSON
import Testing

@Suite("Writing and reading again")
struct RoundTripTests {
    @Test("any value comes back the same, and its spelling is stable", arguments: 0..<50)
    func anyValue(seed: Int) throws {
        var generator = SplitMix(seed: seed)
        for _ in 0..<40 {
            let value = JSON.any(depth: 4, using: &generator)
            let bytes = value.canonicalBytes
            let again = try JSON(parsing: bytes, limits: .file)
            #expect(again == value, "seed \(seed)")
            #expect(again.canonicalBytes == bytes, "seed \(seed)")
        }
    }

    @Test("the order in which members are put in doesn't show")
    func orderOfInsertion() {
        var forwards = JSONObject()
        var backwards = JSONObject()
        let keys = ["b", "a", "é", "aa", "", "Z", "\u{10000}", "\u{ffff}"]
        for key in keys { forwards[key] = .string(key) }
        for key in keys.reversed() { backwards[key] = .string(key) }
        #expect(forwards == backwards)
        #expect(JSON.object(forwards).canonicalBytes == JSON.object(backwards).canonicalBytes)
        #expect(keys.allSatisfy { forwards[$0] == .string($0) })
    }

    @Test("members are set, replaced and removed by key")
    func members() {
        var object = JSONObject()
        object["b"] = 1
        object["a"] = 2
        object["b"] = 3
        #expect(object.keys == ["a", "b"])
        #expect(object["b"] == 3)
        object["a"] = nil
        object["c"] = nil
        #expect(object.keys == ["b"])
        #expect(JSONObject([(key: "a", value: 1), (key: "a", value: 2)]) == nil)
    }

    @Test("keys are equal as bytes only")
    func keysAsBytes() {
        let composed: JSON = ["\u{e9}": 1]
        let decomposed: JSON = ["e\u{301}": 1]
        #expect(composed != decomposed)
        #expect(composed["e\u{301}"] == nil)
    }
}

extension JSON {
    static func any(depth: Int, using generator: inout SplitMix) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .integer(.random(in: wholeNumbers, using: &generator))
        case 3: return .integer(.random(in: -20...20, using: &generator))
        case 4: return .string(anyText(using: &generator))
        case 5:
            let count = Int.random(in: 0..<5, using: &generator)
            return .array((0..<count).map { _ in any(depth: depth - 1, using: &generator) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<6, using: &generator) {
                object[anyText(using: &generator)] = any(depth: depth - 1, using: &generator)
            }
            return .object(object)
        }
    }

    private static func anyText(using generator: inout SplitMix) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x00...0x1f, 0x20...0x7e, 0x61...0x7a, 0x7f...0x7ff, 0x800...0xd7ff, 0xe000...0xffff, 0x10000...0x10ffff,
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            let range = ranges.randomElement(using: &generator)!
            scalars.append(Unicode.Scalar(.random(in: range, using: &generator))!)
        }
        return String(scalars)
    }
}
