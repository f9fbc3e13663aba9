package lang

// entry is one sentence in both languages. Arguments stand as {0}, {1} … and each occurs in both.
type entry struct{ zh, en string }

// tables are the rooms' parts of the one table.
var tables = []map[Code]entry{
	cells,
	forms,
	expressions,
	files,
	documents,
	ruleSets,
	checks,
	language,
	reference,
	measures,
	policies,
	results,
	findings,
	totals,
	explanations,
	tests,
	mutation,
	batch,
	evidence,
	writing,
	command,
	pictures,
	differences,
	seeking,
}

func find(c Code) (entry, bool) {
	for _, t := range tables {
		if e, ok := t[c]; ok {
			return e, true
		}
	}
	return entry{}, false
}

// Codes lists every code of the table, in no order.
func Codes() []Code {
	var all []Code
	for _, t := range tables {
		for c := range t {
			all = append(all, c)
		}
	}
	return all
}
