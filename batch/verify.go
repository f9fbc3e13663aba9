package batch

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"runtime"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Verification is what came of scoring once more.
type Verification struct {
	Forms       int            // that were scored or rejected
	Differences []lang.Message // what is not as the evidence says; empty when all is
	More        int            // differences that are not listed
	Remarks     []lang.Message // what a reader may want to know, though nothing differs by it
}

// mostDifferences is how many differences are listed.
const mostDifferences = 20

func (v *Verification) differs(code lang.Code, args ...any) {
	if len(v.Differences) >= mostDifferences {
		v.More++
		return
	}
	v.Differences = append(v.Differences, lang.Of(code, args...))
}

// Formats gives the format of results that an evidence names; nil for one that isn't known.
type Formats func(format string, l lang.Language) document.Results

// Verify scores an input once more, by the rules in the evidence of a run, and compares what was read and what came out
// block by block. The error says why that could not be done; whatever is not the same is in the verification.
func Verify(ctx context.Context, evidence string, input document.Input, formats Formats, version string, workers int) (*Verification, error) {
	z, err := zip.OpenReader(evidence)
	if err != nil {
		return nil, evidenceFault(evidence, err)
	}
	defer func() { _ = z.Close() }() // only read
	v := &verifier{evidence: evidence, archive: &z.Reader, input: input, out: new(Verification)}
	if err := v.prepare(formats, version); err != nil {
		return nil, err
	}
	if err := v.score(ctx, workers); err != nil {
		return nil, err
	}
	return v.out, v.compareEnds()
}

func evidenceFault(name string, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		return err
	}
	e := fault.New(fault.Place{File: name}, "", lang.Of("EVIDENCE_UNREADABLE", name))
	e.Cause = err
	return e
}

// verifier compares a run with the evidence of an earlier one.
type verifier struct {
	evidence string
	archive  *zip.Reader
	input    document.Input
	said     manifest
	job      Job
	sums     *inputSums
	content  digest
	summary  *Summary
	out      *Verification
}

// The limits of what is read of an evidence at once.
const maxEvidencePart = 256 << 20

func (v *verifier) part(name string) ([]byte, error) {
	f, err := v.archive.Open(name)
	if err != nil {
		return nil, evidenceFault(v.evidence, err)
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, maxEvidencePart))
	if err != nil {
		return nil, evidenceFault(v.evidence, err)
	}
	return data, nil
}

func (v *verifier) prepare(formats Formats, version string) error {
	text, err := v.part("manifest.json")
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &v.said); err != nil {
		return evidenceFault(v.evidence, err)
	}
	if v.said.Evidence != evidenceVersion {
		return fault.New(fault.Place{File: v.evidence}, "", lang.Of("EVIDENCE_VERSION", v.said.Evidence, evidenceVersion))
	}
	if err := v.loadRules(); err != nil {
		return err
	}
	if v.said.Library != version {
		v.out.Remarks = append(v.out.Remarks, lang.Of("VERIFY_LIBRARY", v.said.Library, version))
	}
	language, _ := lang.Parse(v.said.Language)
	results := formats(v.said.Format, language)
	if results == nil {
		return fault.New(fault.Place{File: v.evidence}, v.said.Format, lang.Of("EVIDENCE_FORMAT", v.said.Format))
	}
	v.job.Language, v.job.Results, v.job.Evidence = language, results, v.evidence
	v.summary = v.job.summary()
	if len(v.input.Files) == len(v.said.Inputs) {
		v.job.names = map[string]string{}
		for i, file := range v.input.Files {
			v.job.names[file] = v.said.Inputs[i].Name
		}
	}
	v.sums = newInputSums(v.input.Files)
	v.input.Raw = v.sums.add
	if v.said.Actuals != nil {
		text, err := v.part("actuals.csv")
		if err != nil {
			return err
		}
		v.job.Actuals, err = document.ActualsOf("actuals.csv", text)
		return err
	}
	return nil
}

