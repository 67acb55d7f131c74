"""The same list as Django REST framework makes it with a ModelSerializer and nothing else, to compare with."""

from django.urls import path
from rest_framework import generics, pagination, serializers

from roster.models import Batch, Deployment, Hospital, Region, Staff
from roster.models.privacy import public_fields


def short(model: type) -> serializers.ModelSerializer:
    meta = type("Meta", (), {"model": model, "fields": [model._meta.pk.name, "name"]})
    return type(f"{model.__name__}Short", (serializers.ModelSerializer,), {"Meta": meta})()


class PlainSerializer(serializers.ModelSerializer):
    staff = short(Staff)
    hospital = short(Hospital)
    batch = short(Batch)
    region = short(Region)

    class Meta:
        model = Deployment
        fields = sorted(public_fields(Deployment) - {"sort_key", "revision"})


class PlainPages(pagination.CursorPagination):
    page_size = 50
    ordering = ("sort_key", "id")


class PlainView(generics.ListAPIView):
    serializer_class = PlainSerializer
    pagination_class = PlainPages

    def get_queryset(self):
        rows = Deployment.objects.public().select_related("staff", "hospital", "batch", "region")
        hospital = self.request.query_params.get("hospital")
        return rows.filter(hospital=hospital) if hospital else rows


urlpatterns = [path("plain/", PlainView.as_view())]
