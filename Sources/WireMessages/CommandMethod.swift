public import NegotiationModel
public import StrictJSON

/// A method of the wire that gives a command: `namespace.kind`. The clock's commands have none, nor has what staff alone order.
public struct CommandMethod: Sendable, Hashable {
    /// As sent, such as `offer.putForward`.
    public let name: String
    /// What the command is called where it is written; its parameters are the members that it has there.
    let kind: Command.Kind

    private init(_ namespace: String, _ kind: Command.Kind) {
        name = "\(namespace).\(kind.rawValue)"
        self.kind = kind
    }

    /// Every method that gives a command.
    public static let all: [CommandMethod] = [
        ("offer", [Command.Kind.putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent]),
        ("words", [.say, .state, .realWorld, .observe]),
        ("action", [.commit, .uncommit, .perform, .suspend, .propose]),
        (
            "control",
            [
                .start, .pause, .resume, .next, .extend, .goBack, .inject, .improvise, .setStatus, .editInject,
                .setTrack, .setLevel, .certify, .rule, .roll, .note, .pose, .setStep, .end, .seatBot, .unseatBot,
            ]
        ),
        ("delegation", [.appoint, .setActing, .writeDraft, .dropDraft, .putForwardDraft]),
        ("request", [.ask, .takeUp, .answer, .dismiss]),
        ("channel", [.openChannel, .closeChannel]),
        ("seat", [.reissue, .revoke]),
    ].flatMap { namespace, kinds in kinds.map { CommandMethod(namespace, $0) } }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { (Array($0.name.utf8), $0) })
    private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

    /// The method of this name, if there is one; names are compared as bytes.
    public init?(name: String) {
        guard let method = Self.byName[Array(name.utf8)] else { return nil }
        self = method
    }

    /// The method that gives this command, and its parameters without the key; nil for the clock's, and for
    /// what staff alone order.
    public static func sending(_ command: Command) -> (method: CommandMethod, parameters: JSONObject)? {
        guard let member = try? JSON(of: command).object?.members.first, let kind = Command.Kind(rawValue: member.key),
            let method = byKind[kind], let parameters = member.value.object
        else { return nil }
        return (method, parameters)
    }
}
