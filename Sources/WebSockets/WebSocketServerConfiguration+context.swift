import CLibWebSockets

extension WebSocketServerConfiguration {
    /// Seconds that a handshake may take, TLS included.
    private static let handshakeSeconds: UInt32 = 5

    /// What libwebsockets is told about a server.
    func fill(_ info: inout lws_context_creation_info, memory: CMemory) {
        info.iface = listensOnAll ? nil : memory.keep(host)
        info.port = Int32(port)
        info.vhost_name = memory.keep("default")
        info.timeout_secs = Self.handshakeSeconds
        // Any smaller pool lets a few slow connections starve all others; 0 lets it grow with the descriptors.
        info.max_http_header_pool = 0
        // HTTP/2 is refused: only HTTP/1.1 is offered here, and the upgrade guard refuses h2c.
        info.alpn = memory.keep("http/1.1")
        info.options |= UInt64(
            LWS_SERVER_OPTION_VALIDATE_UTF8 | LWS_SERVER_OPTION_SKIP_SERVER_CANONICAL_NAME
                | LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND)
        if !host.contains(":") { info.options |= UInt64(LWS_SERVER_OPTION_DISABLE_IPV6) }
        if let tls {
            info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT)
            info.ssl_cert_filepath = memory.keep(tls.certificatePath)
            info.ssl_private_key_filepath = memory.keep(tls.privateKeyPath)
        }
    }

    private var listensOnAll: Bool { host == "0.0.0.0" || host == "::" }
}
