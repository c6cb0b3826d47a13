import StrictJSON

extension Command {
    /// What the one member of each is called where it is written. Never changed: stored logs are read by it.
    package enum Kind: String, JSONWord {
        // Bargaining.
        case putForward = "putForward"
        case counter = "counter"
        case accept = "accept"
        case reject = "reject"
        case withdraw = "withdraw"
        case withdrawConsent = "withdrawConsent"
        // Words.
        case say = "say"
        case state = "state"
        case realWorld = "realWorld"
        // Actions.
        case commit = "commit"
        case uncommit = "uncommit"
        case perform = "perform"
        case suspend = "suspend"
        case propose = "propose"
        // Control.
        case start = "start"
        case pause = "pause"
        case resume = "resume"
        case next = "next"
        case extend = "extend"
        case goBack = "goBack"
        case inject = "inject"
        case improvise = "improvise"
        case setStatus = "setStatus"
        case editInject = "editInject"
        case importMSEL = "importMSEL"
        case setTrack = "setTrack"
        case setLevel = "setLevel"
        case certify = "certify"
        case rule = "rule"
        case roll = "roll"
        case note = "note"
        case setStep = "setStep"
        case end = "end"
        // Delegations.
        case appoint = "appoint"
        case setActing = "setActing"
        case writeDraft = "writeDraft"
        case dropDraft = "dropDraft"
        case putForwardDraft = "putForwardDraft"
        // Requests for information.
        case ask = "ask"
        case takeUp = "takeUp"
        case answer = "answer"
        case dismiss = "dismiss"
        // Channels.
        case openChannel = "openChannel"
        case closeChannel = "closeChannel"
        // Codes.
        case reissue = "reissue"
        case revoke = "revoke"
        // Control and evaluators.
        case observe = "observe"
        case pose = "pose"
        // Automated delegations. The clock takes one out, too, where the head of its party joins.
        case seatBot = "seatBot"
        case unseatBot = "unseatBot"
        // The clock.
        case handOver = "handOver"
        case phaseElapsed = "phaseElapsed"
        case injectDue = "injectDue"
        case restarted = "restarted"
    }
}
