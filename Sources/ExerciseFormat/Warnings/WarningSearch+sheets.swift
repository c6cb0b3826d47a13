import ExerciseModel
import NegotiationModel
import RulePrograms

extension WarningSearch {
    /// A sheet is worked out before its party's eyes: what it reads can be read off it.
    func warnOfSheets() {
        for (party, sheet) in program.sheets.enumerated() {
            guard let sheet, let node = root["sheets"]?[exercise.parties[party].id.rawValue] else { continue }
            for (formula, node) in read(sheet, node) {
                guard let secret = secret(in: formula, from: party) else { continue }
                warn(
                    "the sheet of “\(exercise.parties[party].id)” reads \(secret.what), which that party may not see, "
                        + "and can read off its sheet", secret.instead, at: node)
            }
        }
    }

    /// The formulas of a sheet that are shown while play runs, with where they stand.
    private func read(_ sheet: SheetProgram, _ node: YAMLNode) -> [(Formula, YAMLNode?)] {
        var found: [(Formula?, YAMLNode?)] = []
        for (issue, worths) in zip(exercise.issues, sheet.points) {
            for (option, worth) in zip(issue.options, worths) {
                found.append((worth, node["points"]?[issue.id.rawValue]?[option.id.rawValue]))
            }
        }
        for (adjustment, node) in zip(sheet.adjustments, node["adjustments"]?.items ?? []) {
            found += [(adjustment.when, node["when"]), (adjustment.value, node["value"])]
        }
        for (lines, key) in [(sheet.noDeal, "no_deal"), (sheet.target, "target")] {
            for (line, node) in zip(lines, node[key]?.items ?? []) { found.append((line.value, node["value"])) }
        }
        found += [(sheet.peace, node["peace"]), (sheet.peaceWhen, node["peace_when"])]
        return found.compactMap { formula, node in formula.map { ($0, node) } }
    }

    private func secret(in formula: Formula, from party: Int) -> (what: String, instead: String)? {
        let id = exercise.parties[party].id
        switch formula {
        case .outcome(let draw):
            let draw = exercise.draws[draw]
            if !draw.told.contains(id) {
                return (
                    "the draw “\(draw.id)”",
                    "name “\(id)” under the draw's “told”, or let its worth hang on something that it sees"
                )
            }
        case .slot, .place, .derived:
            if let track = hiddenTrack(formula, from: party) {
                return (
                    "the track “\(track.id)”",
                    "let “\(id)” see it (“seen_by”), or let its worth hang on something that it sees"
                )
            }
        // What a word says that everybody reads is no secret.
        case .infix(let infix, let left, let right) where asksForBand(infix, left, right): return nil
        default: break
        }
        for operand in formula.operands {
            if let secret = secret(in: operand, from: party) { return secret }
        }
        return nil
    }

    /// Whether a comparison asks for no more than in which band a number lies.
    private func asksForBand(_ infix: Formula.Infix, _ left: Formula, _ right: Formula) -> Bool {
        guard infix == .less || infix == .lessOrEqual else { return false }
        let isBelow = right.constantValue != nil
        guard let bound = right.constantValue ?? left.constantValue, let track = place(isBelow ? left : right).track
        else { return false }
        // The highest number on the lower side.
        let last = isBelow == (infix == .lessOrEqual) ? bound : bound - 1
        return exercise.tracks[track].bands.contains { $0.upTo == last }
    }

    /// The track of a number that the party doesn't see.
    private func hiddenTrack(_ formula: Formula, from party: Int) -> Track? {
        let (position, owners) = place(formula)
        guard let position else { return nil }
        let track = exercise.tracks[position]
        let isSeen =
            switch track.seenBy {
            case .all: true
            case .control: false
            case .parties(let parties): parties.contains(exercise.parties[party].id)
            // Of owners that only play brings nothing can be said.
            case .owners: owners?.contains(party) ?? true
            }
        return isSeen ? nil : track
    }

    /// The track, and the owners of the number where they are known.
    private func place(_ formula: Formula) -> (track: Int?, owners: [Int]?) {
        switch formula {
        case .derived(let track): return (track, [])
        case .place(let track, _): return (track, nil)
        case .slot(let slot):
            let layouts = program.index.trackLayouts
            guard let track = layouts.lastIndex(where: { $0.firstSlot <= slot && $0.slotCount > 0 }) else {
                return (nil, nil)
            }
            let offset = slot - layouts[track].firstSlot
            let count = exercise.parties.count
            switch exercise.tracks[track].shape {
            case .single: return (track, [])
            case .each(let owners): return (track, program.index.parties[owners[offset]].map { [$0] })
            case .pairs: return (track, [offset / count, offset % count])
            }
        default: return (nil, nil)
        }
    }
}
