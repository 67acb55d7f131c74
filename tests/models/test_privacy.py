from django.apps import apps

from roster.models import Recorded
from roster.models.privacy import PUBLIC, STAFF_ONLY, public_fields, staff_only_fields

MODELS = list(apps.get_app_config("roster").get_models())


def test_every_field_has_exactly_one_class() -> None:
    for model in MODELS:
        fields = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
        public, staff_only = public_fields(model), staff_only_fields(model)
        assert public | staff_only == fields, model
        assert not public & staff_only, model


def test_no_class_is_given_to_what_is_not_there() -> None:
    assert set(PUBLIC) | set(STAFF_ONLY) == set(MODELS)


def test_no_recorded_record_goes_unrecorded_with_another() -> None:
    """A cascade or a SET NULL would change a record without a Change."""
    for model in (m for m in MODELS if issubclass(m, Recorded)):
        for field in (f for f in model._meta.concrete_fields if f.is_relation):
            assert field.remote_field.on_delete.__name__ == "PROTECT", f"{model.__name__}.{field.name}"
