import CLibWebSockets

/// The other end of a TLS connection.
struct TLSPeer {
    let socket: OpaquePointer

    /// The public key in its certificate, DER; nil without TLS.
    var publicKey: [UInt8]? {
        // Keys of today take up to some 550 bytes (RSA, 4096 bits).
        let capacity = 4096
        let headerBytes = MemoryLayout<lws_tls_cert_info_results>.size
        return withUnsafeTemporaryAllocation(byteCount: headerBytes + capacity, alignment: 16) { room in
            guard let base = room.baseAddress else { return nil }
            room.initializeMemory(as: UInt8.self, repeating: 0)
            let results = base.bindMemory(to: lws_tls_cert_info_results.self, capacity: 1)
            guard
                lws_tls_peer_cert_info(
                    socket, LWS_TLS_CERT_INFO_OPAQUE_PUBLIC_KEY, results, capacity) == 0
            else { return nil }
            let start = MemoryLayout<Int32>.size  // the bytes follow their count
            let count = Int(results.pointee.ns.len)
            return count > 0 ? Array(room[start..<(start + count)]) : nil
        }
    }
}
