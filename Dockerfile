# The web service and the one-time set-up of docker-compose.yml share this image.
FROM python:3.13-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore

WORKDIR /app

# The lock alone first: a change of our own code then installs nothing anew.
COPY requirements.txt .
RUN python -m pip install --require-hashes --only-binary :all: --requirement requirements.txt

COPY . .
# Production settings, so that the names of static files carry their content. Nothing is connected to and the key is
# used for nothing; neither stays in the image.
RUN MODE=production SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgres://build@build/build \
    sh -c "python manage.py compile_locale && python manage.py collectstatic --noinput"

# All of /app belongs to root and is only read; the service's account can write nowhere but in /tmp.
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent roster
USER roster

ENV MODE=production HOST=0.0.0.0 PORT=8000 VAR_DIR=/tmp/roster
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "config.serving"]
