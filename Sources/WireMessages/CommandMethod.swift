import NegotiationModel
import StrictJSON

/// A method of the wire that gives a command: `namespace.case`. The clock's commands have none, nor has what staff alone order.
public struct CommandMethod: Sendable, Hashable {
    /// As sent, such as `offer.putForward`.
    public let name: String
    /// The command's case, such as `putForward`.
    let caseName: String

    private init(_ namespace: String, _ caseName: String) {
        name = "\(namespace).\(caseName)"
        self.caseName = caseName
    }

    /// Every method that gives a command, in the order of `Command`'s cases.
    public static let all: [CommandMethod] = [
        ("offer", ["putForward", "counter", "accept", "reject", "withdraw", "withdrawConsent"]),
        ("words", ["say", "state", "realWorld", "observe"]),
        ("action", ["commit", "uncommit", "perform", "suspend", "propose"]),
        (
            "control",
            [
                "start", "pause", "resume", "next", "extend", "goBack", "inject", "improvise", "setStatus",
                "editInject",
                "setTrack", "setLevel", "certify", "rule", "roll", "note", "end", "seatBot", "unseatBot",
            ]
        ),
        ("delegation", ["appoint", "setActing", "writeDraft", "dropDraft", "putForwardDraft"]),
        ("request", ["ask", "takeUp", "answer", "dismiss"]),
        ("channel", ["openChannel", "closeChannel"]),
        ("seat", ["reissue", "revoke"]),
    ].flatMap { namespace, cases in cases.map { CommandMethod(namespace, $0) } }

    /// The method of this name, if there is one.
    public init?(name: String) {
        guard let method = Self.all.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return nil }
        self = method
    }

    /// The method that gives this command, and its parameters without the key; nil for the clock's, and for
    /// what staff alone order.
    public static func sending(_ command: Command) -> (method: CommandMethod, parameters: JSONObject)? {
        guard let members = try? JSON(encoding: command).object?.members, let member = members.first,
            let method = all.first(where: { $0.caseName == member.key }), let parameters = member.value.object
        else { return nil }
        return (method, parameters)
    }

    /// Reads the parameters, without the key, into the command.
    func command(from parameters: JSONObject) throws(JSONCodingFault) -> Command {
        var written = JSONObject()
        written[caseName] = .object(parameters)
        do {
            return try JSON.object(written).decode(Command.self, unknownMembers: .refuse)
        } catch {
            throw JSONCodingFault(path: error.path.steppedInto(caseName), complaint: error.complaint)
        }
    }
}

extension String {
    // The path as the client wrote it: `putForward.offer.to` is `params.offer.to` on the wire.
    fileprivate func steppedInto(_ caseName: String) -> String {
        guard hasPrefix(caseName) else { return "params" }
        return "params" + dropFirst(caseName.count)
    }
}
