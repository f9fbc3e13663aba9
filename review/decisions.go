package review

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Decisions are what reviewers said of findings, to be applied to the forms of a call, corrected ones too. What is
// wrong with one of them keeps no other from being applied. The zero value has none. It is for one goroutine.
type Decisions struct {
	byID   map[string]*decided
	byForm map[string][]*decided // by the part of the id
	taken  map[string]string     // the forms so far, by that part: their subjects
	faults fault.Gathered
}

// decided is a decision with what has become of it.
type decided struct {
	Decision
	row   string // part of the id
	found bool   // the finding is there, or the score was given
	wrong bool   // it can't be applied, which was said
}

// Add adds a decision. What is wrong with it is told by Err.
func (d *Decisions) Add(one Decision) {
	fail := func(text string, code, hint lang.Code, args ...any) {
		d.faults.Add(fault.New(one.Place, text, lang.Of(code, args...)).Hinting(lang.Of(hint)))
	}
	switch {
	case !isID(one.ID):
		fail(one.ID, "DECISION_ID", "DECISION_ID_HINT", one.ID)
		return
	case one.Verdict == Rejected && one.Reason == "":
		fail(one.ID, "DECISION_REASON", "DECISION_REASON_HINT", one.ID)
		return
	case one.Verdict == Rescored && !one.Score.IsSet():
		fail(one.ID, "DECISION_SCORE_MISSING", "DECISION_SCORE_MISSING_HINT", one.ID)
		return
	case one.Verdict != Rescored && one.Score.IsSet():
		fail(one.Score.String(), "DECISION_SCORE_ASIDE", "DECISION_SCORE_ASIDE_HINT", one.Score, one.ID)
		return
	case one.Verdict == Undecided && one.Reason == "":
		return
	}
	if d.byID == nil {
		d.byID, d.byForm, d.taken = map[string]*decided{}, map[string][]*decided{}, map[string]string{}
	}
	if before := d.byID[one.ID]; before != nil {
		if !before.same(&one) { // a workbook has each finding on two sheets
			d.faults.Add(fault.New(one.Place, one.ID, lang.Of("DECISION_TWICE", one.ID, one.text(), before.text(), before.Place)).
				Hinting(lang.Of("DECISION_TWICE_HINT")))
		}
		return
	}
	made := &decided{Decision: one, row: one.ID[formLetters+1 : formLetters+1+rowLetters]}
	d.byID[one.ID] = made
	form := one.ID[:formLetters]
	d.byForm[form] = append(d.byForm[form], made)
}

// Decide puts the decisions on the findings of a form, and gives it the scores that the reviewer changed: findings
// REVIEWED_ROW and REVIEWED_TOTAL say what they come to.
func (d *Decisions) Decide(r *Report) {
	if len(d.byForm) == 0 {
		return
	}
	subject := Subject(r.Form)
	mine := d.of(subject, r.Form.Origins().Near(""))
	if mine == nil {
		return
	}
	d.score(r, subject, mine)
	d.put(r.Findings, subject, mine)
}

// DecideJoint is Decide for what shows across forms.
func (d *Decisions) DecideJoint(j *Joint) {
	if len(d.byForm) == 0 {
		return
	}
	if mine := d.byForm[formPart(j.Subject)]; len(mine) > 0 && d.taken[formPart(j.Subject)] == j.Subject {
		d.put(j.Findings, j.Subject, mine)
	}
}

// Record takes notice of the record of a department, whose findings DecideJoint decides.
func (d *Decisions) Record(department *indicator.Department) {
	d.of(recordSubject(department), fault.Place{})
}

// of are the decisions about a form. A second form with the same subject has none: they can't be told apart.
func (d *Decisions) of(subject string, place fault.Place) []*decided {
	part := formPart(subject)
	mine := d.byForm[part]
	if len(mine) == 0 {
		return nil
	}
	if _, before := d.taken[part]; before {
		d.faults.Add(fault.New(place, mine[0].ID, lang.Of("DECISION_FORMS", mine[0].ID)).Hinting(lang.Of("DECISION_FORMS_HINT")))
		return nil
	}
	d.taken[part] = subject
	return mine
}

