package consumer_test

import (
	"testing"

	"github.com/ziping-go/ziping"
	"github.com/ziping-go/ziping/lang"
)

// A form in code: 180 of 200 is 90 % of 10 points, 76 of 80 is 95 % of 50, 85 % is in the band of 8 points.
func TestFormInCode(t *testing.T) {
	res := evaluated(t, evaluator(t), road(t, "农村公路", "76公里", "85%"))
	if res.Score().String() != "94.50" || res.Grade() != "优" { // 9 + 47.5 + 30 + 8
		t.Errorf("%s %s:\n%s", res.Score(), res.Grade(), ziping.Why(res, lang.English))
	}
}

// The same in another unit is the same.
func TestUnitsConvert(t *testing.T) {
	res := evaluated(t, evaluator(t), road(t, "农村公路", "76000米", "85%"))
	if res.Score().String() != "94.50" {
		t.Errorf("%s:\n%s", res.Score(), ziping.Why(res, lang.English))
	}
}
