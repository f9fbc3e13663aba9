"""What one would write in Python: json, re and decimal, over lines of stdin, in so many processes."""
import datetime
import json
import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from multiprocessing import Pool

CELL = re.compile(r"^(≥|≤|=|不低于|不少于|不超过)?([0-9]+(?:\.[0-9]+)?)([^0-9]*?)(以上)?$")
DATE = re.compile(r"^([0-9]{4})年([0-9]{1,2})月(?:底前|([0-9]{1,2})日前?)$")
CENT = Decimal("0.01")
DAY = datetime.date(2000, 1, 1)


def share(points, n, d):
    return (points * n / d).quantize(CENT, ROUND_HALF_UP)


def attained(points, done, due):
    if done >= due:
        return points
    if 5 * done < 3 * due:
        return Decimal(0)
    return share(points, done, due)


def days(m):
    return Decimal((datetime.date(int(m[1]), int(m[2]), int(m[3] or 31)) - DAY).days)


def score(row):
    points, actual = Decimal(row["points"]), row["actual"]
    if actual in ("达成", "部分达成"):
        declared = Decimal(row["declared"])
        low, high = (Decimal("0.8"), Decimal(1)) if actual == "达成" else (Decimal("0.6"), Decimal("0.8"))
        if not (low * points <= declared <= high * points) or actual == "部分达成" and declared == high * points:
            raise ValueError(row)
        return declared
    t = DATE.match(row["target"])
    if t:
        return attained(points, days(t), days(DATE.match(actual)))
    t, a = CELL.match(row["target"]), CELL.match(actual)
    if a[3] and a[3] != t[3]:
        raise ValueError(row)
    due, done = Decimal(t[2]), Decimal(a[2])
    if row["level1"] == "满意度指标":
        for least, part in ((90, Decimal(1)), (80, Decimal("0.8")), (60, Decimal("0.5"))):
            if done >= least:
                return (points * part).quantize(CENT, ROUND_HALF_UP)
        return Decimal(0)
    if t[1] in ("≤", "不超过"):
        done, due = due, done
    return attained(points, done, due)


def line(text):
    form = json.loads(text)
    budget, spent = Decimal(form["funds"]["adjusted"]["total"]), Decimal(form["funds"]["spent"]["total"])
    scores = [share(Decimal(10), min(budget, spent), budget)] + [score(row) for row in form["indicators"]]
    total = sum(scores)
    grade = next((g for least, g in ((90, "优"), (80, "良"), (60, "中")) if total >= least), "差")
    out = {"project": form["project"]["name"], "score": f"{total:.2f}", "grade": grade, "scores": [f"{s:.2f}" for s in scores]}
    return json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n"


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    if int(sys.argv[1]) == 1:
        sys.stdout.writelines(map(line, sys.stdin))
        return
    with Pool(int(sys.argv[1])) as pool:
        for out in pool.imap(line, sys.stdin, chunksize=500):
            sys.stdout.write(out)


if __name__ == "__main__":
    main()
