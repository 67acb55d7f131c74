"""A client that keeps a copy in step, and the download that the copy must equal."""

from typing import Any

from django.test import Client

from api.feed.states import NOUNS
from api.resources import Resource
from api.rows import is_reference

Tables = dict[str, dict[str, Any]]


class Follower:
    """Knows nothing but the feed: puts what came, drops what went, and remembers how far it has read."""

    def __init__(self, client: Client, *, page_size: int = 1000, query: str = "") -> None:
        self.client = client
        self.query = f"page_size={page_size}{query}"
        self.until = 0
        self.tables: Tables = {resource.name: {} for resource in NOUNS.values()}
        self.numbers: list[int] = []

    def follow(self) -> None:
        url = f"/api/v1/changes/?since={self.until}&{self.query}"
        while url:
            answer = self.client.get(url)
            assert answer.status_code == 200, answer.content
            page = answer.json()
            for entry in page["results"]:
                self.apply(entry)
            self.until, url = page["until"], page["next"]

    def apply(self, entry: dict[str, Any]) -> None:
        self.numbers.append(entry["revision"])
        table = self.tables[entry["resource"]]
        if entry["after"] is None:
            table.pop(entry["id"], None)
        else:
            table[entry["id"]] = entry["after"]


def download(client: Client) -> Tables:
    """Returns every row of every list, neighbours by identifier alone, as the feed gives them."""
    return {resource.name: table_of(client, resource) for resource in NOUNS.values()}


def table_of(client: Client, resource: Resource) -> dict[str, Any]:
    names = [column.name for column in resource.columns.values() if is_reference(column) and column.neighbour.label]
    omit = ",".join(f"{name}.{resource.neighbours[name].label}" for name in names)
    url = f"/api/v1/{resource.name}/?page_size=1000{'&omit=' if omit else ''}{omit}"
    table = {}
    while url:
        page = client.get(url).json()
        table |= {row[resource.key]: row for row in page["results"]}
        url = page["next"]
    return table
