package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, string, func(*Line) bool, error](&writeShard{})
	register.DoFn3x1[context.Context, []byte, func(*string, *string) bool, error](&writeRollUp{})
	register.Iter2[string, string]()
}

// writeShard is the step that writes the lines of a shard into a folder, under the shard's own name.
type writeShard struct {
	Folder string // of the output
	Input  string // the folder that the names of shards are counted from
}

// ProcessElement writes one shard. Writing it again writes the same.
func (w *writeShard) ProcessElement(ctx context.Context, shard string, lines func(*Line) bool) error {
	var text strings.Builder
	for _, line := range inOrder(lines) {
		text.WriteString(line.Text)
		text.WriteByte('\n')
	}
	return writeWhole(ctx, w.Folder+"/"+outputName(w.Input, shard), text.String())
}

// outputName is the name of a shard's output: that of the shard below the input's folder, without subfolders and
// compression.
func outputName(input, shard string) string {
	name := strings.TrimLeft(strings.TrimPrefix(shard, input), "/")
	return strings.TrimSuffix(strings.ReplaceAll(name, "/", "_"), ".gz")
}

// writeRollUp is the step that writes the lines of all departments, in the order of their names.
type writeRollUp struct {
	File string
}

// ProcessElement writes the roll-up.
func (w *writeRollUp) ProcessElement(ctx context.Context, _ []byte, departments func(*string, *string) bool) error {
	lines := map[string]string{}
	var names []string
	for name, line := "", ""; departments(&name, &line); {
		if _, known := lines[name]; known {
			return fmt.Errorf("department %q came twice", name)
		}
		lines[name], names = line, append(names, name)
	}
	slices.Sort(names)
	var text strings.Builder
	for _, name := range names {
		text.WriteString(lines[name])
		text.WriteByte('\n')
	}
	return writeWhole(ctx, w.File, text.String())
}

// writeWhole writes a file that is there whole or not at all.
func writeWhole(ctx context.Context, name, text string) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer func() { _ = fs.Close() }() // what was written is closed by Write
	if err := filesystem.Write(ctx, fs, name+".part", []byte(text)); err != nil {
		return err
	}
	return filesystem.Rename(ctx, fs, name+".part", name)
}
