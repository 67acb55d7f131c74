"""The one settings file. A clone runs with no environment at all; production says MODE=production and must
then name its secrets, or it stops with a message that says which one is missing."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from config.sqlite import init_command

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var")


def read_choice(name: str, *, default: str, choices: tuple[str, ...]) -> str:
    value = os.environ.get(name) or default
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} is not one of {', '.join(choices)}.")
    return value


def read_bool(name: str, *, default: bool) -> bool:
    return read_choice(name, default="1" if default else "0", choices=("0", "1")) == "1"


def read_int(name: str, *, default: int) -> int:
    value = os.environ.get(name) or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.")
    return int(value)


def read_list(name: str, *, default: str = "") -> list[str]:
    return [part.strip() for part in (os.environ.get(name) or default).split(",") if part.strip()]


def read_required(name: str, *, hint: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. {hint}")
    return value


def local_secret_key() -> str:
    """A key of this checkout's own, made on first use and kept in var/ so that logins survive a restart."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        # Written whole and then named: of two processes that start at once, both read the key of the first.
        with tempfile.NamedTemporaryFile("w", dir=VAR_DIR, prefix=".secret_key-") as draft:
            draft.write(secrets.token_urlsafe(50))
            draft.flush()
            with contextlib.suppress(FileExistsError):
                os.link(draft.name, path)
    return path.read_text().strip()


def read_database(name: str, *, fallback: Path) -> dict[str, object]:
    """The database that the variable's URL names, or the SQLite file. The message never repeats the URL: it holds
    a password."""
    url = os.environ.get(name)
    if not url:
        fallback.parent.mkdir(parents=True, exist_ok=True)
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": fallback}
    try:
        database = {**dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    except ValueError as error:
        hint = "Give postgres://user:password@host:5432/name, with %-escapes for special characters in the password."
        raise ImproperlyConfigured(f"{name} cannot be read. {hint}") from error
    return tuned(database) if database["ENGINE"] == "django.db.backends.postgresql" else database


def tuned(database: dict[str, object]) -> dict[str, object]:
    """PostgreSQL with our own check of kept connections; with statements kept in it (roster.kept), each with
    one plan, unless a pooler hands every transaction to another connection (PREPARED_STATEMENTS=0); and with an end to
    each statement where one is set."""
    options = {**database.get("OPTIONS", {})}
    ours = []
    if read_bool("PREPARED_STATEMENTS", default=True):
        options["prepare_threshold"] = 0  # psycopg's own cursors keep each statement from its first use on
        ours.append("-c plan_cache_mode=force_generic_plan")
    if seconds := read_int("STATEMENT_TIMEOUT", default=0):
        ours.append(f"-c statement_timeout={seconds}s")
    if ours:
        options["options"] = " ".join(filter(None, [options.get("options"), *ours]))
    return {**database, "ENGINE": "config.postgresql", "OPTIONS": options}


PRODUCTION = read_choice("MODE", default="local", choices=("local", "production")) == "production"
DEBUG = read_bool("DEBUG", default=False)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG=1 shows secrets to readers and is refused with MODE=production.")

if PRODUCTION:
    SECRET_KEY = read_required("SECRET_KEY", hint="Give 50 or more random characters: openssl rand -base64 48")
    read_required("ALLOWED_HOSTS", hint="Name the public host names, separated by commas.")
    ALLOWED_HOSTS = read_list("ALLOWED_HOSTS")
else:
    SECRET_KEY = local_secret_key()
    ALLOWED_HOSTS = read_list("ALLOWED_HOSTS", default="127.0.0.1,localhost,[::1]")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "rest_framework",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "roster",
    "api",
]

MIDDLEWARE = [
    "config.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "config.csp.ContentSecurityPolicyMiddleware",
    # Around the static files, which a clone has not compressed beforehand; what is compressed passes as it is.
    "config.compression.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.api_door.ApiDoorMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "config.language_of_parts.LanguageOfPartsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "roster.views.context.site",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "roster.views.tags"],
        },
    },
]

if PRODUCTION:
    read_required("DATABASE_URL", hint="Give postgres://user:password@host:5432/name.")
DATABASES = {"default": read_database("DATABASE_URL", fallback=VAR_DIR / "roster.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A write transaction takes its lock at the start, so that two writers wait in line instead of failing.
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": init_command(),
    }
    # To open the file anew for each request took a third of the time of the shortest answers.
    DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Everything to standard error, whence the machine's own means take it; Django alone would drop what goes wrong.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{", "datefmt": "%Y-%m-%dT%H:%M:%S%z"}
    },
    "filters": {"without_traceback": {"()": "config.logs.WithoutTraceback"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["stderr"],
        "level": read_choice("LOG_LEVEL", default="WARNING", choices=("DEBUG", "INFO", "WARNING", "ERROR")),
    },
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},  # a stranger's wrong address is no event of ours
        "django.security.DisallowedHost": {"filters": ["without_traceback"]},
    },
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
FORMAT_MODULE_PATH = "config.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

# Long work waits in the database for a worker: python manage.py worker
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
FILE_UPLOAD_HANDLERS = [
    "roster.views.uploads.BoundedUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

STATIC_URL = "static/"
# In production collectstatic gathers and names the files by content; a clone serves them from where they lie.
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or BASE_DIR / "staticfiles") if PRODUCTION else None
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "roster.views.errors.forbidden"
CSRF_TRUSTED_ORIGINS = read_list("CSRF_TRUSTED_ORIGINS")
if PRODUCTION:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = read_bool("SSL_REDIRECT", default=True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if read_bool("BEHIND_PROXY", default=False) else None
    SECURE_HSTS_SECONDS = read_int("HSTS_SECONDS", default=31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

# Named as Django 6 names it, so that the upgrade only deletes our middleware.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}

# Requests of one address to the API in a minute; 0 for no limit.
API_RATE = read_int("API_RATE", default=6_000)
# How many proxies of ours stand before the site, each of which adds to X-Forwarded-For whom it was asked by.
TRUSTED_PROXIES = read_int("TRUSTED_PROXIES", default=1 if read_bool("BEHIND_PROXY", default=False) else 0)

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "UNAUTHENTICATED_USER": None,
}
