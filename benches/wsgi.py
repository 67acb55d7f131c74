"""The site as it is, with the root urls that BENCH_URLS names: python -m benches.wsgi"""

import os

from django.conf import settings

from config.serving import serve
from config.wsgi import application

__all__ = ["application"]

settings.ROOT_URLCONF = os.environ["BENCH_URLS"]

if __name__ == "__main__":
    serve("benches.wsgi:application")
