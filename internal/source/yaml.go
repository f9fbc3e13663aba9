package source

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// YAML reads the documents of a YAML file that aren't empty. The error is a *fault.Error; mistakes that leave the rest
// readable, such as a repeated key, come with the first document, and Decoder.Open reports them.
func YAML(name string, data []byte) ([]*Node, error) {
	f, err := newFile(name, data, 1, MaxYAML)
	if err != nil {
		return nil, err
	}
	if err := f.checkHidden(isYAML); err != nil {
		return nil, err
	}
	if err := f.checkShape(); err != nil {
		return nil, err
	}
	// The parser counts the line ends of Windows twice after comments. Lines and columns are the same without them.
	parsed, err := parser.ParseBytes([]byte(strings.ReplaceAll(f.text, "\r\n", "\n")), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, f.syntaxError(err)
	}
	b := &yamlBuilder{file: f, anchors: map[string]ast.Node{}}
	var roots []*Node
	for _, doc := range parsed.Docs {
		if doc.Body == nil {
			continue
		}
		roots = append(roots, b.node(doc.Body, 0))
	}
	if len(roots) == 0 {
		return nil, b.faults.Err()
	}
	roots[0].mistakes = &b.faults
	return roots, nil
}

// YAMLInSight is YAML for a file on which people base decisions, such as rule sets and their tests: it must hold
// nothing that is invisible or shown in another order.
func YAMLInSight(name string, data []byte) ([]*Node, error) {
	f, err := newFile(name, data, 1, MaxYAML)
	if err != nil {
		return nil, err
	}
	if err := IfEmpty(name, data); err != nil {
		return nil, err
	}
	if err := f.checkHidden(func(r rune) bool { return isYAML(r) && (!visible.IsHidden(r) || r < ' ') }); err != nil {
		return nil, err
	}
	return YAML(name, data)
}

// isYAML reports whether YAML may hold a character as it is (YAML 1.2, c-printable).
func isYAML(r rune) bool {
	return r >= ' ' && r < 0x7f || r == '\t' || r == '\n' || r == '\r' || r == 0x85 ||
		r >= 0xa0 && r != 0xfffe && r != 0xffff
}

// checkHidden refuses characters that can't stand in the file as they are. Within double quotes they can be written.
func (f *file) checkHidden(may func(rune) bool) error {
	for i, r := range f.text {
		if !may(r) {
			return f.fault(i, string(r), lang.Of("YAML_HIDDEN", visible.Rune(r))).Hinting(
				lang.Of("YAML_HIDDEN_HINT", `"`+visible.Escape(r)+`"`))
		}
	}
	return nil
}

// checkShape refuses what would slow the parser down: tabs as indentation, which YAML doesn't allow, and deep nesting.
func (f *file) checkShape() error {
	indents := make([]int, 0, maxDepth)
	var keys [4*maxDepth + 1]int // lines of each level since the last above it
	flow, marks, documents, beyond := 0, 0, 0, 0
	for i := range f.lines {
		line := f.line(i)
		text := strings.TrimLeft(line, " ")
		if text == "" || text[0] == '#' {
			continue
		}
		indent := len(line) - len(text)
		found, at := marksIn(text, maxMarks-marks)
		marks, beyond = marks+found, f.lines[i]+indent+at
		if indent == 0 && strings.HasPrefix(text, "---") {
			if documents++; documents > maxDocuments {
				return f.fault(f.lines[i], "", lang.Of("LIMIT_DOCUMENTS", maxDocuments)).Hinting(lang.Of("LIMIT_SIZE_HINT"))
			}
			clear(keys[:])
		}
		if strings.HasPrefix(text, "\t") && strings.TrimSpace(text) != "" {
			return f.fault(f.lines[i]+indent, "", lang.Of("YAML_TAB")).Hinting(lang.Of("YAML_TAB_HINT"))
		}
		for len(indents) > 0 && indents[len(indents)-1] >= indent {
			indents = indents[:len(indents)-1]
		}
		indents = append(indents, indent)
		if level := len(indents) - 1; level < len(keys) {
			clear(keys[level+1:])
			if text[0] == '-' {
				keys[level] = 0 // a list may be long
			} else if keys[level]++; keys[level] > maxKeys && strings.Contains(text, ":") {
				return f.fault(f.lines[i]+indent, "", lang.Of("LIMIT_ITEMS", maxKeys))
			}
		}
		flow = max(0, flow+strings.Count(text, "[")+strings.Count(text, "{")-strings.Count(text, "]")-strings.Count(
			text, "}"))
		nested := len(indents) + flow + strings.Count(text, "- - ") + longestRun(text)
		if nested > 4*maxDepth {
			return f.fault(f.lines[i]+indent, "", lang.Of("LIMIT_DEPTH", maxDepth))
		}
		if marks > maxMarks {
			return f.fault(beyond, "", lang.Of("LIMIT_NODES", maxMarks)).Hinting(lang.Of("LIMIT_SIZE_HINT"))
		}
	}
	return nil
}