func (d *Decisions) put(findings []Finding, subject string, mine []*decided) {
	for i := range findings {
		id := findings[i].ID(subject)
		at := slices.IndexFunc(mine, func(one *decided) bool { return one.ID == id })
		if at < 0 {
			continue
		}
		mine[at].found = true
		if !mine[at].wrong {
			findings[i].Decision = mine[at].Decision
		}
	}
}

// score gives the rows of a form the scores that they were given.
func (d *Decisions) score(r *Report, subject string, mine []*decided) {
	given := map[int]*decided{}
	names := r.names
	for _, one := range mine {
		if one.Verdict != Rescored {
			continue
		}
		if r.Result == nil {
			d.fail(one, "DECISION_NO_SCORES", lang.Of("DECISION_NO_SCORES_HINT"), one.ID)
			continue
		}
		at, ok := rowOfPart(names, subject, one.row)
		if !ok {
			d.fail(one, "DECISION_NO_ROW", lang.Of("DECISION_NO_ROW_HINT"), one.ID, r.Form.Project.Name)
			continue
		}
		if before := given[at]; before != nil {
			if !before.Score.Fraction().Equal(one.Score.Fraction()) {
				d.fail(one, "DECISION_SCORES", lang.Of("DECISION_TWICE_HINT"), one.Score, before.Score, before.Place)
			}
			continue
		}
		given[at] = one
	}
	if len(given) > 0 {
		d.regrade(r, given)
	}
}

// rowOfPart is the row that a part of an id stands for: evaluation.ExecutionRow is the money.
func rowOfPart(names []string, subject, part string) (int, bool) {
	if part == rowPart(subject, aboutFunds) {
		return executionRow, true
	}
	for i, name := range names {
		if part == rowPart(subject, aboutRow(name)) {
			return i, true
		}
	}
	return 0, false
}

func (d *Decisions) fail(one *decided, code lang.Code, hint lang.Message, args ...any) {
	one.wrong = true
	text := one.ID
	if one.Verdict == Rescored {
		text = one.Score.String()
	}
	d.faults.Add(fault.New(one.Place, text, lang.Of(code, args...)).Hinting(hint))
}

// isWithin reports whether a score can be given to a row of so many points.
func (d *Decisions) isWithin(one *decided, name any, points exact.Amount, digits int) bool {
	switch score := one.Score.Fraction(); {
	case score.Sign() < 0 || points.Fraction().Less(score):
		d.fail(one, "DECISION_SCORE_OUTSIDE", lang.Of("DECISION_SCORE_OUTSIDE_HINT", points), one.Score, name, points)
		return false
	case !score.Round(digits, exact.Floor).Equal(score):
		d.fail(one, "DECISION_DIGITS", lang.Of("DECISION_DIGITS_HINT", exact.FixedAmount(score.Round(digits, exact.HalfUp), digits)),
			one.Score, digits)
		return false
	}
	return true
}

// Err is what is wrong with the decisions, as a fault.List, as far as the forms until now show it; nil where nothing
// is.
func (d *Decisions) Err() error { return d.faults.Err() }

// Outcome counts what became of decisions that could be applied.
type Outcome struct {
	Applied int // their findings are there, or their scores were given
	Gone    int // their forms are there and the findings aren't: mended, as a rule
	Aside   int // no form of the call is theirs
}

// Outcome is told once all forms were decided.
func (d *Decisions) Outcome() (o Outcome) {
	for _, one := range d.byID {
		if one.Verdict == Undecided || one.wrong {
			continue
		}
		_, known := d.taken[one.ID[:formLetters]]
		switch {
		case one.found:
			o.Applied++
		case known:
			o.Gone++
		default:
			o.Aside++
		}
	}
	return o
}
