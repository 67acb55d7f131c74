"""What Chinese names are called in English: beside them, as a help to read them, and never in their place."""
