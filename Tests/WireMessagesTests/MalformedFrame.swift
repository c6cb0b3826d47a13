/// A frame that is refused, and how.
struct MalformedFrame: Sendable {
    let frame: String
    let number: Int
    let code: String
    let sentence: String

    init(_ frame: String, _ number: Int, _ code: String, _ sentence: String) {
        self.frame = frame
        self.number = number
        self.code = code
        self.sentence = sentence
    }

    /// A request with these parameters.
    static func call(_ method: String, _ parameters: String) -> String {
        #"{"jsonrpc":"2.0","id":7,"method":"\#(method)","params":\#(parameters)}"#
    }
}
