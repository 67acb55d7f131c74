"""Every public change in the order of its commit, so that a copy can be kept in step.

What is told is a function of the history and of what is public *now*: the history of a record that was withdrawn is
withdrawn with it, and of such a record nothing is left but the tombstone."""
