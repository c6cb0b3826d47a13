import Glibc
import SystemPackage
import Threads

/// The two ends of a terminal that is none: a person's, and the program's.
struct PseudoTerminal {
    /// The person's end.
    let descriptor: Int32
    /// The program's end.
    let path: String

    init(_ size: TerminalSize) throws(TerminalFault) {
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var (number, isLocked): (UInt32, Int32) = (0, 0)
        guard descriptor >= 0, ioctl(descriptor, Self.setLock, &isLocked) == 0,
            ioctl(descriptor, Self.getNumber, &number) == 0
        else { throw TerminalFault("No pseudo-terminal is to be had: \(Errno.ofLastCall).") }
        path = "/dev/pts/\(number)"
        resize(size)
    }

    /// The kernel tells the programs in it.
    func resize(_ size: TerminalSize) {
        var window = winsize(
            ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
    }

    /// Whether keys are echoed and lines are gathered by the terminal itself, as a shell leaves it.
    var isInLineMode: Bool {
        var settings = termios()
        tcgetattr(descriptor, &settings)
        let wanted = tcflag_t(ICANON | ECHO | ISIG)
        return settings.c_lflag & wanted == wanted
    }

    /// What waits to be read; nil where no program is left that could write.
    func read(waitingMilliseconds milliseconds: Int) -> [UInt8]? {
        let ours = FileDescriptor(rawValue: descriptor)
        guard ours.wait(for: .toRead, atMostMilliseconds: milliseconds).isReady else { return [] }
        guard let bytes = ours.readNow(bytesMax: 65_536) else { return [] }
        return bytes.isEmpty ? nil : bytes
    }

    /// Starts a program at the other end, which becomes its terminal in every respect.
    func start(_ program: String, _ arguments: [String], environment: [String: String]) throws(TerminalFault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // Whoever leads a new session gets the first terminal that it opens: signals of keys and of the window reach it.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // Whoever runs the tests in the background has Ctrl-C ignored, and children inherit that.
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | Self.newSession)
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, &attributes, words, variables)
        guard code == 0 else {
            throw TerminalFault("\(program) can't be started: \(Errno(rawValue: code)).")
        }
        return process
    }

    /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, macros that Swift doesn't import; Glibc's Swift module leaves the functions
    /// out that use them.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// `POSIX_SPAWN_SETSID`, which Glibc's Swift module leaves out.
    private static let newSession: Int16 = 0x80
}
