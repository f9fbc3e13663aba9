package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Package is a file of zipped parts (docx, xlsx, ofd), read within limits: what a part says about its size isn't
// believed.
type Package struct {
	name   string
	parts  map[string]*zip.File
	names  []string
	limits Limits
	left   int // bytes that may still be unpacked
}

// OpenPackage opens the bytes of a package. The name is for places.
func OpenPackage(name string, data []byte, limits Limits) (*Package, error) {
	limits = limits.Or(DefaultLimits())
	if len(data) > limits.Bytes {
		return nil, exceeds(name, "LIMIT_SIZE", len(data)>>20, limits.Bytes>>20)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, broken(name, err)
	}
	if len(r.File) > limits.Parts {
		return nil, exceeds(name, "LIMIT_PARTS", limits.Parts)
	}
	p := &Package{name: name, parts: map[string]*zip.File{}, limits: limits, left: limits.Unpacked}
	for _, f := range r.File {
		key := partKey(f.Name)
		if _, twice := p.parts[key]; !twice { // the first counts
			p.parts[key] = f
			p.names = append(p.names, f.Name)
		}
	}
	return p, nil
}

// partKey is the name of a part as it is looked up: parts are named without regard to case, and some programs write \.
func partKey(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(name, `\`, "/")), "/")
}

// Names are the names of the parts, as written, in the order of the package.
func (p *Package) Names() []string { return p.names }

// Has reports whether there is a part.
func (p *Package) Has(part string) bool { return p.parts[partKey(part)] != nil }

// Part unpacks a part. A part that doesn't exist is nil without an error.
func (p *Package) Part(part string) ([]byte, error) {
	f := p.parts[partKey(part)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, fault.New(fault.Place{File: p.name}, part, lang.Of("FILE_LOCKED"))
	}
	most := p.left
	if packed := int(min(f.CompressedSize64, 1<<40)); packed < most/p.limits.Ratio {
		most = max(packed*p.limits.Ratio, 1<<20)
		most = min(most, p.left)
	}
	r, err := f.Open()
	if err != nil {
		return nil, broken(p.name, err)
	}
	defer func() { _ = r.Close() }() // only read
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(most))) + 2*bytes.MinRead) // where it is true, nothing is copied
	_, err = b.ReadFrom(io.LimitReader(r, int64(most)+1))
	data := b.Bytes()
	switch {
	case len(data) > most && most < p.left:
		return nil, exceeds(p.name, "LIMIT_RATIO", part, p.limits.Ratio)
	case len(data) > most:
		return nil, exceeds(p.name, "LIMIT_UNPACKED", p.limits.Unpacked>>20)
	case err != nil && !errors.Is(err, zip.ErrChecksum): // Excel opens parts with a wrong checksum
		return nil, broken(p.name, err)
	}
	p.left -= len(data)
	return data, nil
}

func exceeds(name string, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of(code, args...))
}

func broken(name string, err error) *fault.Error {
	e := fault.New(fault.Place{File: name}, "", lang.Of("PACKAGE_BROKEN"))
	e.Cause = err
	return e
}
