// Package sample makes forms for tests and measurements: any number of them, the same in every run, and no two alike.
package sample

import (
	"fmt"
	"io"
	"math/rand/v2"
)

// Bad reports whether the form of a number is one that can't be scored.
func Bad(n int) bool { return n%97 == 13 || n%89 == 7 }

// Form is a form as a line of NDJSON without its end. Some are broken: see Bad.
func Form(n int) string {
	r := rand.New(rand.NewPCG(uint64(n), 2026))
	switch {
	case n%97 == 13:
		return `{"year": 2023, "project": {"name": "断了` // ends within a text
	case n%89 == 7:
		return fmt.Sprintf(
			`{"year": 2023, "project": {"name": "写错%d"}, "indicators": [{"level1": "产出指标", "name": "里程", "target": "80公里", "points": "十分"}]}`, n)
	}
	return fmt.Sprintf(
		`{"year": 2023, "project": {"name": "道路养护%d", "department": "交通局%d"}, "funds": {"adjusted": {"total": "%d.5"}, "spent": {"total": "%d"}}, "indicators": [`+
			`{"level1": "产出指标", "level2": "数量指标", "name": "养护里程", "target": "≥80公里", "points": "30", "actual": "%d公里", "reason": "雨季"}, `+
			`{"level1": "产出指标", "level2": "时效指标", "name": "完工", "target": "12月底前", "points": "20", "actual": "2023年%d月%d日"}, `+
			`{"level1": "效益指标", "level2": "社会效益指标", "name": "通行时间", "target": "≤30分钟", "points": "30", "actual": "%d分钟", "reason": "绕行"}, `+
			`{"level1": "满意度指标", "level2": "服务对象满意度", "name": "群众满意度", "target": "≥90%%", "points": "10", "actual": "%d%%"}]}`,
		n, r.IntN(40), 100+r.IntN(900), 90+r.IntN(900), 50+r.IntN(60), 1+r.IntN(12), 1+r.IntN(28), 20+r.IntN(20),
		70+r.IntN(30))
}

// NDJSON reads as the first n forms, one line each. Nothing but the line at hand is in memory.
func NDJSON(n int) io.Reader { return &lines{left: n, line: Form} }

// Lines reads as n lines, each as line gives it for its number from 0.
func Lines(n int, line func(int) string) io.Reader { return &lines{left: n, line: line} }

type lines struct {
	line     func(int) string
	at, left int
	rest     []byte
}

func (l *lines) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if len(l.rest) == 0 {
			if l.left == 0 {
				break
			}
			l.rest = append(append(l.rest[:0:0], l.line(l.at)...), '\n')
			l.at, l.left = l.at+1, l.left-1
		}
		copied := copy(p[n:], l.rest)
		n, l.rest = n+copied, l.rest[copied:]
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}
