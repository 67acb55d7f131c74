"""A revision can be undone in several goes, and an intake names all its commits."""

import django.db.models.deletion
from django.db import migrations, models


def name_commits(apps, schema_editor):
    """An entry names the commit that wrote it, an intake its last one. Of those that were undone an earlier release
    kept no more than that."""
    intakes = apps.get_model("roster", "Intake")
    named = intakes.commits.through.objects
    entries = apps.get_model("roster", "IntakeEntry").objects.exclude(revision=None).order_by()
    pairs = set(entries.values_list("intake_id", "revision_id").distinct())
    pairs |= set(intakes.objects.exclude(revision=None).values_list("pk", "revision_id"))
    rows = [named.model(intake_id=intake, revision_id=revision) for intake, revision in sorted(pairs)]
    named.bulk_create(rows, batch_size=400)


class Migration(migrations.Migration):
    dependencies = [("roster", "0006_revision_source_and_reason")]

    operations = [
        migrations.AlterField(
            model_name="revision",
            name="undoes",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undone_by",
                to="roster.revision",
                verbose_name="undoes",
            ),
        ),
        migrations.AlterField(
            model_name="intake",
            name="revision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="roster.revision",
                verbose_name="last commit",
            ),
        ),
        migrations.AddField(
            model_name="intake",
            name="commits",
            field=models.ManyToManyField(
                blank=True, related_name="intakes", to="roster.revision", verbose_name="commits"
            ),
        ),
        migrations.RunPython(name_commits, migrations.RunPython.noop, elidable=True),
    ]
