package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.Function3x1(readShard)
	register.Emitter2[string, Line]()
	register.Iter1[Line]()
}

// Line is a line of a shard: of the input, or of an output that the line of that number came to.
type Line struct {
	Number int64 // from 1, within its shard
	Text   string
}

// linesPerBlock is how many lines are scored as one piece of work.
const linesPerBlock = 1000

// readShard reads the lines of a file, each under the block that it belongs to.
func readShard(ctx context.Context, file fileio.ReadableFile, emit func(string, Line)) error {
	in, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	lines := bufio.NewReaderSize(in, 1<<16)
	for number := int64(1); ; number++ {
		text, err := lines.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: %w", file.Metadata.Path, number, err)
		}
		if strings.TrimSpace(text) != "" {
			emit(blockOf(file.Metadata.Path, number), Line{number, strings.TrimRight(text, "\r\n")})
		}
		if err != nil {
			return nil
		}
	}
}

// blockOf names the block of a shard that a line belongs to.
func blockOf(shard string, number int64) string {
	return strconv.FormatInt((number-1)/linesPerBlock, 10) + " " + shard
}

// shardOf is the shard of a block.
func shardOf(block string) string {
	_, shard, _ := strings.Cut(block, " ")
	return shard
}

// inOrder gathers the lines of one key in their order. A line that was delivered twice is there once.
func inOrder(next func(*Line) bool) []Line {
	var lines []Line
	for line := (Line{}); next(&line); {
		lines = append(lines, line)
	}
	slices.SortFunc(lines, func(a, b Line) int { return int(a.Number - b.Number) })
	return slices.CompactFunc(lines, func(a, b Line) bool { return a.Number == b.Number })
}
