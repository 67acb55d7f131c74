"""Deployed people named in running text."""
