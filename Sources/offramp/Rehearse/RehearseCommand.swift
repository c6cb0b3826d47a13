import ArgumentParser
import ExerciseFolders
import ExerciseModel
import NegotiationModel
import Rehearsal
import StrictJSON

/// `offramp rehearse`.
struct RehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "Play an exercise many times by automated delegations, and measure it.",
        discussion: """
            Whole sessions through the real rules, several at a time. The same seeds give the same table, on any number of \
            threads. --vary plays every seed twice, as the exercise stands and varied, and shows the difference. --claims \
            measures what claims.yaml in the exercise's folder says; --check compares that with the table in its README.md, \
            and ends with 1 where they differ or a failed claim has no reason beside it.
            """)

    @Argument(help: "The exercise: its folder, or the name of one that came with the programs.") var exercise: String
    @Option(name: [.customShort("n"), .customLong("sessions")], help: "How many sessions.") var sessions = 1_000
    @Option(help: "The first seed; the others follow it.") var seed = 1
    @Option(help: "The kinds that delegations are drawn from, such as boulware,linear.")
    var family = "boulware,linear,conceder"
    @Option(
        help: ArgumentHelp(
            "What to change: a file, or one of: \(Variation.shortForms.joined(separator: "; ")). Several add up.",
            valueName: "change"))
    var vary: [String] = []
    @Flag(help: "For other programs.") var json = false
    @Option(help: ArgumentHelp("Write a page with pictures.", valueName: "file.html")) var page: String?
    @Option(help: "How many threads; one a core otherwise.") var jobs: Int?
    @OptionGroup var claiming: ClaimOptions

    func validate() throws {
        guard (1...1_000_000).contains(sessions) else {
            throw ValidationError("-n is \(sessions); it is a number of sessions from 1 to 1000000.")
        }
        guard (0...1_000_000_000_000).contains(seed) else {
            throw ValidationError("--seed is \(seed); it is a whole number from 0 on.")
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs is \(jobs); it is a number of threads from 1 to 256.")
        }
        guard claiming.claims || !(claiming.check || claiming.write) else {
            throw ValidationError("--check and --write are about the table of claims: add --claims.")
        }
        if claiming.claims, !vary.isEmpty {
            throw ValidationError("--claims varies what claims.yaml says, so --vary has no place beside it.")
        }
        _ = try kinds()
    }

    func run() throws {
        let (exercise, claims) = try ExerciseFolder.named(exercise).exerciseAndClaims()
        do {
            if claiming.claims {
                guard let claims else {
                    throw StaffFault(
                        "\(self.exercise) has no claims.yaml, so there is nothing to check; docs/rehearsal.md says what it holds."
                    )
                }
                try ClaimRun(folder: self.exercise, exercise, claims, claiming, threads: threads).run(
                    json: json, page: page)
            } else {
                try rehearse(exercise)
            }
        } catch let fault as RehearsalFault {
            throw StaffFault("\(fault)")
        }
    }

    private var threads: Int { jobs ?? RehearsalCrew.coreCount }

    private func kinds() throws -> [BotKind] {
        let kinds = try family.split(separator: ",").map { word in
            guard let kind = BotKind(rawValue: String(word)) else {
                let known = BotKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--family: “\(word)” is no kind of delegation; it is one of \(known).")
            }
            return kind
        }
        guard !kinds.isEmpty else { throw ValidationError("--family names no kind of delegation.") }
        return kinds
    }

    private func variation(for exercise: Exercise) throws -> Variation? {
        guard !vary.isEmpty else { return nil }
        var whole = Variation()
        for change in vary {
            let isFile = change.hasSuffix(".yaml") || change.hasSuffix(".yml")
            whole = whole.adding(
                isFile
                    ? try ExerciseFolder.variation(at: change, for: exercise) : try Variation(shortForm: change))
        }
        return whole
    }

    private func rehearse(_ exercise: Exercise) throws {
        let kinds = try kinds()
        let varied = try variation(for: exercise)
        let measures = varied == nil ? [] : VariedTable.figures(of: exercise)
        let arms = [Variation()] + (varied.map { [$0] } ?? [])
        let orders = arms.map {
            RehearsalArm(exercise, $0, family: kinds, firstSeed: seed, count: sessions, measures: measures)
        }
        let outcomes = try RehearsalCrew.play(orders, threads: threads)
        let title =
            "\(exercise.title): \(sessions) sessions from seed \(seed), "
            + "delegations drawn from \(kinds.map(\.rawValue).joined(separator: ", "))"
        let table = varied.map { _ in VariedTable(orders, outcomes) }
        if let page {
            try PageFile(path: page).write(RehearsalPage(exercise, outcomes[0].tally, title: title, varied: table).html)
        }
        if json {
            var object = JSONObject()
            object["exercise"] = .string(exercise.id)
            object["first_seed"] = .integer(seed)
            object["family"] = .array(kinds.map { .string($0.rawValue) })
            object["rehearsal"] = RehearsalJSON.json(exercise, outcomes[0].tally)
            if let table { object["varied"] = RehearsalJSON.json(table) }
            Terminal.write(JSON.object(object).canonicalBytes + [10])
        } else {
            let lines = [title] + RehearsalTable(exercise, outcomes[0].tally).lines + (table?.lines ?? [])
            Terminal.write(lines.joined(separator: "\n") + "\n")
        }
    }
}

/// What is asked of claims.
struct ClaimOptions: ParsableArguments {
    @Flag(help: "Measure the claims of the exercise's claims.yaml.") var claims = false
    @Option(help: "Seeds of every claim and way, each in both arms (2000).") var pairs: Int?
    @Option(help: "How often every weight is moved by up to 20% (200).") var perturbations: Int?
    @Option(help: "Seeds of every perturbation (100).") var perturbationPairs: Int?
    @Flag(help: "With the seeds and delegations that numbers are set with, not with those held out.") var calibration =
        false
    @Flag(help: "Compare with the table in the exercise's README.md, with the sample that it was measured with.")
    var check = false
    @Flag(help: "Put the table into the exercise's README.md; reasons that stand there stay.") var write = false

    func validate() throws {
        for (name, value, least) in [
            ("--pairs", pairs, 2), ("--perturbations", perturbations, 0),
            ("--perturbation-pairs", perturbationPairs, 2),
        ] {
            if let value, !(least...100_000).contains(value) {
                throw ValidationError("\(name) is \(value); it is a whole number from \(least) to 100000.")
            }
        }
        if check && write { throw ValidationError("--check compares and --write replaces: take one of them.") }
        if calibration && (check || write) {
            throw ValidationError(
                "The README's table is measured with held-out seeds, so --calibration has no place beside it.")
        }
    }
}
