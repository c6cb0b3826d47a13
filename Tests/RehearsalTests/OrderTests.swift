import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@testable import Rehearsal

/// Delegations do what they are told: every command of some sessions is read.
struct OrderTests {
    fileprivate struct Given {
        let party: PartyID
        let command: Command
        let state: SessionState
    }

    fileprivate func commands(_ variation: Variation, seeds: ClosedRange<Int> = 1...3) throws -> [Given] {
        let stage = try RehearsalStage(TestExercises.offRamp.exercise, variation, family: [.conceder, .linear])
        var given: [Given] = []
        for seed in seeds {
            var session = PlayedSession(stage, seed: seed)
            session.watch = { given.append(Given(party: $0, command: $1, state: $2)) }
            session.play()
        }
        #expect(!given.isEmpty)
        return given
    }

    @Test func withheldOptionsAreNeverPutForwardOrAccepted() throws {
        let variation = Variation(
            withheldOptions: ["relief_us": ["phased", "full"], "relief_europe": ["phased", "full"]])
        for given in try commands(variation) {
            let terms = given.terms
            #expect(!terms.contains { $0.issue == "relief_us" || $0.issue == "relief_europe" })
        }
    }

    @Test func withheldActionsAreNeverTaken() throws {
        for given in try commands(Variation(withheldActions: ["endorse_relief", "press_offensive"])) {
            if case .commit(let action, _) = given.command {
                #expect(action != "endorse_relief" && action != "press_offensive")
            }
        }
    }

    @Test func whoInsistsAsksForItAlways() throws {
        let term = Term(issue: "crimea", option: "acknowledged")
        let orders = DelegationOrders(insists: [term])
        var count = 0
        for given in try commands(Variation(delegations: ["ukraine": orders])) where given.party == "ukraine" {
            guard given.isAboutPackages else { continue }
            count += 1
            #expect(given.terms.contains(term) || given.state.optionsNow[3] == 2)
        }
        #expect(count > 0)
    }

    @Test func whoOpposesPutsNothingOfItForwardAndSaysNo() throws {
        let orders = DelegationOrders(opposes: ["crimea": ["shelved", "acknowledged"]])
        var hasRejected = false
        for given in try commands(Variation(delegations: ["us": orders]), seeds: 1...6) where given.party == "us" {
            if case .reject = given.command { hasRejected = true }
            if case .putForward(let offer) = given.command {
                #expect(!offer.terms.contains { $0.issue == "crimea" && $0.option != "not_conceded" })
            }
        }
        #expect(hasRejected)
    }

    @Test func aPolicyIsConstant() throws {
        let orders = DelegationOrders(
            actions: [OrderedAction(action: "press_offensive")], choosesActions: false, bargaining: .none)
        let given = try commands(Variation(delegations: ["russia": orders])).filter { $0.party == "russia" }
        #expect(given.count >= 12)
        for given in given { #expect(given.command == .commit(action: "press_offensive", arguments: [:])) }
    }

    @Test func bargainingAsTold() throws {
        let none = DelegationOrders(bargaining: .none)
        let refuses = DelegationOrders(bargaining: .refusesAll)
        let accepts = DelegationOrders(bargaining: .acceptsAll)
        let variation = Variation(delegations: ["us": none, "russia": refuses, "ukraine": accepts])
        for given in try commands(variation) {
            switch (given.party, given.command) {
            case ("us", .putForward), ("us", .accept), ("russia", .accept), ("ukraine", .putForward):
                Issue.record("\(given.party): \(given.command)")
            default: break
            }
        }
    }
}

extension OrderTests.Given {
    fileprivate var isAboutPackages: Bool {
        switch command {
        case .putForward, .accept: true
        default: false
        }
    }

    /// The terms that it puts forward or accepts.
    fileprivate var terms: [Term] {
        switch command {
        case .putForward(let offer): offer.terms
        case .accept(let id, _, _): state.offer(id)?.terms ?? []
        default: []
        }
    }
}
