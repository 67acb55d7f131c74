import pytest
from django.contrib.auth.models import User


@pytest.fixture
def admin_user(db: None) -> User:
    """Somebody who may do everything. Without a password, whose hashing would take most of each test's time."""
    return User.objects.create(username="admin", is_staff=True, is_superuser=True)
