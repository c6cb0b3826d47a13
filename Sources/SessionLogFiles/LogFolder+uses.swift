import SessionLog
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
        uses.withLock { $0[session] = failure == nil ? nil : .failed }
    }
}
