/// What is found of a certificate and its key.
package struct CertificateFinding: Sendable {
    package enum State: Sendable {
        /// With a sentence that says why.
        case unusable(String)
        case read(Certificate)
    }

    package struct Certificate: Sendable {
        /// Those that it is for.
        package var names: [String]
        /// Addresses and names of this machine that aren't in it.
        package var namesMissing: [String]
        /// Until it is no longer valid; negative once it isn't.
        package var secondsLeft: Int
        /// Until it is valid; negative once it is.
        package var secondsUntilValid: Int
        /// The bits of who may do what with the key.
        package var keyMode: Int
        /// What slips name the key by; nil where an authority is known.
        package var fingerprint: String?

        package init(
            names: [String], namesMissing: [String], secondsLeft: Int, secondsUntilValid: Int, keyMode: Int,
            fingerprint: String?
        ) {
            self.names = names
            self.namesMissing = namesMissing
            self.secondsLeft = secondsLeft
            self.secondsUntilValid = secondsUntilValid
            self.keyMode = keyMode
            self.fingerprint = fingerprint
        }
    }

    let keyPath: String
    let state: State

    package init(keyPath: String, state: State) {
        self.keyPath = keyPath
        self.state = state
    }

    private static let secondsOfDay = 86_400
    private static let daysEnough = 14

    var checks: [Check] {
        switch state {
        case .unusable(let sentence):
            [
                .mend(
                    "certificate", sentence,
                    do: "Give the two files that belong together; `offramp certificate make` writes others.")
            ]
        case .read(let certificate): [dates(of: certificate), names(of: certificate), key(of: certificate)]
        }
    }

    private func dates(of certificate: Certificate) -> Check {
        let days = certificate.secondsLeft / Self.secondsOfDay
        guard certificate.secondsUntilValid <= 0 else {
            return .mend(
                "certificate",
                "It isn't valid yet, for another \(certificate.secondsUntilValid / 3600 + 1) hours at most.",
                do: "See to this machine's clock, or make another: offramp certificate make --replace")
        }
        guard certificate.secondsLeft >= 0 else {
            return .mend(
                "certificate",
                "It is valid no longer, for \(-certificate.secondsLeft / Self.secondsOfDay + 1) days at most.",
                do: "Make another, and print slips anew: offramp certificate make --replace")
        }
        let known = certificate.fingerprint.map { "its key is \($0)" } ?? "this machine knows its authority"
        guard days >= Self.daysEnough else {
            return .look(
                "certificate", "It is valid for \(days) more days; \(known).",
                do:
                    "If the last session is later, make another before slips are printed: offramp certificate make --replace"
            )
        }
        return .good("certificate", "It is valid for \(days) more days; \(known).")
    }

    private func names(of certificate: Certificate) -> Check {
        guard certificate.fingerprint != nil else {
            return .good(
                "names",
                "The certificate is for \(certificate.names.joined(separator: ", ")): slips have to name one of these (--address)."
            )
        }
        guard !certificate.namesMissing.isEmpty else {
            return .good("names", "The certificate has this machine's names and addresses.")
        }
        return .look(
            "names", "The certificate hasn't \(certificate.namesMissing.joined(separator: ", ")).",
            do:
                "Terminals with --fingerprint don't mind; browsers that believe the certificate warn of it. Where slips name one of these, make another on the "
                + "network of the day: offramp certificate make --replace")
    }

    private func key(of certificate: Certificate) -> Check {
        guard certificate.keyMode & 0o077 != 0 else { return .good("key", "\(keyPath) is its owner's alone.") }
        return .mend(
            "key", "Others than its owner may read or change \(keyPath).", do: "chmod 600 \(keyPath)")
    }
}
