package source

// Mapping is a mapping at the place of n, for readers that assemble what a file writes in pieces.
func (n *Node) Mapping(entries ...Entry) *Node {
	return &Node{Kind: Mapping, Entries: entries, file: n.file, start: n.start}
}

// Sequence is a sequence at the place of n.
func (n *Node) Sequence(items ...*Node) *Node {
	return &Node{Kind: Sequence, Items: items, file: n.file, start: n.start}
}

// Named is an entry of a mapping, with a key at the place of its value.
func Named(key string, value *Node) Entry {
	return Entry{Key: &Node{Kind: Scalar, Text: key, file: value.file, start: value.start}, Value: value}
}
