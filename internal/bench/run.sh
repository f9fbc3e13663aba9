#!/usr/bin/env bash
# Prints the tables of README.md: one form, and a batch of so many forms (200000 unless told otherwise).
set -euo pipefail
cd "$(dirname "$0")"
go test ./... >&2
exec go run ./compare -forms "${1:-200000}"
