package consumer_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// What ziping gives can be logged as it is, in words and not as the insides of structs.
func TestLog(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, nil))
	res := evaluated(t, evaluator(t), road(t, "农村公路", "76公里", "85%"))
	log.Info("scored", "score", res.Score(), "grade", res.Grade(), "target", cell.ParseThreshold("≥80公里"))
	for _, want := range []string{"score=94.50", "grade=优", "≥80公里"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q lacks %q", out.String(), want)
		}
	}
	if strings.Contains(out.String(), "{") {
		t.Errorf("%q shows the insides of a struct", out.String())
	}
}
