import Threads

/// A server that runs on a thread of its own.
package struct RunningServer: Sendable {
    /// The port that is listened on.
    package let port: Int
    /// Wake it, stop it, wait for its end.
    package let thread: SocketThread
}

extension WebSocketServer {
    /// Makes a server and its handler on a new thread and runs them there. Returns when it listens.
    ///
    /// - Parameters:
    ///   - threadName: as `top` shows it.
    ///   - makeHandler: called once, on the new thread. The handler may keep the server.
    package static func start(
        _ configuration: WebSocketServerConfiguration, threadName: String = "sockets",
        makeHandler: @escaping @Sendable (WebSocketServer) -> any WebSocketServerHandler
    ) throws(WebSocketFault) -> RunningServer {
        let outcome = Handover<Result<RunningServer, WebSocketFault>>()
        let run: @Sendable () -> Void = {
            do throws(WebSocketFault) {
                let server = try WebSocketServer(configuration)
                let handler = makeHandler(server)
                outcome.give(.success(RunningServer(port: server.port, thread: server.thread)))
                server.run(handler)
            } catch {
                outcome.give(.failure(error))
            }
        }
        do throws(ThreadFault) {
            try NamedThread.start(threadName, run)
        } catch {
            throw .noThread("\(error)")
        }
        return try outcome.take().get()
    }
}
