// Command service scores posted forms over HTTP. It shows how a service imports ziping: the rule set is compiled once,
// shared by all requests, and swapped for another without a restart.
//
//	go run ./examples/service -listen 127.0.0.1:8080
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/ziping-go/ziping/rules"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	preset := flag.String("rules", "mof-2021", "preset to start with")
	flag.Parse()
	if err := run(*listen, *preset, os.Getenv("ZIPING_TOKEN")); err != nil {
		log.Fatal(err)
	}
}

func run(listen, preset, token string) error {
	set, err := rules.Preset(preset)
	if err != nil {
		return err
	}
	s, err := newService(set, token)
	if err != nil {
		return err
	}
	server := &http.Server{
		Addr:              listen,
		Handler:           s.handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      15 * time.Second,
		IdleTimeout:       time.Minute,
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	log.Printf("listening on %s with rules %s", listen, set.ID)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	// Requests that are being answered get some time to end.
	ending, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(ending); err != nil && !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("shutting down: %w", err)
	}
	return nil
}
