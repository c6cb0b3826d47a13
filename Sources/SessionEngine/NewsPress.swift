import NegotiationModel
import StrictJSON

/// Writes the frames of one entry's news: once for all viewers who are told the same, with each one's number put in.
struct NewsPress {
    private var written: [(news: News, plate: NewsPlate)] = []

    /// The frame of a viewer's news.
    mutating func frame(of news: News) -> [UInt8] {
        // One after the other: an entry has a handful of viewers, and most of them are told the same or something else from
        // the first word on.
        if let known = written.first(where: { $0.news.notices == news.notices && $0.news.updates == news.updates }) {
            return known.plate.frame(number: news.number)
        }
        let plate = NewsPlate(news)
        written.append((news, plate))
        return plate.frame(number: news.number)
    }
}

/// A news notification but for the number of the news.
struct NewsPlate {
    private var bytes: [UInt8] = []
    private let numberPlace: Int

    init(_ news: News) {
        bytes.reserveCapacity(1024)
        bytes += WireFrames.newsStart
        bytes += Array(#"{"notices":"#.utf8)
        bytes += WireFrames.bytes(of: news.notices)
        bytes += Array(#","number":"#.utf8)
        numberPlace = bytes.count
        bytes += Array(#","time":\#(news.time),"updates":"#.utf8)
        bytes += WireFrames.bytes(of: news.updates)
        bytes += Array("}}".utf8)
    }

    func frame(number: Int) -> [UInt8] {
        var frame: [UInt8] = []
        frame.reserveCapacity(bytes.count + 20)
        frame += bytes[..<numberPlace]
        frame += Array(String(number).utf8)
        frame += bytes[numberPlace...]
        return frame
    }
}
