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

// body is the blocks of a page without its number, and without the texts at its edges that the page before has too.
func (d *Layout) body(blocks []block) []block {
	seen := map[string]bool{}
	var out []block
	for i, b := range blocks {
		if b.table == nil && isMarginal(blocks, i) {
			text := strings.Join(strings.Fields(b.text), " ")
			if isPageNumber(text) {
				continue
			}
			seen[text] = true
			if d.above[text] {
				continue
			}
		}
		out = append(out, b)
	}
	d.above = seen
	return out
}

func isPageNumber(text string) bool {
	for _, p := range pageNumbers {
		if p.MatchString(text) {
			return true
		}
	}
	return false
}

// isMarginal reports whether a block is at an edge of its page, with no table between.
func isMarginal(blocks []block, i int) bool {
	b := blocks[i]
	switch {
	case b.bottom <= margin*b.height:
		blocks = blocks[:i]
	case b.top >= (1-margin)*b.height:
		blocks = blocks[i+1:]
	default:
		return false
	}
	for _, o := range blocks {
		if o.table != nil {
			return false
		}
	}
	return true
}
