package evaluation

import (
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// levelNames gives names of levels their normal form. Rows of one level are adjacent, so the last few names are
// remembered.
type levelNames struct {
	known [4]struct{ printed, plain string }
	next  int
}

func (n *levelNames) of(printed string) string {
	if printed == "" {
		return ""
	}
	for i := range n.known {
		if n.known[i].printed == printed {
			return n.known[i].plain
		}
	}
	plain := indicator.LevelName(printed)
	n.known[n.next] = struct{ printed, plain string }{printed, plain}
	n.next = (n.next + 1) % len(n.known)
	return plain
}

// nearTier is the part of a message that asks whether another tier was meant; it is empty if none is similar.
type nearTier struct {
	set            *rules.Set
	level1, level2 string
}

// In is the question.
func (n nearTier) In(l lang.Language) string {
	if near := n.set.NearTierOfRow(n.level1, n.level2); near != "" {
		return lang.Of("TIER_NEAR", near).In(l)
	}
	return ""
}
