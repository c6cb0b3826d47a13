import NegotiationModel
import PlayerClient
import PlayerScreens

extension LogModel {
    mutating func step(_ word: LogStep, _ rest: String) throws(LineFault) {
        switch word {
        case .next: goOn(try number(rest, else: 1, 1...Int.max, word))
        case .back: goBack(try number(rest, else: 1, 1...Int.max, word))
        case .jump: try jump(rest)
        case .round: arrive(at: try log.entry(ofRound: rest))
        case .offer: arrive(at: try log.entry(ofOffer: rest))
        case .time: arrive(at: log.entry(at: try TypedMoment(rest)))
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
        case .round?: arrive(at: try log.entry(ofRound: rest))
        case .offer?: arrive(at: try log.entry(ofOffer: rest))
        case .time?: arrive(at: log.entry(at: try TypedMoment(rest)))
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
    mutating func tellArrival(_ lines: [String]) {
        if !isOnScreen { tell(lines) }
    }
}
