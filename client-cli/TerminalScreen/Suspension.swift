import Glibc

/// Ctrl-Z, where the terminal hands it over as a key.
package enum Suspension {
    /// Stops this process, as the shell's job control does, until it is let go on. Where nobody could let it go on, the
    /// system passes it over.
    package static func stop() {
        let before = signal(SIGTSTP, SIG_DFL)
        kill(getpid(), SIGTSTP)
        signal(SIGTSTP, before)
    }
}
