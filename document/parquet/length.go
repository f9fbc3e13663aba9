package parquet

import "encoding/binary"

// lengthBytes is how long the length of a block is.
const lengthBytes = 8

func putLength(b []byte, n int) { binary.LittleEndian.PutUint64(b, uint64(n)) }

func lengthOf(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
