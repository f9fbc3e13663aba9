package findings_test

import (
	"errors"
	"io"
	"testing"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// A format that holds all findings takes so many and no more; the others take any number.
func TestMostListed(t *testing.T) {
	f := &review.Finding{Finding: evaluation.Finding{Message: lang.Of("POINTS_ZERO", "培训人数"), At: "/indicators/0/points"}}
	about := &review.Joint{File: "forms.ndjson", Line: 1, Project: "教师培训"}
	limited := map[string]bool{"xlsx": true, "html": true, "sarif": true}
	for _, format := range findings.Formats() {
		w := findings.New(format, io.Discard, lang.Chinese)
		for i := range findings.MostListed {
			if err := w.Write(about, f); err != nil {
				t.Fatalf("%s: finding %d: %v", format, i, err)
			}
		}
		var refused *fault.Error
		switch err := w.Write(about, f); {
		case !limited[format] && err != nil:
			t.Errorf("%s: %v", format, err)
		case limited[format] && (!errors.As(err, &refused) || refused.Code != "LIST_MOST"):
			t.Errorf("%s: %v, want LIST_MOST", format, err)
		}
	}
}
