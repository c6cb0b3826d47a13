import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import NegotiationRules

@Suite("Names of offers say author, addressees and number")
struct NumberingTests {
    private let index = TestExercises.plateau.index

    @Test("a name is read back as what it was made of")
    func backAndForth() throws {
        let parties = index.exercise.parties.map(\.id)
        let routes = [
            OfferRoute(author: parties[0], addressees: [], isPublic: true),
            OfferRoute(author: parties[1], addressees: [parties[0]], isPublic: false),
            OfferRoute(author: parties[0], addressees: Array(parties.dropFirst()), isPublic: false),
        ]
        for route in routes {
            let read = try #require(index.route(of: index.name(of: route, 12)))
            #expect(read.route == route)
            #expect(read.number == 12)
        }
    }

    @Test("what no offer can be called is read as none")
    func notAName() {
        let tag = index.exercise.parties[0].tag
        for text in ["", tag, "\(tag) 0", "\(tag) -1", "\(tag) 01", "\(tag) +1", "\(tag)> 1", "\(tag)>nobody 1", "x 1"]
        {
            #expect(index.route(of: OfferID(text)) == nil, "\(text)")
        }
        #expect(index.route(of: OfferID("\(tag)  1")) == nil)
    }
}
