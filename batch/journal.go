package batch

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// journal is how far a run had come at a moment when everything before it was on the disk. It stands beside the output.
type journal struct {
	Journal  int             `json:"journal"` // the version of this shape
	Job      jobPrint        `json:"job"`
	Inputs   []inputPrint    `json:"inputs"`
	Blocks   int             `json:"blocks"` // that are done
	Records  int             `json:"records"`
	Text     string          `json:"text"`    // the fingerprint of what was read
	Content  string          `json:"content"` // of the results before packing
	Some     bool            `json:"some"`    // there is a result
	Sizes    partSizes       `json:"sizes"`
	Actuals  []int           `json:"actuals,omitempty"` // the rows of the actuals that were taken
	Summary  json.RawMessage `json:"summary"`
	Finished []rename        `json:"finished,omitempty"` // the run is done but for these
}

const journalVersion = 1

// jobPrint is what must not change between a run and its continuation.
type jobPrint struct {
	Version  string `json:"version"`
	Rules    string `json:"rules"`
	Format   string `json:"format"`
	Language string `json:"language"`
	Actuals  string `json:"actuals,omitempty"`
	Rejects  string `json:"rejects,omitempty"`
	Evidence string `json:"evidence,omitempty"`
}

// inputPrint tells a file from a changed one.
type inputPrint struct {
	Name     string `json:"name"`
	Size     int64  `json:"size"`
	Modified string `json:"modified"`
}

// partSizes are how long the parts were.
type partSizes struct {
	Results  int64 `json:"results"`
	Rejects  int64 `json:"rejects"`
	Evidence int64 `json:"evidence"`
}

// rename is what is left to do for a file that is whole.
type rename struct {
	From string `json:"from"`
	To   string `json:"to"`
}

func (j *Job) print() jobPrint {
	p := jobPrint{
		Version: j.Version, Rules: digestOf(j.sets()), Format: j.Format, Language: j.Language.String(),
		Rejects: j.Rejects, Evidence: j.Evidence,
	}
	if j.Actuals != nil {
		p.Actuals = j.Actuals.Digest()
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
	prints := make([]inputPrint, 0, len(j.Input.Files))
	for _, name := range j.Input.Files {
		p := inputPrint{Name: name}
		if info, err := os.Stat(name); name != "-" && err == nil && info.Mode().IsRegular() {
			p.Size, p.Modified = info.Size(), info.ModTime().UTC().Format("2006-01-02T15:04:05.999999999Z")
		}
		prints = append(prints, p)
	}
	return prints
}

func (j *Job) journalPath() string { return besides(j.Output, "journal") }

// readJournal is the journal of an earlier run; nil where there is none. It is refused where going on with it would give
// something else than the whole run.
func (j *Job) readJournal() (*journal, error) {
	data, err := os.ReadFile(j.journalPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // no journal is no error
	}
	if err != nil {
		return nil, outputFault(j.journalPath(), err)
	}
	k := new(journal)
	if err := json.Unmarshal(data, k); err != nil || k.Journal != journalVersion {
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
	return fault.New(fault.Place{File: j.Output}, "", lang.Of(code, args...)).Hinting(lang.Of("JOURNAL_HINT"))
}

// state is what a run has come to.
type state struct {
	blocks  int
	records int
	text    digest
	content digest
	some    bool
	summary *Summary
}

func (k *journal) state(j *Job) (*state, error) {
	summary, err := restoreSummary(j.sets(), j.takesNewest(), k.Summary)
	if err != nil {
		return nil, j.refuse("JOURNAL_UNREADABLE", j.journalPath())
	}
	st := &state{blocks: k.Blocks, records: k.Records, some: k.Some, summary: summary}
	_, errText := hex.Decode(st.text[:], []byte(k.Text))
	_, errContent := hex.Decode(st.content[:], []byte(k.Content))
	if errText != nil || errContent != nil || len(k.Text) != 2*len(st.text) || len(k.Content) != 2*len(st.content) {
		return nil, j.refuse("JOURNAL_UNREADABLE", j.journalPath())
	}
	if j.Actuals != nil {
		j.Actuals.Take(k.Actuals)
	}
	return st, nil
}

// checkpoint brings everything to the disk, and then the journal that says so.
func (r *run) checkpoint(finished ...rename) error {
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
		Text: hex.EncodeToString(r.now.text[:]), Content: hex.EncodeToString(r.now.content[:]), Some: r.now.some,
		Sizes: partSizes{sizeOf(r.results), sizeOf(r.rejects), sizeOf(r.blocks)}, Summary: summary, Finished: finished,
	}
	if r.job.Actuals != nil {
		k.Actuals = r.job.Actuals.Taken()
	}
	data, err := json.Marshal(k)
	if err != nil {
		return err
	}
	return writeWhole(r.job.journalPath(), data)
}

func sizeOf(p *part) int64 {
	if p == nil {
		return 0
	}
	return p.size
}
