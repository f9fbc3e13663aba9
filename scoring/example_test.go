package scoring_test

import (
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// How is a row scored in Go, without a rule set? A measure of the actual against its target, a curve, rounding, a
// grade.
func Example() {
	target := scoring.Target{Direction: scoring.UpFrom, Low: exact.Int(19)}
	measured := scoring.Readings{}.Attain(&target, exact.Int(17))

	curve, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		scoring.Ratio(scoring.Before(exact.Percent(60)), exact.Int(1))...)
	if len(flaws) > 0 {
		panic(flaws)
	}
	earned, _, _ := curve.Earned(measured.Value, exact.Int(10))
	rounding := scoring.Rounding{Digits: 2, Mode: exact.HalfUp}

	fmt.Println(measured.Value, earned, rounding.Of(earned))
	// Output: 17/19 170/19 8.95
}

// How are bands made? Each piece says which of its ends belongs to it.
func ExampleNewCurve_bands() {
	all, most := exact.Int(1), exact.Percent(80)
	band := func(low, high scoring.Cut, share exact.Fraction) scoring.Piece {
		return scoring.Piece{Interval: scoring.Between(low, high), Share: scoring.Constant(share)}
	}
	ninety, sixty := scoring.Before(exact.Percent(90)), scoring.Before(exact.Percent(60))
	curve, _ := scoring.NewCurve(scoring.Everything(), all,
		band(ninety, scoring.Highest(), all),
		band(sixty, ninety, most),
		band(scoring.Lowest(), sixty, exact.Fraction{}),
	)
	for _, rate := range []exact.Fraction{exact.Percent(90), exact.Scaled(8999, 4), exact.Percent(59)} {
		earned, piece, _ := curve.Earned(rate, exact.Int(10))
		fmt.Println(rate, "earns", earned, "in", curve.Piece(piece).Interval)
	}
	// Output:
	// 0.9 earns 10 in [0.9,∞)
	// 0.8999 earns 8 in [0.6,0.9)
	// 0.59 earns 0 in (-∞,0.6)
}

// What is wrong with these bands? Gaps and overlaps have a kind and a place.
func ExampleNewCurve_flaws() {
	_, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		scoring.Piece{Interval: scoring.Between(scoring.After(exact.Percent(60)), scoring.Highest())},
		scoring.Piece{Interval: scoring.Between(scoring.Lowest(), scoring.Before(exact.Percent(60)))},
	)
	fmt.Println(flaws)
	// Output: [gap =0.6]
}

// What does “每低1个百分点扣0.5分，不足一个按一个计” take? Half a point for each started percentage point below 95%.
func ExampleDeduction() {
	half, _ := exact.Parse("0.5")
	pieces := scoring.Deduction{
		From: exact.Percent(95), Below: true, Per: exact.Percent(1), Each: scoring.Loss{Points: half},
		Mode: scoring.StartedSteps,
	}.Pieces()
	curve, _ := scoring.NewCurve(scoring.Everything(), exact.Int(1), pieces...)
	for _, rate := range []exact.Fraction{exact.Percent(95), exact.Scaled(928, 3), exact.Percent(40)} {
		earned, _, _ := curve.Earned(rate, exact.Int(10))
		fmt.Println(rate, earned)
	}
	// Output:
	// 0.95 10
	// 0.928 8.5
	// 0.4 0
}

// What does a 功效系数 earn? 60% of the points at the unacceptable value, all of them at the satisfactory one.
func ExampleEfficacy() {
	pieces := scoring.Efficacy(exact.Int(60), exact.Int(100), exact.Percent(60), exact.Fraction{})
	curve, _ := scoring.NewCurve(scoring.Everything(), exact.Int(1), pieces...)
	earned, _, _ := curve.Earned(exact.Int(80), exact.Int(10))
	fmt.Println(earned)
	// Output: 8
}

// How is a far exceeded target made to cost? Pieces over a curve replace it from the lowest of them on.
func ExampleOver() {
	far := scoring.Piece{
		Interval: scoring.Between(scoring.After(exact.Percent(150)), scoring.Highest()),
		Share:    scoring.Constant(exact.Percent(90)),
	}
	curve, _ := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		scoring.Over(scoring.Ratio(scoring.Lowest(), exact.Int(1)), far)...)
	for _, rate := range []exact.Fraction{exact.Percent(150), exact.Percent(151)} {
		earned, _, _ := curve.Earned(rate, exact.Int(10))
		fmt.Println(rate, earned)
	}
	// Output:
	// 1.5 10
	// 1.51 9
}

// What does a missed ceiling earn? The regulations leave it open; a reading settles it.
func ExampleReadings_Attain() {
	ceiling := scoring.Target{Direction: scoring.DownFrom, High: exact.Int(10)}
	for _, lower := range []scoring.LowerReading{scoring.LowerRatio, scoring.LowerLinear, scoring.LowerAllOrNothing} {
		fmt.Println(scoring.Readings{Lower: lower}.Attain(&ceiling, exact.Int(12)).Value)
	}
	// Output:
	// 5/6
	// 0.8
	// 0
}

// How far off is an actual? Distances count from the end of the target that was missed.
func ExampleReadings_Measure() {
	band := scoring.Target{Direction: scoring.Within, Low: exact.Int(20), High: exact.Int(30)}
	for _, m := range []scoring.Measure{scoring.Shortfall, scoring.DeviationRate, scoring.Excess} {
		fmt.Println(m, scoring.Readings{}.Measure(m, &band, exact.Int(33)).Value)
	}
	// Output:
	// shortfall 3
	// deviation-rate 0.1
	// excess 0
}

// What is known of a measure? What it is taken of, what it counts in, which way is better, where its values lie.
func ExampleMeasure() {
	m, _ := scoring.ParseMeasure("days-late")
	fmt.Println(m.Basis(), m.Scale(), m.Trend(), m.Domain(), m.StartsAtZero())
	// Output: target days less is better [0,∞) true
}

// Which grade does a total get? The first level whose least total it reaches.
func ExampleGrades() {
	grades := scoring.Grades{Levels: []scoring.Grade{
		{Name: "优", Least: exact.Int(90)}, {Name: "良", Least: exact.Int(80)}, {Name: "中", Least: exact.Int(60)}, {Name: "差"},
	}}
	total, _ := exact.Parse("89.995")
	fmt.Println(grades.Name(grades.Of(total)), grades.Name(grades.Of(scoring.Rounding{Digits: 2}.Of(total))))
	// Output: 良 优
}

// How are 50 points shared out over three rows? They add up to 50 exactly.
func ExampleShareEvenly() {
	fmt.Println(scoring.ShareEvenly(exact.Int(50), 3, 2))
	// Output: [16.67 16.67 16.66]
}

// How are points shared out by weight?
func ExampleShareOut() {
	fmt.Println(scoring.ShareOut(exact.Int(40), []exact.Fraction{exact.Int(2), exact.Int(1)}, 1))
	// Output: [26.7 13.3]
}

// How are scores shown so that they add up to the total that was rounded?
func ExampleApportion() {
	third, _ := exact.Ratio(1, 3)
	fmt.Println(scoring.Apportion(exact.Int(1), []exact.Fraction{third, third, third}, 2))
	// Output: [0.34 0.33 0.33]
}
