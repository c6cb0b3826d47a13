// Digests: to be furnished.
