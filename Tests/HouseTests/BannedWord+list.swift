extension BannedWord {
    static let list = files + tasks + clocks + chance + numbers

    private static let files = [
        BannedWord("Foundation", because: "it brings files, clocks and two JSON readers that disagree with each other"),
        BannedWord("Glibc", because: "it brings everything that a pure room must not reach"),
        BannedWord("FileHandle", because: "files are the edges' business"),
        BannedWord("FileManager", because: "files are the edges' business"),
        BannedWord("open", .freeCall, because: "files are the edges' business"),
        BannedWord("fopen", because: "files are the edges' business"),
        BannedWord("print", .freeCall, because: "output is an effect, which the programs carry out"),
        BannedWord("debugPrint", because: "output is an effect, which the programs carry out"),
        BannedWord("readLine", .freeCall, because: "input is an argument"),
        BannedWord("CommandLine", because: "arguments are read by the programs"),
        BannedWord("getenv", because: "an environment would make two replays differ"),
        BannedWord("socket", because: "sockets are the edges' business"),
    ]

    private static let tasks = [
        BannedWord("Dispatch", because: "a pure room runs where it is called"),
        BannedWord("DispatchQueue", because: "a pure room runs where it is called"),
        BannedWord("Task", because: "a pure room runs where it is called"),
        BannedWord("TaskGroup", because: "a pure room runs where it is called"),
        BannedWord("async", because: "control never waits inside a pure room"),
        BannedWord("await", because: "control never waits inside a pure room"),
        BannedWord("actor", .declaration, because: "state here is a value that its caller owns"),
        BannedWord("Thread", because: "a pure room runs where it is called"),
        BannedWord("pthread_", .beginning, because: "a pure room runs where it is called"),
        BannedWord("Mutex", because: "what needs a lock is shared, and values are not"),
        BannedWord("Atomic", because: "what needs an atomic is shared, and values are not"),
    ]

    private static let clocks = [
        BannedWord("Date", because: "time is an argument, in milliseconds"),
        BannedWord("ContinuousClock", because: "time is an argument, in milliseconds"),
        BannedWord("SuspendingClock", because: "time is an argument, in milliseconds"),
        BannedWord("clock_gettime", because: "time is an argument, in milliseconds"),
    ]

    private static let chance = [
        BannedWord("SystemRandomNumberGenerator", because: "dice are named draws from the session's seed"),
        BannedWord("random", .member, because: "dice are named draws from the session's seed"),
        BannedWord("randomElement", .member, because: "dice are named draws from the session's seed"),
        BannedWord("shuffled", .member, because: "dice are named draws from the session's seed"),
        BannedWord("shuffle", .member, because: "dice are named draws from the session's seed"),
        BannedWord("RAND_bytes", because: "seeds and codes are drawn by the host"),
        BannedWord("UUID", because: "names are counted, so that a replay gives the same"),
        BannedWord("hashValue", because: "it differs from process to process"),
    ]

    private static let refusesFractions = [
        "StrictJSON": "Swift's coding protocols name it; each of these functions refuses"
    ]

    private static let numbers = [
        BannedWord("Double", because: "whole numbers only", except: refusesFractions),
        BannedWord("Float", because: "whole numbers only", except: refusesFractions),
    ]
}
