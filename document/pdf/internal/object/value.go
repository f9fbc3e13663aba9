// Package object reads the objects of a PDF file: the cross-reference table and its streams, object streams, filters
// and the standard encryption with an empty password. What a file says about itself (offsets, lengths, counts) isn't
// believed: a table that is wrong is built anew from the objects that are there.
package object

// Value is an object: nil, bool, float64, Name, String, Array, Dict, Ref, *Stream, or the Keyword of a content stream.
type Value any

// Name is a name without its slash.
type Name string

// String is a string as bytes.
type String string

// Array is an array.
type Array []Value

// Dict is a dictionary.
type Dict map[Name]Value

// Ref is a reference to an object.
type Ref struct{ Number, Generation int }

// Keyword is a word that is none of the others, such as an operator.
type Keyword string

// Stream is a dictionary with bytes, which are still packed.
type Stream struct {
	Dict Dict

	raw   []byte
	owner Ref // whose key decrypts it; zero where it needs none
}
