extension LogHeader {
    /// In which version of its form the log is, and which program began it: "version 2, begun by offramp 0.9.0".
    package var formInWords: String {
        let begun = program.map { "begun by \($0)" } ?? "by which program it was begun it doesn't say"
        guard version < Self.currentVersion else { return "version \(version), \(begun)" }
        return "version \(version), where this program begins logs in version \(Self.currentVersion); \(begun)"
    }

    /// What to think of where this program decides otherwise than a log of another program says; nil for its own logs.
    package var remarkOnDifferences: String? {
        guard program != Self.ownProgram else { return nil }
        let other = program ?? "an earlier program"
        return "The log was begun by \(other), and this is \(Self.ownProgram), whose rules may have changed since: "
            + "verify it with the program that it was played with before you think it altered."
    }
}
