import Foundation
import PseudoTerminals
import Testing

/// A whole session with the real programs: four delegations, control and an evaluator, from STARTEX to ENDEX.
@Suite(.serialized) struct WholeSessionTests {
    private static let manners = [
        SessionStage.Manner(testDescription: "80 × 24"),
        SessionStage.Manner(testDescription: "200 × 60", size: TerminalSize(200, 60)),
        SessionStage.Manner(testDescription: "windows that are pulled at", isResizing: true),
        SessionStage.Manner(
            testDescription: "Cyrillic names, no colours", isColourless: true,
            names: [
                "us": "Ганна", "russia": "Борис", "ukraine": "Олена", "europe": "Жан", "control": "Віра",
                "evaluator": "Єва",
            ]),
        SessionStage.Manner(testDescription: "plain, through pipes", isPiped: true),
    ]

    @Test("A session is played to ENDEX; each sees what is theirs, and its log verifies", arguments: manners)
    func isPlayed(_ manner: SessionStage.Manner) async throws {
        let began = ContinuousClock.now
        let stage = try await SessionStage("off-ramp-2022", manner)
        try await stage.play(SessionScript.offRamp)
        try stage.verifyLog()
        print("Played at \(manner.testDescription) in \(ContinuousClock.now - began).")
    }
}
