package review

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// place is PlaceIn of the form under check. Several findings are about a place, mostly one after the other.
func (s *sheet) place(at string) lang.Message {
	for i := range s.placed {
		if s.placed[i].at == at && s.placed[i].message.Code != "" {
			return s.placed[i].message
		}
	}
	m := PlaceIn(s.form, at)
	s.placed[s.nextPlaced] = placed{at, m}
	s.nextPlaced = (s.nextPlaced + 1) % len(s.placed)
	return m
}

// placed is a place with what people call it.
type placed struct {
	at      string
	message lang.Message
}

// PlaceIn is what people call a place of a form, by its JSON pointer: “全年预算数的年度资金总额”, “指标‘培训人数’的实际完成值”;
// the pointer itself where it has no name.
func PlaceIn(form *indicator.Form, at string) lang.Message {
	if at == "" {
		return lang.Of("LIGHT_FORM")
	}
	list, rest, _ := strings.Cut(strings.TrimPrefix(at, "/"), "/")
	item, rest, _ := strings.Cut(rest, "/")
	if list != "indicators" || item == "" {
		if s := formPlaces[at]; s != "" {
			return lang.Of(s)
		}
	}
	if part := furtherPartAt(form, item, rest); list == "funds" && part != "" {
		return lang.Of("AT_OF_FUNDS", lang.Of(fundColumns[item]), part)
	}
	field := fieldNames[rest]
	number, _ := strconv.Atoi(item)
	switch {
	case list == "indicators" && item != "" && number < len(form.Indicators):
		if field == "" {
			return lang.Of("AT_ROW", form.Indicators[number].Name)
		}
		return lang.Of("AT_OF_ROW", form.Indicators[number].Name, lang.Of(field))
	case field == "":
	case list == "goals":
		return lang.Of("AT_OF_GOAL", number+1, lang.Of(field))
	case list == "schedule":
		return lang.Of("AT_OF_SCHEDULE", number+1, lang.Of(field))
	case list == "levels" && number < len(form.Levels):
		return lang.Of("AT_OF_LEVEL", form.Levels[number].Name, lang.Of(field))
	case list == "funds" && item == "rates":
		return lang.Of("AT_OF_RATES", lang.Of(field))
	case list == "funds" && fundColumns[item] != "":
		return lang.Of("AT_OF_FUNDS", lang.Of(fundColumns[item]), lang.Of(field))
	}
	return lang.Of("AT_PLACE", at)
}

// furtherPartAt is the name of the further part of money at more/0/amount of a column; "" for other places.
func furtherPartAt(form *indicator.Form, column, at string) string {
	digits, ok := strings.CutPrefix(at, "more/")
	if !ok {
		return ""
	}
	money := map[string]*indicator.Money{
		"initial": &form.Funds.Initial, "adjusted": &form.Funds.Adjusted, "spent": &form.Funds.Spent,
	}[column]
	i, err := strconv.Atoi(strings.TrimSuffix(digits, "/amount"))
	if money == nil || err != nil || i >= len(money.More) {
		return ""
	}
	return money.More[i].Name
}

// placeBy is PlaceIn of a form of which only the name of the row is at hand.
func placeBy(row, at string) lang.Message {
	parts := strings.SplitN(at, "/", 4) // "", "indicators", "0", "reason"
	if len(parts) < 4 || parts[1] != "indicators" {
		return PlaceIn(&indicator.Form{}, at)
	}
	return PlaceIn(&indicator.Form{Indicators: []indicator.Indicator{{Name: row}}}, "/indicators/0/"+parts[3])
}

// formPlaces are the places that a form has once.
var formPlaces = map[string]lang.Code{ //nolint:gochecknoglobals // a table
	"/year":                      "AT_YEAR",
	"/project/name":              "AT_PROJECT",
	"/project/title":             "AT_TITLE",
	"/project/department":        "AT_DEPARTMENT",
	"/project/implementing_unit": "AT_UNIT",
	"/funds/points":              "AT_FUNDS_POINTS",
	"/funds/declared":            "AT_FUNDS_DECLARED",
	"/funds/reason":              "AT_FUNDS_REASON",
	"/funds/adjustment":          "AT_FUNDS_ADJUSTMENT",
	"/funds/purpose":             "AT_FUNDS_PURPOSE",
	"/funds/previous/total":      "AT_FUNDS_PREVIOUS",
	"/funds/reviewed/score":      "AT_FUNDS_REVIEWED",
	"/funds/reviewed/remark":     "AT_FUNDS_REMARK",
	"/goals":                     "AT_RATIOS",
	"/indicators":                "AT_INDICATORS",
	"/declared/points":           "AT_TOTAL_POINTS",
	"/declared/score":            "AT_TOTAL_SCORE",
	"/declared/grade":            "AT_TOTAL_GRADE",
	"/reviewed/score":            "AT_REVIEWED_SCORE",
	"/schedule":                  "AT_SCHEDULE",
	"/interim/until":             "AT_UNTIL",
	"/interim/spent/total":       "AT_INTERIM_SPENT",
	"/interim/expected/total":    "AT_EXPECTED_SPENT",
	"/interim/reason":            "AT_INTERIM_REASON",
}

// fundColumns are the columns of the money block.
var fundColumns = map[string]lang.Code{ //nolint:gochecknoglobals // a table
	"initial":  "AT_INITIAL",
	"adjusted": "AT_ADJUSTED",
	"spent":    "AT_SPENT",
}

// fieldNames are the fields of rows, goals, levels and columns of money.
var fieldNames = map[string]lang.Code{ //nolint:gochecknoglobals // a table
	"name":               "AT_NAME",
	"level2":             "AT_LEVEL2",
	"target":             "AT_TARGET",
	"initial_target":     "AT_INITIAL_TARGET",
	"actual":             "AT_ACTUAL",
	"points":             "AT_POINTS",
	"declared":           "AT_DECLARED",
	"reason":             "AT_REASON",
	"evidence":           "AT_EVIDENCE",
	"direction":          "AT_DIRECTION",
	"nature":             "AT_NATURE",
	"basis":              "AT_BASIS",
	"description":        "AT_DESCRIPTION",
	"previous":           "AT_PREVIOUS",
	"interim/actual":     "AT_INTERIM",
	"interim/likelihood": "AT_LIKELIHOOD",
	"interim/expected":   "AT_EXPECTED",
	"interim/cause":      "AT_CAUSE",
	"interim/note":       "AT_NOTE",
	"interim/light":      "AT_LIGHT",
	"by":                 "AT_BY",
	"cumulative":         "AT_CUMULATIVE",
	"reviewed/score":     "AT_REVIEWED",
	"reviewed/remark":    "AT_REMARK",
	"text":               "AT_GOAL_TEXT",
	"outcome":            "AT_GOAL_OUTCOME",
	"total":              "AT_TOTAL",
	"fiscal":             "AT_FISCAL",
	"carryover":          "AT_CARRYOVER",
	"other":              "AT_OTHER",
}
