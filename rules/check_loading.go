package rules

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// propose adds to a mistake of loading the fix that its hint names, and a hint where it has none.
func propose(e *fault.Error) {
	word := func() string {
		if len(e.Hint.Args) == 0 {
			return ""
		}
		text, _ := e.Hint.Args[0].(string)
		return text
	}
	switch {
	case e.Hint.Code == "DID_YOU_MEAN" && word() != "" && !strings.Contains(e.Text, "\n"):
		fix(e, word())
	case e.Code == "EDGE_PERCENT":
		proposePercent(e)
	case e.Code == "BANDS_OVERLAP" && e.Hint.IsZero():
		e.Hinting(lang.Of("CHECK_OVERLAP_HINT"))
	case e.Code == "BAND_UNREACHABLE" && e.Hint.IsZero():
		e.Hinting(lang.Of("CHECK_BAND_HINT"))
	case e.Code == "BAND_EMPTY" && e.Hint.IsZero():
		e.Hinting(lang.Of("CHECK_BAND_HINT"))
	}
}

// proposePercent writes the one number of an edge in percent: >=0.9 becomes >=90%, >=90 becomes >=90%.
func proposePercent(e *fault.Error) {
	number := strings.TrimLeft(e.Text, "<>=≥≤＜＞ ")
	v, err := exact.Parse(number)
	if err != nil {
		return
	}
	percent := number + "%"
	if !one.Less(v) {
		percent = v.InPercent()
	}
	fixPart(e, len(e.Text)-len(number), number, percent)
}
