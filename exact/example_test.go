package exact_test

import (
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/ziping-go/ziping/exact"
)

// Ten points for 17 of 19 villages: nothing is rounded before the end.
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

// Equal numbers may be computed differently, so == doesn't compile for fractions.
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

// How much is 90%, in Go?
func ExamplePercent() {
	fmt.Println(exact.Percent(90), exact.Percent(90).Mul(exact.Int(20)))
	// Output: 0.9 18
}

// Is an absent amount 0? It isn't: it is NULL in a database, null in JSON, and a dash for people.
func ExampleAmount_Value() {
	for _, text := range []string{"10.00", "0", ""} {
		amount := exact.MustAmount(text)
		column, _ := amount.Value()
		data, _ := json.Marshal(amount)
		fmt.Println(amount, column, string(data), amount.IsSet())
	}
	// Output:
	// 10.00 10.00 "10.00" true
	// 0 0 "0" true
	// — <nil> null false
}

// Which columns does an amount come from? Text, whole numbers and NULL; a float was rounded already.
func ExampleAmount_Scan() {
	for _, column := range []any{[]byte("10.00"), int64(7), nil, 0.1} {
		var amount exact.Amount
		err := amount.Scan(column)
		fmt.Println(amount, err)
	}
	// Output:
	// 10.00 <nil>
	// 7 <nil>
	// — <nil>
	// — exact: the column doesn't give an exact number: float64
}

// How do amounts go into decimals and back? They keep the decimal places that were written.
func ExampleAmountOf() {
	price := decimal.RequireFromString("10.00")
	amount, err := exact.AmountOf(price)
	back, ok := amount.Decimal()
	fmt.Println(amount, err, back.StringFixed(-back.Exponent()), ok)
	// Output: 10.00 <nil> 10.00 true
}

// Do fractions survive JSON? Yes, as exact text; numbers without an exponent are read too.
func ExampleFraction_UnmarshalJSON() {
	var shares map[string]exact.Fraction
	err := json.Unmarshal([]byte(`{"villages": "17/19", "roads": 0.95}`), &shares)
	data, _ := json.Marshal(shares)
	fmt.Println(string(data), err)
	// Output: {"roads":"0.95","villages":"17/19"} <nil>
}

// How do I write constants of a program?
func ExampleMustParse() {
	tolerance := exact.MustParse("0.05")
	fmt.Println(tolerance, exact.MustParse("2/3").Mul(exact.Int(3)), exact.Percent(90))
	// Output:
	// 0.05 2 0.9
}
