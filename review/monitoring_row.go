package review

import (
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// row gives a row its light, and looks at what the unit says of it.
func (m *monitoring) row(r *row, at int) {
	var interim indicator.RowInterim
	if r.Interim != nil {
		interim = *r.Interim
	}
	actual := m.dated(&interim.Actual)
	light, why, toCome := m.light(r, &actual)
	m.lights[at], m.whys[at] = light, why
	m.show(r.at, r.Name, light, why)
	if light == NoLight && !toCome && !m.until.IsZero() && m.lacksInterim(r, &actual) {
		m.findRow(r, "/interim/actual", "INTERIM_MISSING", orBlank(actual.Text())).
			fixing("FIX_FILL", m.place(r.field("/interim/actual")))
	}
	if printed, ok := lightNamed(interim.Light); ok && light != NoLight && printed != light {
		m.findRow(r, "/interim/light", "LIGHT_MISMATCH", interim.Light, light.word(), why).
			fixing("FIX_LIGHT", m.place(r.field("/interim/light")), light.word())
	}
	m.causes(r, &interim, light)
	m.expectations(r, &interim, &actual, light)
	m.lookAhead(r, &interim, &actual)
}

// dated is an actual with the year of the form.
func (m *monitoring) dated(a *cell.Actual) cell.Actual {
	return cell.Actual{Threshold: inYear(&a.Threshold, m.form.Year)}
}

// lacksInterim reports whether a row without a light is the unit's to mend: words for a target in words are a person's
// to judge, and a target that can't be compared is the target's own fault.
func (m *monitoring) lacksInterim(r *row, a *cell.Actual) bool {
	if a.Kind() == cell.None {
		return !isStruck(&r.target) && strings.TrimSpace(r.target.Text()) != ""
	}
	switch r.target.Kind() {
	case cell.None, cell.List, cell.Text, cell.Grade:
		return false
	}
	return len(r.target.Residual()) == 0
}

// lightNamed reads a light as tables print it.
func lightNamed(text string) (Light, bool) {
	text = folded(text)
	found := NoLight
	for _, word := range []struct {
		text  string
		light Light
	}{{"红", Red}, {"黄", Yellow}, {"绿", Green}, {"蓝", Blue}, {"red", Red}, {"yellow", Yellow}, {"green", Green}, {"blue", Blue}} {
		if strings.Contains(text, word.text) {
			if found != NoLight {
				return NoLight, false
			}
			found = word.light
		}
	}
	return found, found != NoLight
}

// causes asks why a row is behind, and what that means.
func (m *monitoring) causes(r *row, interim *indicator.RowInterim, light Light) {
	switch caused := !m.isVoid(interim.Cause); {
	case !caused && m.needsCause(light):
		m.findRow(r, "/interim/cause", "CAUSE_MISSING", light.word()).
			fixing("FIX_FILL", m.place(r.field("/interim/cause"))).following("LIGHT", r.at)
	case caused && m.isVoid(interim.Note):
		m.findRow(r, "/interim/note", "CAUSE_NOTE_MISSING", interim.Cause).
			fixing("FIX_EXPLAIN", m.place(r.field("/interim/note")))
	}
}

// expectations holds the likelihood and the expected value against the target, the actual and the light.
func (m *monitoring) expectations(r *row, interim *indicator.RowInterim, actual *cell.Actual, light Light) {
	expected := m.dated(&interim.Expected)
	none := strings.TrimSpace(expected.Text()) == ""
	if none && (interim.Likelihood == indicator.Possible || interim.Likelihood == indicator.Impossible) {
		m.findRow(r, "/interim/expected", "EXPECTED_MISSING", string(interim.Likelihood)).
			fixing("FIX_FILL", m.place(r.field("/interim/expected")))
	}
	met := cell.CannotSay
	if !none {
		m.expectedBelow(r, &expected, actual)
		met = m.meets(r, &expected)
	}
	at := "/interim/likelihood"
	switch {
	case interim.Likelihood == indicator.Certain && met == cell.No,
		interim.Likelihood == indicator.Impossible && met == cell.Yes:
		f := m.findRow(r, at, "LIKELIHOOD_CONFLICT", string(interim.Likelihood),
			lang.Of("LIKELIHOOD_EXPECTED", expected.Text(), r.target.Text())).
			fixing("FIX_ONE_OF", m.place(r.at+at), m.place(r.field("/interim/expected")))
		m.because(f, "EXPECTED_BELOW_INTERIM", r.field("/interim/expected"))
	case interim.Likelihood == indicator.Certain && light == Red:
		f := m.findRow(r, at, "LIKELIHOOD_CONFLICT", string(interim.Likelihood), lang.Of("LIKELIHOOD_LIGHT", light.word())).
			fixing("FIX_ONE_OF", m.place(r.at+at), m.place(r.field("/interim/actual"))).following("LIGHT", r.at)
		m.milder(f, evaluation.SeverityWarning)
	}
}

// expectedBelow looks for an expected value that is less than there is already, of a row that only grows.
func (m *monitoring) expectedBelow(r *row, expected, actual *cell.Actual) {
	if !m.growsToEnd(r) {
		return
	}
	now, ok1 := beside(actual, &r.target)
	end, ok2 := beside(expected, &r.target)
	if ok1 && ok2 && end.Less(now) {
		m.findRow(r, "/interim/expected", "EXPECTED_BELOW_INTERIM", expected.Text(), actual.Text()).
			fixing("FIX_NOT_LESS", m.place(r.field("/interim/expected")), m.place(r.field("/interim/actual")))
	}
}

// orBlank is a text, or that there is none.
func orBlank(text string) any {
	if strings.TrimSpace(text) == "" {
		return lang.Of("CELL_BLANK")
	}
	return text
}

// meets reports whether what is expected at the end of the year meets the target.
func (m *monitoring) meets(r *row, expected *cell.Actual) cell.Answer {
	switch r.target.Kind() {
	case cell.Day:
		met, _ := r.target.Covers(*expected)
		return met
	case cell.Text, cell.Grade:
		switch m.lightOfWords(&row{Indicator: &indicator.Indicator{}}, &r.target, expected) {
		case Green:
			return cell.Yes
		case Red, Yellow:
			return cell.No
		}
		return cell.CannotSay
	}
	_, ok1 := figure(&r.target)
	v, ok2 := beside(expected, &r.target)
	switch {
	case !ok1 || !ok2:
		return cell.CannotSay
	case isWithinTarget(m.asks(r), &r.target, v, true):
		return cell.Yes
	}
	return cell.No
}

// lookAhead looks to the end of the year, and at what is far beyond it already.
func (m *monitoring) lookAhead(r *row, interim *indicator.RowInterim, a *cell.Actual) {
	target, ok1 := figure(&r.target)
	actual, ok2 := beside(a, &r.target)
	if !ok1 || !ok2 || isLess(m.asks(r)) || target.Sign() <= 0 || a.Kind() == cell.Day {
		return
	}
	share, _ := actual.Quo(target)
	if !share.Less(m.settings.OverExplain) && m.isVoid(interim.Note) {
		m.findRow(r, "/interim/actual", "INTERIM_FAR_OVER", a.Text(), r.target.Text(), shareBeside(share, m.settings.OverExplain),
			m.settings.OverExplain.InPercent()).fixing("FIX_EXPLAIN", m.place(r.field("/interim/note")))
	}
	if m.until.IsZero() || !m.addsUp(r) || interim.Likelihood == indicator.Impossible ||
		strings.TrimSpace(interim.Expected.Text()) != "" {
		return
	}
	forecast, _ := actual.Quo(m.passed())
	if reached, _ := forecast.Quo(target); reached.Less(m.settings.Monitor.ForecastBelow) {
		m.findRow(r, "/interim/actual", "FORECAST_SHORT", a.Text(), m.until, written(forecast, &r.target),
			r.target.Text(), shareBeside(reached, m.settings.Monitor.ForecastBelow),
			m.settings.Monitor.ForecastBelow.InPercent())
	}
}
