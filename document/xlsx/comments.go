package xlsx

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// author is whose comments the writer's are.
const author = "ziping"

// remark is a comment that is added to a cell.
type remark struct {
	row, column int
	text        string
}

// comment adds comments to the cells of a sheet. They are shown by shapes of a part of their own, as all versions of
// Excel have it. A cell has one comment at most: what it has is kept, and what is new goes below; the writer's own is
// replaced. Threads of comments are left as they are.
func (e *editor) comment(s sheet, remarks []remark) error {
	folder, base := path.Split(s.part)
	rels := folder + "_rels/" + base + ".rels"
	related, err := e.book.relations(rels, folder)
	if err != nil {
		return err
	}
	texts, threads := "", map[string]bool{}
	for _, r := range related {
		switch r.kind {
		case "comments":
			texts = r.target
		case "threadedComment":
			if err := e.threads(r.target, threads); err != nil {
				return err
			}
		}
	}
	drawing, err := e.drawingOf(s.part)
	if err != nil {
		return err
	}
	shapes := related[drawing].target
	var left []string
	remarks = slices.DeleteFunc(slices.Clone(remarks), func(r remark) bool {
		cell := axis(r.row, r.column)
		if threads[cell] {
			left = append(left, s.name+"!"+cell)
		}
		return threads[cell]
	})
	if len(left) > 0 {
		e.remarks = append(e.remarks, fault.New(fault.Place{File: e.book.name, Cell: left[0]}, "",
			lang.Of("SHEET_THREADS", len(left), strings.Join(left[:min(len(left), maxListed)], ", "))))
	}
	if len(remarks) == 0 {
		return nil
	}
	if texts == "" {
		err = e.newComments(s.part, rels, remarks)
	} else {
		remarks, err = e.moreComments(texts, remarks)
	}
	if err != nil || len(remarks) == 0 {
		return err
	}
	if shapes == "" {
		return e.newShapes(s.part, rels, remarks)
	}
	return e.moreShapes(shapes, remarks)
}

// threads notes the cells of threaded comments.
func (e *editor) threads(part string, cells map[string]bool) error {
	text, err := e.part(part)
	if err != nil {
		return err
	}
	x := markup.New(text, nil)
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind == markup.Start && string(x.Name) == "threadedComment" {
			cells[string(x.Raw("ref"))] = true
		}
	}
	return nil
}

// newComments gives a sheet its first comments.
func (e *editor) newComments(sheet, rels string, remarks []remark) error {
	texts, space := e.free("xl/comments%d.xml"), sheetSpace
	strict, err := e.isStrict(sheet)
	if err != nil {
		return err
	}
	if strict {
		space = strictSpace
	}
	list := xmlHead + `<comments xmlns="` + space + `"><authors><author>` + author +
		`</author></authors><commentList>` + commentList("", remarks, 0) + `</commentList></comments>`
	return e.relate(sheet, rels, texts, "comments", []byte(list), func(types []byte) []byte {
		return source.WithType(types, texts, madeType+"comments+xml")
	}, nil)
}

// free is the first name of a part that isn't taken.
func (e *editor) free(pattern string) string {
	n := 1
	for e.has(fmt.Sprintf(pattern, n)) {
		n++
	}
	return fmt.Sprintf(pattern, n)
}

// relate adds a part, its type and the relation of a sheet to it, whose id is handed on.
func (e *editor) relate(
	sheet, rels, name, kind string, part []byte, typed func([]byte) []byte, use func(id string) error,
) error {
	types, err := e.part("[Content_Types].xml")
	if err != nil {
		return err
	}
	relations, err := e.part(rels)
	if err != nil {
		return err
	}
	strict, err := e.isStrict(sheet)
	if err != nil {
		return err
	}
	relations, id := source.WithRelation(relations, strict, kind, "/"+name)
	e.changed["[Content_Types].xml"], e.changed[rels], e.changed[name] = typed(types), relations, part
	if use == nil {
		return nil
	}
	return use(id)
}

// isStrict reports whether a sheet is in the strict form.
func (e *editor) isStrict(sheet string) (bool, error) {
	text, err := e.part(sheet)
	return source.IsStrict(text), err
}

// part is a part as it is so far; nil where there is none.
func (e *editor) part(name string) ([]byte, error) {
	if part, ok := e.changed[name]; ok {
		return part, nil
	}
	return e.book.parts.Part(name)
}

