package indicator

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/source"
)

// The shapes of the contract: keys in order, decimals as strings, what is absent left out.
type (
	formJSON struct {
		Year         int             `json:"year,omitempty"`
		Project      projectJSON     `json:"project"`
		CurrencyUnit string          `json:"currency_unit,omitempty"`
		Funds        fundsJSON       `json:"funds,omitzero"`
		Schedule     []milestoneJSON `json:"schedule,omitempty"`
		Goals        []goalJSON      `json:"goals,omitempty"`
		Indicators   []indicatorJSON `json:"indicators"`
		Events       []eventJSON     `json:"events,omitempty"`
		Declared     declaredJSON    `json:"declared,omitzero"`
	}
	projectJSON struct {
		Name             string `json:"name"`
		Code             string `json:"code,omitempty"`
		Title            string `json:"title,omitempty"`
		Department       string `json:"department,omitempty"`
		DepartmentCode   string `json:"department_code,omitempty"`
		ImplementingUnit string `json:"implementing_unit,omitempty"`
	}
	fundsJSON struct {
		Initial  moneyJSON `json:"initial,omitzero"`
		Adjusted moneyJSON `json:"adjusted,omitzero"`
		Spent    moneyJSON `json:"spent,omitzero"`
		Purpose  string    `json:"purpose,omitempty"`
		Reason   string    `json:"reason,omitempty"`
		Change   string    `json:"change_reason,omitempty"`
	}
	moneyJSON struct {
		Total     exact.Amount `json:"total,omitzero"`
		Fiscal    exact.Amount `json:"fiscal,omitzero"`
		Carryover exact.Amount `json:"carryover,omitzero"`
		Other     exact.Amount `json:"other,omitzero"`
	}
	milestoneJSON struct {
		By         string       `json:"by"`
		Cumulative exact.Amount `json:"cumulative,omitzero"`
		Spent      exact.Amount `json:"spent,omitzero"`
	}
	goalJSON struct {
		Text    string       `json:"text"`
		Outcome string       `json:"outcome,omitempty"`
		Ratio   exact.Amount `json:"ratio,omitzero"`
	}
	indicatorJSON struct {
		Level1      string         `json:"level1"`
		Level2      string         `json:"level2,omitempty"`
		Name        string         `json:"name"`
		Description string         `json:"description,omitempty"`
		Target      string         `json:"target"`
		Direction   string         `json:"direction,omitempty"`
		Nature      string         `json:"nature,omitempty"`
		Basis       string         `json:"basis,omitempty"`
		Points      exact.Amount   `json:"points,omitzero"`
		Actual      string         `json:"actual,omitempty"`
		Reason      string         `json:"reason,omitempty"`
		Declared    exact.Amount   `json:"declared,omitzero"`
		Cumulative  cumulativeJSON `json:"cumulative,omitzero"`
		Judged      judgedJSON     `json:"judged,omitzero"`
	}
	cumulativeJSON struct {
		Target string `json:"target"`
		Actual string `json:"actual"`
	}
	judgedJSON struct {
		Level     string `json:"level,omitempty"`
		Excused   bool   `json:"excused,omitempty"`
		TargetLow bool   `json:"target_low,omitempty"`
	}
	eventJSON struct {
		Name   string       `json:"name"`
		Points exact.Amount `json:"points,omitzero"`
		Reason string       `json:"reason,omitempty"`
	}
	declaredJSON struct {
		Points exact.Amount `json:"points,omitzero"`
		Score  exact.Amount `json:"score,omitzero"`
		Grade  string       `json:"grade,omitempty"`
	}
)

// MarshalJSON writes the form as FormJSON reads it.
func (f *Form) MarshalJSON() ([]byte, error) {
	out := formJSON{
		Year: f.Year, Project: projectJSON(f.Project), CurrencyUnit: f.CurrencyUnit,
		Funds: fundsJSON{
			Initial: moneyJSON(f.Funds.Initial), Adjusted: moneyJSON(f.Funds.Adjusted), Spent: moneyJSON(f.Funds.Spent),
			Purpose: f.Funds.Purpose, Reason: f.Funds.Reason, Change: f.Funds.ChangeReason,
		},
		Indicators: make([]indicatorJSON, 0, len(f.Indicators)), Declared: declaredJSON(f.Declared),
	}
	for _, m := range f.Schedule {
		out.Schedule = append(out.Schedule, milestoneJSON{m.By.String(), m.Cumulative, m.Spent})
	}
	for _, g := range f.Goals {
		out.Goals = append(out.Goals, goalJSON(g))
	}
	for i := range f.Indicators {
		out.Indicators = append(out.Indicators, f.Indicators[i].record())
	}
	for _, e := range f.Events {
		out.Events = append(out.Events, eventJSON(e))
	}
	return jsontext.Readable(out)
}

func (ind *Indicator) record() indicatorJSON {
	out := indicatorJSON{
		Level1: ind.Level1, Level2: ind.Level2, Name: ind.Name, Description: ind.Description, Target: ind.Target.Text(),
		Direction: ind.Direction, Nature: ind.Nature,
		Basis: ind.Basis, Points: ind.Points, Actual: ind.Actual.Text(), Reason: ind.Reason, Declared: ind.Declared,
		Judged: judgedJSON(ind.Judged),
	}
	if c := ind.Cumulative; c != nil {
		out.Cumulative = cumulativeJSON{c.Target.Text(), c.Actual.Text()}
	}
	return out
}

// MarshalYAML writes the form as FormYAML reads it.
func (f *Form) MarshalYAML() ([]byte, error) { return source.YAMLOf(f) }

// MarshalYAML writes the department's record.
func (d *Department) MarshalYAML() ([]byte, error) { return source.YAMLOf(d) }
