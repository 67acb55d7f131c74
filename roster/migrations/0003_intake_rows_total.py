from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("roster", "0002_figure_scope_and_plausible_dates")]

    operations = [
        migrations.AddField(
            model_name="intake",
            name="rows_total",
            field=models.PositiveIntegerField(default=0, verbose_name="rows of the sheets"),
        ),
    ]
