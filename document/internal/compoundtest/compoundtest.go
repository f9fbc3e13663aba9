// Package compoundtest writes compound files for tests.
package compoundtest

import (
	"encoding/binary"
	"unicode/utf16"
)

const (
	sector     = 512
	mini       = 64
	cutoff     = 4096
	free       = 0xffffffff
	endOfChain = 0xfffffffe
	tableMark  = 0xfffffffd
	listMark   = 0xfffffffc
)

// Stream is a stream of the root storage.
type Stream struct {
	Name string
	Data []byte
}

// File is a compound file of some streams: those below 4096 bytes in mini sectors, as Office does it.
func File(streams ...Stream) []byte {
	var body []byte    // of the sectors
	var table []uint32 // sector after each
	var minis []byte   // stream of mini sectors
	var miniTable []uint32
	put := func(data []byte) uint32 {
		if len(data) == 0 {
			return endOfChain
		}
		first := uint32(len(table))
		for at := 0; at < len(data); at += sector {
			part := make([]byte, sector)
			copy(part, data[at:])
			body = append(body, part...)
			table = append(table, uint32(len(table)+1))
		}
		table[len(table)-1] = endOfChain
		return first
	}
	starts := make([]uint32, len(streams))
	for i, s := range streams {
		if len(s.Data) >= cutoff {
			starts[i] = put(s.Data)
			continue
		}
		starts[i] = uint32(len(miniTable))
		for at := 0; at < len(s.Data); at += mini {
			part := make([]byte, mini)
			copy(part, s.Data[at:])
			minis = append(minis, part...)
			miniTable = append(miniTable, uint32(len(miniTable)+1))
		}
		if len(s.Data) == 0 {
			starts[i] = endOfChain
		} else {
			miniTable[len(miniTable)-1] = endOfChain
		}
	}
	directory := entry("Root Entry", 5, put(minis), len(minis), free, 1)
	for i, s := range streams {
		next := uint32(free)
		if i+1 < len(streams) {
			next = uint32(i + 2)
		}
		directory = append(directory, entry(s.Name, 2, starts[i], len(s.Data), next, free)...)
	}
	directoryAt := put(directory)
	miniAt := put(numbers(miniTable, free))
	tableAt := uint32(len(table))
	holders, lists := 1, 0 // sectors of the table, and those that list them where the header can't
	for (len(table)+holders+lists+127)/128 > holders {
		holders++
		lists = max(0, (holders-109+126)/127)
	}
	for range holders {
		table = append(table, tableMark)
	}
	for range lists {
		table = append(table, listMark)
	}
	body = append(body, numbers(table, free)...)
	listAt := tableAt + uint32(holders)
	for n := range lists {
		var list []uint32
		for i := 109 + 127*n; i < min(109+127*(n+1), holders); i++ {
			list = append(list, tableAt+uint32(i))
		}
		for len(list) < 127 {
			list = append(list, free)
		}
		next := listAt + uint32(n+1)
		if n+1 == lists {
			next = endOfChain
		}
		body = append(body, numbers(append(list, next), free)...)
	}
	if lists == 0 {
		listAt = endOfChain
	}
	return append(header(directoryAt, miniAt, tableAt, listAt, holders), body...)
}

// numbers are the numbers in whole sectors.
func numbers(all []uint32, fill uint32) []byte {
	var b []byte
	for _, n := range all {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	for len(b)%sector != 0 {
		b = binary.LittleEndian.AppendUint32(b, fill)
	}
	return b
}

func entry(name string, kind byte, start uint32, size int, right, child uint32) []byte {
	b := make([]byte, 128)
	units := utf16.Encode([]rune(name))
	for i, u := range units {
		binary.LittleEndian.PutUint16(b[2*i:], u)
	}
	binary.LittleEndian.PutUint16(b[64:], uint16(2*len(units)+2))
	b[66], b[67] = kind, 1
	for at, v := range map[int]uint32{68: free, 72: right, 76: child, 116: start, 120: uint32(size)} {
		binary.LittleEndian.PutUint32(b[at:], v)
	}
	return b
}

func header(directory, miniTable, table, list uint32, holders int) []byte {
	b := make([]byte, sector)
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	for at, v := range map[int]uint16{24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6} {
		binary.LittleEndian.PutUint16(b[at:], v)
	}
	for at, v := range map[int]uint32{
		44: uint32(holders), 48: directory, 56: cutoff, 60: miniTable, 64: 1, 68: list,
	} {
		binary.LittleEndian.PutUint32(b[at:], v)
	}
	for i := range 109 {
		v := uint32(free)
		if i < holders {
			v = table + uint32(i)
		}
		binary.LittleEndian.PutUint32(b[76+4*i:], v)
	}
	return b
}
