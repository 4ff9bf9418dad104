"""The one place where articles become JSON and come back; formats and serializers share it."""
