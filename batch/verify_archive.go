package batch

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/build"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// The limits of evidence. Its blocks are read one by one, and hold fingerprints, which don't compress well.
const (
	maxEvidenceList  = 4 << 20  // bytes of its directory
	maxEvidenceParts = 2000     // most of them rule sets
	maxEvidencePart  = 16 << 20 // bytes of a part that is read at once
	maxSums          = 1 << 20  // bytes of the fingerprints of the parts
	maxObjects       = 200_000  // in the manifest, most of them inputs
	maxBlocksRatio   = 20       // to 1, of the blocks
)

const blocksName = "blocks.ndjson"

// openArchive opens evidence. Its directory is held in memory.
func openArchive(path string) (*zip.Reader, io.Closer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err == nil {
		in := &directory{ReaderAt: f, left: maxEvidenceList}
		var z *zip.Reader
		if z, err = zip.NewReader(in, info.Size()); err == nil {
			in.read = true
			return z, f, nil
		}
	}
	return nil, nil, errors.Join(err, f.Close())
}

// directory limits how much of a file is read until its directory has been read.
type directory struct {
	io.ReaderAt
	left int
	read bool
}

func (d *directory) ReadAt(p []byte, at int64) (int, error) {
	if d.left -= len(p); d.left < 0 && !d.read {
		return 0, errParts
	}
	return d.ReaderAt.ReadAt(p, at)
}

// bounded refuses evidence that would take long or much memory, before anything in it is read.
func (a *archive) bounded() error {
	if len(a.zip.File) > maxEvidenceParts {
		return errParts
	}
	for _, f := range a.zip.File {
		switch size := f.UncompressedSize64; {
		case f.Name == sumsName && size > maxSums:
			return errPartLong
		case size > maxEvidencePart && (f.Name != blocksName || size/maxBlocksRatio > f.CompressedSize64):
			return errPartLong
		}
	}
	return nil
}

// archive is the evidence as a file of parts.
type archive struct {
	name    string
	zip     *zip.Reader
	altered bool // a part isn't as it was written
	broken  bool // so that nothing else can be compared

	unsummed bool // it lacks the fingerprints of its parts
}

// part is a part of the evidence.
func (a *archive) part(name string) ([]byte, error) {
	f, err := a.zip.Open(name)
	if err != nil {
		return nil, evidenceFault(a.name, err)
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, maxEvidencePart+1))
	if err == nil && len(data) > maxEvidencePart {
		err = errPartLong
	}
	if err != nil {
		return nil, evidenceFault(a.name, err)
	}
	return data, nil
}

var (
	errPartLong = errors.New("batch: a part of the evidence is too long")
	errParts    = errors.New("batch: the evidence has too many parts")
)

// hold compares each part with its fingerprint in the evidence. An extra part, a missing one, or one in another place
// is a difference too.
func (a *archive) hold(out *Verification) {
	said, err := a.part(sumsName)
	if err != nil {
		a.unsummed = true // evidence of another version, or no evidence: reading it reports that
		return
	}
	lines := strings.SplitAfter(string(said), "\n")
	differs := func(name string) {
		a.altered = true
		out.differs("VERIFY_PART", name)
	}
	for i, f := range a.zip.File {
		if i == len(a.zip.File)-1 && f.Name == sumsName {
			if lines = lines[min(i, len(lines)):]; len(lines) != 1 || lines[0] != "" {
				differs(sumsName)
			}
			return
		}
		sum, err := sumOfPart(f)
		if err != nil {
			a.broken = true
		}
		if err != nil || i >= len(lines) || lines[i] != sumLine(f.Name, sum) {
			differs(f.Name)
		}
	}
	differs(sumsName)
}

func sumOfPart(f *zip.File) (string, error) {
	if strings.HasSuffix(f.Name, "/") {
		return "", fs.ErrInvalid // a part is never a folder
	}
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer func() { _ = r.Close() }() // only read
	sum := newSum()
	_, err = io.Copy(sum, r)
	return hexOf(sum), err
}

