import NegotiationModel
import PlayerClient
import PlayerScreens

extension LogModel {
    mutating func step(_ word: LogStep, _ rest: String) throws(LineFault) {
        switch word {
        case .next: goOn(try number(rest, else: 1, 1...Int.max, word))
        case .back: goBack(try number(rest, else: 1, 1...Int.max, word))
        case .jump: try jump(rest)
        case .round: arrive(at: try beginning(ofRound: rest))
        case .offer: arrive(at: try origin(ofOffer: rest))
        case .time: arrive(at: try moment(rest))
        case .end:
            arrive(at: log.steps.count)
            tell([ending])
        case .play:
            try startPlaying()
            detach()
        case .pause: stopPlaying()
        case .speed: setSpeed(try number(rest, else: nil, LogPlayback.speeds, word))
        case .faster: setSpeed(playback.speed * 2)
        case .slower: setSpeed(playback.speed / 2)
        case .eyes: try look(as: rest)
        case .side: try lookSideBySide(rest.words)
        case .follow: try comeBack()
        }
    }

    /// To an entry by its number; or to what another word would lead to.
    private mutating func jump(_ text: String) throws(LineFault) {
        let (first, rest) = text.firstWordAndRest
        switch LogStep(rawValue: first.folded) {
        case .round?: arrive(at: try beginning(ofRound: rest))
        case .offer?: arrive(at: try origin(ofOffer: rest))
        case .time?: arrive(at: try moment(rest))
        case .end?: try step(.end, "")
        default: arrive(at: try number(text, else: nil, 0...log.steps.count, .jump))
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
    func isSeen(_ step: KeptStep) -> Bool { viewer == .control || !step.told[viewerIndex].isEmpty }

    private mutating func goOn(_ count: Int) {
        detach()
        var shown = 0
        var passedOver = 0
        var number = position
        while shown < count, number < log.steps.count {
            number += 1
            guard isSeen(log.steps[number - 1]) else {
                passedOver += 1
                continue
            }
            land(on: number)
            tellArrival(passed(over: passedOver) + lines(of: number))
            (shown, passedOver) = (shown + 1, 0)
        }
        guard shown < count else { return }
        land(on: log.steps.count)
        tellArrival(passed(over: passedOver))
        tell([ending])
    }

    private mutating func goBack(_ count: Int) {
        detach()
        var left = count
        var passedOver = 0
        var number = position
        while left > 0, number > 1 {
            number -= 1
            if isSeen(log.steps[number - 1]) { left -= 1 } else if left > 0 { passedOver += 1 }
        }
        land(on: left > 0 ? 0 : number)
        tellArrival(passed(over: passedOver) + lines(of: position))
    }

    private func passed(over count: Int) -> [String] {
        switch count {
        case 0: []
        case 1: ["(1 entry passed over: \(eyes) saw nothing of it)"]
        default: ["(\(count) entries passed over: \(eyes) saw nothing of them)"]
        }
    }

    private mutating func arrive(at number: Int) {
        detach()
        land(on: number)
        tellArrival(lines(of: number))
    }

    private mutating func land(on number: Int) {
        move(to: number)
        playback.arrive()
    }

    /// A full screen shows by itself where one stands.
    private mutating func tellArrival(_ lines: [String]) {
        if !isOnScreen { tell(lines) }
    }

    // MARK: To a place

    private func beginning(ofRound text: String) throws(LineFault) -> Int {
        guard let last = log.rounds.last?.round else {
            throw LineFault("No round began in this log: play was never started.")
        }
        guard let found = log.rounds.first(where: { $0.round == Int(text) }) else {
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
        guard !name.isEmpty else {
            let names = entries.compactMap(\.names.first).joined(separator: ", ")
            throw LineFault(
                "Which offer?",
                names.isEmpty ? "None was put forward in this log." : "Type offer and its name; this log has: \(names)."
            )
        }
        return try choices.find(name)
    }

    private func moment(_ text: String) throws(LineFault) -> Int {
        if text.lowercased().hasPrefix("t+") { return try moment(sinceStart: text) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        let limits = [24, 60, 60]
        guard 2...3 ~= parts.count, zip(parts, limits).allSatisfy({ 0..<$1 ~= $0 ?? -1 }) else {
            throw LineFault(
                "“\(text)” is no time of day.",
                "Type time and hours and minutes in UTC, such as time 14:05, or T+12:30 for so long after STARTEX.")
        }
        let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
        let start = log.start?.openedAtMs ?? 0
        let dayMs = 86_400_000
        // The first such time that is not before the minute of the opening: a session may go past midnight.
        var wanted = start - start % dayMs + seconds * 1000
        if wanted < start - start % 60_000 { wanted += dayMs }
        return log.steps.prefix { $0.entry.timeMs <= wanted }.count
    }

    private func moment(sinceStart text: String) throws(LineFault) -> Int {
        let parts = text.dropFirst(2).split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard 1...2 ~= parts.count, let minutes = parts[0], 0...100_000 ~= minutes,
            let seconds = parts.count == 2 ? parts[1] : 0, 0..<60 ~= seconds
        else {
            throw LineFault(
                "“\(text)” is no time since STARTEX.", "Type T+ and minutes and seconds, such as time T+12:30.")
        }
        let wantedMs = (minutes * 60 + seconds) * 1000
        return log.steps.prefix { ($0.exerciseTimeMs ?? 0) <= wantedMs }.count
    }

    // MARK: Whose eyes

    private mutating func look(as name: String) throws(LineFault) {
        guard !name.isEmpty else {
            throw LineFault("With whose eyes?", "Type as and a party, as control, or as observer.")
        }
        look(as: [try Self.viewers(of: play).find(name)])
        lead?.sharesEyes = false
        tellArrival([nowWithEyes] + lines(of: position))
    }

    private mutating func lookSideBySide(_ names: [String]) throws(LineFault) {
        var chosen: [Viewer] = []
        for name in names where name.folded != "and" {
            let viewer = try Self.viewers(of: play).find(name)
            if !chosen.contains(viewer) { chosen.append(viewer) }
        }
        if chosen.count == 1, sides.contains(chosen[0]) { return show(chosen[0]) }
        guard chosen.count > 1 else {
            throw LineFault(
                "Side by side needs two or more.",
                "Type side and their names, such as side \(someNames), or as and one.")
        }
        look(as: chosen)
        lead?.sharesEyes = false
        tellArrival([nowWithEyes] + lines(of: position) + sidePages)
    }

    private var someNames: String {
        play.program.exercise.parties.prefix(2).map(\.id.rawValue).joined(separator: " ")
    }
}
