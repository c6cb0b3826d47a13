// NegotiationModel: to be furnished.
