package object

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
)

// maxStream is how many bytes one stream may unpack to.
const maxStream = 32 << 20

// maxFilters is how many filters a stream may go through.
const maxFilters = 8

// Data unpacks a stream. What could be unpacked of a damaged one is handed back along with the error.
func (f *File) Data(s *Stream) ([]byte, error) {
	if s == nil {
		return nil, nil
	}
	data := f.decryptedStream(s)
	filters, params := f.list(first(s.Dict, "Filter", "F")), f.list(first(s.Dict, "DecodeParms", "DP"))
	if len(filters) > maxFilters {
		return nil, ErrFilter
	}
	for i, filter := range filters {
		var p Dict
		if i < len(params) {
			p = f.Dict(params[i])
		}
		var err error
		if data, err = f.unfilter(f.Name(filter), p, data); err != nil {
			return data, err
		}
	}
	return data, nil
}

func first(d Dict, names ...Name) Value {
	for _, n := range names {
		if v, has := d[n]; has {
			return v
		}
	}
	return nil
}

// list is an array, or a single value as one.
func (f *File) list(v Value) Array {
	switch v := f.Resolve(v).(type) {
	case nil:
		return nil
	case Array:
		return v
	default:
		return Array{v}
	}
}

func (f *File) unfilter(filter Name, p Dict, data []byte) ([]byte, error) {
	var out []byte
	var err error
	most := min(f.left, maxStream)
	switch filter {
	case "FlateDecode", "Fl":
		out, err = inflate(data, most)
	case "LZWDecode", "LZW":
		out, err = lzw(data, f.Int(p["EarlyChange"], 1), most)
	case "ASCIIHexDecode", "AHx":
		l := Lexer{Data: data}
		out = []byte(l.hex())
	case "ASCII85Decode", "A85":
		out = ascii85(data)
	case "RunLengthDecode", "RL":
		out, err = runLength(data, most)
	case "Crypt":
		return data, nil
	default:
		return nil, ErrFilter
	}
	f.left -= len(out)
	switch {
	case f.left <= 0 || len(out) > most:
		return nil, ErrUnpacked
	case err != nil && len(out) == 0:
		return nil, err
	}
	if predictor := f.Int(p["Predictor"], 1); predictor > 1 {
		out = unpredict(out, predictor, f.Int(p["Colors"], 1), f.Int(p["BitsPerComponent"], 8), f.Int(p["Columns"], 1))
	}
	return out, err
}

// inflate unpacks as much as there is: some programs leave out the header or the checksum.
func inflate(data []byte, most int) ([]byte, error) {
	var r io.Reader
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err == nil {
		r = z
	} else {
		r = flate.NewReader(bytes.NewReader(data[min(len(data), 2):]))
	}
	var out bytes.Buffer
	if _, err = io.Copy(&out, io.LimitReader(r, int64(most)+1)); err != nil && out.Len() > 0 {
		return out.Bytes(), io.ErrUnexpectedEOF
	}
	return out.Bytes(), err
}

func ascii85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	var out []byte
	var n uint32
	count := 0
	for _, c := range data {
		switch {
		case c == '~':
			data = nil
		case c == 'z' && count == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			n = n*85 + uint32(c-'!')
			if count++; count == 5 {
				out = append(out, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
				n, count = 0, 0
			}
		}
		if data == nil {
			break
		}
	}
	if count > 1 {
		for range 5 - count {
			n = n*85 + 84
		}
		out = append(out, []byte{byte(n >> 24), byte(n >> 16), byte(n >> 8)}[:count-1]...)
	}
	return out
}

func runLength(data []byte, most int) ([]byte, error) {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128; {
		n := int(data[i])
		i++
		if n < 128 {
			end := min(len(data), i+n+1)
			out = append(out, data[i:end]...)
			i = end
		} else if i < len(data) {
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
		if len(out) > most {
			return out, ErrUnpacked
		}
	}
	return out, nil
}

// lzw unpacks the variant of PDF: the most significant bit first, codes of 9 to 12 bits.
func lzw(data []byte, early, most int) ([]byte, error) {
	const clear, end = 256, 257
	var out []byte
	type span struct{ start, length int } // of the output
	var table [4096]span
	size, width, last := 258, 9, span{}
	bits, held := uint32(0), 0
	for _, b := range data {
		bits, held = bits<<8|uint32(b), held+8
		if held < width {
			continue
		}
		held -= width
		code := int(bits >> held & (1<<width - 1))
		switch {
		case code == clear:
			size, width, last = 258, 9, span{}
			continue
		case code == end:
			return out, nil
		case code > size || code == size && last.length == 0 || code >= 258 && last.length == 0:
			return out, io.ErrUnexpectedEOF
		}
		start := len(out)
		switch {
		case code < 256:
			out = append(out, byte(code))
		case code < size:
			s := table[code]
			out = append(out, out[s.start:s.start+s.length]...)
		default:
			out = append(out, out[last.start:last.start+last.length]...)
			out = append(out, out[last.start])
		}
		if last.length > 0 && size < 4096 {
			table[size] = span{last.start, last.length + 1}
			size++
		}
		last = span{start, len(out) - start}
		if len(out) > most {
			return out, ErrUnpacked
		}
		if early != 0 {
			early = 1
		}
		for width < 12 && size+early >= 1<<width {
			width++
		}
	}
	return out, nil
}

// unpredict undoes the predictors of TIFF (2) and PNG (10 and above), in place.
func unpredict(data []byte, predictor, colors, bits, columns int) []byte {
	if colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<24 {
		return data
	}
	step := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if row > len(data) {
		return data
	}
	if predictor == 2 {
		if bits == 8 {
			for start := 0; start < len(data); start += row {
				for i := start + step; i < min(start+row, len(data)); i++ {
					data[i] += data[i-step]
				}
			}
		}
		return data
	}
	out, above := data[:0], make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := data[1:min(len(data), row+1)]
		data = data[len(line)+1:]
		unpng(kind, line, above, step)
		out = append(out, line...)
		above = out[len(out)-len(line):]
		if len(line) < row {
			break
		}
	}
	return out
}

func unpng(kind byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
