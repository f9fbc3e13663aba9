package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// key decrypts the strings and streams of a file that opens with an empty password: many offices forbid printing or
// changing so, and every viewer shows such files.
type key struct {
	secret   []byte
	str, stm method
	meta     bool // metadata is encrypted too
}

type method uint8

const (
	plain method = iota
	rc4Method
	aes128
	aes256
)

// padding fills up passwords.
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// decryption makes the key of an encrypted file; ErrLocked where an empty password doesn't open it.
func (f *File) decryption() error {
	d := f.Dict(f.Trailer["Encrypt"])
	if d == nil {
		return nil
	}
	if f.Name(d["Filter"]) != "Standard" {
		return ErrLocked
	}
	k := &key{meta: f.Resolve(d["EncryptMetadata"]) != false}
	version, revision := f.Int(d["V"], 0), f.Int(d["R"], 0)
	length := f.Int(d["Length"], 40)
	switch version {
	case 1, 2, 3:
		k.str, k.stm = rc4Method, rc4Method
	case 4, 5:
		k.str, k.stm = f.method(d, "StrF"), f.method(d, "StmF")
		length = 128
	default:
		return ErrLocked
	}
	if version == 1 {
		length = 40
	}
	if length < 40 || length > 128 {
		length = 128
	}
	ok := false
	if revision >= 5 {
		k.secret, ok = f.secret256(d, revision)
	} else {
		k.secret, ok = f.secretMD5(d, revision, length/8, k.meta)
	}
	if !ok {
		return ErrLocked
	}
	f.key = k
	f.cache, f.packs = map[int]Value{}, map[int]*pack{}
	return nil
}

func (f *File) method(d Dict, use Name) method {
	name := f.Name(d[use])
	if name == "" || name == "Identity" {
		return plain
	}
	switch f.Name(f.Dict(f.Dict(d["CF"])[name])["CFM"]) {
	case "V2":
		return rc4Method
	case "AESV2":
		return aes128
	case "AESV3":
		return aes256
	}
	return plain
}

func (f *File) bytes(v Value) []byte {
	s, _ := f.Resolve(v).(String)
	return []byte(s)
}

// secretMD5 is the key of revisions 2 to 4 for an empty password.
func (f *File) secretMD5(d Dict, revision, length int, meta bool) ([]byte, bool) {
	var id []byte
	if ids := f.Array(f.Trailer["ID"]); len(ids) > 0 {
		id = f.bytes(ids[0])
	}
	owner, user := f.bytes(d["O"]), f.bytes(d["U"])
	if len(owner) < 32 || len(user) < 32 {
		return nil, false
	}
	h := md5.New()
	h.Write([]byte(padding))
	h.Write(owner[:32])
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(f.Int(d["P"], 0)))) //nolint:gosec // a bit field
	h.Write(id)
	if revision >= 4 && !meta {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	secret := h.Sum(nil)[:length]
	if revision == 2 {
		check := rc4ed(secret, []byte(padding))
		return secret, bytes.Equal(check, user[:32])
	}
	for range 50 {
		sum := md5.Sum(secret)
		secret = append([]byte{}, sum[:length]...)
	}
	h = md5.New()
	h.Write([]byte(padding))
	h.Write(id)
	check := h.Sum(nil)
	for i := range 20 {
		turn := bytes.Clone(secret)
		for j := range turn {
			turn[j] ^= byte(i)
		}
		check = rc4ed(turn, check)
	}
	return secret, bytes.Equal(check, user[:16])
}

// secret256 is the key of revisions 5 and 6 for an empty password.
func (f *File) secret256(d Dict, revision int) ([]byte, bool) {
	user, sealed := f.bytes(d["U"]), f.bytes(d["UE"])
	if len(user) < 48 || len(sealed) < 32 {
		return nil, false
	}
	hash := func(salt []byte) []byte {
		sum := sha256.Sum256(salt)
		if revision == 5 {
			return sum[:]
		}
		return hardened(sum[:])
	}
	if !bytes.Equal(hash(user[32:40]), user[:32]) {
		return nil, false
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return nil, false
	}
	secret := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(secret, sealed[:32])
	return secret, true
}

// hardened is the hash of revision 6: at least 64 rounds of AES and one of three hashes.
func hardened(k []byte) []byte {
	for i := 0; ; i++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			sum := sha256.Sum256(e)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		default:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
		if i >= 63 && int(e[len(e)-1]) <= i-31 {
			return k[:32]
		}
	}
}

func rc4ed(secret, data []byte) []byte {
	c, err := rc4.NewCipher(secret)
	if err != nil {
		return data
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

func (k *key) decrypt(m method, owner Ref, data []byte) []byte {
	secret := k.secret
	if m == rc4Method || m == aes128 {
		n, g := owner.Number, owner.Generation
		mixed := append(bytes.Clone(secret), byte(n), byte(n>>8), byte(n>>16), byte(g), byte(g>>8)) //nolint:gosec // cut
		if m == aes128 {
			mixed = append(mixed, "sAlT"...)
		}
		sum := md5.Sum(mixed)
		secret = sum[:min(16, len(secret)+5)]
	}
	switch m {
	case rc4Method:
		return rc4ed(secret, data)
	case aes128, aes256:
		block, err := aes.NewCipher(secret)
		if err != nil || len(data) < 32 {
			return nil
		}
		out := bytes.Clone(data[16 : len(data)-len(data)%16])
		cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, out)
		if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
			out = out[:len(out)-pad]
		}
		return out
	}
	return data
}

// decrypted is an object with its strings decrypted.
func (f *File) decrypted(v Value, owner Ref) Value {
	if f.key == nil || f.key.str == plain {
		return v
	}
	switch v := v.(type) {
	case String:
		return String(f.key.decrypt(f.key.str, owner, []byte(v)))
	case Array:
		for i := range v {
			v[i] = f.decrypted(v[i], owner)
		}
	case Dict:
		for k := range v {
			v[k] = f.decrypted(v[k], owner)
		}
	}
	return v
}

// decryptedStream are the bytes of a stream, still packed.
func (f *File) decryptedStream(s *Stream) []byte {
	if f.key == nil || s.owner == (Ref{}) || s.Dict["Type"] == Name("XRef") ||
		s.Dict["Type"] == Name("Metadata") && !f.key.meta {
		return s.raw
	}
	for _, filter := range f.list(s.Dict["Filter"]) {
		if f.Name(filter) == "Crypt" {
			return s.raw
		}
	}
	return f.key.decrypt(f.key.stm, s.owner, s.raw)
}
