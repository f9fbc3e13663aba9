package recognise

import (
	"regexp"
	"strconv"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

var untilMonth = regexp.MustCompile(`(?:[-—–~至到]|截[至止])(?:\d{4}年)?(\d{1,2})月`)

// interimUntil takes the last month of 1—7月执行数.
func (f *former) interimUntil(column headings.MoneyColumn, text string) {
	if column != headings.InterimSpent {
		return
	}
	f.until(text)
}

func (f *former) until(text string) {
	m := untilMonth.FindStringSubmatch(headings.Narrow(headings.Squeeze(text)))
	if m == nil || f.form.Year == 0 {
		return
	}
	month, _ := strconv.Atoi(m[1])
	if day, _, wrong := cell.ReadDay(strconv.Itoa(month)+"月底", f.form.Year); wrong == nil {
		f.interim().Until = day
	}
}

func (f *former) interim() *indicator.Interim {
	if f.form.Interim == nil {
		f.form.Interim = &indicator.Interim{Until: calendar.Date{}}
	}
	return f.form.Interim
}
