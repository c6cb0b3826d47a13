import StrictJSON
import Testing

@Suite("Swift types to JSON and back")
struct CodingTests {
    static let offer = Offer(
        author: "ua", terms: [Term(issue: "forces", option: .ceasefire), Term(issue: "relief", option: .full)],
        expiryMs: nil, note: "до завтра", readBy: [.ru: 2, .ua: 0], step: .consented(by: "eu", at: 7),
        flags: [true, false], extra: ["free": [1, nil, "x"]])

    @Test("a type made of structs, enums, dictionaries and optionals comes back the same")
    func roundTrip() throws {
        let json = try JSON(encoding: Self.offer)
        #expect(try json.decode(Offer.self, unknownMembers: .refuse) == Self.offer)
        #expect(
            json.canonicalText
                == #"{"author":"ua","extra":{"free":[1,null,"x"]},"flags":[true,false],"note":"до завтра","#
                + #""readBy":{"ru":2,"ua":0},"step":{"consented":{"at":7,"by":"eu"}},"#
                + #""terms":[{"issue":"forces","option":"ceasefire"},{"issue":"relief","option":"full"}]}"#)
    }

    @Test(
        "cases with and without values", arguments: [Step.waiting, .consented(by: "a", at: 1), .noted("x"), .seen(nil)])
    func enumCases(step: Step) throws {
        let json = try JSON(encoding: step)
        #expect(try json.decode(Step.self, unknownMembers: .refuse) == step)
        #expect(try JSON(parsing: json.canonicalBytes, limits: .wire) == json)
    }

    @Test("nested containers and super coders written by hand come back the same")
    func byHand() throws {
        let value = ByHand(pairs: [[1, 2], [3]], inner: 4, above: "x")
        let json = try JSON(encoding: value)
        #expect(json.canonicalText == #"{"nested":{"inner":4},"pairs":[[1,2],[3]],"super":"x"}"#)
        #expect(try json.decode(ByHand.self, unknownMembers: .refuse) == value)
    }

    @Test("null stands for a nil optional, and a nil optional is left out")
    func optionals() throws {
        let json: JSON = ["name": nil]
        #expect(try json.decode(Named.self, unknownMembers: .refuse) == Named(name: nil, age: nil))
        #expect(try JSON(encoding: Named(name: nil, age: nil)).canonicalText == "{}")
        #expect(try JSON(encoding: [1, nil, 3] as [Int?]).canonicalText == "[1,null,3]")
        #expect(try ([1, nil, 3] as JSON).decode([Int?].self, unknownMembers: .refuse) == [1, nil, 3])
    }

    @Test("scalars stand alone")
    func scalars() throws {
        #expect(try JSON(encoding: 5) == 5)
        #expect(try JSON(encoding: "x") == "x")
        #expect(try JSON.bool(true).decode(Bool.self, unknownMembers: .refuse))
        #expect(try JSON.string("ru").decode(Party.self, unknownMembers: .refuse) == .ru)
        #expect(try JSON.null.decode(Int?.self, unknownMembers: .refuse) == nil)
    }

    @Test("more members than a machine word has bits are all followed")
    func manyMembers() throws {
        var object = JSONObject()
        for number in 0..<200 { object["k\(number)"] = .integer(number) }
        let decoded = try JSON.object(object).decode([String: Int].self, unknownMembers: .refuse)
        #expect(decoded.count == 200)
        #expect(try JSON(encoding: decoded) == .object(object))
    }

    @Test("members nobody asked for are refused by path, or passed over")
    func unknownMembers() throws {
        let cases: [(text: String, path: String)] = [
            (#"{"issue":"a","option":"full","zeal":1}"#, "zeal"),
            (#"{"issue":"a","option":"full","not plain":1}"#, #"["not plain"]"#),
        ]
        for (text, path) in cases {
            let json = try JSON(parsing: text, limits: .wire)
            let fault = try #require(throws: JSONCodingFault.self) {
                try json.decode(Term.self, unknownMembers: .refuse)
            }
            #expect(fault.description == "\(path) is not known here.")
            #expect(try json.decode(Term.self, unknownMembers: .ignore) == Term(issue: "a", option: .full))
        }
        try expectUnknown([Step].self, #"[{"waiting":{}},{"waiting":{"why":1}}]"#, "[1].waiting.why")
        try expectUnknown(Step.self, #"{"consented":{"by":"a","at":1},"waits":2}"#, "waits")
        try expectUnknown(Nothing.self, #"{"a":1}"#, "a")
        try expectUnknown([String: Named].self, #"{"x":{"name":"n"},"y":{"nom":"n"}}"#, "y.nom")
        try expectUnknown(Wrapper.self, #"{"name":"n","b":1}"#, "b")
        try expectUnknown(ByHand.self, #"{"nested":{"inner":4,"b":1},"pairs":[],"super":"x"}"#, "nested.b")
    }

    private func expectUnknown<Value: Decodable>(_ type: Value.Type, _ text: String, _ path: String) throws {
        let json = try JSON(parsing: text, limits: .wire)
        let fault = #expect(throws: JSONCodingFault.self) { try json.decode(type, unknownMembers: .refuse) }
        #expect(fault?.description == "\(path) is not known here.")
        _ = try json.decode(type, unknownMembers: .ignore)
    }
}
