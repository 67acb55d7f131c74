"""The text as it is read: look-alikes made one, words that a line end or a blank tears made whole."""
