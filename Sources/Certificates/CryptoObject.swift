import CLibCrypto

/// What libcrypto allocated, freed when it is no longer held.
final class CryptoObject {
    let pointer: OpaquePointer
    private let free: (OpaquePointer) -> Void

    /// - Parameter what: the end of a sentence about libcrypto, for where it gave nothing: `can't make a key`.
    init(_ pointer: OpaquePointer?, orFault what: String, free: @escaping (OpaquePointer) -> Void)
        throws(CertificateFault)
    {
        guard let pointer else { throw CertificateFault(failed: what) }
        self.pointer = pointer
        self.free = free
    }

    deinit { free(pointer) }

    // MARK: Bytes in and out

    /// A source of these bytes.
    static func source(of bytes: [UInt8]) throws(CertificateFault) -> CryptoObject {
        let made = try sink()
        guard BIO_write(made.pointer, bytes, Int32(clamping: bytes.count)) == Int32(clamping: bytes.count) else {
            throw CertificateFault(failed: "takes no bytes")
        }
        return made
    }

    /// Takes what is written to it.
    static func sink() throws(CertificateFault) -> CryptoObject {
        try CryptoObject(BIO_new(BIO_s_mem()), orFault: "has no memory", free: { BIO_free($0) })
    }

    /// What was written to a sink.
    var written: [UInt8] {
        var (all, piece) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while case let count = BIO_read(pointer, &piece, Int32(piece.count)), count > 0 {
            all += piece.prefix(Int(count))
        }
        return all
    }
}

/// A step of libcrypto's that gives 1 where it succeeds.
func demand(_ result: Int32, _ what: String) throws(CertificateFault) {
    guard result > 0 else { throw CertificateFault(failed: what) }
}
