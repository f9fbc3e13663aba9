package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// checkers are the checker of a call, and how to make one like it that knows the year before.
type checkers struct {
	*review.Checker

	knowing func(review.LastYear) (*review.Checker, error)
}

// years are those that the forms of a call are of.
type years map[int]bool

// follow reports whether one of the years is that before another.
func (y years) follow() bool {
	for year := range y {
		if y[year+1] {
			return true
		}
	}
	return false
}

// lastYearAmong compares forms with those of the year before that are among the forms of the call. It reads the files
// again, and only if there are such; what comes from a pipe can't be read again.
func (c *checking) lastYearAmong(
	s *call, by checkers, beside *departments, of years, take func(*review.Joint) error,
) (err error) {
	if c.LastYear != "" || !of.follow() || len(c.Paths) == 0 || slices.Contains(c.Paths, "-") {
		return nil
	}
	archive := new(review.Archive)
	defer func() { err = errors.Join(err, archive.Close()) }()
	in, err := c.again(s)
	if err != nil {
		return err
	}
	for form, err := range in.Forms(s.ctx) {
		if err == nil && of[form.Year+1] {
			if err := archive.Add(form); err != nil {
				return err
			}
		}
	}
	checker, err := by.knowing(archive.Before)
	if err != nil {
		return err
	}
	if in, err = c.again(s); err != nil {
		return err
	}
	number := 0
	for all := range checkedIn(s.ctx, checker, beside, in) {
		for i := range all.items {
			one := &all.items[i]
			if one.err != nil {
				continue
			}
			if number++; one.department != nil || !of[one.report.Form.Year-1] {
				continue
			}
			joint := one.report.Joint()
			joint.Number, joint.Findings = number-1, ofLastYear(one.report)
			if len(joint.Findings) > 0 {
				if err := take(joint); err != nil {
					return err
				}
			}
		}
		all.done()
	}
	return s.ctx.Err()
}

// again opens the files of the call once more. What they leave out has been said.
func (c *checking) again(s *call) (*document.Input, error) {
	in, err := s.opened(c.Paths)
	if err == nil {
		in.Remarked = nil
	}
	return in, err
}

// ofLastYear are the findings of a report that it wouldn't have without the form of the year before.
func ofLastYear(r *review.Report) []review.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f review.Finding) bool {
		switch f.Code {
		case lang.Code("PREVIOUS_MISMATCH"), lang.Code("SAME_AS_LAST_YEAR"):
			return false
		case lang.Code("TARGET_BELOW_LAST_YEAR"):
			row, _, _ := strings.Cut(strings.TrimPrefix(f.At, "/indicators/"), "/")
			n, err := strconv.Atoi(row)
			return err != nil || n >= len(r.Form.Indicators) || r.Form.Indicators[n].Previous != nil
		}
		return true
	})
}
