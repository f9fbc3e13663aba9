package review

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// Outlook is how far a form is within its year, and where it ends if the pace until now is kept.
type Outlook struct {
	Until calendar.Date // zero where no light can be given
	Form  Light
	Money Light
	Score exact.Amount // at the year's end; not set where that can't be known
	Grade string
	Rows  []OutlookRow // of the indicators, in their order
}

// OutlookRow is how far a row is, and where it ends.
type OutlookRow struct {
	Light         Light
	Why           lang.Message // behind the light
	Forecast      cell.Actual  // at the year's end; none where that can't be known
	Points, Score exact.Amount // of that; not set likewise
	Needed        lang.Message // in each month that is left; without a code where nothing is
}

// In is the light in a language: 红灯.
func (l Light) In(language lang.Language) string {
	if l > Blue {
		return l.String()
	}
	return l.word().In(language)
}

// outlookOf begins the outlook with the lights.
func (m *monitoring) outlookOf(form Light) {
	m.outlook = &Outlook{Until: m.until, Form: form, Money: m.money, Rows: make([]OutlookRow, len(m.rows))}
	for i := range m.rows {
		row := &m.outlook.Rows[i]
		row.Light, row.Why, row.Points = m.lights[i], m.whys[i], m.rows[i].Points
		if row.Why.Code == "LIGHT_PACE" {
			needed, _ := row.Why.Args[len(row.Why.Args)-1].(lang.Message)
			if len(needed.Args) > 0 {
				row.Needed = lang.Of("LIGHT_MONTHLY", needed.Args...)
			}
		}
	}
}

// ahead notes where the rows end.
func (o *Outlook) ahead(f *forecast) {
	o.Score, o.Grade = f.result.Score(), f.result.Grade()
	for scored := range f.result.Rows() {
		at, ok := scored.Indicator()
		if !ok || !scored.Applies() {
			continue
		}
		row := &o.Rows[at]
		row.Points, row.Score, row.Forecast = scored.Points(), scored.Score(), f.result.Form().Indicators[at].Actual
	}
}
