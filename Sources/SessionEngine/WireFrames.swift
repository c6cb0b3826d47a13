package import NegotiationModel
import StrictJSON
import WireMessages

/// Frames put together from news that was written before, since many are sent it.
///
/// They are byte for byte what `ToClient.frame` gives.
enum WireFrames {
    static let newsStart = Array(#"{"jsonrpc":"2.0","method":"news","params":"#.utf8)
    private static let end = UInt8(ascii: "}")

    /// A news notification.
    static func news(_ news: News) -> [UInt8] { ToClient.news(news).frame }

    /// The notification of a watched viewer's news, from the frame that the viewer's own seats get.
    static func watchedNews(_ newsFrame: [UInt8], as viewer: Viewer) -> [UInt8] {
        var frame = Array(#"{"jsonrpc":"2.0","method":"watched","params":{"as":"#.utf8)
        JSON.string(viewer.description).write(to: &frame)
        frame += Array(#","news":"#.utf8)
        frame += parameters(of: newsFrame)
        frame += Array("}}".utf8)
        return frame
    }

    /// The news alone, out of its notification's frame.
    static func parameters(of newsFrame: [UInt8]) -> ArraySlice<UInt8> {
        newsFrame[newsStart.count..<(newsFrame.count - 1)]
    }

    /// The answer to `session.news`.
    static func newsAnswer(_ id: RequestID, _ newsFrames: ArraySlice<[UInt8]>) -> [UInt8] {
        var frame = answerStart(id) + Array(#"{"news":["#.utf8)
        append(newsFrames, to: &frame)
        frame += Array("]}}".utf8)
        return frame
    }

    /// The answer to `session.join`, whose missed news are frames.
    static func joinAnswer(
        _ id: RequestID, _ parts: JoinParts, missed: ArraySlice<[UInt8]>
    ) -> [UInt8] {
        var frame = answerStart(id) + Array(#"{"missed":["#.utf8)
        append(missed, to: &frame)
        frame += Array(#"],"seat":"#.utf8)
        JSON.string(parts.seat.rawValue).write(to: &frame)
        frame += Array(#","server":"#.utf8)
        frame += bytes(of: parts.server)
        frame += Array(#","session":"#.utf8)
        JSON.string(parts.session).write(to: &frame)
        frame += Array(#","through":\#(parts.through),"time":\#(parts.timeMs),"view":"#.utf8)
        append(parts.view, to: &frame)
        frame += Array("}}".utf8)
        return frame
    }

    /// The answer to `session.watch`, put together in the same way.
    static func watchAnswer(
        _ id: RequestID, _ view: ViewParts, latest: ArraySlice<[UInt8]>, through: Int
    ) -> [UInt8] {
        var frame = answerStart(id) + Array(#"{"latest":["#.utf8)
        append(latest, to: &frame)
        frame += Array(#"],"through":\#(through),"view":"#.utf8)
        append(view, to: &frame)
        frame += Array("}}".utf8)
        return frame
    }

    private static func append(_ view: ViewParts, to frame: inout [UInt8]) {
        frame += Array(#"{"exercise":"#.utf8)
        frame += bytes(of: view.exercise)
        frame += Array(#","isEvaluator":\#(view.isEvaluator),"isHead":\#(view.isHead),"sections":"#.utf8)
        frame += bytes(of: view.sections)
        frame += Array(#","viewer":"#.utf8)
        JSON.string(view.viewer.description).write(to: &frame)
        frame.append(end)
    }

    /// What a value of the wire is on it.
    ///
    /// Only a number beyond 2^53 could fail, and what is shown has been through the log, which takes none.
    static func bytes(of value: some JSONForm) -> [UInt8] {
        do {
            return try value.canonicalBytes()
        } catch {
            preconditionFailure("A message of the wire can't be written: \(error)")
        }
    }

    private static func answerStart(_ id: RequestID) -> [UInt8] {
        var frame = Array(#"{"id":"#.utf8)
        id.json.write(to: &frame)
        frame += Array(#","jsonrpc":"2.0","result":"#.utf8)
        return frame
    }

    private static func append(_ newsFrames: ArraySlice<[UInt8]>, to frame: inout [UInt8]) {
        for (place, news) in newsFrames.enumerated() {
            if place > 0 { frame.append(UInt8(ascii: ",")) }
            frame += parameters(of: news)
        }
    }
}

/// What an answer to `session.join` holds beside the missed news.
struct JoinParts {
    var seat: SeatID
    var session: String
    var server: ServerName
    var through: Int
    var timeMs: Int
    var view: ViewParts
}

/// What a view is put together from.
struct ViewParts {
    var exercise: ExerciseView
    var isEvaluator: Bool
    var isHead: Bool
    var sections: ViewSections
    var viewer: Viewer
}

extension SessionFold {
    /// A news as canonical JSON: the parameters of the notification that seats are sent.
    package static func newsParameters(_ news: News) -> [UInt8] {
        WireFrames.bytes(of: news)
    }
}
