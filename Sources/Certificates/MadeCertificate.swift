import CLibCrypto

/// A certificate that signs itself, and its private key, both as PEM.
package struct MadeCertificate: Sendable {
    package let certificate: [UInt8]
    package let key: [UInt8]

    /// How long one is valid: what browsers allow of authorities, at most 398 days, less one.
    package static let daysValid = 397
    /// Of these, before it is made: clocks of players' machines may be behind.
    static let daysBefore = 1

    /// Makes a key on the curve P-256 and a certificate for these names and addresses, which begins a day ago.
    ///
    /// It is a server's alone, and no authority's: whoever is made to believe it believes this server and nobody else, and who steals its key
    /// can pretend to be this server alone.
    ///
    /// - Parameter names: at least one; the first is its common name.
    package init(for names: [HostName]) throws(CertificateFault) {
        guard let first = names.first else {
            throw CertificateFault("A certificate is for at least one name or address.")
        }
        let key = try Self.newKey()
        let made = try CryptoObject(X509_new(), orFault: "makes no certificate", free: { X509_free($0) })
        let certificate = made.pointer
        try demand(X509_set_version(certificate, Int(X509_VERSION_3)), "sets no version")
        try Self.setSerialNumber(of: certificate)
        try Self.setValidity(of: certificate)
        try Self.setNames(of: certificate, commonName: first.description)
        try demand(X509_set_pubkey(certificate, key.pointer), "sets no key")
        try Self.addExtensions(to: certificate, names)
        try demand(X509_sign(certificate, key.pointer, EVP_sha256()), "can't sign")
        let (texts, keyTexts) = (try CryptoObject.sink(), try CryptoObject.sink())
        try demand(PEM_write_bio_X509(texts.pointer, certificate), "can't write the certificate")
        try demand(
            PEM_write_bio_PKCS8PrivateKey(keyTexts.pointer, key.pointer, nil, nil, 0, nil, nil), "can't write the key")
        (self.certificate, self.key) = (texts.written, keyTexts.written)
    }

    private static func newKey() throws(CertificateFault) -> CryptoObject {
        let context = try CryptoObject(
            EVP_PKEY_CTX_new_from_name(nil, "EC", nil), orFault: "knows no keys on curves",
            free: { EVP_PKEY_CTX_free($0) })
        try demand(EVP_PKEY_keygen_init(context.pointer), "makes no key")
        try demand(EVP_PKEY_CTX_set_group_name(context.pointer, "P-256"), "doesn't know P-256")
        var key: OpaquePointer?
        try demand(EVP_PKEY_generate(context.pointer, &key), "makes no key")
        return try CryptoObject(key, orFault: "makes no key", free: { EVP_PKEY_free($0) })
    }

    /// 127 bits of chance: positive, and never the same twice, which Firefox refuses of one issuer.
    private static func setSerialNumber(of certificate: OpaquePointer) throws(CertificateFault) {
        var bytes = [UInt8](repeating: 0, count: 16)
        try demand(RAND_bytes(&bytes, Int32(bytes.count)), "gives no random bytes")
        bytes[0] = bytes[0] & 0x7F | 0x40
        let number = try CryptoObject(
            BN_bin2bn(bytes, Int32(bytes.count), nil), orFault: "reads no number", free: { BN_free($0) })
        guard BN_to_ASN1_INTEGER(number.pointer, X509_get_serialNumber(certificate)) != nil else {
            throw CertificateFault(failed: "sets no serial number")
        }
    }

    private static func setValidity(of certificate: OpaquePointer) throws(CertificateFault) {
        let (start, end) = (X509_getm_notBefore(certificate), X509_getm_notAfter(certificate))
        guard X509_time_adj_ex(start, Int32(-daysBefore), 0, nil) != nil,
            // The last second counts, too.
            X509_time_adj_ex(end, Int32(daysValid - daysBefore), -1, nil) != nil
        else { throw CertificateFault(failed: "sets no dates") }
    }

    private static func setNames(of certificate: OpaquePointer, commonName: String) throws(CertificateFault) {
        let name = X509_get_subject_name(certificate)
        // A common name has 64 signs at most; which names it is for is said elsewhere.
        let text = Array(commonName.utf8.prefix(64))
        try demand(
            X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, text, Int32(text.count), -1, 0),
            "sets no name")
        try demand(X509_set_issuer_name(certificate, name), "sets no issuer")
    }

    private static func addExtensions(to certificate: OpaquePointer, _ names: [HostName]) throws(CertificateFault) {
        let alternatives = names.map { name in
            switch name {
            case .name(let text): "DNS:\(text)"
            case .address(let text): "IP:\(text)"
            }
        }
        let extensions: [(Int32, String)] = [
            (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
            (NID_ext_key_usage, "serverAuth"), (NID_subject_alt_name, alternatives.joined(separator: ",")),
            (NID_subject_key_identifier, "hash"),
        ]
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, certificate, certificate, nil, nil, 0)
        for (number, value) in extensions {
            guard let made = X509V3_EXT_nconf_nid(nil, &context, number, value) else {
                throw CertificateFault(failed: "takes no extension “\(value)”")
            }
            defer { X509_EXTENSION_free(made) }
            try demand(X509_add_ext(certificate, made, -1), "adds no extension")
        }
    }
}
