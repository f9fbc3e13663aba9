package charset

import "testing"

// What was read is written back byte for byte, whatever Windows wrote it in.
func TestThereAndBack(t *testing.T) {
	const text = "用例,目标值\r\n满意度,≥90%\r\n"
	for name, data := range map[string]string{
		"UTF-8":             text,
		"UTF-8 with a mark": "\ufeff" + text,
		"GBK":               "\xd3\xc3\xc0\xfd,\xc4\xbf\xb1\xea\xd6\xb5\r\n\xc2\xfa\xd2\xe2\xb6\xc8,\xa1\xdd90%\r\n",
		"UTF-16": "\xff\xfe\x28\x75\x8b\x4f,\x00\xee\x76\x07\x68\x3c\x50\r\x00\n\x00\xe1\x6e\x0f\x61\xa6\x5e," +
			"\x00\x65\x22\x39\x000\x00%\x00\r\x00\n\x00",
	} {
		got, c, err := Decode("a.csv", []byte(data))
		if err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
			continue
		}
		if back, err := c.Encode(got); err != nil || string(back) != data {
			t.Errorf("%s: written back as %q, %v", name, back, err)
		}
	}
	if _, _, err := Decode("a.csv", []byte("用例\xff\n")); err == nil {
		t.Error("broken UTF-8 is read")
	}
}

// What isn't text is named where it stands, whatever is before it.
func TestTheFirstBadByteIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"UTF-8": {
			"用例\n目标\xff值\n", "a.csv:2:3: ENCODING: the file is not UTF-8; the bytes FF here are no text in UTF-8",
		},
		"GBK": {
			"\xd3\xc3\xc0\xfd\n\xc4\xbf\xff\xb1\xea\n",
			"a.csv:2:2: ENCODING: the file is not UTF-8; the bytes FF B1 EA here are no text in GB18030",
		},
		"NUL": {"用例\n目\x00标\n", "a.csv:2:2: ENCODING: the file is not UTF-8; here is a NUL character"},
		"UTF-16, odd": {
			"\xff\xfe\x28\x75\n\x00\x8b",
			"a.csv:2:1: ENCODING: the file is not UTF-8; here is half a character of UTF-16",
		},
		"UTF-16, unpaired": {
			"\xff\xfe\x28\x75\n\x00\x00\xd8\n\x00",
			"a.csv:2:1: ENCODING: the file is not UTF-8; here is half a character of UTF-16",
		},
	} {
		if _, _, err := Decode("a.csv", []byte(c.data)); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
