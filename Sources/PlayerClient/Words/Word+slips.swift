extension Word {
    /// The word that somebody means who types one that others use for it; nil where nothing is near.
    static func meant(by typed: String) -> Word? {
        switch typed.folded {
        case "set": .track
        case "die", "roll", "adjudicate": .decide
        case "sign", "agree", "consent": .accept
        case "decline", "refuse": .reject
        case "tell", "message", "msg", "chat", "speak": .say
        case "rfi", "question": .ask
        case "breach": .suspend
        case "do", "action", "mandate", "authorise", "authorize": .act
        case "keep", "fulfil": .perform
        case "undo": .uncommit
        case "status", "tracks", "world": .situation
        case "time": .clock
        case "news": .log
        case "points", "values": .sheet
        case "instructions": .brief
        case "agreements": .owed
        case "begin", "startex": .start
        case "stop", "pausex": .pause
        case "go", "unpause", "continue": .resume
        case "finish", "endex": .end
        case "exit", "leave", "bye": .quit
        default: nil
        }
    }
}
