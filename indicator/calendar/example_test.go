package calendar_test

import (
	"encoding/json"
	"fmt"

	"github.com/ziping-go/ziping/indicator/calendar"
)

// Which day is meant while the form's year isn't known? The day of any year, until the year is filled in.
func ExampleDate_In() {
	end := calendar.MonthEnd(0, 2)
	fmt.Println(end, end.In(2023), end.In(2024))
	// Output: --02-29 2023-02-28 2024-02-29
}

// How many days late is it?
func ExampleDate_Days() {
	due, done := calendar.Day(2023, 12, 31), calendar.Day(2024, 3, 1)
	fmt.Println(due.Days(done))
	// Output: 61
}

// How do dates go into JSON and databases? As text; no date isn't text, and NULL.
func ExampleDate_MarshalText() {
	for _, d := range []calendar.Date{calendar.Day(2021, 12, 31), calendar.Day(0, 12, 31), {}} {
		data, _ := json.Marshal(d)
		column, _ := d.Value()
		fmt.Println(d, string(data), column)
	}
	// Output:
	// 2021-12-31 "2021-12-31" 2021-12-31
	// --12-31 "--12-31" --12-31
	// — "" <nil>
}