// marksIn counts the characters of a line that a parser makes something of, and says where the first one beyond so many
// is.
func marksIn(text string, most int) (n, beyond int) {
	for i := range len(text) {
		switch c := text[i]; {
		case c == ',' || c == ':' || c == '[' || c == '{' || c == '?', c == '-' && (i+1 == len(text) || text[i+1] == ' '):
			if n++; n == most+1 {
				beyond = i
			}
		}
	}
	return n, beyond
}

// longestRun is the longest run of opening brackets in a line.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '[', '{':
			run++
			longest = max(longest, run)
		case ' ':
		default:
			run = 0
		}
	}
	return longest
}

// syntaxError is the parser's error as a fault.
func (f *file) syntaxError(err error) error {
	var syntax *yaml.SyntaxError
	offset, said := 0, err.Error()
	if errors.As(err, &syntax) {
		said = syntax.GetMessage()
		if tk := syntax.GetToken(); tk != nil && tk.Position != nil {
			offset = f.offset(tk.Position.Line, tk.Position.Column)
		}
	}
	said, _, _ = strings.Cut(said, "\n")
	m := lang.Of("YAML_SYNTAX", said)
	for part, code := range syntaxCodes {
		if strings.Contains(said, part) {
			m = lang.Of(code)
		}
	}
	e := f.fault(offset, "", m)
	if hint := colonHint(e.Line); !hint.IsZero() {
		if line := f.lines[f.lineOf(offset)]; hint.Code == "COLON_FULL_WIDTH" {
			e = f.fault(line+strings.Index(e.Line, "："), "：", m)
		}
		return e.Hinting(hint)
	}
	if hint := f.valueHint(offset); !hint.IsZero() {
		return e.Hinting(hint)
	}
	if line := f.lineOf(offset); line > 0 && (m.Code == "YAML_BRACKET" || m.Code == "YAML_BRACE") { // it was never closed
		if above := f.valueHint(f.lines[line] - 1); !above.IsZero() {
			return f.fault(f.lines[line]-1, "", m).Hinting(above)
		}
	}
	return e.Hinting(lang.Of("YAML_SYNTAX_HINT"))
}

// syntaxCodes are our sentences for the parser's most frequent errors.
var syntaxCodes = map[string]lang.Code{
	"non-map value is specified":                   "YAML_NOT_KEY",
	"'}' must be specified":                        "YAML_BRACE",
	"end token '}' not found":                      "YAML_BRACE",
	"end token ']' not found":                      "YAML_BRACKET",
	"']' must be specified":                        "YAML_BRACKET",
	"could not find end character of":              "YAML_QUOTE",
	"invalid header option":                        "YAML_VALUE",
	"is a reserved character":                      "YAML_VALUE",
	"unexpected scalar value type":                 "YAML_VALUE",
	"block sequence entries are not allowed":       "YAML_VALUE",
	"mapping value is not allowed in this context": "YAML_INDENTED",
}

// colonHint says what is wrong with the colon of a key that YAML doesn't see: it is full-width, or no blank follows it.
func colonHint(written string) lang.Message {
	written, _, _ = strings.Cut(strings.TrimSpace(written), "\n")
	name, rest, colon := strings.Cut(written, ":")
	wide, _, fullWidth := strings.Cut(written, "：")
	switch {
	case fullWidth && (!colon || len(wide) < len(name)):
		return lang.Of("COLON_FULL_WIDTH")
	case colon && rest != "" && !strings.HasPrefix(rest, " ") && !strings.ContainsAny(name, "\"'[{ "):
		return lang.Of("COLON_BLANK", name+": "+rest)
	}
	return lang.Message{}
}

// yamlBuilder turns the parser's nodes into ours.
type yamlBuilder struct {
	file    *file
	anchors map[string]ast.Node
	nodes   int
	full    bool // a limit was hit, and said
	faults  fault.Gathered

	// The place that was found last: columns of a line are counted on from there, or a long line would take the square
	// of its length.
	line, column, at int
}

func (b *yamlBuilder) fail(tk *token.Token, m lang.Message) {
	b.faults.Add(b.file.fault(b.offset(tk), "", m))
}

// failValue is fail for what looks like a cell that needs quotation marks.
func (b *yamlBuilder) failValue(tk *token.Token, m lang.Message) {
	e := b.file.fault(b.offset(tk), "", m)
	if hint := b.file.valueHint(b.offset(tk)); !hint.IsZero() {
		e = e.Hinting(hint)
	}
	b.faults.Add(e)
}

