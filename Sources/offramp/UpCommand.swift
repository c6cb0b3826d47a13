import ArgumentParser

/// `offramp up`.
struct UpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up", abstract: "Open a session of an exercise if none is open, show its codes, and serve.")

    @Argument(help: "The exercise's folder.") var exercise: String
    @OptionGroup var serving: ServingOptions

    func run() throws {
        let exercise = try ExerciseFolder(path: exercise).exercise()
        try Serving(serving).untilStopped { host in
            guard host.openedCount == 0 else {
                Terminal.complain(
                    "A session is open already; its codes were shown when it was opened. "
                        + "`offramp session list` names it, `offramp session close` ends it.")
                return
            }
            let desk = SessionDesk(dataPath: serving.data)
            let address = serving.configuration.address(port: host.port)
            Terminal.write(try desk.open(exercise, named: nil, seats: [:]).text(address: address))
        }
    }
}
