import WebSockets

/// Who may read the metrics: whoever has the token; where there is none, this machine alone.
struct MetricsDoor {
    /// Nil: there is none.
    let token: BearerToken?

    /// The refusal; nil for whoever may.
    func refusal(of request: HTTPRequest) -> HTTPReply? {
        if let token {
            guard !token.opens(request.authorization) else { return nil }
            return .text(
                "The metrics are for a bearer token.\n", status: 401,
                headers: [.init("www-authenticate", "Bearer realm=\"offramp metrics\"")])
        }
        // Through a proxy on this machine everybody seems to come from here.
        guard request.isFromLoopback, !request.isForwarded else {
            return .text(
                "The metrics are for this machine alone; --metrics-token-file opens them to a token.\n", status: 403)
        }
        return nil
    }
}
