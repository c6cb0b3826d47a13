public import StrictJSON

extension ActionSlot: JSONWord {}
