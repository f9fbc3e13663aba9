package xls

import (
	"encoding/binary"

	"github.com/ziping-go/ziping/lang"
)

// The records that are read.
const (
	recFormula       = 0x0006
	recEOF           = 0x000a
	recDateMode      = 0x0022
	recFilePass      = 0x002f
	recFont          = 0x0031
	recContinue      = 0x003c
	recCodePage      = 0x0042
	recColInfo       = 0x007d
	recBoundSheet    = 0x0085
	recMulRK         = 0x00bd
	recRString       = 0x00d6
	recXF            = 0x00e0
	recMerged        = 0x00e5
	recSST           = 0x00fc
	recLabelSST      = 0x00fd
	recNumber        = 0x0203
	recLabel         = 0x0204
	recBoolErr       = 0x0205
	recString        = 0x0207
	recRow           = 0x0208
	recArray         = 0x0221
	recTable         = 0x0236
	recRK            = 0x027e
	recFormat        = 0x041e
	recSharedFormula = 0x04bc
	recBOF           = 0x0809
)

// records goes through the records of a stream.
type records struct {
	stream []byte
	at     int

	kind uint16
	body []byte
}

// next goes on to the next record; false is the end of the stream. A record that the stream cuts short is an error.
func (r *records) next() (bool, error) {
	if r.at >= len(r.stream) {
		return false, nil
	}
	if len(r.stream)-r.at < 4 {
		return false, errCut
	}
	r.kind = le16(r.stream[r.at:])
	size := int(le16(r.stream[r.at+2:]))
	r.at += 4
	if size > len(r.stream)-r.at {
		return false, errCut
	}
	r.body = r.stream[r.at : r.at+size]
	r.at += size
	return true, nil
}

// continued are the bodies of the record and of the CONTINUE records after it, which it goes past.
func (r *records) continued() [][]byte {
	all := [][]byte{r.body}
	for len(r.stream)-r.at >= 4 && le16(r.stream[r.at:]) == recContinue {
		if ok, err := r.next(); !ok || err != nil {
			break
		}
		all = append(all, r.body)
	}
	return all
}

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func le32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func le64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }

// brokenError is why a workbook can't be read.
type brokenError struct{ reason lang.Message }

func (e brokenError) Error() string { return e.reason.In(lang.English) }

// What is wrong with streams.
var (
	errCut    = error(brokenError{lang.Of("BROKEN_CUT")})
	errRecord = error(brokenError{lang.Of("BROKEN_RECORD")})
)
