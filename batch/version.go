package batch

import "github.com/ziping-go/ziping/internal/build"

// Version is the version of the library that this program was built with: "v1.2.3", or "devel" and a fingerprint of the
// program.
func Version() string { return build.Version() }
