package xlsx

import (
	"bytes"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
)

// author is whose comments the writer's are.
const author = "ziping"

// remark is a comment that is added to a cell.
type remark struct {
	row, column int
	text        string
}

// comment adds comments to the cells of a sheet that have none. They are shown by shapes of a part of their own, as all
// versions of Excel have it.
func (e *editor) comment(s sheet, remarks []remark) error {
	folder, base := path.Split(s.part)
	rels := folder + "_rels/" + base + ".rels"
	related, err := e.book.relations(rels, folder)
	if err != nil {
		return err
	}
	texts, shapes := "", ""
	for _, r := range related {
		switch r.kind {
		case "comments":
			texts = r.target
		case "vmlDrawing":
			shapes = r.target
		}
	}
	switch {
	case texts == "" && shapes == "":
		return e.newComments(s, rels, remarks)
	case texts != "" && shapes != "":
		return e.moreComments(texts, shapes, remarks)
	}
	return nil // what the sheet has is of another kind
}

// newComments gives a sheet its first comments.
func (e *editor) newComments(s sheet, rels string, remarks []remark) error {
	n := 1
	for e.has(fmt.Sprintf("xl/comments%d.xml", n)) || e.has(fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", n)) {
		n++
	}
	texts, shapes := fmt.Sprintf("xl/comments%d.xml", n), fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", n)
	list := xmlHead + `<comments xmlns="` + sheetSpace + `"><authors><author>` + author +
		`</author></authors><commentList>` + commentList(remarks, 0) + `</commentList></comments>`
	drawing := `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
		`xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>` +
		`</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ` +
		`path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ` +
		`o:connecttype="rect"/></v:shapetype>` + shapesOf(remarks, 1025) + `</xml>`
	types, err := e.part("[Content_Types].xml")
	if err != nil {
		return err
	}
	relations, err := e.part(rels)
	if err != nil {
		return err
	}
	types = source.WithType(types, texts, madeType+"comments+xml")
	types = source.WithExtension(types, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
	relations, _ = source.WithRelation(relations, "comments", "/"+texts)
	relations, id := source.WithRelation(relations, "vmlDrawing", "/"+shapes)
	e.changed["[Content_Types].xml"], e.changed[rels] = types, relations
	e.changed[texts], e.changed[shapes] = []byte(list), []byte(drawing)
	return e.drawn(s.part, id)
}

// part is a part as it is so far; nil where there is none.
func (e *editor) part(name string) ([]byte, error) {
	if part, ok := e.changed[name]; ok {
		return part, nil
	}
	return e.book.parts.Part(name)
}

func (e *editor) has(name string) bool { return e.changed[name] != nil || e.book.parts.Has(name) }

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
			if tag, _, ok := strings.Cut(string(text[x.From+1:x.To]), ":"); ok && !strings.ContainsAny(tag, " />") {
				prefix = tag + ":"
			}
		case kind == markup.Start && x.Depth() == 2 && isAfterDrawing(string(x.Name)),
			kind == markup.Close && x.Depth() == 0:
			at = x.From
		}
	}
	if at < 0 {
		return nil
	}
	with := `<` + prefix + `legacyDrawing xmlns:r="` + officeSpace + `" r:id="` + id + `"/>`
	e.changed[part] = source.Spliced(text, []source.Splice{{From: at, To: at, With: with}})
	return nil
}

// moreComments adds comments to those that a sheet has. A cell has one at most.
func (e *editor) moreComments(texts, shapes string, remarks []remark) error {
	list, err := e.part(texts)
	if err != nil {
		return err
	}
	drawing, err := e.part(shapes)
	if err != nil {
		return err
	}
	authors, taken := 0, map[string]bool{}
	x := markup.New(list, nil)
	endOfAuthors, endOfList := -1, -1
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		switch name := string(x.Name); {
		case kind == markup.Start && name == "author":
			authors++
		case kind == markup.Start && name == "comment":
			taken[string(x.Raw("ref"))] = true
		case kind == markup.Close && name == "authors":
			endOfAuthors = x.From
		case kind == markup.Close && name == "commentList":
			endOfList = x.From
		}
	}
	var free []remark
	for _, r := range remarks {
		if !taken[axis(r.row, r.column)] {
			free = append(free, r)
		}
	}
	end := bytes.LastIndex(drawing, []byte("</xml>"))
	prefixed := bytes.Contains(list, []byte(":commentList"))
	if len(free) == 0 || endOfAuthors < 0 || endOfList < 0 || end < 0 || prefixed {
		return nil
	}
	e.changed[texts] = source.Spliced(list, []source.Splice{
		{From: endOfAuthors, To: endOfAuthors, With: "<author>" + author + "</author>"},
		{From: endOfList, To: endOfList, With: commentList(free, authors)},
	})
	e.changed[shapes] = source.Spliced(drawing, []source.Splice{{From: end, To: end, With: shapesOf(free, 9025)}})
	return nil
}

func commentList(remarks []remark, author int) string {
	var b strings.Builder
	for _, r := range remarks {
		b.WriteString(`<comment ref="` + axis(r.row, r.column) + `" authorId="` + strconv.Itoa(author) +
			`"><text><t xml:space="preserve">` + markup.Escaped(protected(r.text)) + `</t></text></comment>`)
	}
	return b.String()
}

func shapesOf(remarks []remark, first int) string {
	var b strings.Builder
	for i, r := range remarks {
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" `+
			`fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>`+
			`<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>`+
			`</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>`+
			`<x:Anchor>%d, 15, %d, 10, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row>`+
			`<x:Column>%d</x:Column></x:ClientData></v:shape>`,
			first+i, r.column+1, max(0, r.row-1), r.column+3, r.row+4, r.row, r.column)
	}
	return b.String()
}
