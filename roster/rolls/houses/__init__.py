"""Whose institution is whose: named with a person, by a heading, by the page, or as the place where people went."""
