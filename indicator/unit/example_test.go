package unit_test

import (
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
)

// How is a unit had in Go? By any word for it; what comes from outside may not be one.
func ExampleNamed() {
	for _, word := range []string{"亩", "square metres", "公里", "furlong"} {
		u, ok := unit.Named(word)
		fmt.Println(word, u, u.Dimension(), ok)
	}
	// Output:
	// 亩 亩 area true
	// square metres 平方米 area true
	// 公里 千米 length true
	// furlong   false
}

// How are values converted? Exactly, within what a unit measures and never across.
func ExampleConvert() {
	area, ok := unit.Convert(exact.Int(3), unit.Must("亩"), unit.Must("平方米"))
	fmt.Println(area, ok)
	_, ok = unit.Convert(exact.Int(3), unit.Must("月"), unit.Must("天")) // months differ
	fmt.Println(ok)
	// Output:
	// 2000 true
	// false
}

// Do 人 and 名 count the same? These do; 人 and 户 don't.
func ExampleUnit_Comparable() {
	people := unit.Must("人")
	fmt.Println(people.Comparable(unit.Must("名")), people.Comparable(unit.Must("户")))
	// Output: true false
}
