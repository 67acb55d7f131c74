"""The site as it is, with the root urls that BENCH_URLS names."""

import os

from django.conf import settings

from config.wsgi import application

__all__ = ["application"]

settings.ROOT_URLCONF = os.environ["BENCH_URLS"]
