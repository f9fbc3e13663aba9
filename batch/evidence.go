package batch

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"io"
	"os"
	"path"
	"path/filepath"

	"github.com/ziping-go/ziping/internal/jsontext"
)

// manifest is what the evidence of a run says of it.
type manifest struct {
	Evidence int          `json:"evidence"` // the version of this shape
	Library  string       `json:"library"`
	Rules    []rulesPrint `json:"rules"`
	Chosen   bool         `json:"chosen,omitempty"` // for each form the rule set that is in force
	Newest   bool         `json:"newest,omitempty"` // the newest of them, where it is chosen
	Language string       `json:"language"`
	Format   string       `json:"format"`
	Actuals  *filePrint   `json:"actuals,omitempty"`
	Inputs   []filePrint  `json:"inputs"`
	Output   filePrint    `json:"output"`
	Content  string       `json:"content"` // SHA-256 chained over the blocks of the results before packing
	Forms    int          `json:"forms"`
	Rejected int          `json:"rejected"`
}

const evidenceVersion = 1

type rulesPrint struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
	File    string `json:"file"` // in the evidence
}

// filePrint is a file as sha256sum sees it.
type filePrint struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// blockPrint is a block of the run: where it begins in the input, and what was read and came out.
type blockPrint struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Records  int    `json:"records"`
	Rejected int    `json:"rejected,omitempty"`
	Text     string `json:"text"`
	Content  string `json:"content"`
}

// short is how much of a block's fingerprint is kept: enough to tell blocks apart, and a small file.
const short = 12

func (d *done) print() blockPrint {
	return blockPrint{
		File: filepath.Base(d.file), Line: d.line, Records: d.records, Rejected: d.summary.Rejected(),
		Text: hex.EncodeToString(d.text[:short]), Content: hex.EncodeToString(d.content[:short]),
	}
}

// evidenceOf notes a block.
func (r *run) evidenceOf(d *done) error {
	line, err := json.Marshal(d.print())
	if err != nil {
		return err
	}
	_, err = r.blocks.Write(append(line, '\n'))
	return err
}

func newSum() hash.Hash { return sha256.New() }

func hexOf(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// inputSums are the fingerprints of the input files as they are on the disk.
type inputSums struct {
	files []string
	sums  map[string]hash.Hash
	sizes map[string]int64
}

func newInputSums(files []string) *inputSums {
	return &inputSums{files: files, sums: map[string]hash.Hash{}, sizes: map[string]int64{}}
}

func (s *inputSums) add(file string, b []byte) {
	h, ok := s.sums[file]
	if !ok {
		h = newSum()
		s.sums[file] = h
	}
	h.Write(b)
	s.sizes[file] += int64(len(b))
}

// prints are the fingerprints in the order of the files.
func (s *inputSums) prints() []filePrint {
	prints := make([]filePrint, 0, len(s.files))
	for _, f := range s.files {
		p := filePrint{Name: filepath.Base(f), Bytes: s.sizes[f]}
		if h := s.sums[f]; h != nil {
			p.SHA256 = hexOf(h)
		}
		prints = append(prints, p)
	}
	return prints
}

// printOfFile is the fingerprint of a file.
func printOfFile(path string) (filePrint, error) {
	f, err := os.Open(path)
	if err != nil {
		return filePrint{}, err
	}
	defer func() { _ = f.Close() }() // only read
	h := newSum()
	n, err := io.Copy(h, f)
	return filePrint{Name: filepath.Base(path), Bytes: n, SHA256: hexOf(h)}, err
}

// writeEvidence writes the evidence beside its place. The results stand whole in a file, or went to a stream.
func (r *run) writeEvidence(results string) error {
	j := r.job
	m := manifest{
		Evidence: evidenceVersion, Library: j.Version, Language: j.Language.String(), Format: j.Format,
		Chosen:  j.Chooser != nil,
		Newest:  j.takesNewest(),
		Inputs:  r.sums.prints(),
		Content: hex.EncodeToString(r.now.content[:]), Forms: r.now.summary.Forms(), Rejected: r.now.summary.Rejected(),
	}
	for _, set := range j.sets() {
		m.Rules = append(m.Rules, rulesPrint{ID: set.ID, Version: set.Version, Digest: set.Digest, File: archived(set.Files()[0].Name)})
	}
	switch {
	case results != "":
		p, err := printOfFile(results)
		if err != nil {
			return outputFault(j.Output, err)
		}
		p.Name = filepath.Base(j.Output)
		m.Output = p
	case r.sent != nil:
		m.Output = filePrint{Name: "-", SHA256: hexOf(r.sent)}
	}
	if j.Actuals != nil {
		sum := sha256.Sum256(j.Actuals.Text())
		m.Actuals = &filePrint{"actuals.csv", int64(len(j.Actuals.Text())), hex.EncodeToString(sum[:])}
	}
	f, err := os.OpenFile(partOf(j.Evidence), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return outputFault(j.Evidence, err)
	}
	err = r.zipTo(f, &m)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return outputFault(j.Evidence, err)
	}
	return nil
}

