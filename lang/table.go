package lang

import "sync"

// sentence is what a code says in both languages. Its arguments are {0}, {1} … and each occurs in both.
type sentence struct {
	kind   Kind
	args   string // their names in order, with a comma and a blank between them
	advice Code   // the hint that says what to do, where the code itself isn't a hint
	zh, en string
}

// words are a text in both languages that no program sees the code of: a label, a help, a piece of a sentence.
type words struct{ zh, en string }

// room is what one room of the library says.
type room struct {
	name  string
	codes map[Code]sentence
	words map[Code]words
}

// index finds a text by its code, whatever room it is of.
var index = sync.OnceValue(func() map[Code]words {
	all := map[Code]words{}
	for _, r := range rooms {
		for c, s := range r.codes {
			all[c] = words{s.zh, s.en}
		}
		for c, w := range r.words {
			all[c] = w
		}
	}
	return all
})

func find(c Code) (words, bool) {
	w, ok := index()[c]
	return w, ok
}

// Codes lists every code of the table, in no order.
func Codes() []Code {
	var all []Code
	for c := range index() {
		all = append(all, c)
	}
	return all
}
