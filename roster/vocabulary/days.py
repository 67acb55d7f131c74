"""Days on which a team may have been sent."""

import datetime as dt

# China's teams since 1949; a year such as 0202 or 2200 is a slip of the hand.
FIRST_DAY, LAST_DAY = dt.date(1949, 1, 1), dt.date(2099, 12, 31)
