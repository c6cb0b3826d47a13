import CLibCrypto

/// Why a certificate can't be made, read or used: a sentence for people.
package struct CertificateFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ sentence: String) {
        description = sentence
    }

    /// Of a call of libcrypto's, with the reason that it gives.
    init(failed what: String) {
        let code = ERR_peek_last_error()
        ERR_clear_error()
        let reason = ERR_reason_error_string(code).map { String(cString: $0) } ?? "it gives no reason"
        description = "libcrypto \(what) (\(reason))."
    }
}
