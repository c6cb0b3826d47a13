import CLibCrypto

extension SHA256Digest {
    /// SHA-256 of the bytes.
    @inlinable
    public init(of bytes: some Collection<UInt8>) {
        let computed = bytes.withContiguousStorageIfAvailable { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
        self = computed ?? Array(bytes).withUnsafeBytes { SHA256Digest(of: $0) }
    }

    /// SHA-256 of the bytes in the buffer.
    public init(of buffer: UnsafeRawBufferPointer) {
        self = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { output in
            let succeeded = EVP_Digest(
                buffer.baseAddress, buffer.count, output.baseAddress, nil, sha256Algorithm.pointer, nil)
            // Fails only if memory is exhausted or the library is broken; a wrong digest would be worse than a stop.
            precondition(succeeded == 1, "libcrypto could not compute a SHA-256 digest.")
            return SHA256Digest(filled: output)
        }
    }
}

extension SHA256Digest {
    /// SHA-256 of two buffers as if they lay one behind the other.
    public init(of first: UnsafeRawBufferPointer, then second: UnsafeRawBufferPointer) {
        self = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { output in
            let context = EVP_MD_CTX_new()
            defer { EVP_MD_CTX_free(context) }
            let succeeded =
                EVP_DigestInit_ex(context, sha256Algorithm.pointer, nil) == 1
                && EVP_DigestUpdate(context, first.baseAddress, first.count) == 1
                && EVP_DigestUpdate(context, second.baseAddress, second.count) == 1
                && EVP_DigestFinal_ex(context, output.baseAddress, nil) == 1
            precondition(succeeded, "libcrypto could not compute a SHA-256 digest.")
            return SHA256Digest(filled: output)
        }
    }
}

/// HMAC-SHA-256 (RFC 2104) of a message under a key of any length.
public func hmacSHA256(key: [UInt8], message: [UInt8]) -> SHA256Digest {
    withUnsafeTemporaryAllocation(byteCount: SHA256Digest.byteCount, alignment: 8) { output in
        var written: UInt32 = 0
        // With an empty key libcrypto takes a null pointer to mean "the key of last time", so it gets a real one.
        let keyOrZero = key.isEmpty ? [0] : key
        let result = HMAC(
            sha256Algorithm.pointer, keyOrZero, Int32(key.count), message, message.count, output.baseAddress, &written)
        precondition(result != nil, "libcrypto could not compute an HMAC.")
        return SHA256Digest(filled: output)
    }
}

/// The algorithm, looked up once: libcrypto would otherwise search its providers at every call.
private struct Algorithm: @unchecked Sendable {
    // Never freed, never changed after the lookup; libcrypto shares it between threads.
    let pointer: OpaquePointer
}

private let sha256Algorithm: Algorithm = {
    guard let pointer = EVP_MD_fetch(nil, "SHA256", nil) else {
        preconditionFailure("libcrypto offers no SHA-256.")
    }
    return Algorithm(pointer: pointer)
}()
