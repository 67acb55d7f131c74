"""Numbers of people that a roll states, beside the numbers read."""
