import Glibc

/// How long nothing has arrived on a socket, as the system knows it.
enum SocketSilence {
    /// Whole seconds since data arrived last, pongs and what is no message among it; nil where the system doesn't say.
    static func seconds(of socket: CInt) -> Int? {
        var info = tcp_info()
        var size = socklen_t(MemoryLayout<tcp_info>.size)
        guard getsockopt(socket, CInt(IPPROTO_TCP), TCP_INFO, &info, &size) == 0 else { return nil }
        return Int(info.tcpi_last_data_recv) / 1000
    }
}
