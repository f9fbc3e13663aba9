package report

import (
	"iter"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
)

// keep adds a project, with all that is known of it or, where only a summary of several is made, with what that shows.
func (b *Book) keep(p *project) {
	b.projects = append(b.projects, p)
	if !b.OnlySummary || len(b.projects) == 1 {
		return
	}
	if first := b.projects[0]; first.brief == nil {
		b.shorten(first)
	}
	b.shorten(p)
}

// shorten lets go of what Summary doesn't show of a project.
func (b *Book) shorten(p *project) {
	var t template.Tree
	if p.lean {
		t = b.leanTree(p)
	} else {
		t = b.figures(p)
		_, t["unmet"] = b.rows(p)
		t["findings"] = b.findings(p)
	}
	p.brief = packed(t, briefFields())
	p.report, p.result, p.money = nil, nil, evaluation.RollUp{}
	r := &p.record
	p.record = evaluation.Record{
		Project: strings.Clone(r.Project), Department: strings.Clone(r.Department), Year: r.Year, Points: r.Points,
		Score: r.Score, Grade: r.Grade,
	}
}

// fieldSet are fields of a tree, and those of the trees in it; nil where it is a text or a figure.
type fieldSet map[string]fieldSet

// briefFields are what the pages and documents of Summary show of a project.
func briefFields() fieldSet {
	return fieldSet{
		"rank": nil, "budget": nil, "spent": nil, "rate": nil, "points": nil, "score": nil, "grade": nil, "execution": nil,
		"unreviewed": nil,
		"project":    {"name": nil, "implementing_unit": nil},
		"declared":   {"score": nil},
		"unmet":      {"name": nil, "target": nil, "actual": nil, "points": nil, "score": nil, "reason": nil},
		"findings":   {"severity": nil, "at": nil, "message": nil, "fix": nil},
	}
}

// packedField is a field of a packed tree: a text or a figure, or []packedField for a tree, or a list of those.
type packedField struct {
	name  string
	value any
}

// packed is a tree with some of its fields, in a quarter of the memory. Its texts are copies, so that they don't hold
// the document that they are from.
func packed(t template.Tree, fields fieldSet) []packedField {
	out := make([]packedField, 0, len(fields))
	for name, inner := range fields {
		switch v := t[name].(type) {
		case nil:
		case string:
			out = append(out, packedField{name, strings.Clone(v)})
		case template.Tree:
			out = append(out, packedField{name, packed(v, inner)})
		case []template.Tree:
			all := make([][]packedField, len(v))
			for i, one := range v {
				all[i] = packed(one, inner)
			}
			out = append(out, packedField{name, all})
		default:
			out = append(out, packedField{name, v})
		}
	}
	return out
}

// unpacked is the tree again.
func unpacked(fields []packedField) template.Tree {
	out := make(template.Tree, len(fields))
	for _, f := range fields {
		switch v := f.value.(type) {
		case []packedField:
			out[f.name] = unpacked(v)
		case [][]packedField:
			all := make([]template.Tree, len(v))
			for i, one := range v {
				all[i] = unpacked(one)
			}
			out[f.name] = all
		default:
			out[f.name] = v
		}
	}
	return out
}

// rankedTrees are the projects in the order of their ranks, one by one: not all of them have to be held at once.
func (b *Book) rankedTrees(as func(string) string) iter.Seq[template.Tree] {
	ranked := b.ranked()
	return func(yield func(template.Tree) bool) {
		for _, p := range ranked {
			if !yield(shownTree(shownTree(b.treeOf(p), cleaned), as)) {
				return
			}
		}
	}
}
