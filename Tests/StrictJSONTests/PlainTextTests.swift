import StrictJSON
import Testing

/// Texts are walked through several bytes at a time; where what ends that stands must not matter.
struct PlainTextTests {
    @Test func everyByteAtEveryPlaceOfAText() {
        var wrong: [String] = []
        for length in 0..<18 {
            for place in 0..<max(1, length) {
                for byte in UInt8.min...UInt8.max {
                    var content = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                    if place < length { content[place] = byte }
                    let text = [UInt8(ascii: "[")] + quoted(content) + [UInt8(ascii: "]")]
                    let read = try? JSON(parsing: text, limits: .wire)
                    if read != expected(content, at: place, byte) { wrong.append("\(byte) at \(place) of \(length)") }
                }
            }
        }
        // One expectation: a thousand of them take much longer than what they look at.
        #expect(wrong == [])
    }

    @Test func anEscapeAtEveryPlaceOfAText() throws {
        for place in 0..<20 {
            let content = String(repeating: "b", count: place) + #"\\\"ü\n"# + String(repeating: "c", count: 20 - place)
            let read = try JSON(parsing: quoted(Array(content.utf8)), limits: .wire)
            let plain = String(repeating: "b", count: place) + "\\\"ü\n" + String(repeating: "c", count: 20 - place)
            #expect(read.text == plain)
        }
    }

    private func quoted(_ content: [UInt8]) -> [UInt8] {
        [UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")]
    }

    // A byte alone is itself from U+0020 to U+007F, but for quote and backslash; all others need company.
    private func expected(_ content: [UInt8], at place: Int, _ byte: UInt8) -> JSON? {
        let isPlain = 0x20..<0x80 ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        guard isPlain || place >= content.count else { return nil }
        return .array([.string(String(decoding: content, as: UTF8.self))])
    }
}
