import Foundation
import Synchronization
import Threads

/// A server and its clients, run as the programs that people use, on this machine alone.
final class DemoStage {
    private let programs: URL
    private let folder: String
    private let isQuiet: Bool
    private let isShown = Shown()
    private var server: DemoProcess
    private var seats: [String: DemoProcess] = [:]
    private let address: String
    private let codes: [String: String]

    /// Starts the server on a free port and reads the codes off what it prints.
    init(exercise: String, folder: String, isQuiet: Bool) throws {
        self.folder = folder
        self.isQuiet = isQuiet
        programs = URL(fileURLWithPath: RunningProgram.path ?? CommandLine.arguments[0]).deletingLastPathComponent()
        let offramp = programs.appendingPathComponent("offramp").path
        server = try DemoProcess("server", offramp, ["up", exercise, "--data", folder, "--port", "0"]) { _ in }
        var codes: [String: String] = [:]
        var address = ""
        _ = try server.wait(for: Self.readyMark, seconds: 30)
        var seat = ""
        for line in server.linesSoFar {
            seat = Self.seat(named: line) ?? seat
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, words[0].hasSuffix("offramp-join") else { continue }
            (address, codes[seat]) = (words[1], words[2])
        }
        self.codes = codes
        self.address = address
    }

    /// What the server prints once it can be joined.
    private static let readyMark = "Serving"

    /// The party that a line of the slip sheet is headed with: `Ukraine, head of the delegation (ukraine-1)`; or `Control`.
    private static func seat(named line: String) -> String? {
        if line == "Control" { return "control" }
        if line.hasPrefix("Observers") { return "observer" }
        guard line.hasSuffix("-1)"), let open = line.lastIndex(of: "(") else { return nil }
        return String(line[line.index(after: open)...].dropLast(3))
    }

    var sessionLog: String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.sorted().last.map { folder + "/" + $0 }
    }

    /// Where what each seat received is kept.
    private func record(of seat: String) -> String { "\(folder)/\(seat).received" }

    func join(_ seat: String, as name: String) throws {
        guard let code = codes[seat] else { throw DemoFault("there is no seat “\(seat)”") }
        let join = programs.appendingPathComponent("offramp-join").path
        let client = try DemoProcess(
            seat, join, [address, code, "--name", name, "--plain", "--record", record(of: seat)]
        ) { [isQuiet, isShown] line in
            if !isQuiet, isShown.isOn { Terminal.write("\(Self.label(seat))| \(line)\n") }
        }
        seats[seat] = client
        // The greeting is the same for everybody.
        _ = try client.wait(for: "Type help")
    }

    /// From now on what the clients print is shown.
    func show() { isShown.turnOn() }

    static func label(_ seat: String) -> String { seat.padding(toLength: 8, withPad: " ", startingAt: 0) }

    func client(_ seat: String) throws(DemoFault) -> DemoProcess {
        guard let client = seats[seat] else { throw DemoFault("nobody sits at “\(seat)”") }
        return client
    }

    /// Kills the server as a power cut would, and starts it again on the same port.
    func crash() throws {
        server.signal(SIGKILL)
        server.waitUntilExit()
        let port = address.split(separator: ":").last.map(String.init) ?? "7316"
        let offramp = programs.appendingPathComponent("offramp").path
        server = try DemoProcess("server", offramp, ["serve", "--data", folder, "--port", port]) { _ in }
        _ = try server.wait(for: Self.readyMark, seconds: 30)
    }

    /// Ends the clients, then the server, which has to end well.
    func end() throws(DemoFault) {
        for seat in seats.keys.sorted() {
            seats[seat]?.closeInput()
            seats[seat]?.waitUntilExit()
        }
        server.signal(SIGTERM)
        try server.endWell()
    }

    /// Ends everything at once, after a fault.
    func abandon() {
        for seat in seats.keys.sorted() { seats[seat]?.signal(SIGKILL) }
        server.signal(SIGKILL)
    }
}

/// Whether the clients' lines are shown; read on the threads that read them.
private final class Shown: Sendable {
    private let value = Atomic(false)
    var isOn: Bool { value.load(ordering: .relaxed) }
    func turnOn() { value.store(true, ordering: .relaxed) }
}