func (b *yamlBuilder) offset(tk *token.Token) int {
	if tk == nil || tk.Position == nil {
		return 0
	}
	line, column := tk.Position.Line, tk.Position.Column
	if line != b.line || column < b.column {
		b.line, b.column, b.at = line, 1, b.file.offset(line, 1)
	}
	for ; b.column < column && b.at < len(b.file.text); b.column++ {
		_, size := utf8.DecodeRuneInString(b.file.text[b.at:])
		b.at += size
	}
	return b.at
}

// limit notes a limit once; what is left of the tree is null.
func (b *yamlBuilder) limit(tk *token.Token, m lang.Message) *Node {
	if !b.full {
		b.full = true
		b.fail(tk, m)
	}
	return &Node{file: b.file, start: b.offset(tk), lost: true}
}

func (b *yamlBuilder) node(n ast.Node, depth int) *Node {
	if b.nodes++; b.nodes > maxNodes {
		return b.limit(n.GetToken(), lang.Of("LIMIT_NODES", maxNodes))
	}
	if depth > maxDepth {
		return b.limit(n.GetToken(), lang.Of("LIMIT_DEPTH", maxDepth))
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		return b.mapping(n.GetToken(), n.Values, depth)
	case *ast.MappingValueNode:
		return b.mapping(n.Key.GetToken(), []*ast.MappingValueNode{n}, depth)
	case *ast.SequenceNode:
		out := &Node{Kind: Sequence, file: b.file, start: b.offset(n.Start)}
		for _, v := range n.Values {
			out.Items = append(out.Items, b.node(v, depth+1))
		}
		return out.adopt()
	case *ast.LiteralNode:
		return b.block(n)
	case *ast.AnchorNode:
		b.anchors[n.Name.GetToken().Value] = n.Value
		return b.node(n.Value, depth)
	case *ast.AliasNode:
		return b.alias(n, depth)
	case *ast.TagNode:
		b.failValue(n.Start, lang.Of("YAML_TAG"))
		return b.node(n.Value, depth)
	case *ast.NullNode:
		return &Node{Kind: Null, file: b.file, start: b.offset(n.GetToken())}
	}
	return b.scalar(n)
}

func (b *yamlBuilder) mapping(at *token.Token, values []*ast.MappingValueNode, depth int) *Node {
	out := &Node{Kind: Mapping, file: b.file, start: b.offset(at)}
	if len(values) > 0 {
		out.start = b.offset(values[0].Key.GetToken())
	}
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		if _, merge := v.Key.(*ast.MergeKeyNode); merge {
			b.fail(v.Key.GetToken(), lang.Of("YAML_MERGE"))
			continue
		}
		key := b.scalar(v.Key)
		if seen[key.Text] {
			b.faults.Find(func() *fault.Error { return key.Fault(lang.Of("KEY_DUPLICATE", key.Text)) })
			continue
		}
		seen[key.Text] = true
		value := b.node(v.Value, depth+1)
		if value.Kind == Null && !value.lost && !strings.HasPrefix(b.file.text[value.start:], "null") &&
			!strings.HasPrefix(b.file.text[value.start:], "~") {
			value.start = key.start // nothing is written, so there is no other place
		}
		out.Entries = append(out.Entries, Entry{key, value})
	}
	return out.adopt()
}

// alias reads what its anchor stands for again, so that expanded nodes are counted.
func (b *yamlBuilder) alias(n *ast.AliasNode, depth int) *Node {
	name := n.Value.GetToken().Value
	target, ok := b.anchors[name]
	if !ok {
		b.failValue(n.Start, lang.Of("YAML_ALIAS", name))
		return &Node{file: b.file, start: b.offset(n.Start), lost: true}
	}
	return b.node(target, depth+1)
}

func (b *yamlBuilder) scalar(n ast.Node) *Node {
	tk := n.GetToken()
	out := &Node{Kind: Scalar, Text: tk.Value, file: b.file, start: b.offset(tk)}
	if s, ok := n.(*ast.StringNode); ok {
		out.Text = s.Value
	}
	switch tk.Type {
	case token.SingleQuoteType:
		out.Style = SingleQuoted
		out.start++
	case token.DoubleQuoteType:
		out.Style = DoubleQuoted
		out.start++
	}
	return out
}

// block is a | or > scalar. The parser misplaces its text, so its start is found in the file: the first character after
// the line of the indicator that isn't white space.
func (b *yamlBuilder) block(n *ast.LiteralNode) *Node {
	out := &Node{Kind: Scalar, Style: Block, Text: n.Value.Value, file: b.file}
	at := b.offset(n.Start)
	if end := strings.IndexByte(b.file.text[at:], '\n'); end >= 0 {
		at += end + 1
	}
	out.start = at
	return out
}
