import secrets

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

NAME = "admin"


class Command(BaseCommand):
    help = "Makes the login `admin` with a random password, shown once, when there is no superuser; else does nothing."

    @transaction.atomic
    def handle(self, **options) -> None:
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            return
        if users.filter(username=NAME).exists():
            raise CommandError(
                f"There is no superuser, and the login {NAME!r} is somebody's without that right: nothing was changed. "
                "Make a superuser with another name: python manage.py createsuperuser"
            )
        password = secrets.token_urlsafe(15)
        users.create_superuser(username=NAME, password=password)
        self.stdout.write(f"Admin login, shown only this once: {NAME} / {password}")
        self.stdout.write("To change it: /admin/password_change/, or python manage.py changepassword admin")
