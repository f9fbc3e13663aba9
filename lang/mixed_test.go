package lang

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// englishInChinese are the English words that Chinese sentences may have: what is typed as it is.
var englishInChinese = strings.Fields(`
	ziping codes allow-outside completion bash zsh fish powershell import man mutate parse rules show check diff explain
	plot fmt list reference score seek test verify help coverage format generate grade incomplete-ok inherited json
	output rejects resolved resume score set summary top w o accept watch run all choices ends pieces decisions text
	remarks json ndjson html csv yaml parquet table sarif github tap junit svg zip zh en test.yaml gz zst xls xlsx doc
	bash CSV JSON checks comments fill filled values actuals overwrite indicators undo record
	Chromium Chrome Edge chromium fonts-noto-cjk fonts-wqy-zenhei ttf ttc otf
	docx LibreOffice libreoffice.org Debian Ubuntu apt-get install libreoffice-writer-nogui libreoffice-calc-nogui
	NDJSON YAML Parquet SVG ZIP PDF Word Excel WPS Office Schema JUnit TAP SARIF GBK GB UTF- NUL SHA- MB KB Ctrl-C
	Evidence Formats Input.Files Input.Names Input.Raw Input.Stdin Name WithOutput WithWriter document.NDJSON
	evaluation.New evaluation.NewChooser above absent actual all-or-nothing and applies at-least attainment bare because
	below better between bonus cap cases ceil choose conditions count count_if counts county- curve d date days-late
	deduct digits duration effective else error events evidence excess excess-rate excuse execution_rows expect
	expression extends fall false findings floor form full grace grade_cap if in indicator indicators input kind less
	level levels limits lower_is_better max means measure met min missed mof- money more most name name_has never none
	not number of or over pass points policy proportional quantity rate ratio reference rounded rounding rule steps
	unmet opinion project.name template summary html pdf projects sentences report fields blank from empty-targets
	sum_if target.dimension target.op tiers true ud ude unconfirmed unless veto zero SCORE_MISMATCH review
	letter letters return-by decide with-forms rules-dir
	stage audit monitor until last_year includes excludes severity light lights funds_light forms own off`)

// chineseInEnglish are the Chinese words that English sentences may have: terms as they are written into forms and
// cells.
var chineseInEnglish = strings.Fields(`
	一级指标 二级指标 三级指标 指标 指标值 产出 产出指标 成本 数量指标 质量指标 序号 备注 年 年度 日 点 分 天 次 个 人 余人 万人 万 亿 元 万元 人民币 是 否 优 不适用 已完成 正向 反向 定量 偏离度
	功效系数 灾害普查乡镇数 预算执行率`)

var (
	latin = regexp.MustCompile(`[A-Za-z][A-Za-z_.-]*`)
	han   = regexp.MustCompile(`\p{Han}+`)
	wide  = regexp.MustCompile(`[，。；！？、《》【】]`)
	holes = regexp.MustCompile(`\{\d(\|[^}]*)?\}|\\n`)
)

// Sentences keep to their language: what another language has in them is a name, a term or a thing to be typed.
func TestSentencesKeepToTheirLanguage(t *testing.T) {
	for _, code := range Codes() {
		e, _ := find(code)
		if strings.HasPrefix(string(code), "EXAMPLES_") { // commands
			continue
		}
		for _, word := range latin.FindAllString(holes.ReplaceAllString(e.zh, " "), -1) {
			if word = strings.TrimRight(word, ".-"); !slices.Contains(englishInChinese, word) &&
				!slices.Contains(englishInChinese, word+"-") {
				t.Errorf("%s has “%s” in Chinese: %s", code, word, e.zh)
			}
		}
		for _, word := range han.FindAllString(e.en, -1) {
			if !slices.Contains(chineseInEnglish, word) {
				t.Errorf("%s has “%s” in English: %s", code, word, e.en)
			}
		}
		if wide.MatchString(e.en) {
			t.Errorf("%s has Chinese punctuation in English: %s", code, e.en)
		}
		if text := holes.ReplaceAllString(e.zh, ""); han.MatchString(text) &&
			regexp.MustCompile(`\p{Han}[,;!?]|[,;!?]\p{Han}`).MatchString(text) {
			t.Errorf("%s has English punctuation in Chinese: %s", code, e.zh)
		}
	}
}
