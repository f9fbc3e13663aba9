package consumer_test

import (
	"database/sql"
	"testing"

	"github.com/shopspring/decimal"
	_ "modernc.org/sqlite"

	"github.com/ziping-go/ziping/exact"
)

// Amounts and fractions go to columns and back, with their decimals; an absent one is NULL.
func TestColumns(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.Exec(`CREATE TABLE results (project TEXT, score TEXT, rate TEXT)`); err != nil {
		t.Fatal(err)
	}
	res := evaluated(t, evaluator(t), road(t, "农村公路", "76公里", "85%"))
	third, _ := exact.Ratio(1, 3)
	for _, row := range []struct {
		project string
		score   exact.Amount
		rate    exact.Fraction
	}{{"scored", res.Score(), third}, {"pending", exact.Amount{}, exact.Percent(90)}} {
		if _, err := db.Exec(`INSERT INTO results VALUES (?, ?, ?)`, row.project, row.score, row.rate); err != nil {
			t.Fatal(err)
		}
	}
	var nulls int
	if err := db.QueryRow(`SELECT count(*) FROM results WHERE score IS NULL`).Scan(&nulls); err != nil || nulls != 1 {
		t.Errorf("%d NULL, %v", nulls, err)
	}
	read := func(project string) (score exact.Amount, rate exact.Fraction) {
		if err := db.QueryRow(`SELECT score, rate FROM results WHERE project = ?`, project).Scan(&score, &rate); err != nil {
			t.Fatal(err)
		}
		return score, rate
	}
	if score, rate := read("scored"); score.String() != "94.50" || !rate.Equal(third) {
		t.Errorf("%s, %s", score, rate)
	}
	if score, rate := read("pending"); score.IsSet() || !rate.Equal(exact.Percent(90)) {
		t.Errorf("%s, %s", score, rate)
	}
}

// Decimals come from other programs, and go to them.
func TestDecimals(t *testing.T) {
	a, err := exact.AmountOf(decimal.RequireFromString("1040000.50"))
	if err != nil || a.String() != "1040000.50" {
		t.Errorf("%s, %v", a, err)
	}
	if d, ok := a.Decimal(); !ok || !d.Equal(decimal.RequireFromString("1040000.5")) {
		t.Errorf("%s, %v", d, ok)
	}
	f, err := exact.FromDecimal(decimal.RequireFromString("0.9"))
	if err != nil || !f.Equal(exact.Percent(90)) {
		t.Errorf("%s, %v", f, err)
	}
}
