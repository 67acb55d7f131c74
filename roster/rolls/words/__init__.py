"""What the reader knows of words by themselves: names, titles, posts, teams, the pieces of institutions."""
