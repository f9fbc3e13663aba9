// Package infile reads files so that waiting for them ends with a context: a pipe that nobody writes to, a device, a
// terminal.
package infile
