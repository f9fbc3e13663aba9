package source

// wordSize is how many bytes a word holds.
const wordSize = 8

// word is eight bytes of a text, the first one lowest.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// half is four bytes of a text, the first one lowest.
func half(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// lowBytes masks a given number of bytes of a word, none at least and all at most.
func lowBytes(n int) uint64 {
	if n >= wordSize {
		return ^uint64(0)
	}
	return 1<<(8*max(n, 0)) - 1
}
