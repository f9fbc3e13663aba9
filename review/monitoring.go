package review

import (
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/lang"
)

// monitoring is a form within its year.
type monitoring struct {
	*sheet
	interim indicator.Interim
	until   calendar.Date // the last day that counts; zero where no light can be given
	lights  []Light       // of the rows
	whys    []lang.Message
	money   Light
}

// monitor gives the lights, and compares what the unit says with them.
func (s *sheet) monitor() {
	m := &monitoring{sheet: s, lights: make([]Light, len(s.rows)), whys: make([]lang.Message, len(s.rows))}
	if s.form.Interim != nil {
		m.interim = *s.form.Interim
	}
	switch until := m.interim.Until; {
	case until.IsZero() || until.Year == 0:
		s.find("/interim/until", "UNTIL_MISSING")
	case s.form.Year != 0 && int(until.Year) != s.form.Year:
		s.find("/interim/until", "UNTIL_OUTSIDE_YEAR", until, s.form.Year).
			fixing("FIX_CHECK_YEAR", s.place("/interim/until"), s.form.Year)
	default:
		m.until = until
	}
	m.funds()
	for i := range s.rows {
		m.row(&s.rows[i], i)
	}
	m.formLight()
	m.forecasts()
}

// month is how many months of the year the figures cover.
func (m *monitoring) month() int64 { return int64(m.until.Month) }

// show notes a light.
func (m *monitoring) show(at string, of any, light Light, why lang.Message) {
	if f := m.find(at, "LIGHT", of, light.word(), why); f != nil {
		f.Light = light
	}
}

// word is the light in words.
func (l Light) word() lang.Message {
	return lang.Of([...]lang.Code{"LIGHT_NONE", "LIGHT_RED", "LIGHT_YELLOW", "LIGHT_GREEN", "LIGHT_BLUE"}[l])
}

// formLight is that of the worst row, and of the money where the rule set counts it.
func (m *monitoring) formLight() {
	var counts [Blue + 1]int
	worst := NoLight
	take := func(l Light) {
		counts[l]++
		if l != NoLight && (worst == NoLight || l < worst) {
			worst = l
		}
	}
	for _, l := range m.lights {
		take(l)
	}
	if m.settings.Monitor.WithFunds {
		take(m.money)
	}
	m.outlookOf(worst)
	m.show("", lang.Of("LIGHT_FORM"), worst,
		lang.Of("LIGHT_WORST", counts[Red], counts[Yellow], counts[Green], counts[Blue], counts[NoLight]))
}

// needsCause reports whether a light asks for a cause.
func (m *monitoring) needsCause(l Light) bool {
	for _, name := range m.settings.Monitor.CauseFor {
		if l.String() == name {
			return true
		}
	}
	return false
}
