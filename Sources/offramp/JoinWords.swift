import SessionHost

/// How the server is reached, with what is to be said of it.
struct JoinWords {
    let place: JoinPlace
    /// Where nobody said so, and no server runs: what staff should know before they hand slips out.
    var remark: String?

    /// The place for slips that are printed now, with what is to be said of it before.
    func told() -> JoinPlace {
        if let remark { Terminal.complain(remark) }
        return place
    }
}
