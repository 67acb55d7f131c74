"""Indexes that others make needless go: they took a third of the time in which the database wrote 100,000 people."""

from django.db import migrations, models
from django.db.models.deletion import CASCADE, PROTECT


def drop_second_indexes(apps, schema_editor):
    """Of an index of codes PostgreSQL had a second one, which answers LIKE where the first is sorted by a locale. These
    are sorted by code point. A new database never had them."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for model in apps.get_app_config("roster").get_models(include_auto_created=True):
        for name in schema_editor._constraint_names(model, index=True):
            if name.endswith("_like"):
                schema_editor.execute(schema_editor._delete_index_sql(model, name))


def of_deployment(to, verbose_name, **options):
    return models.ForeignKey(
        on_delete=PROTECT, to=to, verbose_name=verbose_name, related_name="deployments", db_index=False, **options
    )


class Migration(migrations.Migration):
    dependencies = [("roster", "0008_intake_batch_name")]

    operations = [
        migrations.AlterField("deployment", "staff", of_deployment("roster.staff", "person")),
        migrations.AlterField("deployment", "batch", of_deployment("roster.batch", "batch", null=True, blank=True)),
        migrations.AlterField(
            "deployment", "hospital", of_deployment("roster.hospital", "hospital", null=True, blank=True)
        ),
        migrations.AlterField(
            "deployment", "region", of_deployment("roster.region", "region", null=True, blank=True, editable=False)
        ),
        migrations.AlterField(
            "citation",
            "deployment",
            models.ForeignKey(
                on_delete=PROTECT,
                to="roster.deployment",
                verbose_name="deployment",
                related_name="citations",
                db_index=False,
            ),
        ),
        migrations.AlterField(
            "intakeentry",
            "intake",
            models.ForeignKey(
                on_delete=CASCADE, to="roster.intake", verbose_name="intake", related_name="entries", db_index=False
            ),
        ),
        migrations.AlterField(
            "namekey",
            "staff",
            models.ForeignKey(
                on_delete=CASCADE, to="roster.staff", related_name="name_keys", editable=False, db_constraint=False
            ),
        ),
        migrations.RunPython(drop_second_indexes, migrations.RunPython.noop),
    ]
