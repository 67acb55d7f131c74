"""The lattice: one run of characters cut into tokens along its best path."""