// zipTo writes the archive. Nothing in it depends on the time or the machine.
func (r *run) zipTo(to io.Writer, m *manifest) error {
	w := bufio.NewWriterSize(to, 1<<16)
	z := zip.NewWriter(w)
	put := func(name string, from io.Reader) error {
		f, err := z.Create(name)
		if err != nil {
			return err
		}
		_, err = io.Copy(f, from)
		return err
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := put("manifest.json", bytes.NewReader(append(text, '\n'))); err != nil {
		return err
	}
	named := map[string]bool{}
	for _, set := range r.job.sets() {
		for _, file := range set.Files() {
			if file.Preset || named[file.Name] {
				continue // presets come along with the library, and their text is in the digest
			}
			named[file.Name] = true
			if err := put(archived(file.Name), bytes.NewReader(file.Text)); err != nil {
				return err
			}
		}
	}
	if r.job.Actuals != nil {
		if err := put("actuals.csv", bytes.NewReader(r.job.Actuals.Text())); err != nil {
			return err
		}
	}
	summary, err := indented(r.now.summary)
	if err != nil {
		return err
	}
	if err := put("summary.json", bytes.NewReader(summary)); err != nil {
		return err
	}
	if err := put("blocks.ndjson", io.NewSectionReader(r.blocks.file, 0, r.blocks.size)); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return w.Flush()
}

// archived is the name of a file of rules in the evidence.
func archived(name string) string { return path.Join("rules", path.Clean("/"+filepath.ToSlash(name))) }

func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return jsontext.Hidden(b.Bytes()), err
}

// summaryText is the summary with what the run took. Only that differs from run to run.
func (r *run) summaryText() ([]byte, error) {
	text, err := json.Marshal(r.now.summary)
	if err != nil || r.job.Clock == nil {
		var out bytes.Buffer
		if err == nil {
			err = json.Indent(&out, text, "", "  ")
		}
		return append(out.Bytes(), '\n'), err
	}
	seconds := r.job.Clock().Sub(r.started)
	forms := r.now.summary.Forms() + r.now.summary.Rejected() - r.resumed
	through := struct {
		Milliseconds   int64 `json:"milliseconds"`
		Forms          int   `json:"forms"` // of this run; those of an earlier one that it goes on with apart
		FormsPerSecond int64 `json:"forms_per_second"`
		Bytes          int64 `json:"bytes"`
		Workers        int   `json:"workers"`
	}{seconds.Milliseconds(), forms, int64(forms) * 1e9 / max(1, seconds.Nanoseconds()), r.read.Load(), r.job.Workers}
	last, err := json.Marshal(through)
	if err != nil {
		return nil, err
	}
	text = append(append(append(text[:len(text)-1], `,"throughput":`...), last...), '}')
	var out bytes.Buffer
	err = json.Indent(&out, text, "", "  ")
	return append(jsontext.Hidden(out.Bytes()), '\n'), err
}
