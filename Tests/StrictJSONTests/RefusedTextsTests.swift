import StrictJSON
import Testing

@Suite("Texts that are not JSON as it is taken here")
struct RefusedTextsTests {
    static let refused: [String] = [
        "", " ", "nul", "nulll", "True", "undefined", "NaN", "Infinity", "-Infinity", "'a'", "a",
        "1.0", "1.", ".5", "1e2", "1E2", "1e+2", "0e0", "-1.5", "+1", "-", "--1", "- 1", "01", "-01", "00", "0x10",
        "1_000", "1 2", "9007199254740992", "-9007199254740992", "18446744073709551616",
        "99999999999999999999999999999999999999999999999999",
        "[", "]", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "[]]", "[1]x", "[\u{a0}1]", "[\u{c}1]",
        "{", "}", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{a:1}"#,
        #"{'a':1}"#, #"{1:1}"#, #"{"a" 1}"#, #"{"a"::1}"#, #"{"a":1 "b":2}"#, #"{"a":1,,"b":2}"#, #"{"a":1}}"#,
        #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"\u0061":2}"#, #"{"role":"blue","role":"control"}"#,
        "\"", "\"a", #""\""#, #""\x41""#, #""\u""#, #""\u12""#, #""\u12G4""#, #""\u12 4""#, #""\U0041""#, #""\a""#,
        #""\'""#, #""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800a""#, #""\ud800\n""#, #""\udc00\ud800""#,
        "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1f}\"",
        "/* a */ 1", "1 // a", "# a\n1", "\u{feff}1", "\u{2028}1", "[1]\u{0}",
    ]

    @Test("are refused", arguments: refused)
    func refuses(text: String) {
        #expect(throws: JSONFault.self) { try JSON(parsing: text, limits: .wire) }
    }

    static let notUTF8: [[UInt8]] = [
        [0x80], [0xbf], [0xc0, 0xaf], [0xc1, 0xbf], [0xc3], [0xc3, 0x28], [0xe0, 0x80, 0xaf], [0xe0, 0x9f, 0xbf],
        [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xe2, 0x82, 0x28], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf],
        [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf0, 0x9f, 0x98], [0xf0, 0x9f, 0x28, 0x80],
        [0xf0, 0x9f, 0x98, 0x28], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff], [0xfe],
    ]

    @Test("bytes that are not UTF-8 are refused within a text, at its end and outside", arguments: notUTF8)
    func refusesOtherBytes(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        for text in [[quote] + bytes + [quote], [quote] + bytes, bytes, [0x5b, 0x31] + bytes + [0x5d]] {
            #expect(throws: JSONFault.self) { try JSON(parsing: text, limits: .wire) }
        }
    }

    @Test("other encodings are refused")
    func refusesUTF16() {
        #expect(throws: JSONFault.self) { try JSON(parsing: [0x5b, 0, 0x31, 0, 0x5d, 0], limits: .wire) }
        #expect(throws: JSONFault.self) { try JSON(parsing: [0xff, 0xfe, 0x31, 0], limits: .wire) }
    }

    static let sentences: [(text: String, place: String, part: String)] = [
        ("[1.5]", "Line 1, column 3", "Whole numbers only"),
        ("[\n  1,\n]", "Line 3, column 1", "A value was expected"),
        ("{\"é\":tru}", "Line 1, column 6", "bare word"),
        ("[1,\n {\"a\":1,\"a\":2}]", "Line 2, column 2", "has the key \"a\" twice"),
        ("[1] 2", "Line 1, column 5", "After the end of the value"),
        ("{\"a\" 1}", "Line 1, column 6", "After the key \"a\" a colon"),
        ("9007199254740992", "Line 1, column 1", "too large"),
        ("\u{feff}1", "Line 1, column 1", "byte order mark"),
        ("\"\\ud800\"", "Line 1, column 2", "surrogate"),
    ]

    @Test("the fault says where and what", arguments: sentences)
    func saysWhereAndWhat(text: String, place: String, part: String) throws {
        let fault = try #require(throws: JSONFault.self) { try JSON(parsing: text, limits: .wire) }
        #expect(fault.description.hasPrefix(place + ": "))
        #expect(fault.sentence.contains(part))
        #expect(fault.sentence.hasSuffix("."))
    }

    @Test("every beginning of a good text is refused, and no end is read past")
    func beginnings() throws {
        let text = Array(#"{"a":[1,-2,true,null,"é😀\ud83d\ude00\n"],"b":{"c":false}}"#.utf8)
        _ = try JSON(parsing: text, limits: .wire)
        for length in text.indices {
            #expect(throws: JSONFault.self) { try JSON(parsing: text[..<length], limits: .wire) }
        }
    }
}
