package mutation

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// randomCurve is a curve of one to four pieces with ends at whole percents, each a share, a line or a staircase.
func randomCurve(t *rapid.T, name string) scoring.Curve {
	percent := func(label string, least, most int) exact.Fraction {
		return exact.Scaled(int64(rapid.IntRange(least, most).Draw(t, name+label)), 2)
	}
	var pieces []scoring.Piece
	low := scoring.Lowest()
	at := 0
	for i := range rapid.IntRange(1, 4).Draw(t, name+"pieces") {
		p := scoring.Piece{
			Interval: scoring.Interval{Low: low, High: scoring.Highest()},
			Share:    scoring.Constant(percent("share", 0, 120)),
		}
		switch rapid.IntRange(0, 2).Draw(t, name+"kind") {
		case 1:
			p.Share.Slope = percent("slope", -200, 200)
		case 2:
			p.Share.Slope = percent("slope", -200, 200)
			p.Steps = scoring.Steps{
				From: percent("from", 0, 100), Per: percent("per", 1, 20),
				Mode: scoring.StepMode(rapid.IntRange(1, 2).Draw(t, name+"mode")),
			}
		}
		at += rapid.IntRange(5, 40).Draw(t, name+"width")
		end := scoring.Before(exact.Scaled(int64(at), 2))
		if rapid.Bool().Draw(t, name+"after") {
			end = scoring.After(exact.Scaled(int64(at), 2))
		}
		if i < 3 {
			p.High = end
		}
		pieces = append(pieces, p)
		low = end
	}
	pieces[len(pieces)-1].High = scoring.Highest()
	curve, flaws := scoring.NewCurve(scoring.Everything(), percent("most", 50, 120), pieces...)
	if len(flaws) > 0 {
		t.Fatalf("%v", flaws)
	}
	return curve
}

// Two curves that earn the same at every value of a fine grid have no witness there, and two that don't have one.
func TestDifferAgreesWithAGrid(t *testing.T) {
	domain := scoring.Interval{Low: scoring.Before(exact.Int(0)), High: scoring.Highest()}
	points := exact.Int(10)
	rapid.Check(t, func(t *rapid.T) {
		a := randomCurve(t, "a ")
		b := a
		if rapid.Bool().Draw(t, "other") {
			b = randomCurve(t, "b ")
		}
		found := differing(a, b, domain)
		for _, x := range found {
			same := true
			for _, p := range worth {
				one, _, _ := a.Earned(x, p)
				other, _, _ := b.Earned(x, p)
				same = same && one.Equal(other)
			}
			if same || !domain.Has(x) {
				t.Fatalf("no difference at %s", x)
			}
		}
		for i := range int64(2500) {
			x := exact.Scaled(i, 3)
			one, _, _ := a.Earned(x, points)
			other, _, _ := b.Earned(x, points)
			if !one.Equal(other) && len(found) == 0 {
				t.Fatalf("at %s %s and %s, and no witness", x, one, other)
			}
		}
	})
}

// Every reading of the policy has alternatives, so that a new one can't be forgotten.
func TestEveryReadingHasAlternatives(t *testing.T) {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	changed := map[string]bool{}
	for _, other := range set.Policy.OtherReadings() {
		now, with := reflect.ValueOf(set.Policy), reflect.ValueOf(other.With)
		for i := range now.NumField() {
			name := now.Type().Field(i).Name
			if now.Field(i).Kind() == reflect.Struct {
				for k := range now.Field(i).NumField() {
					inner := name + "." + now.Field(i).Type().Field(k).Name
					changed[inner] = changed[inner] || !reflect.DeepEqual(
						now.Field(i).Field(k).Interface(), with.Field(i).Field(k).Interface())
				}
				continue
			}
			changed[name] = changed[name] || !reflect.DeepEqual(now.Field(i).Interface(), with.Field(i).Interface())
		}
	}
	for name, ok := range changed {
		if !ok {
			t.Errorf("no alternative changes %s", name)
		}
	}
}

// A mutant differs from its set in what it says, names a place of the file, and leaves the set as it was.
func TestMutantsOfAPreset(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprintf("%+v", set.Tiers) + fmt.Sprintf("%+v", set.Grades) + fmt.Sprintf("%+v", set.Policy)
	want := map[string]bool{
		"75:64 “≥60%” changed to “>60%”": false, "75:35 “≥90%” changed to “≥90.01%”": false,
		`84:32 “or” in “target.kind == "text" or target.kind == "grade"” changed to “and”`: false,
		"15:35 “优: 90” changed to “优: 89.99”":                                              false,
		"14:29 “mode: half-up” changed to “mode: half-even”":                               false,
		"79:28 “[80%,100%]” changed to “(80%,100%]”":                                       false,
	}
	for _, m := range Of(set) {
		if m.Place.File != "mof-2021.yaml" || m.Place.Line == 0 || m.Place.Column == 0 || m.Set == set {
			t.Errorf("%s at %s", m.Change, m.Place)
		}
		said := fmt.Sprintf("%d:%d %s", m.Place.Line, m.Place.Column, m.Change)
		if _, ok := want[said]; ok {
			want[said] = true
		}
	}
	for said, ok := range want {
		if !ok {
			t.Errorf("no mutant says %s", said)
		}
	}
	if after := fmt.Sprintf("%+v", set.Tiers) + fmt.Sprintf("%+v", set.Grades) +
		fmt.Sprintf("%+v", set.Policy); after != before {
		t.Error("the set was changed")
	}
}
