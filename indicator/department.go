package indicator

// Department is a department's own part of a document (部门整体绩效目标): the record that its forms belong to.
type Department struct {
	Name     string    `json:"department"`
	Code     string    `json:"department_code"`
	Year     int       `json:"year"`
	Goal     string    `json:"goal"` // 总体绩效目标
	Subgoals []Subgoal `json:"subgoals"`
	Measures []string  `json:"measures"` // 工作保障措施
}

// Subgoal is one of the department's goals (分项绩效目标) with the text of its indicators.
type Subgoal struct {
	Name       string `json:"name"`
	Goal       string `json:"goal"`
	Indicators string `json:"indicators"`
}
