/// What stands after the players' program on slips: how the server is reached.
struct JoinWords {
    let text: String
    /// Where nobody said so, and no server runs: what staff should know before they hand slips out.
    var remark: String?

    /// The words for slips that are printed now, with what is to be said of them before.
    func told() -> String {
        if let remark { Terminal.complain(remark) }
        return text
    }
}
