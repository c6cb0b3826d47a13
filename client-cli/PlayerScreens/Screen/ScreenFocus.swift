import PlayerClient

/// Where keys go.
enum ScreenFocus: Sendable, Equatable {
    /// The answer to a question.
    case answer
    /// The offer form: a field that takes digits and arrows, its note, or a command typed beside it.
    case form, note, aside
    /// What is being said in the chosen channel.
    case channel
    /// A text that control writes.
    case entry
    case commandLine
}

extension FullScreen {
    func focus(of model: ClientModel) -> ScreenFocus {
        if model.isAsking { return .answer }
        if entry != nil { return .entry }
        if page != nil { return .commandLine }
        if let form {
            if !aside.isEmpty { return .aside }
            return form.field == .note ? .note : .form
        }
        return panel == .channels && model.watch == nil ? .channel : .commandLine
    }

    /// The line that is typed at; nil in a form's field.
    func typedLine(_ focus: ScreenFocus) -> EditedLine? {
        switch focus {
        case .answer, .aside: aside
        case .note: form?.note
        case .channel: channels.current?.line
        case .entry: entry?.line
        case .commandLine: line
        case .form: nil
        }
    }

    mutating func edit(_ focus: ScreenFocus, _ change: (inout EditedLine) -> Void) {
        switch focus {
        case .answer, .aside: change(&aside)
        case .channel: _ = channels.edit { change(&$0.line) }
        case .commandLine: change(&line)
        case .note, .form, .entry: break
        }
    }
}
