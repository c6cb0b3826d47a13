import NegotiationModel

// When players see values in this session, and what stands where they aren't shown.
extension PlainPages {
    /// Which exercise it is, for those who want to compare, and when values are shown.
    var edition: String {
        let digest = view.exercise.digest.map { ", digest \($0.prefix(16))…" } ?? ""
        return "Exercise version \(view.exercise.version)\(digest). Values: \(Self.values(view.exercise.values))."
    }

    private static func values(_ shown: ValuesShown?) -> String {
        switch shown ?? .during {
        case .during: "shown in play"
        case .after: "shown after ENDEX"
        case .never: "not shown to players"
        }
    }

    /// What a party reads where an offer's worth would stand; nil where it is shown, or there are no values.
    package var worthKept: String? { view.valuesKept.map { "Worth to you: \($0)." } }

    /// What a party reads where its sheet would stand.
    var sheetKept: String {
        guard let kept = view.valuesKept else { return "This exercise gives no points, so there is no sheet." }
        return "Values are \(kept). What a package, or going on without a deal, is worth to you, judge by your brief."
    }
}

extension View {
    /// When the seat's party is shown values that aren't shown to it now, in words; nil where nothing is kept from it.
    package var valuesKept: String? {
        guard viewer.party != nil else { return nil }
        switch exercise.values ?? .during {
        case .during: return nil
        case .after: return status == .ended ? nil : "shown after ENDEX in this session"
        case .never: return "not shown to players in this session"
        }
    }
}
