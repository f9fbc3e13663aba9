package cell_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// checkMade holds a cell made in Go to its text, which is read as the same cell.
func checkMade(t interface{ Errorf(string, ...any) }, made cell.Threshold) {
	if read := cell.ParseThreshold(made.Text()); !read.Equal(made) {
		t.Errorf("%q is read as\n%s, not\n%s", made.Text(), value(&read), value(&made))
	}
	if printed := made.Canonical(lang.Chinese); printed != made.Text() {
		t.Errorf("%q is printed as %q", made.Text(), printed)
	}
	checkPrinting(t, made)
}

// All units, with all comparators; each of the numbers with many of them.
func TestMadeCellsOfAllUnits(t *testing.T) {
	values := []string{"0", "1", "3", "12", "95", "2021", "104.5", "-3", "2/3", "20231231"}
	for i, name := range append(unit.Names(), "度", "安培") {
		u := unit.Must(name)
		for op := cell.Bare; op <= cell.In; op++ {
			for k := range 2 {
				checkMade(t, op.Of(exact.MustParse(values[(3*i+int(op)+5*k)%len(values)]), u))
			}
		}
		checkMade(t, cell.Between(exact.Int(3), exact.Int(5), u))
	}
}

// Any number, in any unit, with any comparator.
func TestLawMadeCellsAreReadAlike(t *testing.T) {
	names := unit.Names()
	rapid.Check(t, func(t *rapid.T) {
		u := unit.Unit{}
		switch rapid.IntRange(0, 3).Draw(t, "unit") {
		case 0:
		case 1:
			u = unit.Counted(rapid.SampledFrom([]string{"大棚", "widgets", "lamps", "健康档案"}).Draw(t, "noun"))
		default:
			u = unit.Must(rapid.SampledFrom(names).Draw(t, "name"))
		}
		v, w := aValue(t), aValue(t)
		op := cell.Op(rapid.Uint8Range(0, 9).Draw(t, "op"))
		checkMade(t, op.Of(v, u))
		checkMade(t, cell.Between(v, w, u))
	})
}

func aValue(t *rapid.T) exact.Fraction {
	switch rapid.IntRange(0, 3).Draw(t, "size") {
	case 0:
		return exact.Int(rapid.Int64Range(-10, 3000).Draw(t, "small"))
	case 1:
		return exact.Scaled(rapid.Int64Range(-1e6, 1e9).Draw(t, "mantissa"), rapid.IntRange(0, 5).Draw(t, "decimals"))
	case 2:
		v, _ := exact.Ratio(rapid.Int64Range(-100, 100).Draw(t, "top"), rapid.Int64Range(1, 100).Draw(t, "bottom"))
		return v
	}
	return exact.Int(rapid.Int64().Draw(t, "large"))
}

// Any day, of a year, of any year or of each month, with any comparator.
func TestLawMadeDatesAreReadAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.SampledFrom([]int{0, 1950, 2000, 2021, 2024, 2100}).Draw(t, "year")
		d := calendar.MonthEnd(year, rapid.IntRange(1, 12).Draw(t, "month"))
		d.Day = uint8(rapid.IntRange(1, int(d.Day)).Draw(t, "day"))
		op := cell.Op(rapid.Uint8Range(0, 9).Draw(t, "op"))
		checkMade(t, op.Day(d))
	})
}

// Any level, with any comparator.
func TestMadeCellsOfLevels(t *testing.T) {
	for _, name := range []string{
		"优", "良", "A级", "AAA级", "一级", "达成", "完成", "省级", "三星级", "三级甲等", "合格", "基本达成", "一等奖", "Ⅲ类", "国家二级", "高级", "是", "有效", "良好", "小学",
	} {
		for op := cell.Bare; op <= cell.In; op++ {
			made := op.Level(name)
			if made.Kind() != cell.Grade {
				t.Errorf("%s is %s", name, made.Kind())
			}
			checkMade(t, made)
		}
	}
	if got := cell.AtLeast.Level("保持稳定"); got.Kind() != cell.Text || got.Text() != "保持稳定" {
		t.Errorf("%s %q", got.Kind(), got)
	}
}

// Nothing that a cell hands out leads back into it.
func TestCellsAreNotChangedThroughWhatTheyGive(t *testing.T) {
	for _, text := range []string{"1200元/人·月，详见附件", "≥3次；≤5天", "≥≥95%", "≥5头驴马羊牛", "比上年增长3%"} {
		read, before := cell.ParseThreshold(text), cell.ParseThreshold(text)
		said := func(c cell.Threshold) string {
			line, err := c.JSON(lang.Chinese)
			if err != nil {
				t.Fatal(err)
			}
			return string(line)
		}
		for _, name := range read.Per() {
			read.Per()[0] = name + "!"
		}
		for i := range read.Notes() {
			for j := range read.Notes()[i].Args {
				read.Notes()[i].Args[j] = "!"
			}
			read.Notes()[i] = cell.Note{}
		}
		for i := range read.Items() {
			read.Items()[i] = cell.Threshold{}
		}
		for i := range read.Residual() {
			read.Residual()[i] = cell.Fragment{}
		}
		if said(read) != said(before) {
			t.Errorf("%s is\n%s, was\n%s", text, said(read), said(before))
		}
	}
}
