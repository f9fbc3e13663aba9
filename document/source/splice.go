package source

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"
	"time"
)

// Splice is a change of a part: the bytes From up to To become others.
type Splice struct {
	From, To int
	With     string
}

// Spliced is a part with its changes, which don't overlap. Those at the same place come in their order.
func Spliced(part []byte, changes []Splice) []byte {
	changes = slices.Clone(changes)
	slices.SortStableFunc(changes, func(a, b Splice) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	size := len(part)
	for _, c := range changes {
		size += len(c.With)
	}
	out := make([]byte, 0, size)
	at := 0
	for _, c := range changes {
		out = append(append(out, part[at:c.From]...), c.With...)
		at = c.To
	}
	return append(out, part[at:]...)
}

// Rewrite writes a package with some of its parts changed, by their names, and others added after them. What isn't
// changed is carried as it is, packed bytes included.
func Rewrite(w io.Writer, data []byte, changed map[string][]byte) error {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	parts := map[string][]byte{}
	var added []string
	for name, part := range changed {
		parts[partKey(name)] = part
		added = append(added, name)
	}
	out := zip.NewWriter(w)
	for _, f := range r.File {
		key := partKey(f.Name)
		part, ok := parts[key]
		if !ok {
			err = out.Copy(f)
		} else {
			delete(parts, key) // of parts with the same name the first counts
			err = put(out, f.FileHeader, part)
		}
		if err != nil {
			return err
		}
	}
	slices.Sort(added)
	for _, name := range added {
		if part, ok := parts[partKey(name)]; ok {
			if err := put(out, zip.FileHeader{Name: name, Method: zip.Deflate}, part); err != nil {
				return err
			}
		}
	}
	if err := out.SetComment(r.Comment); err != nil {
		return err
	}
	return out.Close()
}

// put adds a part under the header of the one that it stands for.
func put(out *zip.Writer, h zip.FileHeader, part []byte) error {
	h.Extra, h.Modified = nil, time.Time{}
	if h.Method != zip.Store {
		h.Method = zip.Deflate
	}
	w, err := out.CreateHeader(&h)
	if err != nil {
		return err
	}
	_, err = w.Write(part)
	return err
}
