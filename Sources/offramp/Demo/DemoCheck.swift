import ExerciseModel
import Foundation
import NegotiationModel
import RulePrograms
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Texts

/// What a played session's log must show.
struct DemoCheck {
    /// A rule's first bite.
    private struct FirstBite {
        let entry: Int
        let bite: Bite
        let basis: String
    }

    private let path: String
    private var bites: [RuleID: FirstBite] = [:]
    private var ending: EndingID?

    /// Reads the log.
    init(log path: String) throws {
        self.path = path
        var replay = LogReplay()
        var found: [RuleID: FirstBite] = [:]
        var ended: EndingID?
        _ = try LogFile(path: path).read { (record) throws(LogFault) in
            guard let step = try replay.take(record), let exercise = replay.fold?.program.exercise else { return }
            for event in step.entry.events {
                switch event {
                case .bit(let bite) where found[bite.rule] == nil, .refused(let bite) where found[bite.rule] == nil:
                    let basis = Self.basis(of: bite, in: exercise)
                    found[bite.rule] = FirstBite(entry: step.entry.number, bite: bite, basis: basis)
                case .ended(let ending, _): ended = ending
                default: break
                }
            }
        }
        (bites, ending) = (found, ended)
    }

    private static func basis(of bite: Bite, in exercise: Exercise) -> String {
        let clause = exercise.rules.first { $0.id == bite.rule }?.clauses.first { $0.id == bite.clause }
        guard let citation = clause?.citation else { return "" }
        return ([citation.basis.rawValue] + citation.passages).joined(separator: " ")
    }

    /// Checks the chain, decides every command again, and checks the dice.
    func verify() throws {
        var verification = LogVerification(isNoticing: false)
        _ = try LogFile(path: path).read { (record) throws(LogFault) in try verification.take(record) }
        Terminal.write("\nThe log verifies: \(verification.entryCount) entries, \(verification.diceCount) draws.\n")
    }

    /// What every seat received live is, byte for byte, what the log gives again.
    func compare(seats: [String], in folder: String) throws {
        for seat in seats {
            var replay = LogReplay()
            var regenerated: [String] = []
            _ = try LogFile(path: path).read { (record) throws(LogFault) in
                guard let step = try replay.take(record), let place = replay.place(of: Viewer(seat)),
                    let news = step.news[place]
                else { return }
                regenerated.append(String(decoding: Transcript.jsonLine(news), as: UTF8.self))
            }
            let received = try Self.news(receivedIn: "\(folder)/\(seat).received")
            guard !received.isEmpty, received == regenerated.map({ $0.trimmingCharacters(in: .newlines) }) else {
                throw DemoFault(
                    "what \(seat) received (\(received.count) news) is not what the log gives (\(regenerated.count))")
            }
        }
        Terminal.write("What each seat received live is, byte for byte, what the log gives again.\n")
    }

    /// The news that a seat received, as they came or as an answer brought those it had missed; each number once, in order.
    private static func news(receivedIn path: String) throws -> [String] {
        let head = #"{"jsonrpc":"2.0","method":"news","params":"#
        var texts: [Int: String] = [:]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let message = try JSON(parsing: String(line), limits: .file)
            if line.hasPrefix(head), let number = message["params"]?["number"]?.wholeNumber {
                texts[number] = texts[number] ?? String(line.dropFirst(head.count).dropLast())
            }
            for missed in message["result"]?["missed"]?.elements ?? [] {
                if let number = missed["number"]?.wholeNumber { texts[number] = texts[number] ?? missed.canonicalText }
            }
        }
        return texts.keys.sorted().compactMap { texts[$0] }
    }

    func showTable(of rules: [String]) {
        Terminal.write("\nrule  entry  clause            basis               what it did\n")
        for rule in rules {
            guard let first = bites[RuleID(rule)] else {
                Terminal.write("\(pad(rule, 6))never bit\n")
                continue
            }
            let row = pad(rule, 6) + pad("\(first.entry)", 7) + pad("\(first.bite.clause)", 18) + pad(first.basis, 20)
            Terminal.write(row + first.bite.sentence + "\n")
        }
    }

    private func pad(_ text: String, _ width: Int) -> String {
        TextColumns.filled(text + " ", columns: width)
    }

    /// Throws what the script requires and the session did not show.
    func demand(_ script: DemoScript) throws {
        let missing = script.rules.filter { bites[RuleID($0)] == nil }
        guard missing.isEmpty else { throw DemoFault("these rules never bit: \(missing.joined(separator: ", "))") }
        if let wanted = script.ending, ending?.rawValue != wanted {
            throw DemoFault("the session ended with \(ending?.rawValue ?? "nothing"), not \(wanted)")
        }
    }
}
