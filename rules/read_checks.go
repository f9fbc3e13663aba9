package rules

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// severityNames are how serious a check may be.
var severityNames = []string{"error", "warning", "info"}

// checkStages are when a check of a set's own may be made; the last is meant where none is written.
var checkStages = []string{"audit", "monitor", "review"}

// checks reads the settings of the checks of submitted tables. What isn't written has its default.
func (r *reader) checks(n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	groups := map[string]*source.Fields{}
	for i := range checkFields {
		field := &checkFields[i]
		in, key := f, field.key
		if group, rest, ok := strings.Cut(field.key, "."); ok {
			if _, known := groups[group]; !known {
				groups[group] = nil
				if inner := f.Get(group); inner != nil {
					groups[group] = r.d.Fields(inner)
				}
			}
			in, key = groups[group], rest
		}
		if in == nil {
			continue
		}
		if value := in.Get(key); value != nil {
			field.read(r, value, &r.set.Checks)
		}
	}
	if spelled := f.Get("rate_digits"); spelled != nil {
		r.oneOf(spelled, []string{"half"}) // of which there is no other reading
	}
	for _, group := range groups {
		if group != nil {
			group.Close()
		}
	}
	r.ownChecks(f.Get("own"))
	r.checksOff(f.Get("off"))
	r.checkSeverities(f.Get("severity"))
	f.Close()
}

// ownCode is how the code of a check is written.
var ownCode = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)

// ownChecks reads the checks that the rule set adds.
func (r *reader) ownChecks(n *source.Node) {
	for _, item := range r.d.Items(n) {
		f := r.d.Fields(item)
		own := OwnCheck{Because: f.NeedText("because"), At: f.Text("at"), Severity: severityNames[1], Place: item.Place()}
		if n := item.Get("because"); n != nil && strings.TrimSpace(own.Because) == "" {
			r.d.Fail(n, "CHECKS_BECAUSE_BLANK").Hinting(lang.Of("CHECKS_BECAUSE_HINT"))
		}
		var staged bool
		own.Stage, staged = r.checkStage(f.Get("stage"))
		if code := f.Need("code"); code != nil {
			text, _ := r.d.Text(code)
			own.Code = lang.Code(text)
			_, known := lang.Describe(own.Code)
			switch {
			case !ownCode.MatchString(text):
				r.d.Fail(code, "CHECKS_CODE_WRONG", text).Hinting(lang.Of("CHECKS_CODE_HINT"))
			case known || r.set.Checks.ownCheck(own.Code) != nil:
				r.d.Fail(code, "CHECKS_CODE_TAKEN", text).Hinting(lang.Of("CHECKS_CODE_TAKEN_HINT"))
			}
		}
		if condition := f.Need("if"); condition != nil && staged {
			own.If = r.expression(condition, r.scopeAt(own.Stage), expression.TypeBool)
		}
		if severity := f.Get("severity"); severity != nil {
			own.Severity = severityNames[r.oneOf(severity, severityNames)]
		}
		if at := item.Get("at"); at != nil && own.At != "" && !strings.HasPrefix(own.At, "/") {
			r.d.Fail(at, "CHECKS_AT", own.At).Hinting(lang.Of("CHECKS_AT_HINT"))
		} else if at != nil {
			r.placeOfForm(at, own.At)
		}
		f.Close()
		r.set.Checks.Own = append(r.set.Checks.Own, own)
	}
}

// otherStages are words for the stages as offices use them.
var otherStages = map[string]string{
	"审核": "audit", "目标审核": "audit", "监控": "monitor", "运行监控": "monitor", "monitoring": "monitor", "复核": "review",
	"自评": "review",
}

// checkStage reads when a check is made; false where that can't be read.
func (r *reader) checkStage(n *source.Node) (string, bool) {
	if n == nil {
		return checkStages[2], true
	}
	text, ok := r.d.Text(n)
	switch {
	case !ok:
		return "", false
	case slices.Contains(checkStages, text):
		return text, true
	}
	e := r.d.Fail(n, "RULES_WORD", text, checkStages)
	near := otherStages[text]
	if near == "" {
		near = source.Nearest(strings.ToLower(text), checkStages)
	}
	if near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return "", false
}

// scopeAt is what a check can look at when it is made.
func (r *reader) scopeAt(stage string) *expression.Scope {
	switch stage {
	case checkStages[0]:
		return r.scopes.OfAudit
	case checkStages[1]:
		return r.scopes.OfMonitoring
	}
	return r.scopes.OfTotal
}

// placeOfForm refuses a pointer to a field that forms don't have.
func (r *reader) placeOfForm(n *source.Node, pointer string) {
	steps := strings.Split(pointer, "/")
	part := n // what is at the end may be anything
	for i := len(steps) - 1; i > 0; i-- {
		if _, err := strconv.Atoi(steps[i]); err == nil {
			part = n.Sequence(part)
		} else {
			part = n.Mapping(source.Named(steps[i], part))
		}
	}
	if part == n {
		return
	}
	_, err := indicator.ReadForm((*indicator.Node)(part))
	for _, e := range fault.All(err) {
		if e.Code == "KEY_UNKNOWN" {
			r.d.Fail(n, "CHECKS_AT_UNKNOWN", e.Args[0]).Hinting(e.Hint)
		}
	}
}

// checksOff reads which checks aren't made.
func (r *reader) checksOff(n *source.Node) {
	if n == nil {
		return
	}
	r.set.Checks.Off = map[lang.Code]bool{}
	for _, item := range r.d.Items(n) {
		if code, ok := r.checkCode(item); ok {
			r.set.Checks.Off[code] = true
		}
	}
}

// checkSeverities reads how serious checks are.
func (r *reader) checkSeverities(n *source.Node) {
	if n == nil {
		return
	}
	r.set.Checks.Severity = map[lang.Code]string{}
	r.d.Fields(n)
	for _, e := range n.Entries {
		if code, ok := r.checkCode(e.Key); ok {
			r.set.Checks.Severity[code] = severityNames[r.oneOf(e.Value, severityNames)]
		}
	}
}

// checkCode reads the code of a finding, or of a check of the set's own.
func (r *reader) checkCode(n *source.Node) (lang.Code, bool) {
	text, ok := r.d.Text(n)
	if !ok {
		return "", false
	}
	code := lang.Code(text)
	if entry, known := lang.Describe(code); known && entry.Kind == lang.Finding || r.set.Checks.ownCheck(code) != nil {
		return code, true
	}
	var codes []string
	for _, entry := range lang.Catalogue() {
		if entry.Kind == lang.Finding {
			codes = append(codes, string(entry.Code))
		}
	}
	e := r.d.Fail(n, "CHECKS_CODE_UNKNOWN", text).Hinting(lang.Of("CHECKS_CODE_UNKNOWN_HINT"))
	if near := source.Nearest(text, codes); near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return "", false
}

// ownCheck is the set's own check with a code; nil where there is none.
func (c *Checks) ownCheck(code lang.Code) *OwnCheck {
	i := slices.IndexFunc(c.Own, func(o OwnCheck) bool { return o.Code == code })
	if i < 0 {
		return nil
	}
	return &c.Own[i]
}
