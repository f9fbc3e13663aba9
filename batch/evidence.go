package batch

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"io"
	"path"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/rules"
)

// manifest describes a run in its evidence.
type manifest struct {
	Evidence int          `json:"evidence"` // the version of this shape
	Library  string       `json:"library"`
	Rules    []rulesPrint `json:"rules"`
	Chosen   bool         `json:"chosen"` // for each form the rule set that is in force
	Newest   bool         `json:"newest"` // the newest of them, where it is chosen
	Language string       `json:"language"`
	Format   string       `json:"format"`
	Actuals  *filePrint   `json:"actuals"` // null without any
	Inputs   []filePrint  `json:"inputs"`
	Output   filePrint    `json:"output"`
	Rejects  *filePrint   `json:"rejects"` // null where they went nowhere
	// null where it went nowhere; of the file without its throughput, as in the evidence
	Summary  *filePrint `json:"summary"`
	Content  string     `json:"content"` // SHA-256 chained over the blocks of the results before packing
	Forms    int        `json:"forms"`
	Rejected int        `json:"rejected"`
}

const evidenceVersion = 2

// sumsName is the part of the evidence that holds the SHA-256 of each other part, as sha256sum writes and checks it.
const sumsName = "SHA256SUMS"

type rulesPrint struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
	Name    string `json:"name"` // of the file, as named by the caller and in rejects
	File    string `json:"file"` // in the evidence
}

func rulesPrintOf(set *rules.Set) rulesPrint {
	name := set.Files()[0].Name
	return rulesPrint{set.ID, set.Version, set.Digest, name, archived(name)}
}

// filePrint is a file as sha256sum sees it.
type filePrint struct {
	Name string `json:"name"`
	print
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

// evidenceOf adds a block to the evidence.
func (r *run) evidenceOf(d *done) error {
	line, err := json.Marshal(d.print())
	if err != nil {
		return err
	}
	_, err = r.blocks.Write(append(line, '\n'))
	return err
}

// inputSums are the fingerprints of the input files as they are on the disk.
type inputSums struct {
	files []string
	sums  map[string]*summing
}

func newInputSums(files []string) *inputSums {
	return &inputSums{files: files, sums: map[string]*summing{}}
}

func (s *inputSums) add(file string, b []byte) {
	sum, ok := s.sums[file]
	if !ok {
		sum = &summing{sum: newSum()}
		s.sums[file] = sum
	}
	_, _ = sum.Write(b) // which can't fail
}

// prints are the fingerprints in the order of the files, with the names that the caller gave and that rejects use.
func (s *inputSums) prints() []filePrint {
	prints := make([]filePrint, 0, len(s.files))
	for _, f := range s.files {
		p := filePrint{f, printOf(nil)}
		if sum := s.sums[f]; sum != nil {
			p.print = sum.print()
		}
		prints = append(prints, p)
	}
	return prints
}

// manifest is what the evidence says, with the outputs that are whole by now.
func (r *run) manifest(prints map[string]print) (*manifest, error) {
	j := r.job
	m := &manifest{
		Evidence: evidenceVersion, Library: j.version, Language: j.language.String(), Format: j.results.Name(),
		Chosen: j.chooses(), Newest: j.takesNewest(),
		Inputs: r.sums.prints(), Output: filePrint{"-", prints[outResults]},
		Content: hex.EncodeToString(r.now.content[:]), Forms: r.now.summary.Forms(), Rejected: r.now.summary.Rejected(),
	}
	for _, set := range j.sets() {
		m.Rules = append(m.Rules, rulesPrintOf(set))
	}
	if j.output != "" {
		m.Output.Name = filepath.Base(j.output)
	}
	if r.rejects != nil {
		m.Rejects = &filePrint{filepath.Base(j.rejects), prints[outRejects]}
	}
	if j.summaryTo != "" {
		text, err := summaryFile(r.now.summary, nil)
		if err != nil {
			return nil, err
		}
		m.Summary = &filePrint{filepath.Base(j.summaryTo), printOf(text)}
	}
	if j.actuals != nil {
		m.Actuals = &filePrint{"actuals.csv", printOf(j.actuals.Text())}
	}
	return m, nil
}

// zipTo writes the archive. Nothing in it depends on the time or the machine.
func (r *run) zipTo(to io.Writer, m *manifest) error {
	w := bufio.NewWriterSize(to, 1<<16)
	z := zip.NewWriter(w)
	var sums bytes.Buffer
	put := func(name string, from io.Reader) error {
		f, err := z.Create(name)
		if err != nil {
			return err
		}
		sum := newSum()
		if _, err = io.Copy(io.MultiWriter(f, sum), from); err == nil {
			sums.WriteString(sumLine(name, hexOf(sum)))
		}
		return err
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := put("manifest.json", bytes.NewReader(append(text, '\n'))); err != nil {
		return err
	}
	for _, file := range r.rulesFiles() {
		if err := put(archived(file.Name), bytes.NewReader(file.Text)); err != nil {
			return err
		}
	}
	if r.job.actuals != nil {
		if err := put("actuals.csv", bytes.NewReader(r.job.actuals.Text())); err != nil {
			return err
		}
	}
	summary, err := summaryFile(r.now.summary, nil)
	if err != nil {
		return err
	}
	if err := put("summary.json", bytes.NewReader(summary)); err != nil {
		return err
	}
	if err := put(blocksName, io.NewSectionReader(r.blocks.file, 0, r.blocks.size)); err != nil {
		return err
	}
	if err := put(sumsName, bytes.NewReader(sums.Bytes())); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return w.Flush()
}

func sumLine(name, sum string) string { return sum + "  " + name + "\n" }

// rulesFiles are the files of the rule sets, each once. Presets are part of the library, and the digest covers their
// text.
func (r *run) rulesFiles() []rules.File {
	var files []rules.File
	named := map[string]bool{}
	for _, set := range r.job.sets() {
		for _, file := range set.Files() {
			if !file.Preset && !named[file.Name] {
				named[file.Name] = true
				files = append(files, file)
			}
		}
	}
	return files
}

// archived is the name of a file of rules in the evidence.
func archived(name string) string {
	steps := strings.Split(path.Clean(filepath.ToSlash(name)), "/")
	for i, step := range steps {
		if step == ".." {
			steps[i] = "up" // an archive has no folder above it
		}
	}
	return path.Join("rules", path.Join(steps...))
}