// prepare reads the evidence and makes the job that scores by it.
func (v *verifier) prepare(ctx context.Context) error {
	if err := v.readManifest(); err != nil {
		return err
	}
	if err := v.loadRules(); err != nil {
		return err
	}
	version := v.check.Version
	if version == "" {
		version = build.Version()
	}
	if v.said.Library != version {
		v.out.differs("VERIFY_LIBRARY", v.said.Library, version)
	}
	language, ok := lang.Parse(v.said.Language)
	if !ok || language.String() != v.said.Language {
		return fault.New(fault.Place{File: v.check.Evidence}, v.said.Language, lang.Of("EVIDENCE_LANGUAGE", v.said.Language))
	}
	results := v.check.Formats(v.said.Format, language)
	if results == nil {
		return fault.New(fault.Place{File: v.check.Evidence}, v.said.Format, lang.Of("EVIDENCE_FORMAT", v.said.Format))
	}
	v.job.language, v.job.results, v.job.evidence = language, results, v.check.Evidence
	v.summary = v.job.summary()
	v.nameInput()
	if v.said.Actuals != nil {
		text, err := v.archive.part("actuals.csv")
		if err != nil {
			return err
		}
		if printOf(text) != v.said.Actuals.print {
			v.out.differs("VERIFY_ACTUALS")
		}
		if v.job.actuals, err = document.ActualsOf(ctx, "actuals.csv", text, v.input.Readers...); err != nil {
			return err
		}
	}
	return v.remake()
}

func (v *verifier) readManifest() error {
	text, err := v.archive.part("manifest.json")
	if err != nil {
		return err
	}
	var version struct {
		Evidence int `json:"evidence"`
	}
	if bytes.Count(text, []byte("{")) > maxObjects {
		return evidenceFault(v.check.Evidence, errPartLong)
	}
	if err := json.Unmarshal(text, &version); err != nil {
		return evidenceFault(v.check.Evidence, err)
	}
	if version.Evidence != evidenceVersion {
		return fault.New(fault.Place{File: v.check.Evidence}, "",
			lang.Of("EVIDENCE_VERSION", version.Evidence, evidenceVersion))
	}
	if v.archive.unsummed {
		v.archive.altered = true
		v.out.differs("VERIFY_PART", sumsName)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&v.said); err != nil {
		return evidenceFault(v.check.Evidence, err)
	}
	for _, p := range []*filePrint{&v.said.Output, v.said.Rejects, v.said.Summary} {
		if p != nil && (p.Name == "" || p.Name != filepath.Base(p.Name) || strings.ContainsAny(p.Name, `/\`) ||
			p.Name == "..") {
			return fault.New(fault.Place{File: v.check.Evidence}, p.Name, lang.Of("EVIDENCE_NAME", p.Name))
		}
	}
	return nil
}

// nameInput gives the files of the input the names that they had in the run, so that rejects and results come out the
// same wherever the files are now.
func (v *verifier) nameInput() {
	files := v.input.Files
	v.sums = newInputSums(files)
	v.input.Raw = v.sums.add
	v.shown = map[string]string{}
	if len(files) != len(v.said.Inputs) {
		return
	}
	for i, said := range v.said.Inputs {
		v.input.Names = append(v.input.Names, said.Name)
		v.shown[said.Name] = files[i]
	}
}

// archivedRules opens the rules in the evidence by their original names.
type archivedRules struct{ zip *zip.Reader }

func (a archivedRules) Open(name string) (fs.File, error) { return a.zip.Open(archived(name)) }

// loadRules reads the rules in the evidence and compares them with what the manifest says about them.
func (v *verifier) loadRules() error {
	if len(v.said.Rules) == 0 {
		return evidenceFault(v.check.Evidence, errNoRules)
	}
	var sets []*rules.Set
	for _, said := range v.said.Rules {
		set, err := rules.Load(archivedRules{v.archive.zip}, said.Name)
		if err != nil {
			return evidenceFault(v.check.Evidence, err)
		}
		sets = append(sets, set)
		if now := rulesPrintOf(set); now != said {
			v.out.differs("VERIFY_RULES", said.ID, said.Version, said.Digest, now.ID, now.Version, now.Digest)
		}
	}
	var err error
	if v.said.Chosen {
		library := rules.LibraryOf(sets...)
		if v.said.Newest {
			library = library.Newest()
		}
		v.job.scorer, err = evaluation.NewChooser(library)
	} else {
		v.job.scorer, err = evaluation.New(sets[0])
		if len(sets) > 1 {
			v.out.differs("VERIFY_RULES_MORE", len(sets))
		}
	}
	return err
}

// errNoRules is in the chain of the error for evidence that names no rules.
var errNoRules = errors.New("batch: no rules")
