// to be furnished
