package cell_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// What is none of the constants prints as its type and number and never panics.
func TestNamesOutOfRange(t *testing.T) {
	for _, c := range []struct {
		last, beyond fmt.Stringer
		want         string
	}{
		{cell.List, cell.Kind(200), "Kind(200)"},
		{cell.In, cell.Op(7), "Op(7)"},
		{cell.Few, cell.Approx(5), "Approx(5)"},
		{cell.Times, cell.Change(4), "Change(4)"},
		{cell.No, cell.Answer(3), "Answer(3)"},
		{cell.Ambiguous, cell.Status(6), "Status(6)"},
		{cell.Uncertain, cell.Confidence(3), "Confidence(3)"},
		{cell.Worse, cell.Ordering(4), "Ordering(4)"},
		{cell.PartResidual, cell.PartKind(11), "PartKind(11)"},
	} {
		if got := c.beyond.String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		if got := c.last.String(); got == "" || strings.Contains(got, "(") {
			t.Errorf("the last before %s is %q", c.want, got)
		}
	}
	if got := cell.PartKind(11).In(lang.Chinese); got != "PartKind(11)" {
		t.Errorf("%q", got)
	}
}

// Cells, ends and readings print as a person writes them.
func TestWhatCellsPrint(t *testing.T) {
	target, actual := cell.ParseThreshold("≥95%"), cell.ParseActual("0.97")
	due := cell.ParseThreshold("2021年12月31日前")
	for _, c := range []struct {
		said any
		want string
	}{
		{target, "≥95%"},
		{actual, "0.97"},
		{target.Low(), "95"},
		{target.High(), "—"},
		{due.High(), "2021-12-31"},
		{cell.ParseActual("96%").For(target), "96"},
		{actual.For(target), "97"},
		{cell.ParseActual("/").For(target), "not applicable"},
		{cell.ParseActual("2021年12月1日").For(due), "2021-12-01"},
		{cell.ParseThreshold("≥95%，详见附件三").Residual(), "[详见附件三]"},
		{target.Unit(), "%"},
		{cell.Threshold{}, ""},
	} {
		if got := fmt.Sprint(c.said); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestCellsInLogs(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == slog.LevelKey {
			return slog.Attr{}
		}
		return a
	}}))
	target, actual := cell.ParseThreshold("≥95%"), cell.ParseActual("0.97")
	log.Info("row", "target", target, "actual", actual.For(target))
	want := `msg=row target.text=≥95% target.reading="at least 95%" actual.status=ambiguous actual.value=97 actual.notes=[FRACTION_FOR_PERCENT]` + "\n"
	if out.String() != want {
		t.Errorf("%s, want %s", out.String(), want)
	}
}
