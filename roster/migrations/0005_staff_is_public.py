"""A person whom no public deployment lists is public no more. Who was so far is told to the followers of the changes by
a revision of its own, as every change is."""

from django.db import migrations, models
from django.utils import timezone

from roster.models.fields import new_id

CHUNK = 2000
REASON = "没有公开派遣的队员不再公开。A person whom no public deployment lists is public no more."


def note(apps, schema_editor):
    Staff, Deployment = apps.get_model("roster", "Staff"), apps.get_model("roster", "Deployment")
    Revision, Change = apps.get_model("roster", "Revision"), apps.get_model("roster", "Change")
    staff = Staff.objects.using(schema_editor.connection.alias)
    # Hidden already, and known to be.
    staff.filter(models.Q(withheld=True) | ~models.Q(merged_into=None)).update(is_public=False)
    listing = Deployment.objects.filter(staff=models.OuterRef("pk"), withheld=False)
    unlisted = list(
        staff.filter(is_public=True).exclude(models.Exists(listing)).order_by("pk").values_list("pk", flat=True)
    )
    if not unlisted:
        return
    latest = Revision.objects.order_by("-number").values_list("number", flat=True).first() or 0
    revision = Revision(id=new_id(), number=latest + 1, at=timezone.now(), kind="reclass", reason=REASON)
    revision.save()
    for start in range(0, len(unlisted), CHUNK):
        keys = unlisted[start : start + CHUNK]
        Change.objects.bulk_create(
            Change(
                revision_id=revision.pk,
                model="staff",
                record=key,
                action="update",
                before={"is_public": True},
                after={"is_public": False},
            )
            for key in keys
        )
        staff.filter(pk__in=keys).update(is_public=False, revision_id=revision.pk)


class Migration(migrations.Migration):
    dependencies = [("roster", "0004_intake_rows_total")]

    operations = [
        migrations.AddField(
            model_name="staff",
            name="is_public",
            field=models.BooleanField(default=True, editable=False, verbose_name="public"),
        ),
        migrations.RunPython(note, migrations.RunPython.noop),
    ]
