package rules_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Which rule sets ship, and how sure are their figures?
func ExamplePresets() {
	for _, info := range rules.Presets() {
		if info.ID == "mof-2021" {
			fmt.Println(info.ID, info.Source)
		}
	}
	// Output:
	// mof-2021 财预〔2021〕101号
}

// How does a county write only what differs from its city?
func ExampleLoad() {
	folder := fstest.MapFS{ // a folder is os.DirFS, or one of os.OpenRoot, whose links don't lead out
		"city.yaml":   {Data: []byte("ziping: 1\nid: city-2026\nsource: 市财政局〔2026〕3号\nextends: mof-2020\n")},
		"county.yaml": {Data: []byte("ziping: 1\nid: county-2026\nsource: 县财政局〔2026〕1号\nextends: city.yaml\ntolerance: 0.5\n")},
	}
	set, err := rules.Load(folder, "county.yaml")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(set.ID, set.Tolerance, set.Total)
	for _, file := range set.Files() {
		fmt.Println("read from", file.Name)
	}
	// Output:
	// county-2026 0.5 100
	// read from county.yaml
	// read from city.yaml
	// read from mof-2020.yaml
}

// What is wrong with a rule file, all at once?
func ExampleParse() {
	_, err := rules.Parse("county.yaml", []byte(`ziping: 1
id: county-2026
source: 县财政局〔2026〕1号
extends: mof-2021
policy: {lower_is_beter: linear}
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, "<80%": 0%}}
`))
	for _, e := range fault.All(err) {
		fmt.Println(e.Place, e.Code, e.Text)
	}
	// Output:
	// county.yaml:5:10 KEY_UNKNOWN lower_is_beter
	// county.yaml:7:34 BANDS_GAP
}

// Which rule set is in force for a form, of those in a folder?
func ExampleLibrary_For() {
	head := "ziping: 1\nsource: 县财政局\nextends: mof-2020\n"
	library, err := rules.LoadDir(fstest.MapFS{
		"2025.yaml": {Data: []byte(head + "id: county-2025\neffective: {from: 2025-01-01, to: 2025-12-31}\n")},
		"2026.yaml": {Data: []byte(head + "id: county-2026\neffective: {from: 2026-01-01}\n")},
	}, ".")
	if err != nil {
		log.Fatal(err)
	}
	for _, year := range []int{2025, 2026, 2024} {
		set, err := library.For(&indicator.Form{Year: year, Project: indicator.Project{Name: "农村公路"}})
		if err != nil {
			fmt.Println(year, "none")
			continue
		}
		fmt.Println(year, set.ID)
	}
	// Output:
	// 2025 county-2025
	// 2026 county-2026
	// 2024 none
}

// Does a better result earn less anywhere under these rules?
func ExampleSet_Check() {
	set, err := rules.Parse("county.yaml", []byte(`ziping: 1
id: county-2026
source: 县财政局〔2026〕1号
extends: mof-2021
rules:
  满意度: {measure: actual, better: more, curve: {of: 10, ">=90%": 8, ">=80%": 10, else: 0}}
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range set.Check() {
		fmt.Println(e.Code, e.Message.In(lang.English))
	}
	// Output:
	// CHECK_BETTER_EARNS_LESS rule 满意度: at 90% a better result earns less: [90%,∞) earns 80%, and [80%,90%) 100%
}

// What does a curve of a rule set earn, without any form?
func ExampleSet_RuleNamed() {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		log.Fatal(err)
	}
	at, err := set.RuleNamed("执行率")
	if err != nil {
		log.Fatal(err)
	}
	points, _, _ := set.Rules[at].Curve.Earned(exact.Percent(92), exact.Int(10))
	fmt.Println(points)
	// Output:
	// 9.2
}
