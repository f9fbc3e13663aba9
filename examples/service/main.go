// Command service scores posted forms over HTTP. It shows how a service imports ziping: the rule set is compiled once,
// shared by all requests, and swapped for another without a restart.
//
//	go run ./examples/service -listen 127.0.0.1:8080
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
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
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second signal ends the program at once.
	context.AfterFunc(ctx, stop)
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	log.Printf("listening on %s with rules %s", listener.Addr(), set.ID)
	return serve(ctx, listener, s.handler())
}

// serve answers requests until the context ends; those that are being answered then get some time to end.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:           handler,
		MaxHeaderBytes:    16 << 10,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second, // runs from the end of the headers, so a slow form still gets its answer
		IdleTimeout:       time.Minute,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return fmt.Errorf("shutting down: %w", err)
	}
	return nil
}
