package renew

import (
	"slices"
	"testing"
)

// The year of the form is written anew where a text names it as a year; others are told.
func TestTheYearMovesOn(t *testing.T) {
	for _, c := range []struct {
		text, want string
		left       []int
	}{
		{"（2023年度）", "（2024年度）", nil},
		{"2023 年项目支出绩效自评表", "2024 年项目支出绩效自评表", nil},
		{"２０２３年度", "２０２４年度", nil},
		{"二〇二三年度", "二〇二四年度", nil},
		{"二○二三年", "二○二四年", nil},
		{"12月底前", "12月底前", nil},
		{"2023年12月底前", "2024年12月底前", nil},
		{"2023-12-31", "2024-12-31", nil},
		{"2023.6", "2024.6", nil},
		{"2023年1月至2023年12月", "2024年1月至2024年12月", nil},
		{"2023年2月28日", "2024年2月28日", nil},
		{"2021—2023年", "2021—2023年", []int{2021, 2023}},
		{"2023年3月至2025年6月", "2023年3月至2025年6月", []int{2023, 2025}},
		{"财预〔2023〕10号", "财预〔2023〕10号", []int{2023}},
		{"按《评价办法（2023年版）》，2023年完成", "按《评价办法（2023年版）》，2024年完成", []int{2023}},
		{"结转2022年资金，2023年用完", "结转2022年资金，2024年用完", []int{2022}},
		{"≥2023人", "≥2023人", nil},
		{"编号5116232023000012", "编号5116232023000012", nil},
		{"2023.125", "2023.125", nil},
		{"2023", "2023", nil},
	} {
		now, left := years{2023, 2024}.in(c.text, false)
		if now != c.want || !slices.Equal(left, c.left) {
			t.Errorf("%s: %s, left %v", c.text, now, left)
		}
	}
}

// A 29 February isn't moved into a year that has none.
func TestLeapDays(t *testing.T) {
	for text, want := range map[string]string{
		"2024年2月29日前": "2025年2月28日前", "2024-02-29": "2025-02-28", "2024年2月2日": "2025年2月2日", "2024.2.29": "2025.2.28",
	} {
		if now, _ := (years{2024, 2025}).in(text, false); now != want {
			t.Errorf("%s: %s", text, now)
		}
	}
	if now, _ := (years{2024, 2028}).in("2024年2月29日", false); now != "2028年2月29日" {
		t.Error(now)
	}
}

// In headings the years around move along, and the cell of the year may hold nothing else. Where the form has no year,
// all stay and are told.
func TestYearsOfHeadings(t *testing.T) {
	y := years{2023, 2024}
	if now, _ := y.in("2022年实际值", true); now != "2023年实际值" {
		t.Error(now)
	}
	for text, want := range map[string]string{"2023": "2024", " 2023 ": " 2024 ", "2023年": "2024年", "2022": "2022", "": ""} {
		if now, _ := y.alone(text); now != want {
			t.Errorf("%q: %q", text, now)
		}
	}
	if now, left := (years{}).in("2023年", false); now != "2023年" || !slices.Equal(left, []int{2023}) {
		t.Error(now, left)
	}
}
