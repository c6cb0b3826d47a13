import StrictJSON
import Testing

@Suite("Forms written by hand")
struct FormTests {
    private static let offer = FormedOffer(
        author: "ua\n\"Київ\"", terms: [FormedTerm(subject: "forces", choice: .everything)], expiresAt: 7,
        readBy: ["ru": 2, "é": 0, "~": 1], step: .consented(by: "eu", at: -1), flags: [true, false])

    private func read<Value: JSONForm>(
        _ type: Value.Type, _ text: String, unknownMembers: UnknownMembers = .refuse
    ) throws -> Value {
        let document = try JSONDocument(parsing: Array(text.utf8), limits: .wire)
        return try Value(reading: document.root(unknownMembers: unknownMembers))
    }

    @Test("what is written is canonical and reads back")
    func roundTrip() throws {
        for offer in [Self.offer, FormedOffer(author: "")] {
            let bytes = try offer.canonicalBytes()
            let document = try JSONDocument(parsing: bytes, limits: .wire)
            #expect(document.isCanonical)
            #expect(try JSON(parsing: bytes, limits: .wire).canonicalBytes == bytes)
            #expect(try FormedOffer(reading: document.root()) == offer)
        }
    }

    @Test("members may stand in any order, with blanks between and escapes in their keys")
    func anyOrder() throws {
        let text = #" { "terms" : [ {"option":"full", "issue":"a"} ], "\u0061uthor" : "b" } "#
        let expected = FormedOffer(author: "b", terms: [FormedTerm(subject: "a", choice: .everything)])
        #expect(try read(FormedOffer.self, text) == expected)
    }

    @Test("faults have the paths and sentences that Codable's have", arguments: CodingFaultTests.offerFaults)
    func sentences(text: String, sentence: String) throws {
        let fault = #expect(throws: JSONCodingFault.self) { try read(FormedOffer.self, text) }
        #expect(fault?.description == sentence)
    }

    @Test(
        "unknown members are refused by path, or passed over",
        arguments: [
            (#"{"author":"a","terms":[],"zeal":1}"#, "zeal is not known here."),
            (
                #"{"author":"a","terms":[{"issue":"a","option":"full","b c":1}]}"#,
                #"terms[0]["b c"] is not known here."#
            ),
            (#"{"author":"a","terms":[],"step":{"waiting":{"x":1}}}"#, "step.waiting.x is not known here."),
            (#"{"author":"a","terms":[],"step":{"waiting":{},"gone":1}}"#, "step.gone is not known here."),
        ])
    func unknownMembers(text: String, sentence: String) throws {
        let fault = #expect(throws: JSONCodingFault.self) { try read(FormedOffer.self, text) }
        #expect(fault?.description == sentence)
        _ = try read(FormedOffer.self, text, unknownMembers: .ignore)
    }

    @Test("more members than a machine word has bits are all followed")
    func manyMembers() throws {
        let members = (0..<100).map { #""k\#($0)":\#($0)"# }.joined(separator: ",")
        let fault = #expect(throws: JSONCodingFault.self) {
            try read(FormedTerm.self, #"{\#(members),"issue":"a","option":"full"}"#)
        }
        #expect(fault?.path == "k0")
        #expect(try read([String: Int].self, "{\(members)}").count == 100)
    }

    @Test("numbers that a reader would refuse are not written, and their path is named")
    func unwritable() {
        let offer = FormedOffer(author: "a", readBy: ["x": 1 << 53, "y": 1 << 60])
        let fault = #expect(throws: JSONCodingFault.self) { try offer.canonicalBytes() }
        #expect(
            fault?.description == "readBy.x is 9007199254740992, beyond the whole numbers that JSON keeps exactly.")
    }

    @Test("a Codable type that holds one goes by its form, and names its paths")
    func bridged() throws {
        let term = FormedTerm(subject: "a", choice: .ceasefire)
        let holding = Holding(first: term, others: [term])
        let json = try JSON(encoding: holding)
        let written = #"{"issue":"a","option":"ceasefire"}"#
        #expect(json.canonicalText == #"{"first":\#(written),"others":[\#(written)]}"#)
        #expect(try json.decode(Holding.self, unknownMembers: .refuse) == holding)
        let more: JSON = ["first": ["issue": "a", "option": "full", "zeal": 1], "others": []]
        let fault = #expect(throws: JSONCodingFault.self) { try more.decode(Holding.self, unknownMembers: .refuse) }
        #expect(fault?.description == "first.zeal is not known here.")
        #expect(try more.decode(Holding.self, unknownMembers: .ignore).others == [])
        let wrong: JSON = ["first": ["issue": "a", "option": "full"], "others": [["issue": 3]]]
        let mismatch = #expect(throws: JSONCodingFault.self) { try wrong.decode(Holding.self, unknownMembers: .refuse) }
        #expect(mismatch?.description == "others[0].issue must be text, but a number was found.")
    }

    @Test("a value kept in its text says the same as the tree")
    func kept() throws {
        let text = #"{"b":[1,{"c":"x"}],"a":null}"#
        let node = try read(JSONNode.self, text)
        #expect(node.json == (try JSON(parsing: text, limits: .wire)))
        #expect(node.canonicalBytes == node.json.canonicalBytes)
        #expect(node.keys == ["b", "a"] && node["a"]?.isNull == true && node["c"] == nil)
        #expect(try CanonicalJSON(node).bytes == node.canonicalBytes)
        #expect(try read(JSONNode.self, #"{"a":null,"b":[1,{"c":"x"}]}"#) == node)
    }

    #if DEBUG
        @Test("a member out of order, or twice, stops a debug build")
        func order() async {
            await #expect(processExitsWith: .failure) { _ = try OutOfOrder("b", "a").canonicalBytes() }
            await #expect(processExitsWith: .failure) { _ = try OutOfOrder("a", "a").canonicalBytes() }
        }
    #endif

    @Test(
        "a text is canonical only as the writer writes it",
        arguments: [
            (#"{"a":1,"b":[true,null]}"#, true), (#"{"b":1,"a":1}"#, false), (#"{"a": 1}"#, false), ("[-0]", false),
            (#"["\u00e9"]"#, false), (#"["\/"]"#, false), (#"["\n\u001f\"\\"]"#, true), (#"["\u000a"]"#, false),
            (#"["\u001F"]"#, false), (" 1", false), (#"["é","🇺🇦"]"#, true),
        ])
    func canonical(text: String, isCanonical: Bool) throws {
        let document = try JSONDocument(parsing: Array(text.utf8), limits: .wire)
        #expect(document.isCanonical == isCanonical)
        #expect((document.root().json.canonicalText == text) == isCanonical)
    }
}
