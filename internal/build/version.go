// Package build says which build of ziping this is.
package build

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"sync"
)

const modulePath = "github.com/ziping-go/ziping"

// stamped is the version that a release is built with:
//
//	go build -trimpath -ldflags "-X github.com/ziping-go/ziping/internal/build.stamped=v1.2.3" ./cmd/ziping
var stamped string //nolint:gochecknoglobals // the linker can set nothing else

// Version is the version of ziping in this program: what it was stamped with, else its tag or commit, else "devel".
// Where that doesn't settle what the program does ("devel", or a commit with changes on top) the beginning of the
// SHA-256 of the program follows, so that two such builds are told apart.
func Version() string {
	info, _ := debug.ReadBuildInfo()
	return versionOf(stamped, info, executableSum)
}

// Go is the release of Go that the program was built with.
func Go() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.GoVersion
	}
	return ""
}

func versionOf(stamped string, info *debug.BuildInfo, sum func() string) string {
	if stamped != "" {
		return stamped
	}
	version := moduleVersion(info)
	if version == "" || version == "(devel)" {
		version = "devel"
	}
	if version == "devel" || strings.HasSuffix(version, "+dirty") {
		if s := sum(); s != "" {
			version += "." + s
		}
	}
	return version
}

// moduleVersion is the version of this module, as the program itself or as a part of another one. One that was replaced
// by a folder has none.
func moduleVersion(info *debug.BuildInfo) string {
	if info == nil {
		return ""
	}
	if info.Main.Path == modulePath {
		return info.Main.Version
	}
	for _, dep := range info.Deps {
		if dep.Path != modulePath {
			continue
		}
		if dep.Replace != nil {
			return dep.Replace.Version
		}
		return dep.Version
	}
	return ""
}

// sumShown is how many bytes of a fingerprint are shown: enough to tell builds apart.
const sumShown = 6

// executableSum is the beginning of the fingerprint of the program; "" where its file can't be read. It is read once:
// the file of a program that runs may be replaced, the program isn't.
var executableSum = sync.OnceValue(sumOfExecutable)

func sumOfExecutable() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer func() { _ = f.Close() }() // only read
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:sumShown])
}
