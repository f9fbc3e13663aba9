package batch

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// journal is how far a run had come at a moment when everything before it was on the disk. It is stored beside the
// output, as a line of JSON and a line with its SHA-256. It names no file to be written, removed or renamed: those
// follow from the job.
type journal struct {
	Journal  int             `json:"journal"` // the version of this shape
	Job      jobPrint        `json:"job"`
	Inputs   []inputPrint    `json:"inputs"`
	Blocks   int             `json:"blocks"` // done so far
	Records  int             `json:"records"`
	Text     string          `json:"text"`    // the fingerprint of what was read
	Content  string          `json:"content"` // of the results before packing
	Some     bool            `json:"some"`    // there is a result
	Parts    partPrints      `json:"parts"`
	Actuals  []int           `json:"actuals,omitempty"` // the rows of the actuals that were taken
	Summary  json.RawMessage `json:"summary"`
	Finished []wholePrint    `json:"finished,omitempty"` // the run is done except for giving these their names
}

const journalVersion = 2

// maxJournal is how many bytes a journal may have: the summary of many departments, the rows of many actuals.
const maxJournal = 256 << 20

// jobPrint is what must not change between a run and the one that resumes it.
type jobPrint struct {
	Version  string `json:"version"`
	Rules    string `json:"rules"`
	Format   string `json:"format"`
	Language string `json:"language"`
	Actuals  string `json:"actuals,omitempty"`
	Rejects  string `json:"rejects,omitempty"`
	Evidence string `json:"evidence,omitempty"`
}

// inputPrint is a fingerprint of a file, by which a change of it is noticed.
type inputPrint struct {
	Name     string `json:"name"`
	Size     int64  `json:"size"`
	Modified string `json:"modified"`
}

// partPrints are the fingerprints of the parts.
type partPrints struct {
	Results  print `json:"results"`
	Rejects  print `json:"rejects"`
	Evidence print `json:"evidence"`
}

// wholePrint is the fingerprint of a whole output.
type wholePrint struct {
	Output string `json:"output"` // "rejects", "summary", "evidence", "results"
	print
}

func (j *Job) print() jobPrint {
	p := jobPrint{
		Version: j.version, Rules: digestOf(j.sets()), Format: j.results.Name(), Language: j.language.String(),
		Rejects: j.rejects, Evidence: j.evidence,
	}
	if j.actuals != nil {
		p.Actuals = j.actuals.Digest()
	}
	return p
}

// digestOf is the digest of rule sets.
func digestOf(sets []*rules.Set) string {
	digests := make([]string, len(sets))
	for i, s := range sets {
		digests[i] = s.Digest
	}
	return strings.Join(digests, " ")
}

func idsOf(sets []*rules.Set) []string {
	ids := make([]string, len(sets))
	for i, s := range sets {
		ids[i] = s.ID
	}
	return ids
}

func (j *Job) inputPrints() []inputPrint {
	prints := make([]inputPrint, 0, len(j.input.Files))
	for _, name := range j.input.Files {
		p := inputPrint{Name: name}
		if info, err := os.Stat(name); name != "-" && err == nil && info.Mode().IsRegular() {
			p.Size, p.Modified = info.Size(), info.ModTime().UTC().Format("2006-01-02T15:04:05.999999999Z")
		}
		prints = append(prints, p)
	}
	return prints
}

func (j *Job) journalPath() string { return outfile.Own(j.output, "journal") }

// encoded is the journal as it is written.
func (k *journal) encoded() ([]byte, error) {
	text, err := json.Marshal(k)
	if err != nil {
		return nil, err
	}
	sum := printOf(text).SHA256
	return append(append(append(text, '\n'), sum...), '\n'), nil
}

