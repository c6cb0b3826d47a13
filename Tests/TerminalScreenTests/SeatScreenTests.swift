import PlayerClient
import PlayerScreens
import TerminalScreen
import Testing

@Suite("A seat's screen in memory")
struct SeatScreenTests {
    private let memory = MemoryScreen(size: ScreenSize(columns: 60, rows: 12))
    private let model = ClientModel(ClientSettings(code: "K7Q4", name: "Олена", pastAsked: .everyone, keyPrefix: "k"))

    private func press(_ text: String) { memory.keys += text.unicodeScalars.map { .sign($0) } }

    @Test func keysReachTheLineAndLinesTheProgram() {
        let seat = SeatScreen(memory)
        press("say Київ")
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        #expect(memory.grid?.lines.last == "> say Київ")
        memory.keys = [.enter]
        press("x")
        #expect(seat.next(of: model) == .line("say Київ"))
        seat.show(model)
        #expect(memory.grid?.lines.last == ">", "what comes after a line waits until the line is done")
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        #expect(memory.grid?.lines.last == "> x")
    }

    @Test func escapeAndFunctionKeysReachTheScreen() {
        let seat = SeatScreen(memory)
        memory.keys = [.function(1)]
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        #expect(memory.grid?.lines.contains { $0.hasPrefix("Help comes with the connection.") } == true)
        memory.keys = [.escape]
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        #expect(memory.grid?.lines.contains { $0.hasPrefix("This is the first step.") } == true)
    }

    @Test func anotherSizeIsFollowedAndKeepsWhatIsTyped() {
        let seat = SeatScreen(memory)
        press("say")
        memory.keys.append(.resized)
        memory.size = ScreenSize(columns: 30, rows: 8)
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        #expect(memory.grid?.size == ScreenSize(columns: 30, rows: 8))
        #expect(memory.grid?.lines.last == "> say")
    }

    @Test func whatIsToldIsShownAndOutlivesTheScreen() {
        let seat = SeatScreen(memory)
        seat.write(Told(.lines(["Look at the slip."])), isAnswer: false, of: model)
        seat.show(model)
        #expect(memory.grid?.lines.contains("Look at the slip.") == true)
        seat.close()
        seat.show(model)
        #expect(memory.isClosed && memory.grid == nil)
        #expect(seat.lastTold == ["Look at the slip."])
    }

    @Test("Where only ASCII is shown, what is told is spelt before it is broken into rows, and what is typed stays")
    func ascii() {
        let seat = SeatScreen(memory, isOfASCII: true)
        seat.write(Told(.lines([String(repeating: "щука ", count: 12)])), isAnswer: false, of: model)
        press("Київ")
        #expect(seat.next(of: model) == nil)
        seat.show(model)
        let lines = memory.grid?.lines ?? []
        #expect(lines.joined(separator: " ").components("shchuka") == 12)
        #expect(lines.last == "> Kyiv")
        memory.keys = [.enter]
        #expect(seat.next(of: model) == .line("Київ"))
    }
}

extension String {
    /// How often a word stands in it.
    fileprivate func components(_ word: String) -> Int {
        split(separator: " ").count { $0 == word }
    }
}
