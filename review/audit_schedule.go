package review

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// auditSchedule looks at the spending schedule, which is cumulative: it rises with its dates, up to 100 %.
func (s *sheet) auditSchedule() {
	var before, last *indicator.Milestone
	printed := 0
	for i := range s.form.Schedule {
		m := &s.form.Schedule[i]
		at := "/schedule/" + strconv.Itoa(i)
		if !m.Cumulative.IsSet() {
			s.find(at+"/cumulative", "SCHEDULE_INCOMPLETE", m.By)
		}
		year := int(m.By.Year)
		if year != 0 && s.form.Year != 0 && year != s.form.Year && !s.withinProject(m) {
			s.find(at+"/by", "SCHEDULE_OUTSIDE_YEAR", m.By, s.form.Year).fixing("FIX_CHECK_YEAR", s.place(at+"/by"), s.form.Year)
		}
		late := i > 0 && !m.By.IsZero() && !s.form.Schedule[i-1].By.IsZero() && !s.form.Schedule[i-1].By.Before(m.By)
		falls := last != nil && m.Cumulative.IsSet() && m.Cumulative.Fraction().Less(last.Cumulative.Fraction())
		if late || falls {
			field := "by"
			before = &s.form.Schedule[i-1]
			if falls {
				field, before = "cumulative", last
			}
			s.find(at, "SCHEDULE_ORDER", before.By, before.Cumulative, m.By, m.Cumulative).
				fixing("FIX_RISING", s.place(at+"/"+field), s.place("/schedule/"+strconv.Itoa(i-1)+"/"+field))
		}
		if m.Cumulative.IsSet() {
			last = m
			printed++
		}
	}
	if printed == 1 && len(s.form.Schedule) == 1 {
		s.find("/schedule", "SCHEDULE_SPARSE", last.By, last.Cumulative)
	}
	// What is blank at the end was planned before, or is missing already.
	if last != nil && last == &s.form.Schedule[len(s.form.Schedule)-1] &&
		!last.Cumulative.Fraction().Equal(exact.Int(100)) {
		at := "/schedule/" + strconv.Itoa(len(s.form.Schedule)-1) + "/cumulative"
		s.find("/schedule", "SCHEDULE_SUM", last.By, last.Cumulative).fixing("FIX_SET", s.place(at), "100%")
	}
}

// withinProject reports whether a date is within a project that is longer than the year.
func (s *sheet) withinProject(m *indicator.Milestone) bool {
	start, end := s.form.Project.Start, s.form.Project.End
	return !start.IsZero() && !end.IsZero() && !m.By.Before(start) && !end.Before(m.By)
}
