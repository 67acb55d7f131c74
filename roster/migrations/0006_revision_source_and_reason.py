"""A revision names the source that it made, and tells its reason in the reader's language."""

import re

from django.db import migrations, models

import roster.models.revision

OWN = ("Seed data of fixtures/", "A reader requests a correction.", "Classed anew by the present vocabulary")
MADE_UP = "%(count)s made-up deployments"


def mark_own_reasons(apps, schema_editor):
    """What the program wrote before is marked as its own."""
    revisions = apps.get_model("roster", "Revision").objects
    revisions.filter(actor=None, reason__in=OWN).update(reason_values={})
    for revision in revisions.filter(kind="synthesis"):
        if number := re.fullmatch(r"(\d+) made-up deployments", revision.reason):
            revisions.filter(pk=revision.pk).update(reason=MADE_UP, reason_values={"count": int(number[1])})


def name_own_sources(apps, schema_editor):
    """An intake's commit that made its source names it from now on."""
    changes = apps.get_model("roster", "Change").objects
    made = changes.filter(model="source", action="create", revision__kind="intake", revision__source=None)
    for revision, source in made.values_list("revision", "record"):
        apps.get_model("roster", "Revision").objects.filter(pk=revision).update(source=source)


class Migration(migrations.Migration):
    dependencies = [("roster", "0005_staff_is_public")]

    operations = [
        migrations.AddField(
            model_name="revision",
            name="reason_values",
            field=models.JSONField(
                blank=True,
                help_text="Of a reason that the program wrote: what stands at the places of its text. Otherwise null.",
                null=True,
                verbose_name="values of the reason",
            ),
        ),
        migrations.AlterField(
            model_name="revision",
            name="source",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=roster.models.revision.protect_what_holds,
                related_name="revisions",
                to="roster.source",
                verbose_name="source",
            ),
        ),
        migrations.RunPython(mark_own_reasons, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(name_own_sources, migrations.RunPython.noop, elidable=True),
    ]
