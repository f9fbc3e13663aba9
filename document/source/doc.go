// Package source tells what a file is by its bytes, whatever its name says, and keeps what is read of it within limits
// that name themselves. The readers of the formats are built on it.
package source
