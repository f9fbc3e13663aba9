package xlsx

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
)

// What the shapes of comments are written in. They say it themselves, whatever is around them.
const (
	vmlSpaces = `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
		`xmlns:x="urn:schemas-microsoft-com:office:excel"`
	shapeType = `<v:shapetype ` + vmlSpaces + ` id="_x0000_t202" coordsize="21600,21600" o:spt="202" ` +
		`path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ` +
		`o:connecttype="rect"/></v:shapetype>`
)

// newShapes gives a sheet the shapes of its first comments.
func (e *editor) newShapes(sheet, rels string, remarks []remark) error {
	shapes := e.free("xl/drawings/vmlDrawing%d.vml")
	drawing := `<xml ` + vmlSpaces + `><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
		shapeType + shapesOf(remarks, 1025) + `</xml>`
	return e.relate(sheet, rels, shapes, "vmlDrawing", []byte(drawing), func(types []byte) []byte {
		return source.WithExtension(types, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
	}, func(id string) error { return e.drawn(sheet, id) })
}

var shapeID = regexp.MustCompile(`_x0000_s(\d{1,9})"`)

// moreShapes adds the shapes of comments to those that a sheet has.
func (e *editor) moreShapes(part string, remarks []remark) error {
	drawing, err := e.part(part)
	end := bytes.LastIndex(drawing, []byte("</"))
	if err != nil || end < 0 {
		return err
	}
	first := 1024
	for _, m := range shapeID.FindAllSubmatch(drawing, -1) {
		first = max(first, numberOf(m[1]))
	}
	with := shapesOf(remarks, first+1)
	if !bytes.Contains(drawing, []byte(`"_x0000_t202"`)) {
		with = shapeType + with
	}
	e.changed[part] = source.Spliced(drawing, []source.Splice{{From: end, To: end, With: with}})
	return nil
}

// drawingOf is the id of the relation to the shapes of a sheet's comments; "" where it has none.
func (e *editor) drawingOf(part string) (id string, err error) {
	text, err := e.part(part)
	if err != nil {
		return "", err
	}
	x := markup.New(text, nil)
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind == markup.Start && x.Depth() == 2 && string(x.Name) == "legacyDrawing" {
			return string(x.Raw("id")), nil
		}
	}
	return "", nil
}

// isAfterDrawing reports whether an element of a sheet comes after that of its comments.
func isAfterDrawing(name string) bool {
	switch name {
	case "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst":
		return true
	}
	return false
}

// drawn has a sheet refer to the shapes of its comments.
func (e *editor) drawn(part, id string) error {
	text, err := e.part(part)
	if err != nil {
		return err
	}
	x := markup.New(text, nil)
	at, prefix := -1, ""
	for kind := x.Next(); kind != markup.End && at < 0; kind = x.Next() {
		switch {
		case kind == markup.Start && x.Depth() == 1:
			prefix = prefixIn(text[x.From:x.To])
		case kind == markup.Start && x.Depth() == 2 && isAfterDrawing(string(x.Name)),
			kind == markup.Close && x.Depth() == 0:
			at = x.From
		}
	}
	if at < 0 {
		return nil
	}
	strict, err := e.isStrict(part)
	if err != nil {
		return err
	}
	with := `<` + prefix + `legacyDrawing xmlns:r="` + source.Related(strict) + `" r:id="` + id + `"/>`
	e.changed[part] = source.Spliced(text, []source.Splice{{From: at, To: at, With: with}})
	return nil
}

func shapesOf(remarks []remark, first int) string {
	var b strings.Builder
	for i, r := range remarks {
		fmt.Fprintf(&b, `<v:shape `+vmlSpaces+` id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" `+
			`fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>`+
			`<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>`+
			`</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>`+
			`<x:Anchor>%d, 15, %d, 10, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row>`+
			`<x:Column>%d</x:Column></x:ClientData></v:shape>`,
			first+i, r.column+1, max(0, r.row-1), r.column+3, r.row+4, r.row, r.column)
	}
	return b.String()
}
