package import PlayerScreens

/// A screen of cells with a keyboard. Used on one thread.
package protocol CellScreen: AnyObject {
    /// How large it is now.
    var size: ScreenSize { get }
    /// Shows a grid of that size; what of it is there already is not sent again.
    func show(_ grid: Grid)
    /// The next key that was pressed; nil where none waits. Never waits itself.
    func nextKey() -> ScreenKey?
    /// Draws everything anew the next time, whatever something else wrote onto the screen.
    func forget()
    /// Leaves the terminal as it was found and stops the program; once it goes on, everything is drawn anew.
    func suspend()
    /// Leaves the terminal as it was found. Nothing is shown afterwards.
    func close()
}

extension CellScreen {
    /// Takes all keys that wait.
    ///
    /// - Parameter redrawing: called where all has to be drawn anew, on a screen of that size.
    func readKeys(into keys: inout [ScreenKey], redrawing: (ScreenSize) -> Void) {
        let _: Never? = next(redrawing: redrawing) { key in
            keys.append(key)
            return nil
        }
    }

    /// Takes the keys that wait, up to the first one that asks for something; nil where none does.
    ///
    /// - Parameter redrawing: called where all has to be drawn anew, on a screen of that size.
    func next<Outcome>(redrawing: (ScreenSize) -> Void, take: (ScreenKey) -> Outcome?) -> Outcome? {
        while let key = nextKey() {
            switch key {
            case .resized: redrawing(size)
            case .redraw:
                forget()
                redrawing(size)
            case .suspend:
                suspend()
                redrawing(size)
            default: if let outcome = take(key) { return outcome }
            }
        }
        return nil
    }
}
