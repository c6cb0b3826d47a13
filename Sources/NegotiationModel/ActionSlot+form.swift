import StrictJSON

extension ActionSlot: JSONWord {}
