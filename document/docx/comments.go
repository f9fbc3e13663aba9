package docx

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// author is whose comments the writer's are.
const author = "ziping"

const (
	wordSpace    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace  = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

// comments are those of a document, and those that are added.
type comments struct {
	part  string // "" where the document has none
	text  []byte
	root  extent            // the tag that ends the part's root, or the only one of an empty root
	own   map[string]string // texts of the author's, by id
	next  int
	added strings.Builder

	strict bool // the document is in the strict form
}

// readComments reads the comments of a document.
func readComments(pack *source.Package, main string) (*comments, error) {
	folder, base := path.Split(main)
	related, err := relations(pack, folder+"_rels/"+base+".rels", folder)
	if err != nil {
		return nil, err
	}
	c := &comments{own: map[string]string{}}
	if part := related["comments"]; part != "" && pack.Has(part) {
		c.part = part
		if c.text, err = pack.Part(part); err != nil {
			return nil, err
		}
		text, recoded := markup.Decoded(c.text)
		if recoded {
			c.text = text
		}
		c.scan()
	}
	return c, nil
}

// scan finds the ids that are taken, and the author's own texts.
func (c *comments) scan() {
	x := markup.New(c.text, spaces)
	id, own, depth := "", false, 0
	for {
		switch x.Next() {
		case markup.End:
			return
		case markup.Start:
			depth++
			if x.Is(word, "comment") {
				id, _ = x.Attribute(word, "id")
				by, _ := x.Attribute(word, "author")
				own = by == author
				if n, err := strconv.Atoi(id); err == nil {
					c.next = max(c.next, n+1)
				}
			}
		case markup.Text:
			if own {
				c.own[id] += string(x.AppendText(nil))
			}
		case markup.Close:
			if depth--; depth == 0 {
				c.root = extent{x.From, x.To}
			}
		}
	}
}

// anchoredID is an id that the text of a document has, which may be left of a comment that was deleted.
var anchoredID = regexp.MustCompile(`comment(?:RangeStart|RangeEnd|Reference)\s[^<>]*\bid\s*=\s*["'](\d{1,9})["']`)

// fit passes over the ids that the text of the document has, and takes its form.
func (c *comments) fit(body []byte) {
	c.strict = source.IsStrict(body)
	for _, m := range anchoredID.FindAllSubmatch(body, -1) {
		if n, err := strconv.Atoi(string(m[1])); err == nil {
			c.next = max(c.next, n+1)
		}
	}
}

// extended is the part with what was added, as the last in its root.
func (c *comments) extended() []byte {
	tag := c.text[c.root.from:c.root.to]
	if bytes.HasPrefix(tag, []byte("</")) {
		return source.Spliced(c.text, []source.Splice{{From: c.root.from, To: c.root.from, With: c.added.String()}})
	}
	name := strings.Fields(strings.TrimRight(string(tag[1:]), "/>"))[0]
	at := c.root.from + bytes.LastIndexByte(tag, '/')
	return source.Spliced(c.text, []source.Splice{{From: at, To: c.root.to, With: ">" + c.added.String() + "</" + name + ">"}})
}

// space is the namespace of what is added.
func (c *comments) space() string {
	if c.strict {
		return strictSpace
	}
	return wordSpace
}

// add adds a comment and is its id.
func (c *comments) add(text string) string {
	id := strconv.Itoa(c.next)
	c.next++
	c.added.WriteString(`<w:comment xmlns:w="` + c.space() + `" w:id="` + id + `" w:author="` + author +
		`" w:initials="zp">`)
	for line := range strings.SplitSeq(text, "\n") {
		c.added.WriteString(`<w:p><w:r><w:t xml:space="preserve">` + markup.Escaped(line) + `</w:t></w:r></w:p>`)
	}
	c.added.WriteString(`</w:comment>`)
	return id
}

// write puts what was added into the parts of the package.
func (c *comments) write(file string, pack *source.Package, main string, changed map[string][]byte) error {
	if c.added.Len() == 0 {
		return nil
	}
	if c.part != "" {
		if !c.root.isSet() {
			return fault.New(fault.Place{File: file}, c.part, lang.Of("PACKAGE_BROKEN"))
		}
		changed[c.part] = c.extended()
		return nil
	}
	folder, base := path.Split(main)
	name := "comments.xml"
	for n := 1; pack.Has(folder + name); n++ {
		name = "comments" + strconv.Itoa(n) + ".xml"
	}
	types, err := pack.Part("[Content_Types].xml")
	if err != nil {
		return err
	}
	rels := folder + "_rels/" + base + ".rels"
	related, err := pack.Part(rels)
	if err != nil {
		return err
	}
	changed["[Content_Types].xml"] = source.WithType(types, folder+name, commentsType)
	changed[rels], _ = source.WithRelation(related, c.strict, "comments", name)
	changed[folder+name] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<w:comments xmlns:w="` + c.space() + `">` + c.added.String() + `</w:comments>`)
	return nil
}

// marks are what is put around the text of a paragraph for the comment of its cell; nothing where the cell has it
// already.
func (e *editor) marks(s *editedStory) (start, end string) {
	text := string(clean([]byte(s.edit.Comment)))
	if text == "" {
		return "", ""
	}
	for _, id := range s.comments {
		if e.comments.own[id] == strings.ReplaceAll(text, "\n", "") {
			return "", ""
		}
	}
	id := e.comments.add(text)
	mark := func(name string) string {
		return `<w:` + name + ` xmlns:w="` + e.comments.space() + `" w:id="` + id + `"/>`
	}
	return mark("commentRangeStart"), mark("commentRangeEnd") + "<" + s.prefix + "r>" + mark("commentReference") +
		"</" + s.prefix + "r>"
}
