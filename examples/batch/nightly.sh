#!/bin/sh
# Scores all forms of a night, for cron:
#
#   15 2 * * *  /opt/ziping/nightly.sh /data/forms.ndjson.zst /data/scored
#
# Exit status: 0 every form was scored; 1 some forms were rejected and wait in rejects/; 2 there are no new results,
# and those of the night before are still in their place.
#
# ZIPING is the program, RULES the rule set, MAX_REJECTS how many rejects are borne.
set -u

if [ $# -ne 2 ]; then
	echo "usage: nightly.sh FORMS FOLDER" >&2
	exit 2
fi
forms=$1
folder=$2
ziping=${ZIPING:-ziping}
rules=${RULES:-mof-2021}
max=${MAX_REJECTS:-5%}

mkdir -p "$folder/rejects" || exit 2

# --resume goes on where a run was killed, and starts from the beginning where none was. Outputs appear when they are whole.
"$ziping" score "$forms" --rules "$rules" --quiet --resume \
	--output "$folder/results.ndjson.zst" \
	--rejects "$folder/rejects.ndjson" --max-rejects "$max" \
	--summary "$folder/summary.json" \
	--evidence "$folder/run.zip"
status=$?

case $status in
0 | 1) ;;
*)
	echo "nightly: no new results (status $status)" >&2
	exit 2
	;;
esac

# The evidence is worth something when it was tried.
if ! "$ziping" verify "$folder/run.zip" "$forms" >"$folder/verified.txt" 2>&1; then
	echo "nightly: the run can't be repeated; see $folder/verified.txt" >&2
	cat "$folder/verified.txt" >&2
	exit 2
fi

if [ $status -eq 1 ]; then
	kept=$folder/rejects/${NIGHT:-$(date +%Y-%m-%d)}.ndjson
	cp "$folder/rejects.ndjson" "$kept.new" && mv "$kept.new" "$kept" || exit 2
	echo "nightly: $(wc -l <"$kept" | tr -d ' ') forms were rejected; correct “input” in $kept and score that file" >&2
	exit 1
fi
