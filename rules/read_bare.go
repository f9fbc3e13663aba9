package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// bareNames are the words of a reading.
var bareNames = []string{"at-least", "more-than", "at-most", "less-than", "equal"}

// bareDirections are what bareNames say.
var bareDirections = []scoring.Direction{
	scoring.UpFrom, scoring.Above, scoring.DownFrom, scoring.Below,
	scoring.Exactly,
}

// bare reads what a value without a comparator means: by level-1 or level-2 name, {成本指标: at-most, else: at-least}, or
// as a list of readings of which the first that fits is taken.
func (r *reader) bare(n *source.Node) []BareReading {
	switch {
	case n == nil:
		return nil
	case n.Kind == source.Sequence:
		return r.bareList(n)
	}
	f := r.d.Fields(n)
	f.Need("else")
	var readings []BareReading
	var rest BareReading
	for _, e := range n.Entries {
		reading := BareReading{Means: r.bareMeans(e.Value), at: []string{e.Key.Text}}
		if e.Key.Text == "else" {
			rest = reading
			continue
		}
		reading.Levels = []string{e.Key.Text}
		reading.prepare()
		readings = append(readings, reading)
	}
	return append(readings, rest)
}

func (r *reader) bareMeans(n *source.Node) scoring.Direction {
	return bareDirections[r.oneOf(n, bareNames)]
}

func (r *reader) bareList(n *source.Node) []BareReading {
	items := r.d.Items(n)
	if len(items) == 0 {
		r.d.Fail(n, "BARE_NONE").Text = ""
	}
	var readings []BareReading
	for i, item := range items {
		f := r.d.Fields(item)
		b := BareReading{at: []string{strconv.Itoa(i), "means"}}
		b.Levels = r.words(f.Get("level"))
		for _, kind := range r.nodes(f.Get("kind")) {
			b.Kinds = append(b.Kinds, BareKind(r.oneOf(kind, bareKindNames)))
		}
		if zero := f.Get("zero"); zero != nil {
			if b.Zero = r.d.Bool(zero); !b.Zero {
				r.d.Fail(zero, "BARE_ZERO", zero.Text)
			}
		}
		b.NameHas, b.Unless = r.nameWords(f.Get("name_has")), nil
		if unless := f.Get("unless"); unless != nil {
			b.Unless = r.nameWords(unless)
			if f.Get("name_has") == nil {
				r.d.Fail(unless, "BARE_UNLESS").Text = ""
			}
			r.bareTwice(unless, &b)
		}
		b.Means = r.bareMeans(f.Need("means"))
		f.Close()
		b.prepare()
		written := func(key string) bool { return item.Get(key) != nil }
		switch always := !slices.ContainsFunc([]string{"level", "kind", "zero", "name_has", "unless"}, written); {
		case always && i < len(items)-1:
			r.d.Fail(item, "BARE_REST").Text = ""
		case !always && i == len(items)-1:
			r.d.Fail(item, "BARE_LAST").Hinting(lang.Of("BARE_LAST_HINT")).Text = ""
		}
		readings = append(readings, b)
	}
	return readings
}

// nodes are the items of a list, or the single value in place of one.
func (r *reader) nodes(n *source.Node) []*source.Node {
	if n == nil || n.Kind == source.Scalar {
		if n == nil {
			return nil
		}
		return []*source.Node{n}
	}
	return r.d.Items(n)
}

// words are the texts of a list, or the single text in place of one.
func (r *reader) words(n *source.Node) []string {
	var all []string
	for _, item := range r.nodes(n) {
		if text, ok := r.d.Text(item); ok && text != "" {
			all = append(all, text)
		} else if ok {
			r.d.Fail(item, "BARE_BLANK").Text = ""
		}
	}
	return all
}

// nameWords are words of names; “…” after one, also as three dots, means that it decides regardless of what follows.
func (r *reader) nameWords(n *source.Node) []string {
	words := r.words(n)
	for i, w := range words {
		if words[i] = strings.ReplaceAll(w, "...", "…"); strings.Trim(words[i], "…") == "" {
			r.d.Fail(n, "BARE_BLANK").Text = ""
			return nil
		}
	}
	return words
}

// bareTwice finds a word that is said to decide a name both ways.
func (r *reader) bareTwice(unless *source.Node, b *BareReading) {
	for _, w := range b.Unless {
		for _, other := range b.NameHas {
			if strings.TrimSuffix(w, "…") == strings.TrimSuffix(other, "…") {
				r.d.Fail(unless, "BARE_TWICE", w).Text = w
			}
		}
	}
}
