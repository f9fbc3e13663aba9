package numeral

import "testing"

// No character that a number starts with is missing from those that are tried.
func TestWhereNumbersMayStart(t *testing.T) {
	for r := rune(0x20); r < 0xffff; r++ {
		for _, rest := range []string{"", "5", "五", "十五", "百", "百五", "万", "分之五", "分之一", "数", "几", "几十", "折", "下5", "点五", "百分之五", "个", "两百", "五成", "千五百"} {
			if _, size := new(grammar).read(string(r) + rest); size > 0 && !mayStart(string(r)) {
				t.Errorf("%q is a number", string(r)+rest)
			}
		}
	}
}
