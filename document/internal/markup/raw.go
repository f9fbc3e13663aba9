package markup

// Raw is the value of an attribute as it is written, in whatever namespace; nil where there is none. It is for numbers
// and words, which hold no references, and is valid until the next call of Next.
func (s *Scanner) Raw(name string) []byte {
	for _, a := range s.attributes {
		if string(local(a.name)) == name {
			return a.value
		}
	}
	return nil
}
