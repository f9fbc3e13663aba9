package source

// Mapping is a mapping that stands where n does: for readers that put together what a file writes in pieces.
func (n *Node) Mapping(entries ...Entry) *Node {
	return &Node{Kind: Mapping, Entries: entries, file: n.file, start: n.start}
}

// Sequence is a sequence that stands where n does.
func (n *Node) Sequence(items ...*Node) *Node {
	return &Node{Kind: Sequence, Items: items, file: n.file, start: n.start}
}

// Named is an entry of a mapping, with a key that stands where its value does.
func Named(key string, value *Node) Entry {
	return Entry{Key: &Node{Kind: Scalar, Text: key, file: value.file, start: value.start}, Value: value}
}
