package exact_test

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
)

// A score is points × rate, summed up, compared with a limit and rounded to two places: these four operations must not
// allocate on the numbers that occur in practice.

func BenchmarkAdd(b *testing.B) {
	f, g := exact.Scaled(895, 2), exact.Scaled(105, 2)
	b.ReportAllocs()
	for b.Loop() {
		sink = f.Add(g)
	}
}

func BenchmarkAddUnlikeDenominators(b *testing.B) {
	f, g := exact.Scaled(895, 2), ratio(b, 17, 19)
	b.ReportAllocs()
	for b.Loop() {
		sink = f.Add(g)
	}
}

func BenchmarkMul(b *testing.B) {
	f, g := exact.Scaled(895, 2), ratio(b, 17, 19)
	b.ReportAllocs()
	for b.Loop() {
		sink = f.Mul(g)
	}
}

func BenchmarkQuo(b *testing.B) {
	f, g := exact.Scaled(1_234_567_89, 2), exact.Scaled(2_000_000_00, 2)
	b.ReportAllocs()
	for b.Loop() {
		sink, _ = f.Quo(g)
	}
}

func BenchmarkCmp(b *testing.B) {
	f, g := exact.Scaled(895, 2), ratio(b, 17, 19)
	b.ReportAllocs()
	for b.Loop() {
		sinkInt = f.Cmp(g)
	}
}

func BenchmarkRound(b *testing.B) {
	f := ratio(b, 170, 19)
	b.ReportAllocs()
	for b.Loop() {
		sink = f.Round(2, exact.HalfUp)
	}
}

func BenchmarkRoundRounded(b *testing.B) {
	f := exact.Scaled(895, 2)
	b.ReportAllocs()
	for b.Loop() {
		sink = f.Round(2, exact.HalfUp)
	}
}

func BenchmarkString(b *testing.B) {
	f := exact.Scaled(8950, 3)
	b.ReportAllocs()
	for b.Loop() {
		sinkString = f.String()
	}
}

func BenchmarkFixed(b *testing.B) {
	f := ratio(b, 170, 19)
	b.ReportAllocs()
	for b.Loop() {
		sinkString = f.Fixed(2, exact.HalfUp)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sink, _ = exact.Parse("1234567.89")
	}
}

var (
	sink       exact.Fraction
	sinkInt    int
	sinkString string
)

func TestSmallPathDoesNotAllocate(t *testing.T) {
	f, g := exact.Scaled(895, 2), ratio(t, 17, 19)
	if n := testing.AllocsPerRun(100, func() {
		q, _ := f.Add(g).Sub(f).Mul(f).Quo(g)
		sink = exact.Max(q, f).Round(2, exact.HalfUp)
		sinkInt = sink.Cmp(g)
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}