// loadRules reads the rules that are in the evidence.
func (v *verifier) loadRules() error {
	if len(v.said.Rules) == 0 {
		return evidenceFault(v.evidence, ErrNoRules)
	}
	if v.said.Chosen {
		folder, err := fs.Sub(v.archive, "rules")
		if err != nil {
			return evidenceFault(v.evidence, err)
		}
		library, err := rules.LoadDir(folder, ".")
		if err != nil {
			return evidenceFault(v.evidence, err)
		}
		if v.said.Newest {
			library = library.Newest()
		}
		if v.job.Chooser, err = evaluation.NewChooser(library); err != nil {
			return err
		}
	} else {
		folder, err := fs.Sub(v.archive, path.Dir(v.said.Rules[0].File))
		if err != nil {
			return evidenceFault(v.evidence, err)
		}
		set, err := rules.Load(folder, path.Base(v.said.Rules[0].File))
		if err != nil {
			return evidenceFault(v.evidence, err)
		}
		if v.job.Evaluator, err = evaluation.New(set); err != nil {
			return err
		}
	}
	now := map[string]bool{}
	for _, set := range v.job.sets() {
		now[set.Digest] = true
	}
	for _, said := range v.said.Rules {
		if !now[said.Digest] {
			v.out.differs("VERIFY_RULES", said.ID, said.Digest)
		}
	}
	return nil
}

// ErrNoRules is in the chain of the error for evidence that names no rules.
var ErrNoRules = errors.New("batch: no rules")

// score goes through the input and compares block by block.
func (v *verifier) score(ctx context.Context, workers int) error {
	f, err := v.archive.Open("blocks.ndjson")
	if err != nil {
		return evidenceFault(v.evidence, err)
	}
	defer func() { _ = f.Close() }() // only read
	said := json.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ended := false
	spares := newSpares(workers)
	work := func() func(*block) *done { return v.job.newWorker(spares).score }
	for d := range inorder.Each(ctx, blocks(v.input.Records(), spares), workers, aheadOfWorkers, work) {
		spares.giveResults(d.results)
		if d.err != nil {
			return d.err
		}
		if err := v.summary.merge(d.summary); err != nil {
			return err
		}
		v.content = chained(v.content, d.content)
		if ended {
			v.out.differs("VERIFY_BEYOND", d.file, d.line)
			continue
		}
		var b blockPrint
		if err := said.Decode(&b); err != nil {
			if !errors.Is(err, io.EOF) {
				return evidenceFault(v.evidence, err)
			}
			ended = true
			v.out.differs("VERIFY_BEYOND", d.file, d.line)
			continue
		}
		v.compare(b, d.print())
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	var b blockPrint
	if !ended && said.Decode(&b) == nil {
		v.out.differs("VERIFY_SHORT", b.File, b.Line)
	}
	v.out.Forms = v.summary.Forms() + v.summary.Rejected()
	if v.out.Forms == 0 {
		return ErrNothing
	}
	return nil
}

func (v *verifier) compare(said, now blockPrint) {
	switch {
	case said.Text != now.Text || said.Records != now.Records:
		v.out.differs("VERIFY_INPUT", now.File, now.Line, now.Records)
	case said.Content != now.Content:
		v.out.differs("VERIFY_RESULTS", now.File, now.Line, now.Records)
	case said.Rejected != now.Rejected:
		v.out.differs("VERIFY_REJECTS", now.File, now.Line, said.Rejected, now.Rejected)
	}
}

// compareEnds compares what is known at the end.
func (v *verifier) compareEnds() error {
	now := v.sums.prints()
	if len(now) != len(v.said.Inputs) {
		v.out.differs("VERIFY_INPUTS", len(v.said.Inputs), len(now))
	} else {
		for i, p := range now {
			if said := v.said.Inputs[i]; p.SHA256 != said.SHA256 {
				v.out.differs("VERIFY_FILE", p.Name, said.SHA256, p.SHA256)
			}
		}
	}
	if len(v.out.Differences) == 0 && hex.EncodeToString(v.content[:]) != v.said.Content {
		v.out.differs("VERIFY_CONTENT")
	}
	return v.compareSummaries()
}

// compareSummaries compares the summaries as they are written, member by member.
func (v *verifier) compareSummaries() error {
	text, err := v.part("summary.json")
	if err != nil {
		return err
	}
	var said, now map[string]json.RawMessage
	if err := json.Unmarshal(text, &said); err != nil {
		return evidenceFault(v.evidence, err)
	}
	if text, err = json.Marshal(v.summary); err != nil {
		return err
	}
	if err := json.Unmarshal(text, &now); err != nil {
		return err
	}
	for _, key := range []string{"forms", "scored", "pending", "rejected", "grades", "distribution", "money", "departments", "by_rule", "lost", "findings", "rejects", "rule_sets"} {
		if a, b := compacted(said[key]), compacted(now[key]); a != b {
			v.out.differs("VERIFY_SUMMARY", key, shortened(a), shortened(b))
		}
	}
	return nil
}

func compacted(text json.RawMessage) string {
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		return string(text)
	}
	return b.String()
}

// shortened is a text for a message.
func shortened(s string) string {
	runes := []rune(s)
	if len(runes) <= 120 {
		return s
	}
	return string(runes[:120]) + "…"
}
