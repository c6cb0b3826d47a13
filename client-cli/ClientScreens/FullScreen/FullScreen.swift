/// The full screen of a player's client: what is typed, what was told, which panel is open.
///
/// The second way of showing a `ClientModel`; the first prints line by line. Lines that are typed here go to the model as
/// all others do, and what the model prints comes back here, to the news.
public struct FullScreen: Sendable {
    /// What a key asks of the program.
    public enum Outcome: Sendable, Equatable {
        /// A whole line, for the model.
        case line(String)
        /// Leave at once.
        case leave
    }

    /// Rows that are enough to read news in below a panel.
    private static let heightForReading = 10

    private(set) var line = EditedLine()
    private(set) var news: NewsStream
    private(set) var panel = ScreenPanel.table
    /// Which part of a panel that is too long for its place.
    private(set) var page = 0
    private(set) var isLeaveAsked = false
    /// Rows of news since a key was pressed.
    private(set) var rowsArrived = 0
    /// The panel to go back to when a long answer was read.
    private(set) var panelBefore: ScreenPanel?
    public private(set) var size: ScreenSize

    public init(_ size: ScreenSize) {
        self.size = size
        news = NewsStream(columns: size.columns)
    }

    /// The terminal has another size now; nothing is lost.
    public mutating func resize(_ size: ScreenSize) {
        self.size = size
        news.resize(columns: size.columns)
    }

    /// Takes lines that the model prints.
    ///
    /// - Parameter isAnswer: whether somebody asked for them just now: then they are shown from their start, on the whole
    ///   screen if they need it.
    public mutating func add(_ lines: [String], isAnswer: Bool, of model: ClientModel) {
        let count = news.add(lines)
        guard isAnswer || model.isAsking else {
            rowsArrived += count
            return
        }
        if count > newsHeight(model), panel != .news { open(.news) }
        if panel == .news { news.showLast(count, height: newsHeight(model)) }
    }

    /// Takes a key.
    public mutating func take(_ key: ScreenKey, of model: ClientModel) -> Outcome? {
        if key != .interrupt { isLeaveAsked = false }
        rowsArrived = 0
        switch key {
        case .enter: return give(line.finish(), model)
        case .interrupt: return interrupt()
        case .function(1): return give(Word.help.rawValue, model)
        case .pageUp: readBack(newsHeight(model))
        case .pageDown: readOn(newsHeight(model))
        case .alt(let sign): choose(sign)
        case .sign(let sign) where line.text.isEmpty && !model.isAsking && digit(sign) != nil: choose(sign)
        default: _ = line.take(key)
        }
        return nil
    }

    /// What is given, typed or by key, stands among the news, above its answer.
    private mutating func give(_ line: String, _ model: ClientModel) -> Outcome {
        goBack()
        news.follow()
        if !line.isEmpty { news.add([model.prompt + line]) }
        return .line(line)
    }

    /// The rows below a panel are too few for reading: there the first step back opens the whole of the news.
    private mutating func readBack(_ height: Int) {
        guard panel == .news || height >= Self.heightForReading else { return open(.news) }
        news.scroll(by: -max(1, height - 1), height: height)
    }

    private mutating func readOn(_ height: Int) {
        guard news.top == nil else { return news.scroll(by: max(1, height - 1), height: height) }
        goBack()
    }

    private mutating func open(_ other: ScreenPanel) {
        panelBefore = panel
        panel = other
    }

    private mutating func goBack() {
        if let panelBefore { panel = panelBefore }
        panelBefore = nil
    }

    // Many know Ctrl-C as copying: once is a question.
    private mutating func interrupt() -> Outcome? {
        if isLeaveAsked { return .leave }
        isLeaveAsked = true
        return nil
    }

    private mutating func choose(_ sign: Unicode.Scalar) {
        guard let wanted = digit(sign).flatMap(ScreenPanel.init(rawValue:)) else { return }
        page = wanted == panel ? page + 1 : 0
        if wanted == .news || panel == .news { news.follow() }
        panel = wanted
        panelBefore = nil
    }

    private func digit(_ sign: Unicode.Scalar) -> Int? {
        "0"..."9" ~= sign ? Int(sign.value) - 0x30 : nil
    }

    private func newsHeight(_ model: ClientModel) -> Int { layout(of: model).newsHeight }
}

extension ClientModel {
    /// Whether the next line that is typed answers a question.
    var isAsking: Bool { confirmation != nil || form != nil }
}
