package template

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// wordTemplate is a Word document with fields.
type wordTemplate struct {
	main    string // the part with the document
	stories map[string]*node
	charts  map[string]*chart // of the main part, by id
}

func readWord(file string, t *Template, c *checker) (*wordTemplate, error) {
	main := "word/document.xml"
	for _, r := range relations(t.part("_rels/.rels")) {
		if strings.HasSuffix(r.kind, "/officeDocument") {
			main = strings.TrimPrefix(r.target, "/")
		}
	}
	w := &wordTemplate{main: main, stories: map[string]*node{}, charts: map[string]*chart{}}
	for _, r := range relations(t.part(linksOf(main))) {
		if strings.HasSuffix(r.kind, "/chart") {
			part := resolved(main, r.target)
			if ch := readChart(part, t.part(part)); ch != nil {
				w.charts[r.id] = ch
			}
		}
	}
	level := wordLevel()
	for _, p := range t.parts {
		before, ok := isStory(p.name, main)
		if !ok {
			continue
		}
		isMain := strings.EqualFold(p.name, main)
		if !isMain && !bytes.Contains(p.data, []byte("{")) {
			continue
		}
		top, ok := parse(p.data, spaces)
		if !ok {
			return nil, fault.New(fault.Place{File: file}, p.name, lang.Of("PACKAGE_BROKEN"))
		}
		story := &wordPart{checker: c, file: file, before: before}
		story.prepare(top)
		for _, left := range c.structure(top, level) {
			c.unmatched(left)
		}
		c.charts = nil
		if isMain {
			c.charts = w.charts
		}
		c.resolve(top, &shape{fields: c.top})
		unmarked(top, false)
		w.stories[p.name] = top
	}
	return w, nil
}

// fill is what the parts become that hold fields, and those that come to them.
func (w *wordTemplate) fill(t *Template, data Tree) (map[string][]byte, error) {
	made := map[string][]byte{}
	charts := &chartWriter{template: t, word: w, made: made, next: 1}
	for _, p := range t.parts {
		top := w.stories[p.name]
		if top == nil {
			continue
		}
		out := &writer{above: map[*node][]string{}}
		if strings.EqualFold(p.name, w.main) {
			out.chart = charts.write
		}
		out.node(top, &scope{tree: data})
		if out.large != nil {
			return nil, out.large.tooLarge()
		}
		made[p.name] = out.out.Bytes()
	}
	charts.end()
	return made, nil
}

// chartWriter gives each chart that is shown its part, its workbook and its relations.
type chartWriter struct {
	template *Template
	word     *wordTemplate
	made     map[string][]byte
	next     int
	links    strings.Builder // relations of the document
	types    strings.Builder // of parts
}

const (
	chartType   = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
	relatedBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

var idPattern = regexp.MustCompile(`\bid="[^"]*"`)

// write fills a chart and is the tag that shows it.
func (c *chartWriter) write(n *node, s *scope) string {
	id := n.attribute("id")
	ch := c.word.charts[id]
	if ch == nil {
		return n.open + n.close
	}
	part, book := ch.fill(s)
	name, tag := ch.part, n.open
	if _, used := c.made[name]; used {
		for {
			name = path.Dir(ch.part) + "/chartOf" + strconv.Itoa(c.next) + ".xml"
			c.next++
			if c.template.part(name) == nil {
				break
			}
		}
		id = "rIdChartOf" + strconv.Itoa(c.next)
		tag = idPattern.ReplaceAllLiteralString(tag, `id="`+id+`"`)
		c.links.WriteString(`<Relationship Id="` + id + `" Type="` + relatedBase + `/chart" Target="/` + name + `"/>`)
		c.types.WriteString(`<Override PartName="/` + name + `" ContentType="` + chartType + `"/>`)
	}
	c.embed(name, part, book)
	return tag + n.close
}

// embed adds a chart with its workbook.
func (c *chartWriter) embed(name string, part, book []byte) {
	base := strings.TrimSuffix(path.Base(name), ".xml")
	file := path.Dir(path.Dir(name)) + "/embeddings/" + base + ".xlsx"
	c.made[file] = book
	const external = `<c:externalData r:id="rIdData"><c:autoUpdate val="0"/></c:externalData>`
	if !bytes.Contains(part, []byte("externalData")) {
		part = bytes.Replace(part, []byte("</c:chartSpace>"), []byte(external+"</c:chartSpace>"), 1)
	}
	c.made[name] = part
	c.made[linksOf(name)] = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdData" Type="` +
		relatedBase + `/package" Target="/` + file + `"/></Relationships>`)
}

// end fills charts that are shown nowhere, and adds what came to be to the lists of the package.
func (c *chartWriter) end() {
	for _, ch := range c.word.charts {
		if _, ok := c.made[ch.part]; !ok {
			part, book := ch.fill(&scope{})
			c.embed(ch.part, part, book)
		}
	}
	if len(c.word.charts) == 0 {
		return
	}
	types := c.template.part("[Content_Types].xml")
	if !bytes.Contains(bytes.ToLower(types), []byte(`extension="xlsx"`)) {
		c.types.WriteString(`<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>`)
	}
	c.made["[Content_Types].xml"] = bytes.Replace(types, []byte("</Types>"), []byte(c.types.String()+"</Types>"), 1)
	links := linksOf(c.word.main)
	c.made[links] = bytes.Replace(c.template.part(links), []byte("</Relationships>"),
		[]byte(c.links.String()+"</Relationships>"), 1)
}

// relation is what one part says of another.
type relation struct{ id, kind, target string }

func relations(data []byte) []relation {
	var all []relation
	x := markup.New(data, nil)
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind != markup.Start || string(x.Name) != "Relationship" {
			continue
		}
		var r relation
		r.id, _ = x.Attribute(markup.Other, "Id")
		r.kind, _ = x.Attribute(markup.Other, "Type")
		r.target, _ = x.Attribute(markup.Other, "Target")
		if mode, _ := x.Attribute(markup.Other, "TargetMode"); mode != "External" {
			all = append(all, r)
		}
	}
	return all
}

// linksOf is the part with the relations of a part.
func linksOf(part string) string {
	folder, base := path.Split(part)
	return folder + "_rels/" + base + ".rels"
}

// resolved is the name of a part that another names.
func resolved(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return target[1:]
	}
	return path.Join(path.Dir(from), target)
}