func (e *editor) has(name string) bool { return e.changed[name] != nil || e.book.parts.Has(name) }

// oldComment is one that a sheet has.
type oldComment struct {
	own      bool // the writer's
	from, to int  // of what is in its text element
	shows    string
}

// moreComments adds comments to those that a sheet has, and is those of cells without one.
func (e *editor) moreComments(texts string, remarks []remark) ([]remark, error) {
	list, err := e.part(texts)
	if err != nil {
		return nil, err
	}
	old, authors, prefix, ends := commentsOf(list)
	if ends.authors < 0 || ends.list < 0 {
		return nil, nil
	}
	var splices []source.Splice
	var added []remark
	for _, r := range remarks {
		c, taken := old[axis(r.row, r.column)]
		text := `<` + prefix + `t xml:space="preserve">` + markup.EscapedInCell(r.text) + `</` + prefix + `t>`
		switch {
		case !taken:
			added = append(added, r)
		case strings.Contains(c.shows, r.text):
		case c.own:
			splices = append(splices, source.Splice{From: c.from, To: c.to, With: text})
		default:
			below := `<` + prefix + `t xml:space="preserve">` + "\n" + author + ": "
			text = strings.Replace(text, `<`+prefix+`t xml:space="preserve">`, below, 1)
			splices = append(splices, source.Splice{From: c.to, To: c.to, With: "<" + prefix + "r>" + text + "</" + prefix + "r>"})
		}
	}
	if len(added) > 0 {
		splices = append(splices,
			source.Splice{From: ends.authors, To: ends.authors, With: "<" + prefix + "author>" + author + "</" + prefix + "author>"},
			source.Splice{From: ends.list, To: ends.list, With: commentList(prefix, added, authors)})
	}
	if len(splices) > 0 {
		e.changed[texts] = source.Spliced(list, splices)
	}
	return added, nil
}

// commentEnds are where the lists of a part of comments end; -1 where they don't.
type commentEnds struct{ authors, list int }

// commentsOf are the comments of a part by their cells.
func commentsOf(list []byte) (old map[string]oldComment, authors int, prefix string, ends commentEnds) {
	old, ends = map[string]oldComment{}, commentEnds{-1, -1}
	x := markup.New(list, nil)
	var names []string
	cell, open, inAuthor := "", oldComment{}, false
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		switch name := string(x.Name); {
		case kind == markup.Start && x.Depth() == 1:
			prefix = prefixIn(list[x.From:x.To])
		case kind == markup.Text && inAuthor:
			names[len(names)-1] += string(x.AppendText(nil))
		case kind == markup.Text && cell != "":
			open.shows += string(x.AppendText(nil))
		case kind == markup.Text:
		case name == "author":
			if inAuthor = kind == markup.Start; inAuthor {
				names = append(names, "")
			}
		case kind == markup.Start && name == "comment":
			cell, open = string(x.Raw("ref")), oldComment{}
			if n := numberOf(x.Raw("authorId")); n < len(names) {
				open.own = names[n] == author
			}
			old[cell] = open
		case kind == markup.Start && name == "text":
			open.from, open.shows = x.To, ""
		case kind == markup.Close && name == "text":
			open.to = x.From
			old[cell] = open
		case kind == markup.Close && name == "comment":
			cell = ""
		case kind == markup.Close && name == "authors":
			ends.authors = x.From
		case kind == markup.Close && name == "commentList":
			ends.list = x.From
		}
	}
	return old, len(names), prefix, ends
}

// prefixIn is the prefix of the name of a tag, with its colon.
func prefixIn(tag []byte) string {
	if prefix, _, ok := strings.Cut(string(tag[1:]), ":"); ok && !strings.ContainsAny(prefix, " />") {
		return prefix + ":"
	}
	return ""
}

func commentList(prefix string, remarks []remark, author int) string {
	var b strings.Builder
	for _, r := range remarks {
		b.WriteString(`<` + prefix + `comment ref="` + axis(r.row, r.column) + `" authorId="` + strconv.Itoa(author) +
			`"><` + prefix + `text><` + prefix + `t xml:space="preserve">` + markup.EscapedInCell(r.text) +
			`</` + prefix + `t></` + prefix + `text></` + prefix + `comment>`)
	}
	return b.String()
}
