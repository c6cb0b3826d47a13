import NegotiationModel

extension LogModel {
    mutating func step(_ word: LogStep, _ rest: String) throws(LineFault) {
        switch word {
        case .next: goOn(try number(rest, else: 1, 1...Int.max, word))
        case .back: goBack(try number(rest, else: 1, 1...Int.max, word))
        case .jump: arrive(at: try number(rest, else: nil, 0...log.steps.count, word))
        case .round: arrive(at: try beginning(ofRound: rest))
        case .offer: arrive(at: try origin(ofOffer: rest))
        case .time: arrive(at: try moment(rest))
        case .end:
            arrive(at: log.steps.count)
            tell([ending])
        case .eyes: try look(as: rest)
        }
    }

    private func number(
        _ text: String, else usual: Int?, _ range: ClosedRange<Int>, _ word: LogStep
    ) throws(LineFault) -> Int {
        if text.isEmpty, let usual { return usual }
        guard let number = Int(text), range.contains(number) else {
            let upper = range.upperBound == Int.max ? "on" : "to \(range.upperBound)"
            throw LineFault(
                text.isEmpty ? "“\(word.rawValue)” needs a number." : "“\(text)” is no number that can be used here.",
                "Type \(word.rawValue) and a number from \(range.lowerBound) \(upper).")
        }
        return number
    }

    // MARK: On and back

    /// Whether these eyes saw anything of an entry. Control sees every one.
    private func isSeen(_ step: KeptStep) -> Bool { viewer == .control || !step.told[place].isEmpty }

    private mutating func goOn(_ count: Int) {
        var shown = 0
        var passedOver = 0
        var number = position
        while shown < count, number < log.steps.count {
            number += 1
            guard isSeen(log.steps[number - 1]) else {
                passedOver += 1
                continue
            }
            move(to: number)
            tell(passed(over: passedOver) + lines(of: number))
            (shown, passedOver) = (shown + 1, 0)
        }
        guard shown < count else { return }
        move(to: log.steps.count)
        tell(passed(over: passedOver) + [ending])
    }

    private mutating func goBack(_ count: Int) {
        var left = count
        var passedOver = 0
        var number = position
        while left > 0, number > 1 {
            number -= 1
            if isSeen(log.steps[number - 1]) { left -= 1 } else if left > 0 { passedOver += 1 }
        }
        move(to: left > 0 ? 0 : number)
        tell(passed(over: passedOver) + lines(of: position))
    }

    private func passed(over count: Int) -> [String] {
        switch count {
        case 0: []
        case 1: ["(1 entry passed over: \(eyes) saw nothing of it)"]
        default: ["(\(count) entries passed over: \(eyes) saw nothing of them)"]
        }
    }

    private mutating func arrive(at number: Int) {
        move(to: number)
        tell(lines(of: number))
    }

    private mutating func move(to number: Int) {
        play = log.play(after: number, from: play)
    }

    // MARK: To a place

    private func beginning(ofRound text: String) throws(LineFault) -> Int {
        var rounds: [(round: Int, entry: Int)] = []
        for step in log.steps {
            for case .phaseBegan(let point, _) in step.entry.events where rounds.last?.round != point.round {
                rounds.append((point.round, step.entry.number))
            }
        }
        guard let last = rounds.last?.round else {
            throw LineFault("No round began in this log: play was never started.")
        }
        guard let found = rounds.first(where: { $0.round == Int(text) }) else {
            throw LineFault("No round “\(text)” began in this log.", "Type round and a number from 1 to \(last).")
        }
        return found.entry
    }

    private func origin(ofOffer name: String) throws(LineFault) -> Int {
        var entries: [Choices<Int>.Entry] = []
        for step in log.steps {
            for case .offerPutForward(let offer) in step.entry.events {
                entries.append(.init(names: [offer.id.rawValue], value: step.entry.number))
            }
        }
        let choices = Choices(kind: "offer", kinds: "offers in this log", entries: entries, isNumbered: false)
        guard !name.isEmpty else { throw LineFault("Which offer?", "Type offer and its name, such as offer ua>ru 2.") }
        return try choices.find(name)
    }

    private func moment(_ text: String) throws(LineFault) -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        let limits = [24, 60, 60]
        guard 2...3 ~= parts.count, zip(parts, limits).allSatisfy({ 0..<$1 ~= $0 ?? -1 }) else {
            throw LineFault(
                "“\(text)” is no time of day.", "Type time and hours and minutes in UTC, such as time 14:05.")
        }
        let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
        let start = log.start?.openedAtMs ?? 0
        let dayMs = 86_400_000
        // The first such time that is not before the minute of the opening: a session may go past midnight.
        var wanted = start - start % dayMs + seconds * 1000
        if wanted < start - start % 60_000 { wanted += dayMs }
        return log.steps.prefix { $0.entry.timeMs <= wanted }.count
    }

    // MARK: Whose eyes

    private mutating func look(as name: String) throws(LineFault) {
        guard !name.isEmpty else {
            throw LineFault("With whose eyes?", "Type as and a party, as control, or as observer.")
        }
        viewer = try Self.viewers(of: play).find(name)
        place = play.viewers.firstIndex(of: viewer) ?? 0
        exercise = play.state.view(for: viewer, isHead: true).exercise
        tell(["You look with the eyes of \(eyes) now."] + lines(of: position))
    }
}
