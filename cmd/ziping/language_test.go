package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// wrongInputs are files with which something is wrong, by name.
var wrongInputs = map[string]string{
	"form.json":    tinyForm,
	"brace.yaml":   "year: 2021\nproject: {name: 甲\nindicators: []\n",
	"tab.yaml":     "year: 2021\nproject:\n\tname: 甲\n",
	"colon.yaml":   "year：2021\n",
	"column.csv":   "项目名称,三级指标\n甲,里程\n",
	"unknown.csv":  "项目名称,三级指标,年度指标值,分數\n甲,里程,≥3公里,1\n",
	"quote.csv":    "项目名称,三级指标,年度指标值,实际完成值\n\"甲,里程,≥3公里,1公里\n",
	"windows.csv":  "\xcf\xee\xc4\xbf\xc3\xfb\xb3\xc6,name,target\r\n\xbc\xd7,\xc0\xef\xb3\xcc,\xff\xff\r\n",
	"notext.yaml":  "\xff\xff\xff",
	"bad.json":     `{"year": 2021 "project": {}}`,
	"kind.yaml":    "year: 今年\nindicators: {}\n",
	"noactual.csv": "项目名称,三级指标\n甲,里程\n",
	"actuals.csv":  "项目名称,三级指标,实际完成值\n\"甲,里程,1\n",
	"other.csv":    "项目名称;三级指标;实际完成值\n乙;里程;1\n",
	"empty.csv":    "",
	"book.xlsx":    "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00\x00xl/workbook.xml",
	"county.yaml":  "ziping: 1\nid: county\nsource: 县\nextends: mof-2012\n",
	"rules.yaml": "ziping: 1\nid: county\nsource: 县\nextends: mof-2021\nlimits:\n  - {if: execution <, cap: ５0, " +
		"becaus: x}\n",
	"some_test.yaml": "ziping: 1\nrules: rules.yaml\ncases:\n  - nam: 一\n",
}

var wrongUses = []string{
	"", "scor form.json", "score", "score none.json", "score form.json --rules mof2021",
	"score form.json --rules ./none.yaml", "score form.json --rules county.yaml",
	"score form.json --rules ./rules.yaml", "score form.json --rules ./form.json", "score brace.yaml", "score tab.yaml",
	"score colon.yaml", "score column.csv",
	"score unknown.csv", "score quote.csv", "score windows.csv", "score notext.yaml", "score bad.json", "score kind.yaml",
	"score book.xlsx", "score rules.yaml", "score empty.csv",
	"score form.json --actuals noactual.csv", "score form.json --actuals actuals.csv",
	"score form.json --actuals other.csv", "score form.json --actuals empty.csv",
	"score form.json --actuals none.csv", "score form.json --actuals .", "score form.json -o none/x.json",
	"score form.json -o .", "score form.json -o x.xlsx",
	"score form.json -o x.csv --format json", "score form.json --max-rejects ５％", "score form.json --rules-dir none",
	"score form.json --resume", "score form.json --from xml",
	"score form.json --workers x", "score form.json --lang fr", "score form.json --quiet=x",
	"score form.json --outpu x.json", "score form.json --rules", "score -o form.json form.json",
	"seek form.json --grade 甲", "seek form.json --set x", "seek form.json --set x=1", "seek form.json --set 里程=优",
	"seek form.json --score x", "seek form.json --score 1 --grade 优",
	"verify form.json form.json", "verify none.zip form.json", "verify .", "verify . form.json", "rules", "rules x",
	"rules show", "rules show none", "rules check none", "rules check ./none.yaml",
	"rules check county.yaml", "rules check rules.yaml", "rules explain mof-2021 --rule 无", "rules plot mof-2021 -o x.pdf",
	"rules diff mof-2020", "rules diff mof-2020 none",
	"rules init --yes --id 县", "rules init --yes --id x --extends none", "rules fmt none.yaml", "rules fmt brace.yaml",
	"rules schema none",
	"test none", "test some_test.yaml", "test brace.yaml", "test --format xml", "test --generate none", "import none.txt",
	"import rules.yaml", "import book.xlsx", "parse", "completion", "completion tcsh",
	"man x", "version x", "help none", "help rules none",
}

var (
	// names, codes and commands
	typed       = regexp.MustCompile(`“[^”]*”|'[^']*'|[^\s；：，]*[./_-][^\s；：，]*|[A-Z_]{4,}:|ziping( [a-z]+)*`)
	twoWords    = regexp.MustCompile(`[A-Za-z]*[a-z] [A-Za-z]*[a-z]`)
	chineseSign = regexp.MustCompile(`[，。；？！]`)
)

// Whatever goes wrong is said in one language, and no sentence of a library or of the system comes through.
func TestWhatIsSaidKeepsToItsLanguage(t *testing.T) {
	t.Chdir(t.TempDir())
	var inputs strings.Builder
	for name, text := range wrongInputs {
		inputs.WriteString(text + "\n")
		if err := os.WriteFile(filepath.FromSlash(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, use := range wrongUses {
		for _, l := range []string{"zh", "en"} {
			args := append([]string{"--lang", l}, strings.Fields(use)...)
			_, out, errs := called(t, "", args...)
			if out+errs == "" && use != "" && !strings.Contains(use, "--lang") {
				t.Errorf("%s: nothing is said", use)
			}
			for line := range strings.Lines(errs) {
				if strings.HasPrefix(line, "  ") && strings.Contains(inputs.String(), strings.TrimSpace(line)) {
					continue // a line of the input
				}
				text := typed.ReplaceAllString(strings.TrimPrefix(line, "ziping: "), "")
				switch {
				case l == "zh" && twoWords.MatchString(text):
					t.Errorf("%s: English in Chinese: %s", use, line)
				case l == "en" && chineseSign.MatchString(text):
					t.Errorf("%s: Chinese in English: %s", use, line)
				}
			}
		}
	}
}
