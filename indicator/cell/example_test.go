package cell_test

import (
	"encoding/json"
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

func ExampleParseThreshold() {
	for _, text := range []string{"不低于90%", "1.2万亩", "2021年12月底前", "每人每月80元", "保持稳定"} {
		read := cell.ParseThreshold(text)
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
	read := cell.ParseThreshold("按合同≥≥392. 40亿元。")
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
	target := cell.ParseThreshold("≥3公顷")
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
	read := cell.ParseThreshold("同比下降10%以上")
	fmt.Println(read.Canonical(lang.Chinese))
	fmt.Println(read.Canonical(lang.English))
	// Output:
	// 同比下降≥10%
	// year on year decrease of at least 10%
}

func ExampleActual_For() {
	target := cell.ParseThreshold("20万元")
	actual := cell.ParseActual("已完成19.5")
	reading := actual.For(target)
	fmt.Println(reading.Value, target.Unit().Name(), reading.Notes[0].In(lang.English))
	// Output:
	// 195000 元 the actual “已完成19.5” has no unit and is read in the target's, 万元
}

// How is a target made in Go? A comparator of a number in a unit; it has the text that is read as the same cell.
func ExampleOp_Of() {
	share := cell.AtLeast.Of(exact.Int(95), unit.Must("%"))
	area := cell.AtMost.Of(exact.MustParse("2/3"), unit.Must("亩"))
	fmt.Println(share, area, share.Equal(cell.ParseThreshold("≥95%")))
	// Output: ≥95% ≤3分之2亩 true
}

// How is a deadline made in Go?
func ExampleOp_Day() {
	due := cell.AtMost.Day(calendar.Day(2021, 12, 31))
	answer, _ := due.Covers(cell.On(calendar.Day(2021, 12, 20)))
	fmt.Println(due, answer)
	// Output: 2021年12月31日前 yes
}

// How is a level made in Go?
func ExampleOp_Level() {
	target := cell.AtLeast.Level("A级")
	answer, _ := target.Covers(cell.Actual{Threshold: cell.Bare.Level("AA级")})
	fmt.Println(target.Canonical(lang.English), answer)
	// Output: at least A级 yes
}

// How is a range made in Go?
func ExampleBetween() {
	fmt.Println(cell.Between(exact.Int(3), exact.Int(5), unit.Must("天")))
	// Output: 3天至5天
}

// How is an actual made in Go? As a value in any unit of the same measure.
func ExampleValue() {
	target := cell.ParseThreshold("≥2000平方米")
	actual := cell.Value(exact.Int(3), unit.Must("亩"))
	reading := actual.For(target)
	answer, _ := target.Covers(actual)
	fmt.Println(actual, "is", reading.Value, target.Unit(), answer)
	// Output: 3亩 is 2000 平方米 yes
}

// Does a cell survive JSON? It comes back as it was read, in the year that it was read for.
func ExampleThreshold_UnmarshalJSON() {
	due := cell.ParseThreshold("12月底前").InYear(2021)
	data, _ := json.Marshal(due)
	var back cell.Threshold
	err := json.Unmarshal(data, &back)
	fmt.Println(back, back.High().Date, back.Equal(due), err)

	err = json.Unmarshal([]byte(`{"text": "≥95%", "kind": "quantity", "op": "<=", "high": "95", "unit": "%"}`), &back)
	fmt.Println(err)
	// Output:
	// 12月底前 2021-12-31 true <nil>
	// cell: the text of a cell in JSON isn't read as the fields beside it say: "≥95%"
}

// How else may a cell be read? The reading taken is the likeliest; the others are named with their reasons.
func ExampleThreshold_Alternatives() {
	for _, other := range cell.ParseThreshold("5度").Alternatives() {
		fmt.Println(other.Reading.Low(), other.Reading.Unit(), "-", other.Reason.In(lang.English))
	}
	// Output:
	// 5 千瓦时 - “度” is taken as 度 and may be 千瓦时
	// 5 ℃ - “度” is taken as 度 and may be ℃
}

// How sure is a reading?
func ExampleThreshold_Confidence() {
	for _, text := range []string{"≥95%", "12月底前", "≥≥95%"} {
		fmt.Println(text, cell.ParseThreshold(text).Confidence())
	}
	// Output:
	// ≥95% certain
	// 12月底前 resolved
	// ≥≥95% uncertain
}

// Which part of a cell is what?
func ExampleThreshold_Parts() {
	text := "比上年增长≥3.5%"
	for _, part := range cell.ParseThreshold(text).Parts() {
		fmt.Println(text[part.Start:part.End], part.Kind)
	}
	// Output:
	// 比上年增长 change
	// ≥ comparator
	// 3.5 number
	// % unit
}

// Which grade is better? Only scales with a settled order say.
func ExampleCompareGrades() {
	fmt.Println(cell.CompareGrades("优", "良"), cell.CompareGrades("B级", "A级"), cell.CompareGrades("优", "A级"))
	// Output: better worse unordered
}

// How does a cell show in a log? As its text beside what it was read as.
func ExampleThreshold_LogValue() {
	target := cell.ParseThreshold("不低于九成五")
	fmt.Println(target.LogValue())
	// Output: [text=不低于九成五 reading=at least 95%]
}

// How are many forms read whose cells come again? Through a memory; plain cells are read faster than found in it.
func ExampleMemory_Parse() {
	memory := cell.NewMemory()
	var target cell.Threshold
	for range 3 {
		memory.Parse(&target, "控制在3%以内")
	}
	fmt.Println(target.In(lang.English))
	// Output: at most 3%
}
