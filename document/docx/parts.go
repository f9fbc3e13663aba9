package docx

import (
	"path"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/lang"
)

// The namespaces that matter.
const (
	word   markup.Space = iota + 1
	newer               // of Word 2010
	either              // of content for programs of different age
	formula
)

var spaces = map[string]markup.Space{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": word,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             word, // strict
	"http://schemas.microsoft.com/office/word/2010/wordml":         newer,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":  either,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":   formula,
	"http://purl.oclc.org/ooxml/officeDocument/math":               formula, // strict
}

// open finds the part with the document and reads those beside it.
func (r *reader) open(pack *source.Package) ([]byte, error) {
	main, err := mainPart(pack)
	if err != nil {
		return nil, err
	}
	if main == "" {
		return nil, r.broken(lang.Of("REASON_NO_WORD"))
	}
	r.part = main
	packed, err := pack.Part(main)
	if err != nil {
		return nil, err
	}
	text, recoded := markup.Decoded(packed)
	r.recoded = recoded
	folder, base := path.Split(main)
	related, err := relations(pack, folder+"_rels/"+base+".rels", folder)
	if err != nil {
		return nil, err
	}
	scan := func(kind string) (*markup.Scanner, error) {
		target := related[kind]
		if target == "" {
			target = folder + kind + ".xml"
		}
		data, err := pack.Part(target)
		data, _ = markup.Decoded(data)
		return markup.New(data, spaces), err
	}
	x, err := scan("styles")
	if err != nil {
		return nil, err
	}
	r.styles = readStyles(x)
	if x, err = scan("numbering"); err != nil {
		return nil, err
	}
	r.numbers = readNumbering(x, r.styles)
	return text, nil
}

// mainPart is the name of the part with the document, as the package says; else by its type, or its usual name.
func mainPart(pack *source.Package) (string, error) {
	related, err := relations(pack, "_rels/.rels", "")
	if err != nil {
		return "", err
	}
	if part := related["officeDocument"]; part != "" && pack.Has(part) {
		return part, nil
	}
	types, err := pack.Part("[Content_Types].xml")
	if err != nil {
		return "", err
	}
	types, _ = markup.Decoded(types)
	x := markup.New(types, nil)
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind != markup.Start || string(x.Name) != "Override" {
			continue
		}
		of, _ := x.Attribute(markup.Other, "ContentType")
		part, _ := x.Attribute(markup.Other, "PartName")
		isWord := strings.Contains(of, "wordprocessingml") || strings.Contains(of, "ms-word")
		if isWord && strings.Contains(of, ".main+xml") && pack.Has(part) {
			return strings.TrimPrefix(part, "/"), nil
		}
	}
	if pack.Has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", nil
}

// relations are the first internal targets of each kind that a part of relations names. The kind is the last word of
// its type, which is the same in both standards.
func relations(pack *source.Package, part, folder string) (map[string]string, error) {
	data, err := pack.Part(part)
	if err != nil {
		return nil, err
	}
	data, _ = markup.Decoded(data)
	targets := map[string]string{}
	x := markup.New(data, nil)
	for kind := x.Next(); kind != markup.End; kind = x.Next() {
		if kind != markup.Start || string(x.Name) != "Relationship" {
			continue
		}
		of, _ := x.Attribute(markup.Other, "Type")
		target, _ := x.Attribute(markup.Other, "Target")
		of = of[strings.LastIndexByte(of, '/')+1:]
		if mode, _ := x.Attribute(markup.Other, "TargetMode"); mode == "External" || targets[of] != "" {
			continue
		}
		if strings.HasPrefix(target, "/") {
			targets[of] = path.Clean(target)[1:]
		} else {
			targets[of] = path.Join(folder, target)
		}
	}
	return targets, nil
}
