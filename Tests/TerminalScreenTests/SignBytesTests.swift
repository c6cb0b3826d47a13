import Testing

@testable import TerminalScreen

@Suite("Signs put together from bytes")
struct SignBytesTests {
    private func signs(_ bytes: [UInt8]) -> String {
        var begun = SignBytes()
        return bytes.reduce(into: "") { text, byte in
            if let sign = begun.take(byte) { text.unicodeScalars.append(sign) }
        }
    }

    @Test func wholeSigns() {
        #expect(signs(Array("aї—漢🦔\u{1B}[".utf8)) == "aї—漢🦔\u{1B}[")
    }

    @Test(
        "What is no UTF-8 is left out alone",
        arguments: [
            ([0x61, 0xE9, 0x62], "ab"), ([0xE9, 0xE9, 0x20], " "), ([0x97, 0x61], "a"),
            ([0xD0, 0xD1, 0x97, 0x61], "їa"),
            ([0xC0, 0x80, 0x61], "a"), ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xFF, 0x61], "a"), ([0xD1], ""),
        ])
    func others(bytes: [UInt8], text: String) {
        #expect(signs(bytes) == text)
    }
}
