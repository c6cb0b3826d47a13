import StrictJSON
import Testing

@Suite("Texts that are JSON")
struct AcceptedTextsTests {
    static let accepted: [(text: String, canonical: String)] = [
        ("null", "null"),
        (" true ", "true"),
        ("false", "false"),
        ("0", "0"),
        ("-0", "0"),
        ("-1", "-1"),
        ("10", "10"),
        ("9007199254740991", "9007199254740991"),
        ("-9007199254740991", "-9007199254740991"),
        (#""""#, #""""#),
        (#""a""#, #""a""#),
        (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
        (#""\u0041""#, #""A""#),
        (#""\u00e9\u00C9""#, #""éÉ""#),
        (#""\u0000""#, #""\u0000""#),
        (#""\u001F""#, #""\u001f""#),
        (#""\u007f""#, "\"\u{7f}\""),
        (#""\ud83d\ude00""#, #""😀""#),
        (#""\uDBFF\uDFFF""#, "\"\u{10ffff}\""),
        (#""\ufeff""#, "\"\u{feff}\""),
        (#""\uffff""#, "\"\u{ffff}\""),
        (#""/""#, #""/""#),
        (#""переговори 谈判 😀""#, #""переговори 谈判 😀""#),
        (
            "\"\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}\"",
            "\"\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}\""
        ),
        ("[]", "[]"),
        ("[ ]", "[]"),
        ("[1,2]", "[1,2]"),
        ("\t[\n1 ,\r2 ] ", "[1,2]"),
        ("[[],[[]]]", "[[],[[]]]"),
        ("{}", "{}"),
        ("{ }", "{}"),
        (#"{"":0}"#, #"{"":0}"#),
        (#"{ "b" : 1 , "a" : [ ] }"#, #"{"a":[],"b":1}"#),
        (#"{"aa":1,"a":2,"B":3}"#, #"{"B":3,"a":2,"aa":1}"#),
        // By UTF-8 bytes U+FFFF comes before U+10000; by UTF-16 units it would come after.
        ("{\"\u{10000}\":1,\"\u{ffff}\":2}", "{\"\u{ffff}\":2,\"\u{10000}\":1}"),
        // Two spellings of one letter are two keys.
        ("{\"\u{e9}\":1,\"e\u{301}\":2}", "{\"e\u{301}\":2,\"\u{e9}\":1}"),
        (#"{"a":{"a":{"a":null}}}"#, #"{"a":{"a":{"a":null}}}"#),
    ]

    @Test("are read, and written in their canonical spelling", arguments: accepted)
    func accepts(text: String, canonical: String) throws {
        let value = try JSON(parsing: text, limits: .wire)
        // As bytes: Swift's == on texts would take one spelling of an accented letter for the other.
        #expect(value.canonicalBytes == Array(canonical.utf8))
    }

    @Test("depth is taken up to the limit and no further")
    func depth() throws {
        for limits in [JSONLimits.wire, .file] {
            let deepest = String(repeating: "[", count: limits.depth) + String(repeating: "]", count: limits.depth)
            _ = try JSON(parsing: deepest, limits: limits)
            #expect(throws: JSONFault.self) { try JSON(parsing: "[\(deepest)]", limits: limits) }
            let objects = String(repeating: #"{"a":"#, count: limits.depth + 1)
            #expect(throws: JSONFault.self) { try JSON(parsing: objects, limits: limits) }
        }
    }

    @Test("depth counts what lies within, not what lies beside")
    func breadth() throws {
        let flat = "[" + Array(repeating: "[]", count: 100).joined(separator: ",") + "]"
        #expect(try JSON(parsing: flat, limits: .wire).elements?.count == 100)
    }

    @Test("length is taken up to the limit and no further")
    func length() throws {
        let longest = "\"" + String(repeating: "a", count: 64 * 1024 - 2) + "\""
        #expect(try JSON(parsing: longest, limits: .wire).text?.utf8.count == 65534)
        #expect(throws: JSONFault.self) { try JSON(parsing: longest + " ", limits: .wire) }
    }

    @Test("an object with very many keys in falling order is sorted, quickly")
    func manyKeys() throws {
        let members = (10000..<16000).reversed().map { "\"\($0)\":0" }.joined(separator: ",")
        let object = try #require(try JSON(parsing: "{\(members)}", limits: .file).object)
        #expect(object.keys == (10000..<16000).map(String.init))
    }
}
