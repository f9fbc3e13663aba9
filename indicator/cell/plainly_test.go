package cell

import "testing"

// What is read plainly is what For reads, readable and without a note; everything else is left to For.
func TestPlainlyIsFor(t *testing.T) {
	cells := []string{
		"19个", "19", "≥19个", "约19个", "19余个", "95%", "0.95", "-3%", "17-19个", "20万元", "3天", "5个工作日", "12月底前", "达成", "", "/",
		"无",
		"每人80元", "比上年增长3%", "1:2", "一级3个；二级5个", "3公里", "3000米", "19人", "百分之九十五",
	}
	plainly := 0
	for _, target := range cells {
		for _, actual := range cells {
			goal, a := ParseThreshold(target), ParseActual(actual)
			v, ok := Plainly(&a, &goal)
			if !ok {
				continue
			}
			plainly++
			if r := a.For(goal); r.Status != Readable || r.IsRange || len(r.Notes) > 0 || !r.Value.Equal(v) ||
				a.Approx() != Precisely ||
				len(a.Notes())+len(a.Residual()) > 0 {
				t.Errorf("%q for %q is plainly %s, read %+v", actual, target, v, r)
			}
		}
	}
	if plainly < 15 {
		t.Errorf("only %d cells are read plainly", plainly)
	}
}
