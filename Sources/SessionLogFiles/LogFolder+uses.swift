package import SessionLog
import Synchronization

extension LogFolder {
    func requireName(_ session: String) throws(LogRefusal) {
        guard LogRefusal.isSessionName(session) else { throw .invalidName(session) }
    }

    func requireWritable(_ session: String) throws(LogRefusal) {
        try requireName(session)
        guard purpose == .writing else {
            throw .unusable("\(path): the folder was opened for reading only.")
        }
    }

    func reserve(_ session: String) throws(LogRefusal) {
        let use = uses.withLock { uses in
            let use = uses[session]
            if use == nil { uses[session] = .open }
            return use
        }
        switch use {
        case nil: return
        case .open: throw .inUse(session: session)
        case .full:
            throw .full("The log of session \(session) has stopped for want of room, and nobody has had it go on.")
        case .failed:
            throw .stopped(
                "The log of session \(session) stopped after a failure. What the system says of the file now may not "
                    + "be what is on the disk: see to the disk, then start the server again.")
        }
    }

    func release(_ session: String) {
        uses.withLock { $0[session] = nil }
    }

    func end(_ session: String, _ failure: LogRefusal?) {
        let use: Use? =
            switch failure {
            case nil: nil
            case .full?: .full
            case .some: .failed
            }
        uses.withLock { $0[session] = use }
    }

    /// Lets logs be opened again that stopped for want of room: all that was told to be durable is in their files then.
    ///
    /// Does nothing while logs are written. Refuses where they stopped for another reason: what the system says of a file after
    /// a sync that failed may not be what is on the disk.
    package func goOn() throws(LogRefusal) {
        guard let writer, try writer.hasStoppedForWantOfRoom() else { return }
        try JournalRecovery(files: files, operations: operations, onFault: writer.onFault).run()
        uses.withLock { uses in
            for (session, use) in uses where use == .full { uses[session] = nil }
        }
        writer.goOn()
    }
}
