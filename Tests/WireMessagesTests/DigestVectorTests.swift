import Digests
import NegotiationModel
import StrictJSON
import Testing

/// The worked example of a digest in docs/protocol.md is an offer that was really made, and its digest is right.
struct DigestVectorTests {
    /// The example's lines: the offer as a view shows it, what is hashed, and the digest.
    private static let example: [String] = {
        let lines = RepositoryFile.lines("docs/protocol.md")
        let start = lines.firstIndex(of: "### A digest to test with") ?? lines.endIndex
        return lines[start...].filter { $0.hasPrefix("    ") }.prefix(3).map { String($0.dropFirst(4)) }
    }()

    @Test func theExampleIsRight() throws {
        try #require(Self.example.count == 3)
        let offer = try JSON(parsing: Self.example[0], limits: .file)
        var hashed = JSONObject()
        for key in ["addressees", "author", "lapsesAfterRound", "note", "terms"] { hashed[key] = offer[key] }
        hashed["name"] = offer["id"]
        #expect(JSON.object(hashed).canonicalText == Self.example[1])
        #expect(SHA256Digest(of: Array(Self.example[1].utf8)).hex == Self.example[2])
        #expect(try Offer(reading: JSONNode(of: offer)).digest.hex == Self.example[2])
    }

    @Test func theExampleIsWhatAServerSends() throws {
        var session = try WatchedSession(ShippedExercise.offRamp)
        _ = session.join(1, "control")
        _ = session.join(2, "ukraine-1")
        _ = session.give(1, .start)
        let terms = [Term(issue: "neutrality", option: "term_of_years"), Term(issue: "recognition", option: "stated")]
        let draft = OfferDraft(
            addressees: ["europe", "russia"], isPublic: false, terms: terms, note: "Two lines:\n“Мир” / peace")
        let answer = session.give(2, .putForward(offer: draft))
        let offers = session.frames[2]?.last { $0["method"] == "news" }?["params"]?["updates"]?["offers"]
        let view = try #require(offers?.elements?.first { $0["offer"]?["id"] == answer?["result"]?["offer"] })
        #expect(view["offer"]?.canonicalText == Self.example.first)
        #expect(view["digest"]?.text == Self.example.last)
    }
}
