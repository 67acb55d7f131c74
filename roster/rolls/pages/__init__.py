"""The page as a whole: its groups of rows one after another, and what it says of all of its people."""
