package import NegotiationModel
import WireMessages

/// What is told to whoever has the seat: what it is, and how things stood then.
///
/// It says no words: each renderer finds its own, and never has to read words again to know what they are.
package struct Told: Sendable, Equatable {
    package var content: Content
    /// What the seat saw then; nil before it has joined.
    package var view: View?
    /// What others see, where the seat looked through their eyes and was told what those read.
    package var eyes: View?
    /// Server time, UTC milliseconds.
    package var time: Int

    package init(_ content: Content, view: View? = nil, eyes: View? = nil, time: Int = 0) {
        self.content = content
        self.view = view
        self.eyes = eyes
        self.time = time
    }

    /// What one is told, as far as a renderer shows kinds in different ways.
    package enum Kind: Sendable, Equatable {
        /// Something happened; nobody asked.
        case news
        /// What was asked for.
        case answer
        /// Something was not done: by a rule, by the server, or because the line says nothing that can be done.
        case refusal
        /// Nothing goes on before it is answered.
        case question
        /// What the client itself has to say.
        case note
    }

    package var kind: Kind {
        switch content {
        case .news, .watchedNews, .seat, .timeLeft, .rowDue, .stall, .automated: .news
        case .page, .log: .answer
        case .refused, .fault, .notAdmitted, .unreachable: .refusal
        case .question, .preview, .formAsks: .question
        default: .note
        }
    }

    /// Whether it is why the client leaves, or what it leaves undone: to be read when it is gone, too.
    package var isParting: Bool {
        switch content {
        case .notAdmitted, .unreachable, .sessionClosed, .undone, .givenUp: true
        default: false
        }
    }

    /// The words of somebody beside the client; none where it is the client that tells.
    package var lines: [String] {
        if case .lines(let lines) = content { lines } else { [] }
    }
}
