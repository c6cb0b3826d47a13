/// A file descriptor that a client's loop looks at beside its sockets.
struct FileWatch {
    enum Means {
        /// A duplicate of the descriptor is among those that the loop waits for.
        case polled(OpaquePointer)
        /// A regular file is always ready, and not every system can wait for one: a timer reports it.
        case timed(TimerID)
    }

    let fileDescriptor: Int32
    var means: Means
}
