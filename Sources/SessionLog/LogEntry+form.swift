import Digests
package import StrictJSON

extension LogEntry: HashedRecord {
    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        number = try members.read("number")
        timeMs = try members.read("timeMs")
        seat = try members.read("seat")
        person = try members.read("person")
        key = try members.read("key")
        command = try members.read("command")
        events = try members.read("events")
        previous = try members.read("previous")
        hash = try members.read(HashedLine.hashKey)
        try members.end()
    }

    func writeMembers(to writer: inout JSONWriter, hash: (inout JSONWriter) -> Void) {
        draft.writeMembers(to: &writer, number: number, previous: previous, hash: hash)
    }
}