// decodedJournal reads a journal back; false for one that this version didn't write.
func decodedJournal(data []byte) (*journal, bool) {
	text, sum, ok := bytes.Cut(data, []byte("\n"))
	if !ok || string(sum) != printOf(text).SHA256+"\n" {
		return nil, false
	}
	k := new(journal)
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(k); err != nil || decoder.More() || k.Journal != journalVersion {
		return nil, false
	}
	if k.Blocks <= 0 || k.Records <= 0 || k.Parts.Results.Bytes < 0 || k.Parts.Rejects.Bytes < 0 ||
		k.Parts.Evidence.Bytes < 0 {
		return nil, false
	}
	return k, true
}

// readJournal is the journal of an earlier run; nil where there is none. It is refused where resuming it would give
// results other than those of the whole run.
func (j *Job) readJournal() (*journal, error) {
	data, err := outfile.ReadOwn(j.journalPath(), maxJournal)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // no journal is no error
	}
	if err != nil {
		return nil, err
	}
	k, ok := decodedJournal(data)
	if !ok {
		return nil, j.refuse("JOURNAL_UNREADABLE", j.journalPath())
	}
	now := j.print()
	switch {
	case k.Job.Rules != now.Rules:
		return nil, j.refuse("JOURNAL_RULES", idsOf(j.sets()))
	case k.Job.Version != now.Version:
		return nil, j.refuse("JOURNAL_VERSION", k.Job.Version, now.Version)
	case k.Job.Actuals != now.Actuals:
		return nil, j.refuse("JOURNAL_ACTUALS")
	case k.Job != now:
		return nil, j.refuse("JOURNAL_OPTIONS")
	}
	inputs := j.inputPrints()
	if len(inputs) != len(k.Inputs) {
		return nil, j.refuse("JOURNAL_INPUTS", len(k.Inputs), len(inputs))
	}
	for i, p := range inputs {
		if p != k.Inputs[i] {
			return nil, j.refuse("JOURNAL_INPUT", k.Inputs[i].Name)
		}
	}
	return k, nil
}

func (j *Job) refuse(code lang.Code, args ...any) error {
	return fault.New(fault.Place{File: j.output}, "", lang.Of(code, args...)).Hinting(lang.Of("JOURNAL_HINT"))
}

// state is how far a run has come.
type state struct {
	blocks  int
	records int
	text    digest
	content digest
	summary *Summary
}

func (k *journal) state(j *Job) (*state, error) {
	summary, err := restoreSummary(j.sets(), j.takesNewest(), k.Summary)
	if err != nil {
		return nil, j.refuse("JOURNAL_UNREADABLE", j.journalPath())
	}
	st := &state{blocks: k.Blocks, records: k.Records, summary: summary}
	if !digestIn(&st.text, k.Text) || !digestIn(&st.content, k.Content) {
		return nil, j.refuse("JOURNAL_UNREADABLE", j.journalPath())
	}
	if j.actuals != nil {
		j.actuals.Take(k.Actuals)
	}
	return st, nil
}

func digestIn(d *digest, text string) bool {
	if len(text) != 2*len(d) {
		return false
	}
	_, err := hex.Decode(d[:], []byte(text))
	return err == nil
}

// checkpoint syncs everything to disk, and then the journal that says so.
func (r *run) checkpoint(finished ...wholePrint) error {
	for _, p := range r.parts() {
		if err := p.sync(); err != nil {
			return err
		}
	}
	summary, err := r.now.summary.state()
	if err != nil {
		return err
	}
	k := journal{
		Journal: journalVersion, Job: r.job.print(), Inputs: r.inputs, Blocks: r.now.blocks, Records: r.now.records,
		Text: hex.EncodeToString(r.now.text[:]), Content: hex.EncodeToString(r.now.content[:]), Some: r.assembly.some,
		Parts:   partPrints{printOfPart(r.results), printOfPart(r.rejects), printOfPart(r.blocks)},
		Summary: summary, Finished: finished,
	}
	if r.job.actuals != nil {
		k.Actuals = r.job.actuals.Taken()
	}
	data, err := k.encoded()
	if err != nil {
		return err
	}
	return outfile.WriteOwn(r.job.journalPath(), data)
}

func printOfPart(p *part) print {
	if p == nil {
		return print{}
	}
	return p.print()
}
