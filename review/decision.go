package review

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Verdict is what a reviewer decides about a finding.
type Verdict uint8

// The verdicts.
const (
	Undecided Verdict = iota
	Accepted          // 属实: the unit has to mend or explain it
	Rejected          // 不属实: it doesn't count any more
	Rescored          // 改分: the reviewer gives the row another score, which settles it
)

// String is the verdict as in JSON: "undecided", "accepted", "rejected", "score"; Verdict(9) for a number that is none
// of these.
func (v Verdict) String() string {
	if v > Rescored {
		return "Verdict(" + strconv.Itoa(int(v)) + ")"
	}
	return [...]string{"undecided", "accepted", "rejected", "score"}[v]
}

// In is the verdict in a language; "" for none.
func (v Verdict) In(l lang.Language) string {
	if v == Undecided || v > Rescored {
		return ""
	}
	return lang.Of([...]lang.Code{Accepted: "DECISION_ACCEPTED", Rejected: "DECISION_REJECTED", Rescored: "DECISION_SCORE"}[v]).In(l)
}

// Decision is what a reviewer said of a finding. The zero value is none.
type Decision struct {
	ID      string // of the finding
	Verdict Verdict
	Reason  string       // for a rejection; else a comment, also without a verdict
	Score   exact.Amount // that the row is given, of Rescored
	Place   fault.Place  // where it was read
}

// same reports whether two decisions say the same.
func (d *Decision) same(other *Decision) bool {
	return d.Verdict == other.Verdict && d.Reason == other.Reason && d.Score.Fraction().Equal(other.Score.Fraction())
}

// text is what a decision says, for a message.
func (d *Decision) text() spokenDecision { return spokenDecision{d.Verdict, d.Score} }

type spokenDecision struct {
	verdict Verdict
	score   exact.Amount
}

// In is the decision in a language.
func (s spokenDecision) In(l lang.Language) string {
	if s.verdict != Rescored {
		return s.verdict.In(l)
	}
	return s.verdict.In(l) + " " + s.score.String()
}

// IsOpen reports whether the finding still has to be dealt with: a reviewer hasn't rejected it, nor settled it with a
// score.
func (f *Finding) IsOpen() bool {
	return f.Decision.Verdict != Rejected && f.Decision.Verdict != Rescored
}
