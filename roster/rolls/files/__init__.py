"""Files of unknown origin: taken apart in a process of its own, decoded, and their sheets read."""
