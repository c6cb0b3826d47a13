import Glibc

/// What a program makes sure of before it does anything: it is started by shells, services and other programs, and whatever
/// these left open, closed, or ignored is inherited.
package enum ProcessFooting {
    /// Has standard descriptors that are closed lead nowhere, or the next file or socket would get their numbers and be printed
    /// into. Has a pipe that nobody reads, and a file that may not grow, be failures of the call and not the program's end.
    package static func secure() {
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
            // The lowest number that is free, which is this one: those below it are open by now.
            _ = open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY)
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
