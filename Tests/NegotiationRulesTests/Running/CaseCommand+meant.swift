import Foundation
import NegotiationModel
import RulePrograms

@testable import NegotiationRules

// How the thing stood that a command is about: `next (as of round 1 phase 1)`, `inject IN-1 (as of revision 2)`.
extension CaseCommand {
    /// The line without what stands in its last brackets, and that.
    static func parts(of line: String) -> (line: String, meant: String?) {
        guard line.hasSuffix(")"), let start = line.range(of: " (as of ", options: .backwards) else {
            return (line, nil)
        }
        return (String(line[..<start.lowerBound]), String(line[start.upperBound...].dropLast()))
    }

    func meant(_ command: Command, as of: String) throws(CaseMistake) -> Command {
        let words = of.split(separator: " ").map(String.init)
        switch (command, words.count) {
        case (.next(let reason, _), 4...): return .next(reason: reason, phase: try point(words))
        case (.extend(let minutes, _), 4...): return .extend(minutes: minutes, phase: try point(words))
        case (.goBack(let to, let reason, _), 4...): return .goBack(to: to, reason: reason, phase: try point(words))
        case (.end(let reason, _), 4...): return .end(reason: reason, phase: try point(words))
        case (.inject(let row, let edit, _), 2): return .inject(row: row, edit: edit, revision: Int(words[1]))
        case (.setStatus(let row, let status, let reason, _), 2):
            return .setStatus(row: row, status: status, reason: reason, revision: Int(words[1]))
        case (.editInject(let row, let edit, _), 2): return .editInject(row: row, edit: edit, revision: Int(words[1]))
        case (.setTrack(let track, let to, let reason, _), 1):
            return .setTrack(track: track, to: to, reason: reason, from: Int(words[0]))
        case (.setLevel(let rule, let level, let reason, _), 1):
            return .setLevel(rule: rule, level: level, reason: reason, from: EnforcementLevel(rawValue: words[0]))
        case (.certify(let issue, let party, let accepted, let reason, _), _):
            return .certify(
                issue: issue, party: party, accepted: accepted, reason: reason,
                obligations: marks(issue, party, words.compactMap(ObligationState.init)))
        default: return try ofPeople(command, words, of)
        }
    }

    private func ofPeople(_ command: Command, _ words: [String], _ of: String) throws(CaseMistake) -> Command {
        switch (command, words.count) {
        case (.accept(let offer, let digest, _), 1):
            return .accept(offer: offer, digest: digest, effect: ConsentEffect(rawValue: words[0]))
        case (.appoint(let seat, _), 1): return .appoint(seat: seat, from: SeatID(words[0]))
        case (.dropDraft(let number, _), 2): return .dropDraft(number: number, revision: Int(words[1]))
        case (.reissue(let seat, let digest, _), 2):
            return .reissue(seat: seat, digest: digest, codeNumber: Int(words[1]))
        case (.revoke(let seat, _), 2): return .revoke(seat: seat, codeNumber: Int(words[1]))
        default: throw CaseMistake("nothing is said of “\(of)” by this command")
        }
    }

    /// `round 1 phase 2`, counted from 1; `round 7 phase 1 epilogue`.
    private func point(_ words: [String]) throws(CaseMistake) -> PhasePoint {
        guard let round = Int(words[1]), let phase = Int(words[3]) else { throw CaseMistake("“round N phase M”") }
        return PhasePoint(round: round, index: phase - 1, inEpilogue: words.last == "epilogue")
    }

    /// What is in force, in the states that were read.
    private func marks(_ issue: IssueID, _ party: PartyID, _ states: [ObligationState]) -> [ObligationMark] {
        let own = (state.index.issues[issue].map { state.play.obligations(inForceOn: $0, of: state.exercise) } ?? [])
            .filter { $0.id.party == party }
        return zip(own, states).map { ObligationMark(id: $0.id, state: $1) }
    }
}
