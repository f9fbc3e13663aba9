package review

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func TestForecastsHaveTwoDecimals(t *testing.T) {
	for text, want := range map[string]string{"0.97225": "97.23%", "0.972249": "97.22%", "0.9": "90%", "1": "100%"} {
		share := exact.MustAmount(text).Fraction()
		f := forecast{result: new(evaluation.Result), rate: share}
		if got := f.args()[2]; got != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}

func TestWhereAFindingIs(t *testing.T) {
	for place, want := range map[fault.Place]string{
		{File: "一.xlsx", Cell: "自评表!F12"}:               "自评表!F12 自评表!F12",
		{File: "一.csv", Line: 13, Column: 9}:            "第13行 line 13",
		{File: "一.pdf", Line: 3, Cell: "第1页 表1 第2行第4列"}: "第1页 表1 第2行第4列 第1页 表1 第2行第4列",
		{File: "一.yaml"}: " ",
	} {
		f := Finding{Finding: evaluation.Finding{Place: place}}
		if got := f.Where(lang.Chinese) + " " + f.Where(lang.English); got != want {
			t.Errorf("%v: %q, want %q", place, got, want)
		}
	}
}
