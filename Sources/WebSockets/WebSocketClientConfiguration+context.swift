import CLibWebSockets

extension WebSocketClientConfiguration {
    /// What libwebsockets is told about a client.
    func fill(_ info: inout lws_context_creation_info, memory: CMemory) {
        info.port = CONTEXT_PORT_NO_LISTEN
        info.timeout_secs = UInt32(connectSeconds)
        info.connect_timeout_secs = UInt32(connectSeconds)
        info.alpn = memory.keep("http/1.1")
        info.options |= UInt64(
            LWS_SERVER_OPTION_VALIDATE_UTF8 | LWS_SERVER_OPTION_SKIP_SERVER_CANONICAL_NAME)
        if trust != nil { info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT) }
        if case .certificate(let path) = trust { info.client_ssl_ca_filepath = memory.keep(path) }
    }

    /// The library's flags for one connection.
    func tlsFlags(usesTLS: Bool) -> Int32 {
        guard usesTLS else { return 0 }
        guard trust?.takesAnyCertificate == true else { return Int32(LCCSCF_USE_SSL.rawValue) }
        let flags = [
            LCCSCF_USE_SSL, LCCSCF_ALLOW_SELFSIGNED, LCCSCF_SKIP_SERVER_CERT_HOSTNAME_CHECK, LCCSCF_ALLOW_EXPIRED,
            LCCSCF_ALLOW_INSECURE,
        ]
        return Int32(flags.reduce(0) { $0 | $1.rawValue })
    }
}
