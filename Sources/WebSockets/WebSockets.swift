// WebSockets: to be furnished.
