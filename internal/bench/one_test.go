package bench

import "testing"

// Every way to score the one form comes to the same scores.
func TestPeersAgree(t *testing.T) {
	all := ones(300)
	peers, err := allPeers(all)
	if err != nil {
		t.Fatal(err)
	}
	missed := 0
	for i := range all {
		var want [10]int64
		handOne(&all[i], &want)
		for _, p := range peers {
			if err := p.run(i); err != nil {
				t.Fatalf("%s: %v", p.name, err)
			}
			if got := p.got(i); got != want {
				t.Fatalf("form %d, %s: %v, by hand %v", i, p.name, got, want)
			}
		}
		if want[1] == 0 {
			missed++
		}
	}
	if missed == 0 {
		t.Error("no form misses a target by far")
	}
}

// BenchmarkForm scores one form, from its numbers and from its cells.
func BenchmarkForm(b *testing.B) {
	all := ones(1024)
	peers, err := allPeers(all)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			start := cpuTime(self)
			for i := 0; b.Loop(); i++ {
				if err := p.run(i & 1023); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((cpuTime(self)-start).Nanoseconds())/float64(b.N), "cpu-ns/form")
		})
	}
}
