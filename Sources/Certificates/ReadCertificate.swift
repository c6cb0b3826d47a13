import CLibCrypto
import Glibc
import SystemPackage
import Threads

/// A server's certificate as it lies in a file: the first of a chain.
package struct ReadCertificate: Sendable {
    /// Its public key: SubjectPublicKeyInfo, DER.
    package let publicKey: [UInt8]
    /// All of it, DER.
    package let der: [UInt8]
    /// The names and addresses that it is for, in its order.
    package let names: [String]
    /// Seconds since 1970, the first and the last in which it is valid.
    package let validSeconds: ClosedRange<Int>
    /// Whether it leads to an authority that this machine trusts. Where it doesn't, others don't know it either.
    package let isKnownHere: Bool

    private static let fileBytesMax = 1024 * 1024

    /// Reads a file of PEM.
    package init(path: String) throws(CertificateFault) {
        let source = try CryptoObject.source(of: Self.bytes(of: path, as: "certificate"))
        guard let first = PEM_read_bio_X509(source.pointer, nil, nil, nil) else {
            ERR_clear_error()
            throw CertificateFault(
                "\(path) holds no certificate as PEM, which begins with a line -----BEGIN CERTIFICATE-----.")
        }
        let certificate = try CryptoObject(first, orFault: "", free: { X509_free($0) })
        publicKey = Self.der { i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.pointer), $0) }
        der = Self.der { i2d_X509(certificate.pointer, $0) }
        names = Self.names(in: certificate.pointer)
        let (start, end) = (
            Self.seconds(X509_get0_notBefore(certificate.pointer)),
            Self.seconds(X509_get0_notAfter(certificate.pointer))
        )
        guard let start, let end, start <= end else { throw CertificateFault("\(path): its dates can't be read.") }
        validSeconds = start...end
        isKnownHere = Self.isKnown(certificate.pointer, chain: source)
    }

    /// Whether clients that reach the server by this name or address find it in the certificate.
    package func covers(_ name: HostName) -> Bool {
        guard let source = try? CryptoObject.source(of: der), let read = d2i_X509_bio(source.pointer, nil) else {
            return false
        }
        defer { X509_free(read) }
        return switch name {
        case .name(let text): X509_check_host(read, text, text.utf8.count, 0, nil) == 1
        case .address(let text): X509_check_ip_asc(read, text, 0) == 1
        }
    }

    /// Whether the private key in a file of PEM is the one of this certificate. Never asks for a password.
    package func isKey(at path: String) throws(CertificateFault) -> Bool {
        let source = try CryptoObject.source(of: Self.bytes(of: path, as: "private key"))
        guard let key = PEM_read_bio_PrivateKey(source.pointer, nil, { _, _, _, _ in -1 }, nil) else {
            ERR_clear_error()
            throw CertificateFault(
                "\(path) holds no private key as PEM that can be read without a password; it begins with a line "
                    + "-----BEGIN PRIVATE KEY-----.")
        }
        defer { EVP_PKEY_free(key) }
        return Self.der { i2d_PUBKEY(key, $0) } == publicKey
    }

    // MARK: Parts

    private static func bytes(of path: String, as what: String) throws(CertificateFault) -> [UInt8] {
        do throws(Errno) {
            let file = try OwnedDescriptor(opening: path, .readOnly)
            defer { withExtendedLifetime(file) {} }
            return try file.descriptor.readWhole(byteCount: fileBytesMax)
        } catch {
            throw CertificateFault("\(path): the \(what) can't be read (\(error)).")
        }
    }

    /// What libcrypto encodes: it says first how many bytes it needs.
    private static func der(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
        let count = Int(encode(nil))
        guard count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var place = buffer.baseAddress
            filled = max(0, Int(encode(&place)))
        }
    }

    private static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int? {
        var parts = tm()
        guard ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
        return timegm(&parts)
    }

    private static func names(in certificate: OpaquePointer) -> [String] {
        guard let found = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return [] }
        let stack = OpaquePointer(found)
        defer {
            OPENSSL_sk_pop_free(stack) { GENERAL_NAME_free($0?.assumingMemoryBound(to: GENERAL_NAME.self)) }
        }
        return (0..<OPENSSL_sk_num(stack)).compactMap { index in
            guard let item = OPENSSL_sk_value(stack, index) else { return nil }
            var kind: Int32 = 0
            let value = GENERAL_NAME_get0_value(item.assumingMemoryBound(to: GENERAL_NAME.self), &kind)
            guard let text = value?.assumingMemoryBound(to: ASN1_STRING.self), let start = ASN1_STRING_get0_data(text)
            else { return nil }
            let bytes = Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(text))))
            return switch kind {
            case GEN_DNS: String(decoding: bytes, as: UTF8.self)
            case GEN_IPADD: Self.address(bytes)
            default: nil
            }
        }
    }

    private static func address(_ bytes: [UInt8]) -> String? {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else {
            return nil
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// - Parameter chain: where the certificates behind the first are read from.
    private static func isKnown(_ certificate: OpaquePointer, chain: CryptoObject) -> Bool {
        guard let store = X509_STORE_new(), let context = X509_STORE_CTX_new(), let others = OPENSSL_sk_new_null()
        else {
            return false
        }
        defer {
            X509_STORE_CTX_free(context)
            X509_STORE_free(store)
            OPENSSL_sk_pop_free(others) { X509_free($0.map { OpaquePointer($0) }) }
            // What ended the reading, and the verdict, lie there.
            ERR_clear_error()
        }
        while let next = PEM_read_bio_X509(chain.pointer, nil, nil, nil) {
            OPENSSL_sk_push(others, UnsafeRawPointer(next))
        }
        guard X509_STORE_set_default_paths(store) == 1, X509_STORE_CTX_init(context, store, certificate, others) == 1
        else {
            return false
        }
        return X509_verify_cert(context) == 1
    }
}
