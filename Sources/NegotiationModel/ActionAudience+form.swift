public import StrictJSON

extension ActionAudience: JSONWord {}
