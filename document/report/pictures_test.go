package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

var update = flag.Bool("update", false, "write the pictures of the pages anew, to be looked at")

// pictureStyle is what the colours of a page are to a picture alone.
const pictureStyle = `<style>svg{background:#fff;font:12px "Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",sans-serif}` +
	`text{fill:#1b2430}.heading{font-weight:bold}.got{fill:#1f4e8c}.full{fill:#b9cde5}.lost{fill:#c2571a}.good{fill:#2a8a3e}` +
	`.dot{fill:#1f4e8c;fill-opacity:.6}.axis,.grid{fill:none;stroke:#cfd6df}</style>`

// alone is a picture of a page as a file of its own.
func alone(picture string) string {
	picture = strings.Replace(picture, "<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `, 1)
	at := strings.Index(picture, ">") + 1
	return picture[:at] + pictureStyle + picture[at:] + "\n"
}

// The pictures on the pages are those that the report of the form beside them has.
func TestPicturesOfThePages(t *testing.T) {
	contents, err := document.ReadFile(t.Context(), "../../docs/hand-in/form.docx", nil, docx.Reader())
	if err != nil {
		t.Fatal(err)
	}
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	checker, err := review.New(evaluator, review.Review)
	if err != nil {
		t.Fatal(err)
	}
	found, err := checker.Check(contents.Forms[0])
	if err != nil {
		t.Fatal(err)
	}
	b := &Book{}
	if err := b.Add(found); err != nil {
		t.Fatal(err)
	}
	data := shownTree(b.Data(), onOneLine)
	tiers, _ := data["tiers"].([]template.Tree)
	steps, _ := data["waterfall"].([]template.Tree)
	made := map[string]string{"tiers.svg": alone(tierPicture("tiers", tiers)), "waterfall.svg": alone(waterfallPicture("waterfall", steps))}
	pictures, err := b.projects[0].pictures()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pictures {
		if curves := p.Curves(lang.Chinese); len(curves) == 1 && curves[0].Rule == "定量" {
			var curve bytes.Buffer
			if err := p.SVG(&curve, lang.Chinese); err != nil {
				t.Fatal(err)
			}
			made["curve.svg"] = curve.String()
		}
	}
	if len(made) != 3 {
		t.Errorf("%d pictures", len(made))
	}
	for name, picture := range made {
		path := filepath.Join("../../docs/pictures", name)
		if *update {
			if err := os.WriteFile(path, []byte(picture), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != picture {
			t.Errorf("%s isn't what the report shows; -update writes it: %v", name, err)
		}
	}
	for _, page := range []string{"what-to-hand-in.md", "what-to-hand-in.zh-CN.md", "reports.md", "reports.zh-CN.md"} {
		text, err := os.ReadFile(filepath.Join("../../docs", page))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), "](pictures/") {
			t.Errorf("%s has no picture", page)
		}
	}
}
