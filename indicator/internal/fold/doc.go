// Package fold brings characters to the plain form that the grammars of cells and of names of levels read: half-width,
// simplified, one sign for each comparator.
package fold
