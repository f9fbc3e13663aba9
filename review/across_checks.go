package review

// everywhere is the degrees of a check that is made at all stages alike.
func everywhere(d degree) severities { return severities{d, d, d} }

// acrossChecks compare the forms of one call, and forms with those of the year before.
var acrossChecks = []Check{ //nolint:gochecknoglobals // a table
	{Joint: true, Code: "DUPLICATE_PROJECT", Group: Relevant, Doubt: "DOUBT_SAME_NAME", stages: everywhere(wrong)},
	{
		Joint: true, Code: "COPIED_FORM", Group: Relevant, Settings: []string{"copied.rows", "copied.least"}, Doubt: "DOUBT_COPIED_FORM",
		stages: always(odd),
	},
	{
		Joint: true, Code: "COPIED_TEXT", Settings: []string{"copied.text", "copied.forms"}, Doubt: "DOUBT_COPIED_TEXT",
		stages: severities{review: odd},
	},
	{Joint: true, Code: "FOREIGN_NAME", Group: Relevant, Doubt: "DOUBT_FOREIGN_NAME", stages: everywhere(odd)},
	{Joint: true, Code: "DEPARTMENT_COUNT", Group: Complete, Doubt: "DOUBT_FORMS_LEFT_OUT", stages: always(wrong)},
	{Joint: true, Code: "DEPARTMENT_SUM", Group: Complete, Settings: []string{"sum_room"}, stages: always(wrong)},
	{
		Joint: true, Code: "DEPARTMENT_SCORE", Settings: []string{"department_score"}, Doubt: "DOUBT_DEPARTMENT_SCORE",
		stages: severities{review: wrong},
	},
	{Joint: true, Code: "DEPARTMENT_GRADES", stages: severities{review: wrong}},
	{Joint: true, Code: "DEPARTMENT_ROW", Group: Complete, stages: always(wrong)},
	{
		Joint: true, Code: "ALL_FULL_DEPARTMENT", Settings: []string{"all_full.score", "all_full.least"}, Doubt: "DOUBT_ALL_FULL_DEPARTMENT",
		stages: severities{review: odd},
	},
	{
		Joint: true, Code: "DEPARTMENT_LIGHT", Source: monitored, Settings: []string{"monitor.cuts", "monitor.project"},
		Doubt: "DOUBT_SEASON", stages: severities{monitoring: hint},
	},
	{Code: "PREVIOUS_MISMATCH", Group: Appropriate, Doubt: "DOUBT_LAST_FORM", stages: always(wrong)},
	{
		Code: "SAME_AS_LAST_YEAR", Settings: []string{"same_as_last_year.rows", "same_as_last_year.least"},
		Doubt: "DOUBT_SAME_AS_LAST_YEAR", stages: severities{review: odd},
	},
}

// lastYearLooks compare a form with that of the year before.
var lastYearLooks = []func(*sheet){ //nolint:gochecknoglobals // a table
	(*sheet).previous, (*sheet).sameAsLastYear,
}
