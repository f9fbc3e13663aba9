package cell

import "testing"

// The example of each production that reads a whole cell says that it was read by it.
func TestCellsSayTheirProduction(t *testing.T) {
	for _, row := range productions {
		isWhole := row.of == aCell || row.of == aFact || row.of == aValue || row.of == aLimits || row.of == aNaming
		if !isWhole || row.is == "" {
			continue
		}
		if by := ParseThreshold(row.cell).Production(); by != row.name {
			t.Errorf("%s is read by %s, want %s", row.cell, by, row.name)
		}
	}
	for text, want := range map[string]string{
		"": "nothing", "≥95%": "quantity", "19个": "quantity", "达成": "graded", "12月底前": "date",
		"年底前完成80%": "date", "≥90%且≤100%": "joined", "A级；5个": "facts", "“12月底前”": "wrapped", "保持稳定": "words",
	} {
		if by := ParseThreshold(text).Production(); by != want {
			t.Errorf("%s is read by %s, want %s", text, by, want)
		}
	}
}
