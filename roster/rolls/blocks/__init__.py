"""Rows that belong together: which of their words is whose."""
