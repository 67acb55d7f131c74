"""Every field of every model is classed here, in one place, as PUBLIC or STAFF_ONLY. A test fails for a field that
has no class, and a sweep looks for the staff-only ones behind every public door.

A record may be hidden as a whole besides (a withheld person, a merged record): that is `public()` in roster/querysets."""

from roster.models.batch import Batch, BatchName, Posting
from roster.models.correction import Correction
from roster.models.deployment import Deployment
from roster.models.hospital import Hospital, HospitalName
from roster.models.intake import Intake, IntakeEntry
from roster.models.region import Region
from roster.models.revision import Change, Revision
from roster.models.source import Citation, Figure, Source
from roster.models.staff import Distinction, NameKey, Staff

PUBLIC = {
    Region: "code revision name short_name level parent grouping",
    Hospital: "id revision name kind region merged_into sort_key",
    HospitalName: "id revision hospital name key source",
    Staff: "id revision name gender ethnic_group merged_into pinyin sort_key",
    Batch: "id revision name series number origin destination departed_on arrived_on returned_on source first_line "
    "last_line printed key sort_key",
    BatchName: "id revision batch name key",
    Posting: "id revision batch deployment position hospital region ward started_on ended_on source first_line "
    "last_line printed",
    Deployment: "id revision staff batch hospital stated_region department title post role role_printed party_member "
    "started_on ended_on region department_class specialty title_class profession grade post_class sort_key",
    Source: "id revision kind title publisher author document_number published_on page url parent relation file_hash sort_key",
    Citation: "id revision deployment source first_line last_line printed",
    Figure: "id revision batch region hospital measure value bound from_date as_of part_of source first_line last_line "
    "printed remark of_those_sent sort_key",
    Revision: "id number at kind source undoes",
    Change: "id revision model record owner action before after",  # of PUBLIC fields of public records only
}

STAFF_ONLY = {
    Hospital: "note",
    Staff: "withheld note is_public",
    Distinction: "id revision first second",
    NameKey: "id staff key",
    Batch: "note",
    Deployment: "withheld note is_public",
    Source: "note",
    Figure: "leaves_out",  # the person may come to be withheld; readers have the remark
    Correction: "id revision kind model record request evidence contact status answer requested_at decided_at decided_by",
    Intake: "id title source new_source file_name file_hash file text status problem rows_read rows_total header header_key "
    "mapped batch batch_name region role segments counts choices matched_at version created_at created_by revision commits",
    IntakeEntry: "id intake position sheet first_line last_line printed fields rest spans confidence doubts errors "
    "outcome decision answers match cited staff hospital batch deployment revision version edited_by",
    Revision: "actor reason reason_values correction",
}


def public_fields(model: type) -> frozenset[str]:
    """Returns the names of the fields of this model that anybody may see."""
    return frozenset(PUBLIC.get(model, "").split())


def staff_only_fields(model: type) -> frozenset[str]:
    return frozenset(STAFF_ONLY.get(model, "").split())
