"""One line of a roll: its tokens, what they say of each other, and what sort of row it is."""
