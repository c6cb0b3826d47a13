/// Why a server or a client cannot be set up.
package enum WebSocketFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The limits of the configuration need more open files than the process may have.
    case tooFewDescriptors(needed: Int, allowed: Int)
    /// The address could not be bound, or the certificate or key could not be used.
    case cannotListen(host: String, port: Int, usesTLS: Bool)
    /// libwebsockets made no context for a client.
    case cannotStartClient
    /// A file descriptor that can't be watched: closed, or refused by libwebsockets.
    case cannotWatch(fileDescriptor: Int32)
    /// A setting outside its range; the text says which, and what would be accepted.
    case badSetting(String)
    /// The system gives no thread; the text says why.
    case noThread(String)

    package var description: String {
        switch self {
        case .tooFewDescriptors(let needed, let allowed):
            "The places for connections and the files set aside need \(needed) open files, but this process may have "
                + "\(allowed): raise the limit (ulimit -n), or ask for fewer."
        case .cannotListen(let host, let port, let usesTLS):
            "Cannot listen on \(host), port \(port): the port is taken or reserved, or the address is not this machine's"
                + (usesTLS ? ", or the certificate or its key cannot be read." : ".")
        case .cannotStartClient:
            "libwebsockets could not start a client: out of memory or descriptors, or the trusted certificates cannot be read."
        case .cannotWatch(let fileDescriptor):
            "Cannot watch file descriptor \(fileDescriptor): it is closed or no more descriptors are free."
        case .badSetting(let text), .noThread(let text):
            text
        }
    }
}
