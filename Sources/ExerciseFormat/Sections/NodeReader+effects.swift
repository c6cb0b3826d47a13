import ExerciseModel
import NegotiationModel
import RulePrograms
import Texts

extension NodeReader {
    /// A list of effects.
    func effects(in setting: EffectSetting) -> [Effect] {
        list(of: "effect").compactMap { $0.effect(in: setting) }
    }

    /// One effect: a mapping of its word alone.
    private func effect(in setting: EffectSetting) -> Effect? {
        guard case .mapping(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
            add(
                "an effect stands as \(node.description)", "it is one word with its keys, such as “warn: {sentence: …}”"
            )
            return nil
        }
        guard let word = EffectWord(rawValue: entry.key) else {
            let words = EffectWord.allCases.map(\.rawValue)
            let near = Spelling.nearest(to: entry.key, among: words).map { "did you mean “\($0)”?" }
            reading.add(
                "no effect is called \(entry.key.quoted)", near ?? "it is \(words.alternatives)", at: entry.keyPosition)
            return nil
        }
        if let objection = setting.objection(to: word) {
            reading.add("“\(word.rawValue)” can't stand here", objection, at: entry.keyPosition)
        }
        let body = NodeReader(entry.value, "“\(entry.key)”", reading)
        return EffectReader(body: body, setting: setting).effect(word)
    }
}

/// Reads what stands behind an effect's word.
private struct EffectReader {
    let body: NodeReader
    let setting: EffectSetting

    func effect(_ word: EffectWord) -> Effect {
        switch word {
        case .refuse:
            let fields = body.fields("a refusal", required: ["sentence", "instead"])
            return .refuse(
                sentence: fields.sentence("sentence", in: setting.scope),
                instead: fields.sentence("instead", in: setting.scope))
        case .warn:
            return .warn(
                sentence: body.fields("a warning", required: ["sentence"]).sentence("sentence", in: setting.scope))
        case .announce:
            return .announce(
                sentence: body.fields("an announcement", required: ["sentence"]).sentence("sentence", in: setting.scope)
            )
        case .move, .set: return movement(word)
        case .ledger:
            let fields = body.fields("a ledger entry", required: ["party", "by"], optional: ["once"])
            return .ledger(
                party: expression(fields, "party", .party), by: expression(fields, "by", .number), once: fields.once())
        case .roll: return roll()
        case .choose: return choose()
        case .copy:
            return .copy(to: expression(body.fields("a copy", required: ["to"]), "to", .parties))
        case .mandate:
            let fields = body.fields("a mandate", required: ["to", "issues"])
            return .mandate(to: expression(fields, "to", .party), issues: expression(fields, "issues", .issues))
        case .withdrawMandate:
            let fields = body.fields("a mandate's end", required: ["to"])
            return .withdrawMandate(to: expression(fields, "to", .party))
        case .tellMissing: return bare(.tellMissing)
        case .keepOpen: return bare(.keepOpen)
        case .publishDeclined: return bare(.publishDeclined)
        }
    }

    private func expression(_ fields: FieldReader, _ key: String, _ purpose: ExpressionChecker.Purpose) -> Expression {
        fields.expression(key, for: purpose, in: setting.scope)
    }

    private func movement(_ word: EffectWord) -> Effect {
        if word == .move {
            let fields = body.fields("a move", required: ["track", "by"], optional: ["once"])
            return .move(
                track: expression(fields, "track", .place), by: expression(fields, "by", .number), once: fields.once())
        }
        let fields = body.fields("a setting", required: ["track", "to"])
        let place = expression(fields, "track", .place)
        return .set(track: place, to: expression(fields, "to", .value(of: place)))
    }

    private func roll() -> Effect {
        let fields = body.fields(
            "a roll", required: ["name", "of", "below", "then"], optional: ["asks", "else"])
        fields.checkChance()
        return .roll(
            name: fields.word("name"), asks: fields.has("asks") ? fields.line("asks") : nil,
            of: expression(fields, "of", .number), below: expression(fields, "below", .number),
            then: fields["then"]?.effects(in: setting) ?? [],
            otherwise: fields["else"]?.effects(in: setting) ?? [])
    }

    private func choose() -> Effect {
        let fields = body.fields("a choice", required: ["when", "then"], optional: ["else"])
        return .choose(
            when: expression(fields, "when", .truth), then: fields["then"]?.effects(in: setting) ?? [],
            otherwise: fields["else"]?.effects(in: setting) ?? [])
    }

    private func bare(_ effect: Effect) -> Effect {
        if case .mapping(let entries) = body.node.content, entries.isEmpty { return effect }
        body.add("\(body.what) has \(body.node.description)", "it has nothing; write {}")
        return effect
    }
}

extension FieldReader {
    /// Where both numbers are written out, the roll can go either way.
    fileprivate func checkChance() {
        guard let of = self["of"]?.node.text.flatMap({ Int($0) }),
            let below = self["below"]?.node.text.flatMap({ Int($0) })
        else { return }
        if of < 1 {
            self["of"]?.add("a die of \(of) has no sides", "write how many values it has, such as 6")
        } else if below < 1 || below >= of {
            self["below"]?.add(
                "a roll of 0 to \(of - 1) is \(below < 1 ? "never" : "always") below \(below)",
                of == 1 ? "give the die more values" : "write a number from 1 to \(of - 1)")
        }
    }

    fileprivate func once() -> String? { has("once") ? word("once") : nil }

    /// A word of the author's own, spelled like an identifier.
    fileprivate func word(_ key: String) -> String {
        guard let node = self[key], let word = node.scalar("a word") else { return "" }
        if !IdentifierSpelling.plain.admits(word) {
            node.add("\(node.node.description) is not a word for “\(key)”", IdentifierSpelling.plain.rule)
        }
        return word
    }
}
