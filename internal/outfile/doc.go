// Package outfile is the one way to write a file: it appears whole or not at all, readable as the umask allows. It
// refuses to write over what a run reads, keeps two runs from writing one file, and opens the hidden files that a run
// keeps beside its outputs so that nobody can have put something else in their place.
package outfile
