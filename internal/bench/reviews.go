package bench

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// A reviewedPeer is a file of forms that the command scores and reviews. What is measured is the command as a whole, so
// that a review counts with reading, scoring, comparing the forms with each other and writing.
type reviewedPeer struct {
	name string
	line func(b []byte, number int) []byte // appends a form
}

// reviewedPeers are in the order of the table.
func reviewedPeers() []reviewedPeer {
	found, years := newForms(), newForms()
	found.year = 2023
	var last []byte
	return []reviewedPeer{
		{"clean forms", cleanForm},
		{"forms with six findings each", func(b []byte, _ int) []byte { return found.next(b) }},
		{"four years of the same projects", func(b []byte, number int) []byte {
			if number%4 == 0 {
				years.year = 2021
				last = years.next(last[:0])
			}
			return append(b, bytes.Replace(last, []byte(`"year":2021`), fmt.Appendf(nil, `"year":%d`, 2021+number%4), 1)...)
		}},
		{"short forms of one department", shortForm},
	}
}

// shortForm appends a form with findings of which a department has more than it can: their names begin alike, and most
// of their rows are those of many others.
func shortForm(b []byte, n int) []byte {
	b = fmt.Appendf(b, `{"year":2023,"project":{"name":"农村公路养护第%d标段","department":"交通运输局"},`+
		`"funds":{"adjusted":{"total":"%d"},"spent":{"total":"%d"}},"indicators":[`, n, 100+n%900, 90+n%900)
	row := func(level1, level2, name, target, actual string, points int) {
		b = fmt.Appendf(b, `{"level1":"%s","level2":"%s","name":"%s","target":"%s","points":"%d","actual":"%s","declared":"%d"},`,
			level1, level2, name, target, points, actual, points)
	}
	row("产出指标", "数量指标", "养护里程", fmt.Sprintf("≥%d公里", 50+n%40), fmt.Sprintf("%d公里", 50+n%37), 20)
	row("产出指标", "质量指标", "验收合格率", "≥95%", fmt.Sprintf("%d%%", 90+n%10), 15)
	row("产出指标", "时效指标", "完工时间", "12月底前", "11月", 15)
	row("效益指标", "社会效益指标", "通行改善", "明显", "明显", 30)
	row("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", fmt.Sprintf("%d%%", 85+n%14), 10)
	return append(b[:len(b)-1], `]}`...)
}

// cleanForm appends a form in which a review finds nothing: 96 % of the money earns 9.6, 900 of 1000 earn 18 of 20. No
// two of a department have most of their rows in common.
func cleanForm(b []byte, number int) []byte {
	n := number + 300
	department := fmt.Sprintf("青山县第%d中心学校", number/100)
	b = fmt.Appendf(b, `{"year":2024,"project":{"name":"教师培训第%[1]d期","title":"2024年教师培训第%[1]d期项目支出绩效自评表","code":"P%06[1]d",`+
		`"department":"%[2]s","implementing_unit":"%[2]s"},"funds":{"initial":{"total":"100","fiscal":"80","carryover":"20","other":"0"},`+
		`"adjusted":{"total":"100","fiscal":"80","carryover":"20","other":"0"},"spent":{"total":"96","fiscal":"78","carryover":"18","other":"0"},`+
		`"rates":{"total":"96%%"},"points":"10","declared":"9.6"},"goals":[{"text":"培训%[3]d人","outcome":"培训%[3]d人","ratio":"100"}],"indicators":[`,
		number, department, n)
	row := func(level1, level2, name, target, actual, points, declared, reason string) {
		b = fmt.Appendf(b, `{"level1":"%s","level2":"%s","name":"%s","target":"%s","actual":"%s","points":"%s","declared":"%s","reason":"%s","evidence":"台账"},`,
			level1, level2, name, target, actual, points, declared, reason)
	}
	row("产出指标", "数量指标", "培训人数", fmt.Sprintf("≥%d人", n), fmt.Sprintf("%d人", n), "10", "10", "")
	row("产出指标", "数量指标", "建设站点数量", fmt.Sprintf("≥%d个", n/7), fmt.Sprintf("%d个", n/7), "10", "10", "")
	row("产出指标", "质量指标", "培训合格率", "≥95%", fmt.Sprintf("%d.%d%%", 95+n%5, n/5%10), "10", "10", "")
	row("产出指标", "时效指标", "培训完成时间", "2024年11月底前", fmt.Sprintf("2024年%d月%d日", 1+n%11, 1+n/11%28), "10", "10", "")
	row("产出指标", "成本指标", "项目总成本", "≤100万元", "96万元", "10", "10", "")
	row("效益指标", "社会效益指标", "受益学生人数", "≥1000人", "900人", "20", "18", fmt.Sprintf("冬季停课两周，第%d期少办了两次", number))
	row("效益指标", "可持续影响指标", "研修制度", "健全", "达成", "10", "10", "")
	row("满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", fmt.Sprintf("%d.%d%%", 90+n%9, n/9%10), "10", "10", "")
	return append(b[:len(b)-1], `],"declared":{"points":"100","score":"97.6","grade":"优"}}`...)
}

// reviewing runs the command, built once, on the forms of a peer.
type reviewing struct{ folder, command string }

func newReviewing() (*reviewing, error) {
	folder, err := os.MkdirTemp("", "ziping-bench-*")
	if err != nil {
		return nil, err
	}
	r := &reviewing{folder, filepath.Join(folder, "ziping")}
	build := exec.Command("go", "build", "-o", r.command, "./cmd/ziping")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		r.close()
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	return r, nil
}

func (r *reviewing) close() { _ = os.RemoveAll(r.folder) }

// file writes n forms of a peer.
func (r *reviewing) file(p *reviewedPeer, n int) (name string, err error) {
	name = filepath.Join(r.folder, "forms.ndjson")
	f, err := os.Create(name)
	if err != nil {
		return "", err
	}
	out := bufio.NewWriter(f)
	var line []byte
	for i := range n {
		line = append(p.line(line[:0], i), '\n')
		_, _ = out.Write(line) // Flush tells
	}
	if err := out.Flush(); err != nil {
		return "", err
	}
	return name, f.Close()
}

// run is the processors' time of a subcommand on a file, and the lines that it writes. Findings end it with status 1.
func (r *reviewing) run(subcommand, file string) (time.Duration, int, error) {
	out := filepath.Join(r.folder, "out.ndjson")
	cmd := exec.Command(r.command, subcommand, "--format", "ndjson", "-o", out, file)
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != 1 {
		return 0, 0, fmt.Errorf("%s: %w", subcommand, err)
	}
	text, err := os.ReadFile(out)
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), bytes.Count(text, []byte("\n")), err
}

// measureReviews compares reviewing forms with scoring them.
func measureReviews(n, rounds int) ([]measured, error) {
	r, err := newReviewing()
	if err != nil {
		return nil, err
	}
	defer r.close()
	var rows []measured
	for _, p := range reviewedPeers() {
		file, err := r.file(&p, n)
		if err != nil {
			return nil, err
		}
		at := len(rows)
		for _, subcommand := range []string{"score", "review"} {
			name := p.name + "/" + subcommand
			rows = append(rows, measured{name: name, byHand: at, against: at, most: mostOf[name]})
		}
		for range rounds {
			for i, subcommand := range []string{"score", "review"} {
				took, _, err := r.run(subcommand, file)
				if err != nil {
					return nil, err
				}
				keepLeast(&rows[at+i].perForm, took/time.Duration(n))
			}
		}
	}
	return rows, nil
}
