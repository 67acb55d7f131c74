"""What the whole of a page says before its running text is read: whether it tells of people who were sent, and of which."""

from roster.rolls.houses.team_house import tells_of_several_teams
from roster.rolls.prose.branch import OF_TEAM
from roster.rolls.prose.honours import speaks_of_honours
from roster.rolls.prose.story import Story
from roster.rolls.rows.speaks import hints_at_going, may_tell_of_sent, says_that_some_went, speaks_of_going_elsewhere


def story_of(shadow: str, *, of_team: bool) -> Story:
    """The story of a page at its beginning; `of_team` says that the page speaks of a team's mission or of its way home."""
    sent = of_team or says_that_some_went(shadow) or hints_at_going(shadow)
    honours = speaks_of_honours(shadow)
    return Story(
        away=speaks_of_going_elsewhere(shadow),
        honours=honours and sent,
        prize_alone=honours and not sent,
        may_tell=may_tell_of_sent(shadow),
        unsaid=not sent,
        branch=OF_TEAM.search(shadow) is not None,
        several=tells_of_several_teams(shadow),
    )
