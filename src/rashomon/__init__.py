"""One event, many reports: reads them and keeps one sourced record."""
