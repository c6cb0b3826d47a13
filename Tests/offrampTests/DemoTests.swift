import Foundation
import Testing

/// Whole sessions through the real programs and real sockets.
@Suite(.serialized) struct DemoTests {
    private let exercise = Programs.exercises + "/off-ramp-2022"

    private func play(_ arguments: [String]) throws -> (output: String, folder: String) {
        let folder = try Programs.temporaryFolder()
        let (status, output) = try Programs.run("offramp", ["demo", exercise, "--keep", folder] + arguments)
        #expect(status == 0, "\(output.suffix(2_000))")
        return (output, folder)
    }

    private func log(in folder: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return folder + "/" + (try #require(names.first { $0.hasSuffix(".jsonl") }))
    }

    @Test("The scripted session settles, every required rule bites, and every seat received what the log gives")
    func settles() throws {
        let (output, folder) = try play([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(output.contains("What each seat received live is, byte for byte, what the log gives again."))
        #expect(!output.contains("never bit"))
        #expect(!output.utf8.contains(0x1B), "an escape sequence was printed")
    }

    @Test("Called by its name alone, as the shell finds it, it finds the players' program beside it")
    func byItsName() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let words = "cd \"$0\" && PATH=\"$1:$PATH\" exec offramp demo off-ramp-2022 --quiet"
        let (status, output) = try Programs.run("/bin/bash", ["-c", words, folder, Programs.folder])
        #expect(status == 0 && output.contains("The log verifies"), "\(output)")
    }

    @Test(
        "Killed in the middle and started again, the same session goes on to the same end, and nothing is lost or twice"
    )
    func survivesKill() throws {
        let (output, folder) = try play(["--crash"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(output.contains("The server is killed, and started again."))
        let (status, verdict) = try Programs.run("offramp", ["verify", try log(in: folder)])
        #expect(status == 0, "\(verdict)")
    }

    @Test("Two processes replay a log to the same bytes, for control and for every seat")
    func replaysAlike() throws {
        let (_, folder) = try play(["--quiet"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let log = try log(in: folder)
        for viewer in ["control", "us", "russia", "ukraine", "europe", "observer"] {
            for format in [[], ["--json"]] {
                let first = try Programs.run("offramp", ["replay", log, "--as", viewer] + format)
                let second = try Programs.run("offramp", ["replay", log, "--as", viewer] + format)
                #expect(first.status == 0)
                #expect(first.output.count > 1_000)
                #expect(first.output == second.output)
            }
        }
    }

    @Test("A log in which one byte was changed is refused with the place, and left as it is")
    func refusesChangedLog() throws {
        let (_, folder) = try play(["--quiet"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = try log(in: folder)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = try #require(bytes.range(of: Data("it goes too far".utf8))).lowerBound
        bytes[place] = UInt8(ascii: "I")
        try bytes.write(to: URL(fileURLWithPath: path))
        let (status, output) = try Programs.run("offramp", ["verify", path])
        #expect(status == 1)
        #expect(output.contains("line"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
}
