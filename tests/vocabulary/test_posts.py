"""Posts: what somebody directs."""

import pytest

from roster.vocabulary.posts import POSTS, RANKS, class_post
from roster.vocabulary.titles import PROFESSIONS, class_title


@pytest.mark.parametrize(
    ("printed", "rank", "profession"),
    [
        ("院长", "head", "management"),
        ("副院长", "deputy", "management"),
        ("党委书记", "head", "management"),
        ("党委副书记", "deputy", "management"),
        ("党支部书记", "head", "management"),
        ("纪检委员", "staff", "management"),
        ("主任", "head", ""),
        ("科主任", "head", ""),
        ("副主任", "deputy", ""),
        ("科副主任", "deputy", ""),
        ("护士长", "head", "nurse"),
        ("副护士长", "deputy", "nurse"),
        ("科护士长", "head", "nurse"),
        ("总护士长", "head", "nurse"),
        ("护理部主任", "head", "nurse"),
        ("护理部副主任", "deputy", "nurse"),
        ("科长", "head", "management"),
        ("副科长", "deputy", "management"),
        ("处长", "head", "management"),
        ("站长", "head", "management"),
        ("所长", "head", "management"),
        ("组长", "head", ""),
        ("负责人", "head", ""),
        ("干事", "staff", "management"),
        ("科员", "staff", "management"),
        ("驾驶员", "staff", "logistics"),
        ("党委副书记、院长", "deputy", "management"),
        ("学科秘书长、院长", "head", "management"),
    ],
)
def test_rank_and_profession(printed: str, rank: str, profession: str) -> None:
    post = class_post(printed)
    assert post is not None
    assert (post.rank, post.profession) == (rank, profession)


@pytest.mark.parametrize(
    ("printed", "canonical"), [("司机", "驾驶员"), ("支部书记", "党支部书记"), ("護士長", "护士长"), ("主 任", "主任")]
)
def test_canonical_name(printed: str, canonical: str) -> None:
    post = class_post(printed)
    assert post is not None
    assert post.name == canonical


@pytest.mark.parametrize("printed", ["主任医师", "主管护师", "护士", "党员", "麻醉科", ""])
def test_what_is_no_post(printed: str) -> None:
    assert class_post(printed) is None


def test_every_known_form_is_a_post_and_no_title() -> None:
    for form in POSTS:
        post = class_post(form)
        assert post is not None
        assert post.rank in RANKS
        assert post.profession in (*PROFESSIONS, "")
        assert class_post(post.name) == post
        assert class_title(form) is None
