import StrictJSON
import Testing

@Suite("What a coding fault says")
struct CodingFaultTests {
    static let offerFaults: [(text: String, sentence: String)] = [
        ("[]", "The value must be an object, but an array was found."),
        ("{}", "author is missing."),
        (#"{"author":1}"#, "author must be text, but a number was found."),
        (#"{"author":"a"}"#, "terms is missing."),
        (#"{"author":"a","terms":{}}"#, "terms must be an array, but an object was found."),
        (#"{"author":"a","terms":[1]}"#, "terms[0] must be an object, but a number was found."),
        (
            #"{"author":"a","terms":[{"issue":"x","option":"full"},{"issue":"x","option":3}]}"#,
            "terms[1].option must be text, but a number was found."
        ),
        (
            #"{"author":"a","terms":[{"issue":"x","option":"half"}]}"#,
            #"terms[0].option must be one of ceasefire, full, but "half" was found."#
        ),
        (#"{"author":"a","terms":[],"expiryMs":"soon"}"#, "expiryMs must be a number, but text was found."),
        (
            #"{"author":"a","terms":[],"note":"","readBy":{"ru":"x"}}"#,
            "readBy.ru must be a number, but text was found."
        ),
        (
            #"{"author":"a","terms":[],"note":"","readBy":{},"step":{"gone":{}}}"#,
            "step must be an object with exactly one member, which names a kind that is known here."
        ),
        (
            #"{"author":"a","terms":[],"note":"","readBy":{},"step":{"consented":{"by":"x","at":true}}}"#,
            "step.consented.at must be a number, but true or false was found."
        ),
        (
            #"{"author":"a","terms":[],"note":"","readBy":{},"step":{"waiting":{}},"flags":[true,null]}"#,
            "flags[1] must be true or false, but null was found."
        ),
    ]

    @Test("names the path, what was expected and what was found", arguments: offerFaults)
    func sentences(text: String, sentence: String) throws {
        let json = try JSON(parsing: text, limits: .wire)
        let fault = #expect(throws: JSONCodingFault.self) { try json.decode(Offer.self, unknownMembers: .refuse) }
        #expect(fault?.description == sentence)
    }

    @Test("numbers must fit their type")
    func ranges() throws {
        let fault = #expect(throws: JSONCodingFault.self) {
            try ([1, 300] as JSON).decode([UInt8].self, unknownMembers: .refuse)
        }
        #expect(fault?.description == "[1] must be a whole number from 0 to 255, but 300 was found.")
        #expect(throws: JSONCodingFault.self) { try JSON.integer(-1).decode(UInt.self, unknownMembers: .refuse) }
        #expect(try ([0, 255] as JSON).decode([UInt8].self, unknownMembers: .refuse) == [0, 255])
    }

    @Test("numbers that a reader would refuse are not written")
    func unwritable() {
        let tooLarge = #expect(throws: JSONCodingFault.self) { try JSON(encoding: ["a": [0, 1 << 53]]) }
        #expect(tooLarge?.description == "a[1] is 9007199254740992, beyond the whole numbers that JSON keeps exactly.")
        #expect(throws: JSONCodingFault.self) { try JSON(encoding: UInt64.max) }
        #expect(throws: JSONCodingFault.self) { try JSON(encoding: 1.5) }
        #expect(throws: JSONCodingFault.self) { try JSON(encoding: [Float(1)]) }
        #expect(throws: JSONCodingFault.self) { try JSON.integer(1).decode(Double.self, unknownMembers: .refuse) }
    }
}
