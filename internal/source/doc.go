// Package source reads YAML and JSON into a tree whose every node knows where it stands, down to the character inside a
// scalar, and helps strict readers to report every mistake of a file at once. YAML's parser is hidden behind it.
package source
