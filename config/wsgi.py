"""The site as a WSGI application."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

# A page of the API makes some hundred small objects and drops them again. By Python's own measure (700 of them) they
# were looked through while they were still in use, and now and then the whole program with them.
gc.set_threshold(10_000, 20, 20)
gc.collect()
gc.freeze()
