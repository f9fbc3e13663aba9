package cell_test

import (
	"fmt"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

func ExampleParseTarget() {
	for _, text := range []string{"不低于90%", "1.2万亩", "2021年12月底前", "每人每月80元", "保持稳定"} {
		read := cell.ParseTarget(text)
		fmt.Printf("%s: %s, %s\n", text, read.Kind(), read.In(lang.English))
	}
	// Output:
	// 不低于90%: quantity, at least 90%
	// 1.2万亩: quantity, 12000 mu, without a comparator
	// 2021年12月底前: date, by 2021-12-31
	// 每人每月80元: quantity, 80 yuan per person per month, without a comparator
	// 保持稳定: text, a text
}

// What was repaired or left over is said, and never silently dropped.
func ExampleThreshold_Notes() {
	read := cell.ParseTarget("按合同≥≥392. 40亿元。")
	for _, note := range read.Notes() {
		fmt.Println(note.Code, note.In(lang.English))
	}
	for _, rest := range read.Residual() {
		fmt.Println("not understood:", rest.Text)
	}
	// Output:
	// CELL_STOP the punctuation at the end is not part of the value
	// CELL_DOUBLED the comparator is written twice
	// CELL_BLANKS blanks inside the number were ignored
	// not understood: 按合同
}

func ExampleThreshold_Covers() {
	target := cell.ParseTarget("≥3公顷")
	for _, text := range []string{"45亩", "约45亩", "45公里"} {
		actual := cell.ParseActual(text)
		answer, reason := target.Covers(actual)
		fmt.Printf("%s: %s %q\n", text, answer, reason.Code)
	}
	// Output:
	// 45亩: yes ""
	// 约45亩: can't say "COVERS_APPROXIMATE"
	// 45公里: can't say "COVERS_UNITS"
}

func ExampleThreshold_Canonical() {
	read := cell.ParseTarget("同比下降10%以上")
	fmt.Println(read.Canonical(lang.Chinese))
	fmt.Println(read.Canonical(lang.English))
	// Output:
	// 同比下降≥10%
	// year on year decrease of at least 10%
}

func ExampleActual_For() {
	target := cell.ParseTarget("20万元")
	actual := cell.ParseActual("已完成19.5")
	reading := actual.For(target)
	fmt.Println(reading.Value, target.Unit().Name(), reading.Notes[0].In(lang.English))
	// Output:
	// 195000 元 the actual “已完成19.5” has no unit and is read in the target's, 万元
}
