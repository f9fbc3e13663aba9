package calendar_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/indicator/calendar"
)

// aDate draws dates with a year, without one, of each month, and none.
func aDate(t *rapid.T) calendar.Date {
	year := rapid.SampledFrom([]int{0, 1900, 2021, 2024, 9999}).Draw(t, "year")
	month := rapid.IntRange(1, 12).Draw(t, "month")
	d := calendar.MonthEnd(year, month)
	d.Day = uint8(rapid.IntRange(1, int(d.Day)).Draw(t, "day"))
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0:
		return calendar.Date{}
	case 1:
		return calendar.Date{Day: d.Day}
	}
	return d
}

func TestDatesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := aDate(t)
		other := calendar.Day(1999, 9, 9)
		text, err := d.MarshalText()
		if back := other; err != nil || back.UnmarshalText(text) != nil || back != d || (len(text) == 0) != d.IsZero() {
			t.Fatalf("%q became %s: %v", text, back, err)
		}
		data, err := json.Marshal(d)
		if back := other; err != nil || json.Unmarshal(data, &back) != nil || back != d {
			t.Fatalf("%s became %s: %v", data, back, err)
		}
		column, err := d.Value()
		if back := other; err != nil || back.Scan(column) != nil || back != d || (column == nil) != d.IsZero() {
			t.Fatalf("%v became %s: %v", column, back, err)
		}
	})
	for _, bad := range []any{"2021-02-29", "2021-13-01", "--02-30", "---00", "---32", "—", "2021", "12-31", 5, true} {
		d := calendar.Day(1999, 9, 9)
		if err := d.Scan(bad); !errors.Is(err, calendar.ErrDate) || d != calendar.Day(1999, 9, 9) {
			t.Errorf("%v became %s: %v", bad, d, err)
		}
	}
	var d calendar.Date
	if err := d.Scan(time.Date(2021, 12, 31, 23, 59, 0, 0, time.FixedZone("CST", 8*3600))); err != nil ||
		d.String() != "2021-12-31" {
		t.Errorf("the time became %s: %v", d, err)
	}
}

// What isn't a date prints, and comes through the calendar, without a panic.
func TestWhatIsNoDate(t *testing.T) {
	for month := range 256 {
		for _, year := range []int{-32768, -1, 0, 2023, 32767} {
			d := calendar.Date{Year: int16(year), Month: uint8(month), Day: 29}
			_ = d.String()
			_, _, _ = d.In(2023), d.NextYear(), d.Before(d.NextYear())
			if end := calendar.MonthEnd(year, month); end.IsZero() != (month < 1 || month > 12) {
				t.Errorf("month %d of %d ends on %s", month, year, end)
			}
		}
	}
	if got := (calendar.Date{}).String(); got != "—" {
		t.Errorf("no date is %q", got)
	}
	if got := calendar.Day(0, 2, 29).In(2023); got != calendar.Day(2023, 2, 28) {
		t.Errorf("the end of February is %s", got)
	}
	for _, c := range [][2]calendar.Date{
		{calendar.Day(2023, 2, 28), calendar.Day(2024, 2, 29)},
		{calendar.Day(2024, 2, 29), calendar.Day(2025, 2, 28)},
		{calendar.Day(2024, 2, 28), calendar.Day(2025, 2, 28)},
		{calendar.Day(2023, 12, 31), calendar.Day(2024, 12, 31)},
	} {
		if got := c[0].NextYear(); got != c[1] {
			t.Errorf("a year after %s is %s, want %s", c[0], got, c[1])
		}
	}
}
