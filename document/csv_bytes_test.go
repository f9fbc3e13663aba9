package document

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// byteRows are four forms of two rows each; the cells hold characters of two and of four bytes in GB18030.
const byteHead = "项目名称,年度,一级指标,三级指标,年度指标值,实际完成值,分值\n"

func byteRows() []string {
	var rows []string
	for _, name := range []string{"道路养护", "桥梁𠮷检测", "\"农田,水利\"", "普查项目"} {
		rows = append(rows, name+",2023,产出指标,里程,≥8公里,7公里,50\n", name+",2023,效益指标,群众\"\"满意\"\"度,≥90%,95%,50\n")
	}
	for i := range rows { // the quoted cell of every second row
		rows[i] = strings.ReplaceAll(rows[i], "群众\"\"满意\"\"度", "\"群众\"\"满意\"\"度\"")
	}
	return rows
}

// formsAndFaults are the forms of a CSV file and what is wrong with the others.
func formsAndFaults(data []byte) ([]*indicator.Form, fault.List) {
	var forms []*indicator.Form
	var faults fault.List
	csvRecords("a.csv", bytes.NewReader(data), func(r *Record) bool {
		f, err := r.Forms()
		forms, faults = append(forms, f...), append(faults, fault.All(err)...)
		return true
	})
	return forms, faults
}

// shown is the content of a form, without its places.
func shown(t *testing.T, f *indicator.Form) string {
	t.Helper()
	text, err := f.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A byte that isn't text, wherever it is, spoils the form of its row and, if the row may belong to either of two forms,
// the one beside it. It is reported with line and column, and everything that is read is read as it was written.
func TestABrokenByteSpoilsNothingElse(t *testing.T) {
	rows := byteRows()
	for name, c := range map[string]struct {
		encoding encoding.Encoding
		garbage  []string
	}{
		"UTF-8":   {encoding.Nop, []string{"\xff", "\x80", "\xe5\xff", "\xc0\xaf", "\xed\xa0\x80", "\x00"}},
		"GB18030": {simplifiedchinese.GB18030, []string{"\xff", "\xff\xff", "\x00"}},
	} {
		encoded := func(text string) []byte {
			data, err := c.encoding.NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
		whole, _ := formsAndFaults(encoded(byteHead + strings.Join(rows, "")))
		if len(whole) != 4 || whole[2].Project.Name != "农田,水利" || whole[1].Project.Name != "桥梁𠮷检测" {
			t.Fatalf("%s: %d forms", name, len(whole))
		}
		want := map[string]bool{}
		for _, f := range whole {
			want[shown(t, f)] = true
		}
		for at, row := range rows {
			data := encoded(row)
			for offset := range data { // before each byte of the row
				for _, garbage := range c.garbage {
					broken := bytes.Join([][]byte{
						encoded(byteHead + strings.Join(rows[:at], "")), data[:offset], []byte(garbage),
						data[offset:], encoded(strings.Join(rows[at+1:], "")),
					}, nil)
					forms, faults := formsAndFaults(broken)
					for _, f := range forms {
						if !want[shown(t, f)] {
							t.Fatalf("%s: %q before byte %d of row %d makes %s", name, garbage, offset, at+1, shown(t, f))
						}
					}
					if len(forms) < 2 || len(forms) == 4 {
						t.Fatalf("%s: %q before byte %d of row %d: %d forms are read", name, garbage, offset, at+1, len(forms))
					}
					column, passed := 1, 0 // of the character that is broken, or is after
					for _, r := range row {
						if passed += len(encoded(string(r))); passed > offset {
							break
						}
						column++
					}
					if first := faults[0]; first.Code != "CSV_ENCODING" || first.Place.Line != at+2 ||
						abs(first.Place.Column-column) > 1 {
						t.Fatalf("%s: %q before byte %d of row %d, in column %d: %v", name, garbage, offset, at+1, column, first)
					}
				}
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }

// A row of another charset than its file is not read as nonsense.
func TestRowsOfAnotherCharset(t *testing.T) {
	rows := byteRows()
	gb := func(text string) string {
		data, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	all, foreign := byteHead+strings.Join(rows, ""), byteHead+strings.Join(rows[:2], "")
	for name, text := range map[string]string{
		"GB18030 in UTF-8": foreign + gb(rows[2]+rows[3]) + strings.Join(rows[4:], ""),
		"UTF-8 in GB18030": gb(foreign) + rows[2] + rows[3] + gb(strings.Join(rows[4:], "")),
	} {
		forms, faults := formsAndFaults([]byte(text))
		if len(forms) != 3 || forms[0].Project.Name != "道路养护" || forms[2].Project.Name != "普查项目" || len(faults) == 0 {
			t.Errorf("%s: %d forms, %v", name, len(forms), faults)
		}
		if first := faults[0]; first.Code != "CSV_ENCODING" || first.Place.Line != 4 || first.Place.Column != 1 {
			t.Errorf("%s: %v", name, first)
		}
	}
	for name, order := range map[string]unicode.Endianness{
		"UTF-16LE": unicode.LittleEndian, "UTF-16BE": unicode.BigEndian,
	} {
		data, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().Bytes([]byte(all))
		if err != nil {
			t.Fatal(err)
		}
		if forms, faults := formsAndFaults(data); len(forms) != 4 || faults != nil {
			t.Errorf("%s: %d forms, %v", name, len(forms), faults)
		}
		forms, faults := formsAndFaults(data[:len(data)-1]) // half of the last line feed
		if len(forms) != 3 || len(faults) == 0 || faults[0].Code != "CSV_ENCODING" || faults[0].Place.Line != 9 {
			t.Errorf("%s, an odd number of bytes: %d forms, %v", name, len(forms), faults)
		}
		half := []byte{0xd8, 0x00}
		if order == unicode.LittleEndian {
			half = []byte{0x00, 0xd8}
		}
		at := 2 + 2*len([]rune(byteHead))
		forms, faults = formsAndFaults(bytes.Join([][]byte{data[:at], half, data[at:]}, nil))
		if len(forms) != 3 && len(forms) != 2 || len(faults) == 0 || faults[0].Place.Line != 2 ||
			faults[0].Place.Column != 1 {
			t.Errorf("%s, half a character: %d forms, %v", name, len(forms), faults)
		}
	}
}

// A row that can't be read may belong to the form above or to the one below: neither is scored without it.
func TestARowOfNobodyIsInDoubt(t *testing.T) {
	head := "project,year,level1,name,target,points,actual\n"
	row := func(name, printed string) string {
		return name + ",2023,产出指标," + printed + ",8公里,50,7公里\n"
	}
	forms, faults := formsAndFaults([]byte(head + row("甲", "a") + row("\xff", "b") + row("乙", "c") + row("丙", "d")))
	var codes []string
	for _, f := range faults {
		codes = append(codes, string(f.Code))
	}
	if len(forms) != 1 || forms[0].Project.Name != "丙" ||
		!reflect.DeepEqual(codes, []string{"CSV_ENCODING", "CSV_DOUBT"}) {
		t.Errorf("%d forms, %v", len(forms), codes)
	}
	if forms, _ := formsAndFaults([]byte(head + row("甲", "a") + row("甲", "\xff") + row("乙", "c"))); len(forms) != 1 ||
		forms[0].Project.Name != "乙" {
		t.Errorf("a row whose project can be read is in nobody's doubt: %d forms", len(forms))
	}
}
