package ruling

import (
	"regexp"
	"strings"
)

// margin is the share of a page's height at either end where headers, footers and page numbers are.
const margin = 0.12

var pageNumbers = []*regexp.Regexp{
	regexp.MustCompile(`^[-–—―－~·•\s]*(第\s*)?\d{1,4}\s*(页)?[-–—―－~·•\s]*$`),
	regexp.MustCompile(`^[-–—\s]*(第\s*)?\d{1,4}\s*(页)?\s*([/／,，、]|共|of)\s*(共\s*)?\d{1,4}\s*(页)?[-–—\s]*$`),
	regexp.MustCompile(`^(?i)page\s+\d{1,4}(\s+of\s+\d{1,4})?$`),
}

// body adds the blocks of a page without its number, and without the texts at its edges that the page before has too,
// but for figures.
func (d *Layout) body(blocks []block) {
	seen := map[string]int{}
	first, last := tablesOf(blocks)
	for i, b := range blocks {
		if b.table == nil && isMarginal(blocks, i, first, last) {
			text := strings.Join(strings.Fields(b.text), " ")
			if isPageNumber(text) {
				continue
			}
			key := strings.Map(withoutFigures, text)
			if above, again := d.above[key]; again {
				d.blocks[above].running = true
				seen[key] = above
				continue
			}
			seen[key] = len(d.blocks)
		}
		d.blocks = append(d.blocks, b)
	}
	d.above = seen
}

func withoutFigures(r rune) rune {
	if r >= '0' && r <= '9' {
		return '#'
	}
	return r
}

func isPageNumber(text string) bool {
	for _, p := range pageNumbers {
		if p.MatchString(text) {
			return true
		}
	}
	return false
}

// isMarginal reports whether a block is at an edge of its page, with no table between: before the first or behind the
// last one.
func isMarginal(blocks []block, i, first, last int) bool {
	b := blocks[i]
	if b.bottom <= margin*b.height {
		return i < first
	}
	return b.top >= (1-margin)*b.height && i > last
}

// tablesOf are the numbers of the first and the last block that are tables; where there is none, no block is between.
func tablesOf(blocks []block) (first, last int) {
	first, last = len(blocks), -1
	for i, b := range blocks {
		if b.table != nil {
			first, last = min(first, i), i
		}
	}
	return first, last
}
