import Glibc
import NegotiationModel
import OwnThreads
import SessionHost
import StrictJSON
import Testing
import WebSockets

@Suite("A session whose log has stopped", .ownThreads, .timeLimit(.minutes(1)))
struct StoppedLogTests {
    @Test("its file was taken away: everybody is told that it stopped, and control why; other sessions go on")
    func takenAway() throws {
        let table = try HostTable()
        try table.start()
        let (one, two) = (try table.open("one"), try table.open("two"))
        let (control, port, other) = (try table.dial(), try table.dial(), try table.dial())
        #expect(control.join(one["control"])?["result"] != nil)
        #expect(port.join(one["port-1"])?["result"] != nil)
        #expect(other.join(two["control"])?["result"] != nil)
        #expect(control.ask("control.start", ["key": "a"])?["result"] != nil)
        unlink(table.path + "/one.jsonl")
        #expect(control.end() != nil && port.end() != nil)
        let (why, that) = (Self.closing(control), Self.closing(port))
        #expect(that == "The session has stopped, since its log can't be written any more. What was answered is kept.")
        #expect(why.hasPrefix(that) && why.contains("one.jsonl was removed or renamed, while the server ran"), "\(why)")
        #expect(other.ask("control.start", ["key": "a"])?["result"] != nil)
        let list = try StaffDesk(dataPath: table.path).list()
        #expect(list.first { $0.session == "one" }?.status == "stopped")
        #expect(list.first { $0.session == "two" }?.status == "running")
        try StaffDesk(dataPath: table.path).close("two")
    }

    private static func closing(_ dialled: Dialled) -> String {
        dialled.messages.last { $0["method"] == "server.closing" }?["params"]?["reason"]?.text ?? ""
    }
}
