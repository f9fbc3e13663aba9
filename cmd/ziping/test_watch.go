package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/ruletest"
)

// watch runs the tests again whenever a file changes that they read: tests, rules, forms, tables. It ends when the user
// ends it, with the status of the last run.
func (c *testCommand) watch(s *call) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer func() { _ = watcher.Close() }() // there is nothing left to lose
	if err := c.watchFolders(watcher, s.opening()); err != nil {
		return err
	}
	s.watched = true
	for {
		opened := s.opening()
		s.found = false
		report, err := c.run(s, opened)
		if err == nil {
			err = c.show(s, report)
		}
		if err != nil { // a file that isn't there now may be there next time
			s.complain(err)
			s.found = true
		}
		if err := c.watchFolders(watcher, opened); err != nil {
			return err
		}
		visible.Fprintln(s.err, s.say("TESTS_WATCHING", len(opened.names)))
		switch err := changed(s.ctx, watcher, opened); {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return err
		}
	}
}

// settled is how long files must be quiet before tests run: an editor writes a file in several steps.
const settled = 100 * time.Millisecond

// changed waits until one of the files that tests opened changes, or a test file appears in a folder that was named.
func changed(ctx context.Context, watcher *fsnotify.Watcher, opened *openedFiles) error {
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-quiet:
			return nil
		case err := <-watcher.Errors:
			return err
		case event := <-watcher.Events:
			if isChange(event, opened) {
				quiet = time.After(settled)
			}
		}
	}
}

// watchFolders watches the folders of all files, because editors put a new file in the place of the old, and those that
// were named.
func (c *testCommand) watchFolders(watcher *fsnotify.Watcher, opened *openedFiles) error {
	folders := make(map[string]bool)
	for name := range opened.names {
		folders[filepath.Dir(name)] = true
	}
	for _, path := range c.Paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			folders[filepath.Dir(path)] = true
			continue
		}
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				folders[name] = true
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	for folder := range folders {
		if err := watcher.Add(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// isChange reports whether an event is about a file that tests read, about a test file, or about a folder that came to
// be and may hold some.
func isChange(event fsnotify.Event, opened *openedFiles) bool {
	if event.Op == fsnotify.Chmod {
		return false
	}
	name := filepath.Clean(event.Name)
	if ruletest.IsTest(name) {
		return true
	}
	if info, err := os.Stat(name); event.Has(fsnotify.Create) && err == nil && info.IsDir() {
		return true
	}
	for path := range opened.names {
		if filepath.Clean(path) == name {
			return true
		}
	}
	return false
}
