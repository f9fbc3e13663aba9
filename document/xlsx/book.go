package xlsx

import (
	"path"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/lang"
)

// sheet is a sheet of a workbook.
type sheet struct {
	name     string
	part     string
	isHidden bool
}

// relation is what a part refers to.
type relation struct{ kind, target string }

// open reads the parts of a workbook that all its sheets share.
func (b *book) open() error {
	root, err := b.relations("_rels/.rels", "")
	if err != nil {
		return err
	}
	part := "xl/workbook.xml"
	for _, r := range root {
		if r.kind == "officeDocument" && b.parts.Has(r.target) {
			part = r.target
		}
	}
	if strings.HasSuffix(part, ".bin") || !b.parts.Has(part) && b.parts.Has("xl/workbook.bin") {
		return b.fault(lang.Of("BOOK_BINARY"))
	}
	b.main = part
	folder, file := path.Split(part)
	relations, err := b.relations(folder+"_rels/"+file+".rels", folder)
	if err != nil {
		return err
	}
	if err := b.workbook(part, relations); err != nil {
		return err
	}
	for _, r := range relations {
		switch {
		case !b.parts.Has(r.target):
		case r.kind == "styles" && b.styles.cells == nil:
			err = b.readStyles(r.target)
		case r.kind == "sharedStrings" && b.strings == nil:
			b.texts = r.target
			err = b.readStrings(r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// relations are those of a part, by their ids. The kinds are the last words of their addresses, which differ in strict
// workbooks; the targets are names of parts.
func (b *book) relations(part, folder string) (map[string]relation, error) {
	all := map[string]relation{}
	if !b.parts.Has(part) {
		return all, nil
	}
	err := b.scan(part, func(x *markup.Scanner, kind markup.Kind) error {
		if kind != markup.Start || string(x.Name) != "Relationship" {
			return nil
		}
		id, _ := x.Attribute(markup.Other, "Id")
		target, _ := x.Attribute(markup.Other, "Target")
		is, _ := x.Attribute(markup.Other, "Type")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		all[id] = relation{is[strings.LastIndexByte(is, '/')+1:], strings.TrimPrefix(target, "/")}
		return nil
	})
	return all, err
}

// workbook reads the list of the sheets. Charts and macros have sheets too, which hold no cells.
func (b *book) workbook(part string, relations map[string]relation) error {
	return b.scan(part, func(x *markup.Scanner, kind markup.Kind) error {
		switch {
		case kind != markup.Start:
		case string(x.Name) == "workbookPr":
			b.from1904 = isTrue(x.Raw("date1904"))
		case string(x.Name) == "sheet" && x.Depth() == 3:
			name, _ := x.Attribute(markup.Other, "name")
			r, ok := relations[string(x.Raw("id"))]
			if !ok || r.kind != "worksheet" {
				return nil
			}
			if len(b.sheets) == b.limits.Sheets {
				return b.fault(lang.Of("LIMIT_SHEETS", b.limits.Sheets))
			}
			state := string(x.Raw("state"))
			b.sheets = append(b.sheets, sheet{name, r.target, state == "hidden" || state == "veryHidden"})
		}
		return nil
	})
}

// isTrue reads a truth value.
func isTrue(value []byte) bool {
	return string(value) == "1" || string(value) == "true" || string(value) == "on"
}
