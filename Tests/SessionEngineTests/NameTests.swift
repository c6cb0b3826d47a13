import NegotiationModel
import SessionEngine
import StrictJSON
import Testing
import WireMessages

@Suite("Nobody sits down under a name that looks like control's or another seat's")
struct NameTests {
    private func message(_ answer: JSON?) -> String { answer?["error"]?["message"]?.text ?? "taken" }

    @Test(
        "like control's",
        arguments: [
            "Control", "C0NTROL", "Соntrol", "Ｃontrol", "Mission Control", "control-2", "Con\u{200d}trol", "Stаff",
        ])
    func control(_ name: String) throws {
        let table = try Table()
        for seat: SeatID in ["port-1", "observers"] {
            let answer = table.join(1, seat, as: name)
            #expect(answer?.errorCode == "text.invalid")
            #expect(message(answer).contains("under which control and its staff speak"), "\(message(answer))")
        }
        #expect(table.join(1, "port-1", as: "Ada")?.result?["seat"] == "port-1", "who was refused may try again")
    }

    @Test("control may bear its own")
    func ownName() throws {
        let table = try Table()
        #expect(table.join(1, "control", as: "Control")?.result?["seat"] == "control")
    }

    @Test("like the name of another seat, or of another party")
    func seatsAndParties() throws {
        let table = try Table()
        #expect(message(table.join(1, "port-1", as: "LlNE-l")).contains("the seat line-1"))
        #expect(message(table.join(1, "port-1", as: "Northwake Line")).contains("a party"))
        #expect(table.join(1, "port-1", as: "port-1")?.result?["seat"] == "port-1", "one's own")
        #expect(table.join(2, "line-1", as: "Northwake Line")?.result?["seat"] == "line-1", "one's own party")
    }

    @Test("like somebody's of the same delegation, present or not; and nobody learns who sits elsewhere")
    func colleagues() throws {
        let table = try Table()
        table.join(1, "port-1", as: "Ada Byron")
        #expect(message(table.join(2, "port-2", as: "Аdа Вyrоn")).contains("“Ada Byron”, the name at the seat port-1"))
        #expect(table.join(2, "port-2", as: "Ada")?.result?["seat"] == "port-2")
        #expect(table.join(3, "line-1", as: "Ada Byron")?.result?["seat"] == "line-1")
        table.leave(1)
        table.leave(2)
        #expect(table.join(4, "port-2", as: "ada byron")?.errorCode == "text.invalid")
        #expect(table.join(5, "port-1", as: "Ada Byron", after: 0)?.result?["seat"] == "port-1", "who comes back")
        #expect(table.join(6, "observers", as: "Ada Byron")?.result?["seat"] == "observers")
    }

    @Test("a refused name takes the seat from nobody")
    func nobodyIsMoved() throws {
        let table = try Table()
        table.join(1, "port-1", as: "Ada")
        #expect(table.join(2, "port-1", as: "Control")?.errorCode == "text.invalid")
        #expect(table.closed.isEmpty)
    }
}
