import StrictJSON
import Testing

/// No coder outlives the value that it reads or writes, however that is made of parts, and whether or not it is found faulty.
struct CoderLifeTests {
    private final class Ward {
        private struct Held { weak var coder: AnyObject? }
        private var coders: [Held] = []

        var aliveCount: Int { coders.count { $0.coder != nil } }
        var seenCount: Int { coders.count }

        func see(_ coder: Any) { coders.append(Held(coder: coder as AnyObject)) }

        // Decodable types can be handed nothing else.
        @TaskLocal static var current: Unchecked?
    }

    private struct Unchecked: @unchecked Sendable { let ward: Ward }

    /// Every kind of part that a coder may make.
    private struct Whole: Codable {
        enum Keys: String, CodingKey { case list, object, above, part }

        struct Part: Codable {
            var isFaulty: Bool

            init(isFaulty: Bool) { self.isFaulty = isFaulty }
            init(from decoder: any Decoder) throws {
                Ward.current?.ward.see(decoder)
                isFaulty = try decoder.singleValueContainer().decode(Bool.self)
                if isFaulty { throw Fault() }
            }
            func encode(to encoder: any Encoder) throws {
                Ward.current?.ward.see(encoder)
                if isFaulty { throw Fault() }
                var container = encoder.singleValueContainer()
                try container.encode(isFaulty)
            }
        }

        struct Fault: Error {}

        var isFaulty: Bool

        init(isFaulty: Bool) { self.isFaulty = isFaulty }

        init(from decoder: any Decoder) throws {
            Ward.current?.ward.see(decoder)
            let container = try decoder.container(keyedBy: Keys.self)
            var list = try container.nestedUnkeyedContainer(forKey: .list)
            Ward.current?.ward.see(try list.superDecoder())
            let object = try container.nestedContainer(keyedBy: Keys.self, forKey: .object)
            Ward.current?.ward.see(try object.superDecoder(forKey: .above))
            Ward.current?.ward.see(try container.superDecoder())
            isFaulty = try container.decode(Part.self, forKey: .part).isFaulty
        }

        func encode(to encoder: any Encoder) throws {
            Ward.current?.ward.see(encoder)
            var container = encoder.container(keyedBy: Keys.self)
            var list = container.nestedUnkeyedContainer(forKey: .list)
            let element = list.superEncoder()
            Ward.current?.ward.see(element)
            var elements = element.unkeyedContainer()
            try elements.encode(1)
            var object = container.nestedContainer(keyedBy: Keys.self, forKey: .object)
            Ward.current?.ward.see(object.superEncoder(forKey: .above))
            Ward.current?.ward.see(container.superEncoder())
            try container.encode(Part(isFaulty: isFaulty), forKey: .part)
        }
    }

    @Test("of coders that write none is left once the value is written", arguments: [false, true])
    func writing(isFaulty: Bool) {
        let ward = Ward()
        Ward.$current.withValue(Unchecked(ward: ward)) { _ = try? JSON(encoding: Whole(isFaulty: isFaulty)) }
        #expect(ward.seenCount == 5)
        #expect(ward.aliveCount == 0)
    }

    @Test("of coders that read none is left once the value is read", arguments: [false, true], [true, false])
    func reading(isFaulty: Bool, refusesUnknown: Bool) {
        let ward = Ward()
        let json: JSON = ["list": [[1]], "object": ["above": 1], "super": 1, "part": .bool(isFaulty)]
        Ward.$current.withValue(Unchecked(ward: ward)) {
            _ = try? json.decode(Whole.self, unknownMembers: refusesUnknown ? .refuse : .ignore)
        }
        #expect(ward.seenCount == 5)
        #expect(ward.aliveCount == 0)
    }
}
