from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("roster", "0003_correction_answer_is_read")]

    operations = [
        migrations.AddField(
            model_name="intake",
            name="rows_total",
            field=models.PositiveIntegerField(default=0, verbose_name="rows of the sheets"),
        ),
    ]
