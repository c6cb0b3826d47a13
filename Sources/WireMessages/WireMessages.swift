// WireMessages: to be furnished.
