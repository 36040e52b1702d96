# What sqlcipher3 0.6 offers; it ships no types of its own.
