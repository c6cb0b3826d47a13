import StrictJSON
import Texts

/// All that was looked at, in its order.
package struct CheckList: Sendable, Equatable {
    package let checks: [Check]

    package init(_ findings: ServerFindings) {
        checks =
            findings.port.checks + findings.reach.checks + (findings.certificate?.checks ?? [])
            + (findings.disk?.checks ?? [])
            + findings.folder.checks + findings.clock.checks + findings.terminal.checks + findings.limits.checks
    }

    /// Whether nothing has to be mended.
    package var isReady: Bool { !checks.contains { $0.verdict == .mend } }

    /// One line a check, and what to do below it.
    package var text: String {
        checks.map { check in
            let head =
                TextColumns.filled(check.verdict.words, columns: 14) + TextColumns.filled(check.name, columns: 13)
            let advice = check.advice.map { String(repeating: " ", count: 14) + "→ \($0)\n" } ?? ""
            return "\(head) \(check.found)\n" + advice
        }.joined()
    }

    /// For programs: an object in one line.
    package var json: String {
        let all = checks.map { check in
            var object = JSONObject()
            object["check"] = .string(check.name)
            object["verdict"] = .string(check.verdict.rawValue)
            object["found"] = .string(check.found)
            if let advice = check.advice { object["advice"] = .string(advice) }
            return JSON.object(object)
        }
        var object = JSONObject()
        object["isReady"] = .bool(isReady)
        object["checks"] = .array(all)
        return JSON.object(object).canonicalText + "\n"
    }
}

/// What was found, before anybody judges it.
package struct ServerFindings: Sendable {
    package var port: PortFinding
    package var reach: ReachFinding
    /// Nil where none is given and none is needed.
    package var certificate: CertificateFinding?
    /// Nil where there is no folder, and no place for one.
    package var disk: DiskFinding?
    package var folder: FolderFinding
    package var clock: ClockFinding
    package var terminal: TerminalFinding
    package var limits: LimitsFinding

    package init(
        port: PortFinding, reach: ReachFinding, certificate: CertificateFinding?, disk: DiskFinding?,
        folder: FolderFinding,
        clock: ClockFinding, terminal: TerminalFinding, limits: LimitsFinding
    ) {
        self.port = port
        self.reach = reach
        self.certificate = certificate
        self.disk = disk
        self.folder = folder
        self.clock = clock
        self.terminal = terminal
        self.limits = limits
    }
}
