import ArgumentParser
import NegotiationModel

/// `offramp codes reissue`.
struct CodesReissueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reissue",
        abstract: "Give a seat a new code, shown once: for a lost slip, or to hand the seat to another person.",
        discussion: "The code that the seat had opens nothing any more, and whoever is joined with it is sent away.")

    @Argument(help: "The session's id.") var session: String
    @Argument(help: "The seat, such as control or PARTY-1; its slip names it.") var seat: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Option(help: "How the server is reached, for the slip; where nothing is said, as the running server says.")
    var address: String?

    func run() throws {
        let desk = SessionDesk(dataPath: data)
        let joinWords = try desk.joinWords(address)
        let code = try desk.reissue(SeatID(seat), of: session)
        let place = joinWords.told()
        Terminal.write(
            "Seat \(seat) of session \(session) has a new code, shown this once; the old one opens nothing any more.\n"
                + SlipSheet.ways(place, code).map { $0 + "\n" }.joined())
    }
}
