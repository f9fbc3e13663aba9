package bench

import (
	"encoding/json"
	"regexp"
	"time"

	"github.com/shopspring/decimal"
)

// byDecimals is what one would write by hand without thinking of speed: encoding/json into structs, regexps for cells,
// shopspring/decimal for numbers, dividing last and rounding once.
func byDecimals(dst, line []byte) ([]byte, bool) {
	var f struct {
		Project struct{ Name string }
		Funds   struct {
			Adjusted, Spent struct{ Total decimal.Decimal }
		}
		Indicators []struct {
			Level1, Level2, Name, Target, Actual, Reason string
			Points, Declared                             decimal.Decimal
		}
	}
	if json.Unmarshal(line, &f) != nil || f.Funds.Adjusted.Total.Sign() <= 0 {
		return dst, false
	}
	scores := []decimal.Decimal{decimalShare(decimal.NewFromInt(10),
		decimal.Min(f.Funds.Spent.Total, f.Funds.Adjusted.Total), f.Funds.Adjusted.Total)}
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		s, ok := decimalScore(ind.Level1, ind.Target, ind.Actual, ind.Points, ind.Declared)
		if !ok {
			return dst, false
		}
		scores = append(scores, s)
	}
	var out struct {
		Project string   `json:"project"`
		Score   string   `json:"score"`
		Grade   string   `json:"grade"`
		Scores  []string `json:"scores"`
	}
	total := decimal.Zero
	for _, s := range scores {
		total = total.Add(s)
		out.Scores = append(out.Scores, s.StringFixed(2))
	}
	out.Project, out.Score, out.Grade = f.Project.Name, total.StringFixed(2), decimalGrade(total)
	text, err := json.Marshal(&out)
	return append(append(dst, text...), '\n'), err == nil
}

func decimalGrade(total decimal.Decimal) string {
	for _, g := range []struct {
		least int64
		name  string
	}{{90, "优"}, {80, "良"}, {60, "中"}} {
		if total.GreaterThanOrEqual(decimal.NewFromInt(g.least)) {
			return g.name
		}
	}
	return "差"
}

var (
	cellPattern = regexp.MustCompile(`^(≥|≤|=|不低于|不少于|不超过)?([0-9]+(?:\.[0-9]+)?)([^0-9]*?)(以上)?$`)
	datePattern = regexp.MustCompile(`^([0-9]{4})年([0-9]{1,2})月(?:底前|([0-9]{1,2})日前?)$`)
)

func decimalScore(level1, target, actual string, points, declared decimal.Decimal) (decimal.Decimal, bool) {
	switch actual {
	case "达成":
		return declared, declared.GreaterThanOrEqual(points.Mul(decimal.New(8, -1))) && declared.LessThanOrEqual(points)
	case "部分达成":
		return declared, declared.GreaterThanOrEqual(points.Mul(decimal.New(6, -1))) &&
			declared.LessThan(points.Mul(decimal.New(8, -1)))
	}
	if t := datePattern.FindStringSubmatch(target); t != nil {
		a := datePattern.FindStringSubmatch(actual)
		if a == nil {
			return decimal.Zero, false
		}
		return decimalAttained(points, decimalDays(t), decimalDays(a)), true
	}
	t, a := cellPattern.FindStringSubmatch(target), cellPattern.FindStringSubmatch(actual)
	if t == nil || a == nil || a[3] != "" && a[3] != t[3] {
		return decimal.Zero, false
	}
	due, done := decimal.RequireFromString(t[2]), decimal.RequireFromString(a[2])
	switch {
	case level1 == "满意度指标":
		return decimalBand(points, done), true
	case t[1] == "≤" || t[1] == "不超过":
		return decimalAttained(points, due, done), true
	}
	return decimalAttained(points, done, due), true
}

// decimalBand is all, four fifths or half of the points from 90, 80 and 60 on.
func decimalBand(points, done decimal.Decimal) decimal.Decimal {
	switch {
	case done.GreaterThanOrEqual(decimal.NewFromInt(90)):
		return points
	case done.GreaterThanOrEqual(decimal.NewFromInt(80)):
		return points.Mul(decimal.New(8, -1)).Round(2)
	case done.GreaterThanOrEqual(decimal.NewFromInt(60)):
		return points.Mul(decimal.New(5, -1)).Round(2)
	}
	return decimal.Zero
}

func decimalDays(m []string) decimal.Decimal {
	day := m[3]
	if day == "" {
		day = "31"
	}
	two := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	date, err := time.Parse("2006-01-02", m[1]+"-"+two(m[2])+"-"+two(day))
	if err != nil {
		return decimal.Zero
	}
	return decimal.NewFromInt(date.Unix()/86400 - since2000)
}

// decimalAttained is points × done ÷ due: all of them from 1 on, none below 60%.
func decimalAttained(points, done, due decimal.Decimal) decimal.Decimal {
	switch {
	case done.GreaterThanOrEqual(due):
		return points
	case done.Mul(decimal.NewFromInt(5)).LessThan(due.Mul(decimal.NewFromInt(3))):
		return decimal.Zero
	}
	return decimalShare(points, done, due)
}

func decimalShare(points, n, d decimal.Decimal) decimal.Decimal { return points.Mul(n).DivRound(d, 2) }
