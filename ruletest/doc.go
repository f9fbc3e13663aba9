// Package ruletest runs the tests that an analyst writes beside a rule set: what an indicator and a form must score,
// what must be found, what must be refused. Load reads a test file and reports every mistake with its place, File.Run
// scores its cases, and Run runs a folder of them under go test.
//
// A test file is YAML, named county_test.yaml:
//
//	ziping: 1
//	rules: county.yaml                  # a file beside it, or the id of a preset
//	cases:
//	  - name: 满意度恰为90%得满分          # an indicator by itself; the money of an execution rate is beside its fields
//	    indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, actual: 90%, points: 10}
//	    expect: {score: 10.00, met: true, because: ≥90%}
//	  - name: 整张表                      # a form, written out or in a file
//	    form: forms/road.yaml
//	    expect: {score: 92 ±0.5, grade: 优, tiers: {产出指标: 45.00}, findings: [SCORE_MISMATCH]}
//	  - name: 缺口读不进去                 # a rule file that must be refused
//	    rules: gap.yaml
//	    expect: {error: BANDS_GAP}
//	  - name: 分档                        # a table: a case a row; all rows share the indicator
//	    indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, points: 10}
//	    table: {columns: [actual, score], rows: [[90%, 10.00], [89.99%, 8.00]]}
//	  - name: 分档，另存的表               # a table in a CSV file, or in a sheet of a workbook
//	    csv: cases.csv                   # or xlsx: cases.xlsx#Sheet1
//
// What may be expected: score, points, grade, rule, attainment (17/19, 0.9 or 90%), met, because (the piece or level
// that made the score, or a part of its explanation), findings and error (codes; all there are, and no others), tiers.
// Values are compared as text, digits and all: 8.90 isn't 8.9. A number may have a tolerance, as 8.9 ±0.05 or for the
// whole case as tolerance: 0.05. A score that can't be given is pending or 待定.
//
// A case with a stage (audit, monitor, review) is about checks: its form, or its forms together, go through those of
// package review. It may expect findings (all there are, but for what a stage says of every form), includes (some,
// with their places where they are written: FUND_SUM@/funds/initial/total), excludes, severity (of a code), light,
// lights and funds_light of monitoring, and the opinion of an audit. Beside the stage stand until (the day of
// monitoring), last_year (a form, or several) and department (its record). A case of a single indicator counts
// findings about its row alone, but for includes and excludes:
//
//   - name: 执行率不到一半
//     stage: review
//     form: forms/road.yaml
//     expect: {includes: [COUNTY_1@/funds/spent/total], excludes: [FUND_SUM], severity: {COUNTY_1: error}}
//
// The header of a table names the fields, in English (target, actual, score) or Chinese (目标值, 实际完成值, 得分); rows above
// it are titles, columns 备注 and 序号 are left out. Blank cells say nothing, blank rows are passed over. A CSV file may be
// UTF-8, with or without a mark, UTF-16 or GBK, with commas, tabs or semicolons.
package ruletest
