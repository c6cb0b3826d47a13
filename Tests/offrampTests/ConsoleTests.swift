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
