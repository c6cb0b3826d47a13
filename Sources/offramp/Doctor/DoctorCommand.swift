import ArgumentParser
import ServerChecks
import SessionHost

/// `offramp doctor`.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at what goes wrong on the day: port, addresses, certificate, disk, clock, terminal, limits.",
        discussion:
            "Give it what serve will be given. One line for each thing: good, look at this, or mend this, and below it what to do. Changes "
            + "nothing; it writes a small file into the folder of the sessions, and removes it. Exit status 1 where something has to be mended."
    )

    @OptionGroup var serving: ServingOptions
    @Flag(help: "For programs: a JSON object in one line.") var json = false

    func run() throws {
        let configuration = serving.configuration
        let sight = FolderSight(path: configuration.dataPath)
        let list = CheckList(
            ServerFindings(
                port: PortSight(configuration).finding, reach: ReachSight(configuration).finding,
                certificate: CertificateSight(configuration)?.finding, disk: sight.disk, folder: sight.folder,
                clock: ClockSight.finding(newestLogMs: sight.newestLogMs), terminal: TerminalSight.finding,
                limits: LimitsSight(configuration).finding))
        Terminal.write(json ? list.json : list.text)
        guard list.isReady else {
            let count = list.checks.count { $0.verdict == .mend }
            throw StaffFault(count == 1 ? "One thing has to be mended." : "\(count) things have to be mended.")
        }
    }
}
