import Digests
package import StrictJSON

extension LogHeader: HashedRecord {
    package init(reading node: JSONNode) throws(JSONCodingFault) {
        var members = try node.members()
        guard try members.read("format") == Self.format else {
            throw node.fault("has another format than \"\(Self.format)\"")
        }
        version = try members.read("version")
        session = try members.read("session")
        openedAtMs = try members.read("openedAtMs")
        exercise = try members.read("exercise")
        exerciseDigest = try members.read("exerciseDigest")
        seats = try members.read("seats")
        seedCommitment = try members.read("seedCommitment")
        seedHex = try members.read("seedHex")
        diceAreKnown = version == 1 ? false : try members.readIfPresent("diceAreKnown") ?? false
        program = version == 1 ? nil : try members.read("program")
        values = version == 1 ? nil : try members.readIfPresent("values")
        table = version == 1 ? nil : try members.readIfPresent("table")
        parent = version == 1 ? nil : try members.readIfPresent("parent")
        hash = try members.read(HashedLine.hashKey)
        try members.end()
    }

    func writeMembers(to writer: inout JSONWriter, hash: (inout JSONWriter) -> Void) {
        if diceAreKnown { writer.member("diceAreKnown", true) }
        writer.member("exercise", exercise)
        writer.member("exerciseDigest", exerciseDigest)
        writer.member("format", Self.format)
        hash(&writer)
        writer.member("openedAtMs", openedAtMs)
        writer.member("parent", parent)
        writer.member("program", program)
        writer.member("seats", seats)
        writer.member("seedCommitment", seedCommitment)
        writer.member("seedHex", seedHex)
        writer.member("session", session)
        writer.member("table", table)
        writer.member("values", values)
        writer.member("version", version)
    }
}

/// The staff's program hands a header to the server within a request.
extension LogHeader: CodableJSONForm {}
