import Foundation
import Synchronization

/// A server and its clients, run as the programs that people use, on this machine alone.
final class DemoStage {
    private let programs: URL
    private let folder: String
    private var server: DemoProcess
    private var seats: [String: DemoProcess] = [:]
    private let address: String
    private let codes: [String: String]

    /// Starts the server on a free port and reads the codes off what it prints.
    init(exercise: String, folder: String) throws {
        self.folder = folder
        programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let offramp = programs.appendingPathComponent("offramp").path
        server = try DemoProcess("server", offramp, ["up", exercise, "--data", folder, "--port", "0"]) { _ in }
        var codes: [String: String] = [:]
        var address = ""
        let ready = try server.wait(for: Self.readyMark, seconds: 30)
        for line in server.linesSoFar {
            let words = line.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "offramp-join") ?? words.firstIndex(where: { $0.hasSuffix("/offramp-join") }),
                position > 0, words.count > position + 2
            else { continue }
            codes[words[0]] = words[position + 2]
            address = words[position + 1]
        }
        guard !codes.isEmpty else { throw DemoFault("the server printed no codes: \(ready)") }
        self.codes = codes
        self.address = address
    }

    /// What the server prints once it can be joined.
    private static let readyMark = "Serving"

    var sessionLog: String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.sorted().last.map { folder + "/" + $0 }
    }

    func join(_ seat: String, as name: String) throws {
        guard let code = codes[seat] else { throw DemoFault("there is no seat “\(seat)”") }
        let join = programs.appendingPathComponent("offramp-join").path
        let client = try DemoProcess(seat, join, [address, code, "--name", name, "--plain"]) { line in
            say("\(seat.padding(toLength: 8, withPad: " ", startingAt: 0))| \(line)")
        }
        seats[seat] = client
    }

    func client(_ seat: String) throws(DemoFault) -> DemoProcess {
        guard let client = seats[seat] else { throw DemoFault("nobody sits at “\(seat)”") }
        return client
    }

    /// Kills the server as a power cut would, and starts it again on the same port.
    func crash() throws {
        server.signal(SIGKILL)
        _ = server.waitUntilExit()
        let port = address.split(separator: ":").last.map(String.init) ?? "7316"
        let offramp = programs.appendingPathComponent("offramp").path
        server = try DemoProcess("server", offramp, ["serve", "--data", folder, "--port", port]) { _ in }
        _ = try server.wait(for: Self.readyMark, seconds: 30)
    }

    /// Ends the clients, then the server; the server's exit code.
    func end() -> Int32 {
        for seat in seats.keys.sorted() {
            seats[seat]?.closeInput()
            _ = seats[seat]?.waitUntilExit()
        }
        server.signal(SIGTERM)
        return server.waitUntilExit()
    }

    /// Ends everything at once, after a fault.
    func abandon() {
        for seat in seats.keys.sorted() { seats[seat]?.signal(SIGKILL) }
        server.signal(SIGKILL)
    }
}

/// Prints a line whole, whichever thread it comes from.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
