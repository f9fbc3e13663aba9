package findings

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// MostListed is how many findings a workbook, a page or a SARIF log lists. Other formats are written as they come.
const MostListed = 50_000

// limited is a Writer that holds all findings.
type limited struct {
	Writer
	format string
	found  int
}

func (w *limited) Write(about *review.Joint, f *review.Finding) error {
	if w.found++; w.found > MostListed {
		return fault.New(fault.Place{}, "", lang.Of("LIST_MOST", w.format, MostListed)).Hinting(lang.Of("LIST_MOST_HINT"))
	}
	return w.Writer.Write(about, f)
}
