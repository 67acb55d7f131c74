"""An intake's batch may be one that the roster does not have yet."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("roster", "0007_undo_again_and_intake_commits")]

    operations = [
        migrations.AddField(
            model_name="intake",
            name="batch_name",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Of one that the roster did not have.",
                max_length=100,
                verbose_name="name of the batch",
            ),
            preserve_default=False,
        ),
    ]
