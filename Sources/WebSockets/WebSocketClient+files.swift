import CLibWebSockets
import Glibc

extension WebSocketClient {
    /// Milliseconds between two reports of a file that is always ready.
    private static let alwaysReadyMilliseconds = 1

    /// Has `readable` called whenever the descriptor has something to read: a terminal, a pipe, a socket or a regular file,
    /// whatever standard input may be. The descriptor stays the owner's and keeps its flags.
    package func watch(_ fileDescriptor: Int32) throws(WebSocketFault) {
        guard !watches.contains(where: { $0.fileDescriptor == fileDescriptor }) else { return }
        var status = stat()
        guard fstat(fileDescriptor, &status) == 0 else { throw .cannotWatch(fileDescriptor: fileDescriptor) }
        if status.st_mode & S_IFMT == S_IFREG {
            watches.append(FileWatch(fileDescriptor: fileDescriptor, means: .timed(reportReady(fileDescriptor))))
        } else {
            watches.append(FileWatch(fileDescriptor: fileDescriptor, means: .polled(try adopt(fileDescriptor))))
        }
    }

    /// Ends the watch. Needed at the end of the file, which otherwise is reported again and again.
    package func unwatch(_ fileDescriptor: Int32) {
        guard let place = watches.firstIndex(where: { $0.fileDescriptor == fileDescriptor }) else { return }
        switch watches.remove(at: place).means {
        case .polled(let socket): lws_set_timeout(socket, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC)
        case .timed(let timer): cancel(timer)
        }
    }

    func fileReadable(_ socket: OpaquePointer) -> Int32 {
        guard let watch = watch(of: socket) else { return 0 }
        handler?.readable(watch.fileDescriptor)
        return 0
    }

    /// The library stops at a hang-up: what is left to read is the end, and the owner is told so until it ends the watch.
    func fileClosed(_ socket: OpaquePointer) -> Int32 {
        guard let place = watches.firstIndex(where: { $0.isPolled(by: socket) }) else { return 0 }
        watches[place].means = .timed(reportReady(watches[place].fileDescriptor))
        return 0
    }

    private func watch(of socket: OpaquePointer) -> FileWatch? {
        watches.first { $0.isPolled(by: socket) }
    }

    private func reportReady(_ fileDescriptor: Int32) -> TimerID {
        let timer = schedule(afterMilliseconds: Self.alwaysReadyMilliseconds) { [unowned self] in
            guard let place = watches.firstIndex(where: { $0.fileDescriptor == fileDescriptor }) else { return }
            watches[place].means = .timed(reportReady(fileDescriptor))
            handler?.readable(fileDescriptor)
        }
        return timer ?? TimerID(number: 0)
    }

    /// Adopting makes the descriptor non-blocking, and duplicates have their flags in common with the original, and with
    /// the shell that lent its terminal: so they are put back.
    private func adopt(_ fileDescriptor: Int32) throws(WebSocketFault) -> OpaquePointer {
        let flags = fcntl(fileDescriptor, F_GETFL)
        let duplicate = dup(fileDescriptor)
        guard let context, flags >= 0, duplicate >= 0 else { throw .cannotWatch(fileDescriptor: fileDescriptor) }
        var descriptor = lws_sock_file_fd_type()
        descriptor.filefd = duplicate
        let host = lws_get_vhost_by_name(context.pointer, "default")
        let adopted = lws_adopt_descriptor_vhost(host, LWS_ADOPT_RAW_FILE_DESC, descriptor, nil, nil)
        _ = fcntl(fileDescriptor, F_SETFL, flags)
        guard let adopted else { throw .cannotWatch(fileDescriptor: fileDescriptor) }
        return adopted
    }
}

extension FileWatch {
    fileprivate func isPolled(by socket: OpaquePointer) -> Bool {
        if case .polled(socket) = means { true } else { false }
    }
}
