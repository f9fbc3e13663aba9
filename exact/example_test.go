package exact_test

import (
	"fmt"

	"github.com/ziping-go/ziping/exact"
)

// Ten points for 17 of 19 villages: nothing is lost before the one rounding at the end.
func Example() {
	rate, _ := exact.Ratio(17, 19)
	points := exact.Int(10).Mul(rate)
	fmt.Println(points)
	fmt.Println(points.Fixed(2, exact.HalfUp))
	// Output:
	// 170/19
	// 8.95
}

func ExampleParse() {
	for _, s := range []string{"-0.50", "2/3", "1e3"} {
		f, err := exact.Parse(s)
		fmt.Println(f, err)
	}
	// Output:
	// -0.5 <nil>
	// 2/3 <nil>
	// 0 exact: not a number: "1e3"
}

// Equal numbers may be written differently inside, so == isn't a comparison of fractions.
func ExampleFraction_Cmp() {
	half, _ := exact.Ratio(1, 2)
	alsoHalf, _ := exact.Ratio(50, 100)
	third, _ := exact.Ratio(1, 3)
	fmt.Println(half.Equal(alsoHalf), half.Cmp(third), third.Less(half))
	// Output: true 1 true
}

func ExampleFraction_Quo() {
	budget, spent := exact.Scaled(120_00, 2), exact.Scaled(90_00, 2)
	rate, ok := spent.Quo(budget)
	fmt.Println(rate, ok)
	_, ok = spent.Quo(exact.Int(0))
	fmt.Println(ok)
	// Output:
	// 0.75 true
	// false
}

func ExampleFraction_Round() {
	f := exact.Scaled(-8_945, 3)
	for _, name := range exact.ModeNames() {
		mode, _ := exact.ParseMode(name)
		fmt.Println(name, f.Round(2, mode))
	}
	// Output:
	// half-up -8.95
	// half-even -8.94
	// half-down -8.94
	// up -8.95
	// down -8.94
	// ceiling -8.94
	// floor -8.95
}

func ExampleFraction_Mantissa() {
	f := exact.Scaled(8_954, 3)
	fmt.Println(f.Mantissa(2, exact.HalfUp))
	// Output: 895 true
}

func ExampleFraction_Decimal() {
	quarter, _ := exact.Ratio(1, 4)
	third, _ := exact.Ratio(1, 3)
	fmt.Println(quarter.Decimal())
	_, ok := third.Decimal()
	fmt.Println(ok)
	// Output:
	// 0.25 true
	// false
}
