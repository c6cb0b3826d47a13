import ArgumentParser
import ExerciseFolders
import Glibc
import SessionLog
import Threads

/// Staff's program. Exit status: 0 done; 1 it can't be done, or what was checked is not right; 2 the command line is
/// not understood.
@main
struct Program {
    static func main() {
        ProcessFooting.secure()
        do {
            var command = try OfframpCommand.parseAsRoot()
            try command.run()
        } catch let fault as StaffFault {
            Terminal.complain(fault.description)
            exit(1)
        } catch let fault as ExerciseFolderFault {
            Terminal.complain("\(fault)")
            exit(1)
        } catch {
            let message = OfframpCommand.fullMessage(for: error)
            guard OfframpCommand.exitCode(for: error).isSuccess else {
                Terminal.complain(message)
                exit(2)
            }
            if !message.isEmpty { Terminal.write(message + "\n") }
        }
    }
}

/// All of staff's commands.
struct OfframpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offramp", abstract: "Runs negotiation exercises, for the staff.", version: Offramp.version,
        subcommands: [
            UpCommand.self, ServeCommand.self, SessionCommand.self, CodesCommand.self,
            HallCommand.self, ExerciseCommand.self,
            DebriefCommand.self, ExportCommand.self, ReplayCommand.self, MSELCommand.self, VerifyCommand.self,
            CertificateCommand.self,
            DoctorCommand.self,
            DemoCommand.self, RehearseCommand.self,
        ])
}
