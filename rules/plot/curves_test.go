package plot_test

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
)

// The execution rate earns its share of the points up to all of them (财预〔2021〕101号): the line goes from nothing to
// 100, and on at 100; a point is where its rate is.
func TestCurvesAreNumbers(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := plot.New(set, plot.Only("执行率"), plot.Points(plot.Point{
		Rule: "执行率", Name: "预算执行率", Value: exact.MustParse("0.9"), Share: exact.MustParse("0.9"),
	}))
	if err != nil {
		t.Fatal(err)
	}
	curves := picture.Curves(lang.Chinese)
	if len(curves) != 1 || curves[0].Rule != "执行率" || curves[0].Measure != "预算执行率（%）" {
		t.Fatalf("%+v", curves)
	}
	c, hundred := curves[0], exact.Int(100)
	if n := len(c.Line); n != 3 || !c.Line[0].X.IsZero() || !c.Line[0].Y.IsZero() || !c.Line[1].X.Equal(hundred) ||
		!c.Line[1].Y.Equal(hundred) || !c.Line[2].Y.Equal(hundred) || !hundred.Less(c.Line[2].X) {
		t.Errorf("the line is %v", c.Line)
	}
	ninety := exact.Int(90)
	if len(c.Points) != 1 || c.Points[0].Name != "预算执行率" || !c.Points[0].X.Equal(ninety) || !c.Points[0].Y.Equal(ninety) {
		t.Errorf("the points are %v", c.Points)
	}
}
