import NegotiationModel
import Synchronization

/// A case that was played: what play gives, and what happened in it.
struct PlayedCase {
    let file: CaseFile
    let result: Result<CaseFile, CaseMistake>
    let eventNames: Set<String>
    let refusalCodes: Set<RefusalCode>

    private init(_ file: CaseFile) {
        self.file = file
        var player = CasePlayer()
        do throws(CaseMistake) {
            result = .success(try player.played(file))
        } catch {
            result = .failure(error)
        }
        eventNames = player.session?.eventNames ?? []
        refusalCodes = player.session?.refusalCodes ?? []
    }

    /// By name; several tests look at the same play, which is played once.
    private static let played = Mutex<[String: PlayedCase]>([:])

    static func of(_ file: CaseFile) -> PlayedCase {
        if let known = played.withLock({ $0[file.name] }) { return known }
        let new = PlayedCase(file)
        played.withLock { $0[file.name] = new }
        return new
    }
}
