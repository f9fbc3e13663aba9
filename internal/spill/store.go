package spill

import (
	"os"
	"sync"
)

// Store keeps texts in a temporary file under their keys: some 50 bytes of memory each, beside the key. The zero value
// is ready for use by any number of goroutines.
type Store struct {
	mutex sync.RWMutex
	file  *os.File
	at    map[string]piece
	end   int64
}

// piece is where a text is.
type piece struct {
	from int64
	size int
}

// Put keeps a text. Of several under a key the first stays; false says that there is one.
func (s *Store) Put(key string, text []byte) (bool, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if _, ok := s.at[key]; ok {
		return false, nil
	}
	if s.file == nil {
		file, err := os.CreateTemp("", "ziping-store-*")
		if err != nil {
			return false, err
		}
		s.file, s.at = file, map[string]piece{}
	}
	if _, err := s.file.WriteAt(text, s.end); err != nil {
		return false, err
	}
	s.at[key] = piece{s.end, len(text)}
	s.end += int64(len(text))
	return true, nil
}

// Get is the text under a key; nil where there is none.
func (s *Store) Get(key string) ([]byte, error) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	p, ok := s.at[key]
	if !ok {
		return nil, nil
	}
	text := make([]byte, p.size)
	_, err := s.file.ReadAt(text, p.from)
	return text, err
}

// Close removes the temporary file.
func (s *Store) Close() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.at = nil
	return remove(&s.file)
}
