package cell

// Production is the name of the production of the grammar that read the cell: "quantity" for ≥95%, "date" for 12月底前.
// It isn't kept, but found by reading the text again; "" where the text is too long to be read.
func (t Threshold) Production() string {
	var trace []string
	again := unread(t.text, Text)
	p := cell{grammar: readings, t: &again, trace: &trace}
	p.all()
	for i := len(trace) - 1; i >= 0; i-- { // the outer ones are last
		if !isChoice(trace[i]) {
			return trace[i]
		}
	}
	return ""
}

// isChoice reports whether a production only chooses among those of a symbol: value, limits, naming.
func isChoice(name string) bool {
	for i := range productions {
		if row := &productions[i]; row.name == name {
			return row.is == "" && row.of != aPart
		}
	}
	return false
}
