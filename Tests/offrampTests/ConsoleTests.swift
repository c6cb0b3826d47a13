import Foundation
import PseudoTerminals
import Testing

@Suite("Control at a terminal", .serialized)
struct ConsoleTests {
    @Test("Play is begun, an inject delivered, a party watched and play paused by keys alone")
    func keys() async throws {
        let session = try ServedSession()
        let pia = try session.join("port-1", as: "Pia")
        let control = try session.join("control", as: "Vera")
        try await control.wait(for: "[1 Main]")
        try await pia.wait(for: "Play has not started")
        try control.press(.function(5), "g")
        try await control.wait(for: "STARTEX: the first phase begins")
        try control.press("yes", .enter)
        try await control.wait(for: "Play has started.")
        try control.press(.down, "d")
        try await control.wait(for: "-- Deliver 1")
        try control.press(.enter)
        try await control.wait(for: "Delivered: 1.")
        try await pia.wait(for: "Two ships at anchor")
        try control.press("7")
        try await control.wait(for: "[7 Seats]")
        try control.press(.down, "w")
        try await control.wait(for: "AS PORT OF MERROW SEES IT")
        try control.press("7")
        try await control.wait(for: "In confidence.")
        try control.press(.function(8))
        try await control.wait(without: "AS PORT OF MERROW SEES IT")
        try control.press(.function(5), "p")
        try await pia.wait(for: "PAUSED")
    }

    @Test("A row that another changes while control is about to deliver it is taken back from the screen")
    func takenBack() async throws {
        let session = try ServedSession()
        let pia = try session.join("port-1", as: "Pia")
        let control = try session.join("control", as: "Vera")
        try await control.wait(for: "[1 Main]")
        try control.press(.function(5), "g")
        try await control.wait(for: "STARTEX: the first phase begins")
        try control.press("yes", .enter)
        try await control.wait(for: "Play has started.")
        try control.press("/inject 1", .enter)
        try await control.wait(for: "Two ships lie at anchor")
        try control.press("ye")
        let plan = try String(contentsOfFile: Programs.exercises + "/harbour-hours/msel.csv", encoding: .utf8)
        let file = session.data + "/other.csv"
        try plan.replacing("Two ships lie", with: "Three ships lie").write(
            toFile: file, atomically: true, encoding: .utf8)
        let id = String(try #require(session.log().split(separator: "/").last).dropLast(6))
        let imported = try Programs.run("offramp", ["session", "msel", id, file, "--data", session.data])
        #expect(imported.status == 0, "\(imported.output)")
        try await control.wait(for: "-- Taken back")
        try await control.wait(for: "row 1 was changed meanwhile")
        // The rest of what was being typed does nothing.
        try control.press("s", .enter)
        try await control.wait(without: "-- Taken back")
        try control.press("/inject 1", .enter)
        try await control.wait(for: "Three ships lie at anchor")
        try control.press("yes", .enter)
        try await control.wait(for: "Delivered: 1.")
        try await pia.wait(for: "Two ships at anchor")
    }

    @Test("An alert of the real world stands above everything until control says that it is read")
    func realWorld() async throws {
        let session = try ServedSession()
        let pia = try session.join("port-1", as: "Pia")
        let control = try session.join("control", as: "Vera")
        try await control.wait(for: "[1 Main]")
        try control.press(.function(5), "g")
        try await control.wait(for: "STARTEX: the first phase begins")
        try control.press("yes", .enter)
        try await pia.wait(for: "Round 1/")
        try pia.press("real-world Somebody is ill", .enter)
        try await control.wait(for: "THIS IS NO EXERCISE. PLAY WAS STOPPED.")
        try control.press("5")
        try await control.wait(for: "Somebody is ill")
        try control.press(.function(9))
        try await control.wait(without: "THIS IS NO EXERCISE. PLAY WAS STOPPED.")
    }
}
