package batch

import (
	"bytes"
	"encoding/json"

	"github.com/ziping-go/ziping/internal/jsontext"
)

// summaryFile is a summary as it is written, with the run's throughput if that is given.
func summaryFile(s *Summary, throughput []byte) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return nil, err
	}
	return withThroughput(jsontext.Hidden(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), throughput)
}

// withThroughput is the text of a summary with the throughput as its last member.
func withThroughput(text, throughput []byte) ([]byte, error) {
	if len(throughput) > 0 {
		text = append(append(append(text[:len(text)-1:len(text)-1], `,"throughput":`...), throughput...), '}')
	}
	var out bytes.Buffer
	err := json.Indent(&out, text, "", "  ")
	return append(out.Bytes(), '\n'), err
}

// summaryText is the summary with the run's throughput. Only that differs from run to run.
func (r *run) summaryText() ([]byte, error) {
	if r.job.clock == nil {
		return summaryFile(r.now.summary, nil)
	}
	seconds := r.job.clock().Sub(r.started)
	forms := r.now.summary.Forms() + r.now.summary.Rejected() - r.resumed
	throughput, err := json.Marshal(struct {
		Milliseconds   int64 `json:"milliseconds"`
		Forms          int   `json:"forms"` // of this run, without those of an earlier one that it resumes
		FormsPerSecond int64 `json:"forms_per_second"`
		Bytes          int64 `json:"bytes"`
		Workers        int   `json:"workers"`
	}{seconds.Milliseconds(), forms, int64(forms) * 1e9 / max(1, seconds.Nanoseconds()), r.read.Load(), r.job.workers})
	if err != nil {
		return nil, err
	}
	return summaryFile(r.now.summary, throughput)
}
