package main

import (
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// codesCommand explains codes and what to do about them.
type codesCommand struct {
	Codes []string `arg:"" optional:"" name:"code" help:"codes_code"`
	JSON  bool     `name:"json" help:"codes_json"`
}

// Run prints the entries of the codes that are named, or of all.
func (c *codesCommand) Run(s *call) error {
	entries, err := c.entries()
	if err != nil {
		return err
	}
	return s.writeTo("", func(out *output) error {
		if c.JSON {
			return writeJSON(out, "ndjson", entries)
		}
		for _, e := range entries {
			visible.Fprintf(out, "%s  %s\n  %s\n", e.Code, s.say(lang.Named("CODES_KIND", e.Kind.String())), e.In(s.language))
			if do := e.Do(s.language); do != "" {
				visible.Fprintf(out, "  %s\n", s.say("CODES_DO", do))
			}
		}
		return nil
	})
}

// entries are those whose code is named, or begins with a name that ends in “_”.
func (c *codesCommand) entries() ([]lang.Entry, error) {
	all := lang.Catalogue()
	if len(c.Codes) == 0 {
		return all, nil
	}
	var found []lang.Entry
	for _, name := range c.Codes {
		name = strings.ToUpper(name)
		before := len(found)
		for _, e := range all {
			code := string(e.Code)
			if code == name || strings.HasSuffix(name, "_") && strings.HasPrefix(code, name) {
				found = append(found, e)
			}
		}
		if len(found) == before {
			return nil, codeUnknown(name, all)
		}
	}
	return found, nil
}

func codeUnknown(name string, all []lang.Entry) error {
	names := make([]string, len(all))
	for i, e := range all {
		names[i] = string(e.Code)
	}
	unknown := fault.New(fault.Place{}, name, lang.Of("CODE_UNKNOWN", name))
	if near := source.Nearest(name, names); near != "" {
		return unknown.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return unknown.Hinting(lang.Of("CODE_UNKNOWN_HINT"))
}
