package source

import (
	"strings"
	"testing"
)

// Places are the same in a file with the line ends of Windows.
func TestPlacesWithCarriageReturns(t *testing.T) {
	const text = "a: 1 # one\nb:\n  - {c: '2', d: x} # two\n# three\n\n  - e: >\n      text\n      more\n    f: \"y\"\n  " +
		"  g: 一 # z\nh: |\n  u\n\n  v\ni: 9\n"
	places := func(text string) string {
		var all []string
		var visit func(n *Node)
		visit = func(n *Node) {
			all = append(all, n.Place().String()+" "+n.Text)
			for _, e := range n.Entries {
				visit(e.Key)
				visit(e.Value)
			}
			for _, item := range n.Items {
				visit(item)
			}
		}
		visit(yamlRoot(t, text))
		return strings.Join(all, "\n")
	}
	unix, windows := places(text), places(strings.ReplaceAll(text, "\n", "\r\n"))
	if unix != windows {
		t.Errorf("%s\nwith carriage returns\n%s", unix, windows)
	}
	if !strings.Contains(unix, "规则.yaml:15:4 9") || !strings.Contains(unix, "规则.yaml:10:8 一") {
		t.Error(unix)
	}
}
