import ExerciseModel
import NegotiationModel
import RulePrograms

/// Where effects stand: which names their expressions have, and what they can do.
struct EffectSetting {
    /// The clause's moments; nil in an action.
    let moments: [Moment]?
    let scope: ExpressionScope
    /// The levels at which they work; nil: not known.
    let levels: [EnforcementLevel]?

    /// Effects of a clause.
    init(moments: [Moment], scope: ExpressionScope, levels: [EnforcementLevel]?) {
        self.moments = moments
        self.scope = scope
        self.levels = levels
    }

    /// Effects of an action.
    init(action: Action) {
        moments = nil
        scope = .action(action)
        levels = nil
    }

    /// Why an effect can't stand here; nil where it can.
    func objection(to effect: EffectWord) -> String? {
        switch effect {
        case .refuse:
            moments == nil
                ? "an action has “when” and “otherwise” for that"
                : isWithin([.offer, .consent, .inForce, .message])
                    ? objectionToLevels
                    : "only what is being tried can be refused: at offer, consent, in-force or message"
        case .warn:
            moments == nil || isWithin([.offer, .consent, .inForce, .message, .concession, .declined])
                ? nil : "nobody acts then; write it at offer, consent, in-force, message, concession or declined"
        case .copy: isWithin([.offer, .consent, .concession]) ? nil : "only an offer can be copied: at offer"
        case .tellMissing, .keepOpen: isWithin([.lastMissing]) ? nil : "it belongs to last-missing"
        case .publishDeclined: isWithin([.declined]) ? nil : "it belongs to declined"
        case .mandate, .withdrawMandate: moments == nil ? nil : "only a party's action gives or takes back a mandate"
        case .move, .set, .ledger, .roll, .choose, .announce: nil
        }
    }

    private var objectionToLevels: String? {
        guard let levels, !levels.contains(.enforce), !levels.contains(.advise) else { return nil }
        return "it refuses under enforce and warns under advise, and this works at neither"
    }

    private func isWithin(_ allowed: [Moment]) -> Bool {
        moments.map { $0.allSatisfy(allowed.contains) } ?? false
    }
}

/// The word that an effect begins with.
enum EffectWord: String, CaseIterable {
    case refuse, warn, move, set, ledger, roll, copy, mandate, choose, announce
    case tellMissing = "tell_missing"
    case keepOpen = "keep_open"
    case publishDeclined = "publish_declined"
    case withdrawMandate = "withdraw_mandate"
}
