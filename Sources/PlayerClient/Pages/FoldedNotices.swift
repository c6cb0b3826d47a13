package import NegotiationModel

extension [Notice] {
    /// What happened, as people read it first: a rule that bit stands by its name behind what it bit, and what is the same of
    /// several terms of a party, or was revealed of several parties, is one line. `log` has every notice, and `why` what a rule
    /// says.
    ///
    /// Where rules alone are told of, they stand as they are.
    package var folded: [Notice] {
        guard contains(where: { !$0.isFootnote }) else { return self }
        return withRulesBeside.joined
    }

    private var withRulesBeside: [Notice] {
        var events: [(notice: Notice, rules: [RuleID])] = []
        // Those before the first event belong to what they brought about.
        var early: [RuleID] = []
        for notice in self {
            guard notice.isFootnote, let rule = notice.rule else {
                events.append((notice, early))
                early = []
                continue
            }
            if events.isEmpty { early.append(rule) } else { events[events.count - 1].rules.append(rule) }
        }
        return events.map { $0.notice.naming($0.rules) }
    }

    private var joined: [Notice] {
        var shown: [Notice] = []
        for notice in self {
            let kin = shown.firstIndex { $0.saysTheSame(as: notice) }
            if let kin { shown[kin].join(notice) } else { shown.append(notice) }
        }
        return shown
    }
}

extension Notice {
    /// Whether it only says that a rule bit.
    fileprivate var isFootnote: Bool { kind == .rule && clause != nil }

    /// With the rules in brackets that it doesn't name itself.
    fileprivate func naming(_ rules: [RuleID]) -> Notice {
        var names: [String] = []
        for rule in rules.map(\.rawValue) where !names.contains(rule) && !text.contains("(\(rule)") {
            names.append(rule)
        }
        guard !names.isEmpty else { return self }
        var notice = self
        notice.text += " (\(names.joined(separator: ", ")))"
        return notice
    }

    // MARK: One line for several

    /// What a notice of a party's revealed choices begins with.
    static let revealed = "Revealed. "

    /// `Ukraine, Neutrality` and `falls due now.`: of whom or of whose term the text is, and what it says of them; nil where
    /// others of its kind stand alone.
    private var parts: (subject: String, said: String)? {
        guard party != nil, let colon = text.firstRange(of: ": ") else { return nil }
        let said = String(text[colon.upperBound...])
        let isOneOfSeveral = kind == .obligation || kind == .action && text.hasPrefix(Self.revealed)
        return isOneOfSeveral ? (String(text[..<colon.lowerBound]), said) : nil
    }

    /// Whether it says the same: of another term of the same party, or of another party that did as little.
    fileprivate func saysTheSame(as other: Notice) -> Bool {
        guard kind == other.kind, let own = parts, let others = other.parts, own.said == others.said else {
            return false
        }
        return kind == .action || party == other.party && agreement == other.agreement
    }

    /// Takes in what the other is about.
    fileprivate mutating func join(_ other: Notice) {
        guard let own = parts, let others = other.parts else { return }
        let shared = kind == .action ? Self.revealed : ", "
        let added = others.subject.firstRange(of: shared).map { String(others.subject[$0.upperBound...]) }
        text = "\(own.subject), \(added ?? others.subject): \(own.said)"
        if kind == .obligation { issue = nil }
    }

    // MARK: What comes first

    /// How much it matters to whoever has the view; nil for what is news, and no headline.
    package func weight(in view: View) -> Int? {
        switch kind {
        case .ending: 9
        case .realWorld: 8
        case .agreement: 7
        case .inject: 6
        case .offer, .disclosure: isForOwn(in: view) ? 5 : nil
        case .obligation: party != nil && party == view.viewer.party ? 4 : nil
        case .phase: 3
        case .play: 2
        default: nil
        }
    }

    private func isForOwn(in view: View) -> Bool {
        guard let own = view.viewer.party, let known = offer.flatMap({ view.known($0) })?.offer else { return false }
        return known.author != own && (known.addressees.contains(own) || known.consentSet.contains(own))
    }
}

extension Told {
    /// Of news, what is to be seen before all else; nil where nothing is.
    package var headline: String? {
        guard case .news(let news) = content, let view else { return nil }
        var best: (weight: Int, text: String)?
        for notice in news.notices.folded {
            guard let weight = notice.weight(in: view), weight > best?.weight ?? 0 else { continue }
            best = (weight, notice.text)
        }
        return best?.text
    }
}
