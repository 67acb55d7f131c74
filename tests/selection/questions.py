"""Random questions about deployments, and the doors that answer how many rows there are."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

from django.http import QueryDict
from django.test import Client
from hypothesis import strategies as st

from roster.filters import UNKNOWN
from roster.filters.orders import ORDERS
from roster.models import Batch, Citation, Deployment, Figure, Hospital, Posting, Region, Staff
from roster.selection import Selection, export

# Of every door with an address of its own: the query string in, the number of rows out. Each adds itself.
ANSWERS: dict[str, Callable[[str], int]] = {}


def answer(name: str) -> Callable:
    def add(function: Callable[[str], int]) -> Callable[[str], int]:
        ANSWERS[name] = function
        return function

    return add


def ask(query: str) -> Selection:
    selection = Selection(Deployment, QueryDict(query))
    assert not selection.errors, (query, selection.errors)
    return selection


@answer("list page")
def by_list_page(query: str) -> int:
    page = Client().get(f"/deployments/?{query}").content.decode()
    return int(re.search(r'<span role="status">.*?(\d+) 人</span>', page).group(1))


@answer("honour roll")
def by_honour_roll(query: str) -> int:
    page = Client().get(f"/deployments/?{query}&view=roll").content.decode()
    return page.count('class="name"')


@answer("print")
def by_print(query: str) -> int:
    page = Client().get(f"/deployments/?{query}&view=print").content.decode()
    return page.count('class="name"')


@answer("api")
def by_api(query: str) -> int:
    return Client().get(f"/api/v1/deployments/?{query}&count=true").json()["count"]


@answer("api's rows")
def by_api_rows(query: str) -> int:
    return len(Client().get(f"/api/v1/deployments/?{query}&page_size=1000").json()["results"])


def numbers(selection: Selection) -> dict[str, int]:
    """Returns how many rows each way of asking one selection gives."""
    files = {kind: b"".join(export(selection, kind, columns=["id"]).chunks) for kind in ("csv", "ndjson")}
    return {
        "count": selection.count,
        "database": selection.rows.count(),
        "pages": count_pages(selection),
        "csv": len(files["csv"].splitlines()) - 1,
        "ndjson": files["ndjson"].count(b"\n"),
        "statistics": selection.statistics().total,
    }


def count_pages(selection: Selection) -> int:
    seen: list[str] = []
    page = selection.page(size=40)
    while True:
        seen += [row.pk for row in page.rows]
        if page.next is None:
            break
        page = selection.page(after=page.next, size=40)
    assert len(seen) == len(set(seen))
    return len(seen)


def values_of_filters() -> dict[str, list[str]]:
    """Returns for each filter of several values those that the roster at hand makes sense of."""
    regions = set(Deployment.objects.exclude(region=None).values_list("region_id", flat=True))
    regions |= {code[:2] for code in regions} | {code[:4] for code in regions if not code.endswith("0000")}
    went = set(Posting.objects.exclude(region=None).values_list("region_id", flat=True)) | {"42", "4201", "11"}
    served = Posting.objects.exclude(hospital=None).values_list("hospital_id", flat=True)
    figures = Figure.objects.values_list("pk", flat=True)
    days = Batch.objects.exclude(departed_on=None).values_list("departed_on", flat=True)
    found = {
        "region": regions,
        "region_itself": Region.objects.filter(pk__in=regions).values_list("pk", flat=True),
        "hospital": Hospital.objects.filter(deployments__isnull=False).values_list("pk", flat=True),
        "batch": Batch.objects.values_list("pk", flat=True),
        "destination": went,
        "served_at": served,
        "source": Citation.objects.values_list("source_id", flat=True),
        "figure": figures,
        "staff": Staff.objects.public().values_list("pk", flat=True)[:20],
        "departed": [day.isoformat() for day in days],
        "party_member": ["yes", "no"],
        "gender": Staff.Gender.values,
        "profession": Deployment.Profession.values,
        "grade": Deployment.Grade.values,
        "role": Deployment.Role.values,
        "specialty": Deployment.objects.exclude(specialty="").values_list("specialty", flat=True),
        "post": Deployment.objects.exclude(post_class="").values_list("post_class", flat=True),
    }
    certain = ("figure", "staff")
    return {
        name: sorted(set(map(str, values)) | (set() if name in certain else {UNKNOWN}))
        for name, values in found.items()
    }


WORDS = [
    "王",
    "w",
    "li",
    "zhang w",
    "主管护师",
    "重症",
    "ICU",
    "呼和浩特",
    "人民医院",
    "护士",
    "医生",
    "第一批",
    "hohhot",
    "beijing",
    "bj",
    "renminyiyuan",
    "nurse",
    "內蒙",
    "护士长",
    "重症 护士",
    "w 医生 ICU",
    "·",
    "%",
]
DAYS = ["2020-01-24", "2020-02-02", "2020-02-15", "2020-03-20"]


def questions(values: dict[str, list[str]]) -> st.SearchStrategy[str]:
    """Returns query strings of up to four filters, each with one to three values."""
    many = [
        st.lists(st.sampled_from(choices), min_size=1, max_size=3, unique=True).map(
            lambda texts, name=name: [(name, text) for text in texts]
        )
        for name, choices in values.items()
        if choices
    ]
    days = [
        st.sampled_from(DAYS).map(lambda text, name=name: [(name, text)])
        for name in ("as_of", "departed_from", "departed_until")
    ]
    words = st.sampled_from(WORDS).map(lambda text: [("q", text)])
    orders = st.sampled_from([sign + name for name in ORDERS[Deployment] for sign in ("", "-")])
    parts = st.lists(st.one_of([*many, *days, words]), max_size=4, unique_by=lambda pairs: pairs[0][0]).filter(in_time)
    return st.tuples(parts, orders.map(lambda text: [("ordering", text)])).map(
        lambda drawn: urlencode([pair for part in (*drawn[0], drawn[1]) for pair in part])
    )


def in_time(parts: list[list[tuple[str, str]]]) -> bool:
    """Returns whether the days of departure stand the right way round; else the question is a bad one."""
    given = dict(pairs[0] for pairs in parts)
    return given.get("departed_from", DAYS[0]) <= given.get("departed_until", DAYS[-1])
