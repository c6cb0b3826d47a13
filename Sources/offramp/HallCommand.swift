import ArgumentParser
import PlayerClient

/// `offramp hall`.
struct HallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hall", abstract: "Halls: several tables that are run from one desk with one code.",
        discussion: "A hall is opened with its tables: offramp session open EXERCISE --tables 4 --hall.",
        subcommands: [HallListCommand.self, HallReissueCommand.self, HallRevokeCommand.self])
}

/// `offramp hall list`.
struct HallListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the halls of the running server, with their tables.")

    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let halls = try SessionDesk(dataPath: data).halls()
        guard !halls.isEmpty else { return Terminal.write("No hall has a code.\n") }
        let names = try SessionDesk(dataPath: data).names(ofTables: halls.flatMap(\.self))
        for tables in halls {
            let lines = tables.map { "  \($0)  \(names[$0] ?? "")".trimmed }.map { "  " + $0 }
            Terminal.write(
                "A hall of \(tables.count == 1 ? "1 table" : "\(tables.count) tables"):\n"
                    + lines.joined(separator: "\n") + "\n")
        }
    }
}

/// `offramp hall reissue`.
struct HallReissueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reissue",
        abstract: "Give a hall a new code at all of its tables; the old one opens nothing any more.")

    @Argument(help: "The session of one of its tables.") var session: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let (code, tables) = try SessionDesk(dataPath: data).changeCode(ofHallAt: session, isRevoked: false)
        let desk = SessionDesk(dataPath: data)
        let names = try desk.names(ofTables: tables)
        let slip = SlipSheet.hallSlip(
            code, tables: tables.count, tables.map { names[$0] ?? $0 }, joinedAt: try desk.joinWords(nil).place)
        Terminal.write(
            "A new code, shown this once; the old one opens nothing any more.\n" + slip.lines.joined(separator: "\n")
                + "\n")
    }
}

/// `offramp hall revoke`.
struct HallRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Have a hall's code open nothing any more, at any of its tables.")

    @Argument(help: "The session of one of its tables.") var session: String
    @Option(help: "The folder with the sessions.") var data = "./sessions"

    func run() throws {
        let tables = try SessionDesk(dataPath: data).changeCode(ofHallAt: session, isRevoked: true).tables
        Terminal.write("The code of the hall of \(tables.joined(separator: ", ")) opens nothing any more.\n")
    }
}
