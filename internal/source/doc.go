// Package source reads YAML and JSON into a tree whose every node knows its place, down to the character inside a
// scalar, and helps strict readers to report every mistake of a file at once. It hides the YAML parser.
package source
