package cell

// symbol is a symbol of the grammar that may be written in several ways.
type symbol uint8

// The symbols, each with the symbols that it is made of after it.
const (
	aCell   symbol = iota // all that is in a cell
	aFact                 // one thing that a cell states
	aValue                // what can be written down again as numbers, dates or grades
	aLimits               // two bounds of one value
	aNaming               // a value with words for what is measured before it
	aDated                // a value after the date that it is for
	aLead                 // a word before a number
	aTail                 // a word after a number and its unit
	aPart                 // what the others are made of
	symbols
)

// String is the name of the symbol in the grammar.
func (s symbol) String() string {
	return [symbols]string{"cell", "fact", "value", "limits", "naming", "dated", "lead", "tail", "part"}[s]
}

// production is one way to write a symbol. Of its functions one is set.
type production struct {
	of   symbol
	name string
	is   string           // in EBNF, as in the documentation of the package
	cell string           // an example: a cell that is read by it
	may  func(*cell) bool // whether it is worth trying; nil for always

	whole func(*cell) bool      // reads all of a cell
	from  func(*cell, int) bool // reads a cell from a place on
	// reads a word before a number; false where it contradicts what was read
	lead func(*cell, int, *lead) (int, bool)
	tail func(*cell, int, *lead, *amount) (int, bool) // reads a word after a unit; false likewise
}

// grammar is the productions by their symbol, in the order in which they are tried.
type grammar struct {
	of  [symbols][]production
	off rule // one that tests read without
}

// readings is the grammar that cells are read with. Only what starts to read a cell names it; what reads on takes that
// of the cell.
var readings = indexProductions(productions)

func indexProductions(table []production) *grammar {
	g := new(grammar)
	for _, row := range table {
		g.of[row.of] = append(g.of[row.of], row)
	}
	return g
}

// first tries the ways to write a symbol that all of the cell may be, which leave nothing behind when they fail.
func (p *cell) first(s symbol) bool {
	table := p.grammar.of[s]
	for i := range table {
		if row := &table[i]; (row.may == nil || row.may(p)) && row.whole(p) {
			p.passed(row)
			return true
		}
	}
	return false
}

// reads tries the ways to write a symbol that all of the cell may be, one after another, and takes back what those
// wrote that fail.
func (p *cell) reads(s symbol) bool {
	var before state
	p.save(&before)
	table := p.grammar.of[s]
	for i := range table {
		row := &table[i]
		if row.may != nil && !row.may(p) {
			continue
		}
		if row.whole(p) {
			p.passed(row)
			return true
		}
		p.restore(&before)
	}
	return false
}

// readsFrom tries the ways to write a symbol that the cell may be from a place on.
func (p *cell) readsFrom(s symbol, at int) bool {
	var before state
	p.save(&before)
	table := p.grammar.of[s]
	for i := range table {
		row := &table[i]
		if row.from(p, at) {
			p.passed(row)
			return true
		}
		p.restore(&before)
	}
	return false
}

// passed keeps that a production has read something, while somebody asks.
func (p *cell) passed(row *production) {
	if p.trace != nil {
		*p.trace = append(*p.trace, row.name)
	}
}

// made keeps that a part of another production was read, while somebody asks.
func (p *cell) made(part string) {
	if p.trace != nil {
		*p.trace = append(*p.trace, part)
	}
}
