import Digests
package import StrictJSON

extension LogSeal: HashedRecord {
    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        entries = try members.read("entries")
        head = try members.read("head")
        hash = try members.read(HashedLine.hashKey)
        try members.end()
    }

    func writeMembers(to writer: inout JSONWriter, hash: (inout JSONWriter) -> Void) {
        writer.member("entries", entries)
        hash(&writer)
        writer.member("head", head)
    }
}
