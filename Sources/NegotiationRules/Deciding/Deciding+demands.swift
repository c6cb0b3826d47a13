import ExerciseModel
import NegotiationModel

extension Deciding {
    var phase: Phase? { state.play.point.map(state.phase(at:)) }

    /// Play must be running.
    func demandRunning() throws(Refusal) {
        switch state.play.status {
        case .running: return
        case .notStarted:
            throw Refusal(
                .notRunning, "The exercise has not started.",
                instead: isControl ? "Start it first." : "Wait for STARTEX; control is on its line.")
        case .paused:
            throw Refusal(
                .notRunning, "Play is paused.",
                instead: isControl ? "Resume it first." : "Wait for control to resume; nothing that you typed is lost.")
        case .ended: throw Refusal(.notRunning, "The exercise is over.")
        }
    }

    func demandPhase(_ kind: PhaseKind, _ sentence: String) throws(Refusal) {
        guard let phase, phase.kind != kind else { return }
        throw Refusal(
            .phaseWrong, "\(sentence); this is “\(phase.name)”.", instead: "Wait for the next \(kind.rawValue) phase.")
    }

    func demandText(_ text: String, _ what: String, most: Int, mayBeEmpty: Bool = false) throws(Refusal) {
        // Bytes first: they nearly always say it, and to find characters and scalars in a text takes long.
        let isFilled = text.utf8.contains { 0x21..<0x7f ~= $0 } || text.contains { !$0.isWhitespace }
        guard mayBeEmpty || isFilled else {
            throw Refusal(.textInvalid, "The \(what) is empty.", instead: "Write something.")
        }
        guard text.utf8.count <= most || text.unicodeScalars.count <= most else {
            throw Refusal(
                .textInvalid, "The \(what) has \(text.unicodeScalars.count) characters.", instead: "At most \(most).")
        }
    }
}

extension SessionState {
    /// The phase at a point of the schedule.
    func phase(at point: PhasePoint) -> Phase { index.phase(at: point) }
}
