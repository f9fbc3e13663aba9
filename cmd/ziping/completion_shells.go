package main

import (
	"fmt"
	"strings"
)

// bashCompletion is a script for bash. What no case answers is completed by file names.
func bashCompletion(all []completion) string {
	var b strings.Builder
	b.WriteString(`# bash completion of ziping
_ziping() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} at=ziping word
  COMPREPLY=()
  if [ "$cur" = = ]; then cur=; elif [ "$prev" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at $word" in
`)
	fmt.Fprintf(&b, "      %s) at=\"$at $word\" ;;\n    esac\n  done\n  case \"$at $prev\" in\n",
		quotedWith(paths(all), "|"))
	for _, c := range all {
		for _, f := range c.flags {
			if f.value {
				fmt.Fprintf(&b, "    %s) COMPREPLY=($(compgen -W %s -- \"$cur\")); return ;;\n", flagCase(c.path, f.names),
					shellQuote(strings.Join(f.values, " ")))
			}
		}
	}
	b.WriteString("  esac\n  case \"$at\" in\n")
	for _, c := range all {
		words := append(c.commandNames(), c.words...)
		fmt.Fprintf(&b, "    %s) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W %s -- \"$cur\")); else "+
			"COMPREPLY=($(compgen -W %s -- \"$cur\")); fi ;;\n",
			shellQuote(c.path), shellQuote(strings.Join(c.flagNames(), " ")), shellQuote(strings.Join(words, " ")))
	}
	b.WriteString("  esac\n}\ncomplete -o bashdefault -o default -F _ziping ziping\n")
	return b.String()
}

func flagCase(path string, names []string) string {
	cases := make([]string, len(names))
	for i, n := range names {
		cases[i] = path + " " + n
	}
	return quotedWith(cases, "|")
}

// zshCompletion is a script for zsh.
func zshCompletion(all []completion) string {
	var b strings.Builder
	b.WriteString(`#compdef ziping
# zsh completion of ziping
_ziping() {
  local at=ziping word prev=${words[CURRENT-1]}
  local -a commands flags
  for word in ${words[2,CURRENT-1]}; do
    case "$at $word" in
`)
	fmt.Fprintf(&b, "      %s) at=\"$at $word\" ;;\n    esac\n  done\n  case \"$at $prev\" in\n",
		quotedWith(paths(all), "|"))
	for _, c := range all {
		for _, f := range c.flags {
			if !f.value {
				continue
			}
			add := ""
			if len(f.values) > 0 {
				add = "compadd -- " + quotedWith(f.values, " ") + "; "
			}
			fmt.Fprintf(&b, "    %s) %s_files; return ;;\n", flagCase(c.path, f.names), add)
		}
	}
	b.WriteString("  esac\n  case \"$at\" in\n")
	for _, c := range all {
		fmt.Fprintf(&b, "    %s)\n      commands=(%s)\n      flags=(%s)\n", shellQuote(c.path), zshDescribed(c.commands),
			zshDescribed(c.describedFlags()))
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "      [[ $PREFIX == -* ]] || compadd -- %s\n", quotedWith(c.words, " "))
		}
		b.WriteString("      ;;\n")
	}
	b.WriteString(`  esac
  if [[ $PREFIX == -* ]]; then
    _describe -o flag flags
  elif (( $#commands )); then
    _describe command commands
  else
    _files
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _ziping "$@"; else compdef _ziping ziping; fi
`)
	return b.String()
}

func (c *completion) describedFlags() []described {
	var all []described
	for _, f := range c.flags {
		for _, name := range f.names {
			all = append(all, described{name, f.help})
		}
	}
	return all
}

func zshDescribed(all []described) string {
	out := make([]string, len(all))
	for i, d := range all {
		out[i] = shellQuote(strings.ReplaceAll(d.name, ":", `\:`) + ":" + d.help)
	}
	return strings.Join(out, " ")
}

// fishCompletion is a script for fish.
func fishCompletion(all []completion) string {
	var b strings.Builder
	b.WriteString(`# fish completion of ziping
function __ziping_at
    set -l at ziping
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
`)
	fmt.Fprintf(&b,
		"            case %s\n                set at \"$at $word\"\n        end\n    end\n    test \"$at\" = "+
			"\"$argv[1]\"\nend\n", quotedWith(paths(all), " "))
	for _, c := range all {
		at := "complete -c ziping -n " + fishQuote("__ziping_at "+fishQuote(c.path))
		for _, d := range c.commands {
			fmt.Fprintf(&b, "%s -f -a %s -d %s\n", at, fishQuote(d.name), fishQuote(d.help))
		}
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "%s -a %s\n", at, fishQuote(strings.Join(c.words, " ")))
		}
		for _, f := range c.flags {
			line := at + " -l " + strings.TrimPrefix(f.names[0], "--")
			if len(f.names) > 1 {
				line += " -s " + strings.TrimPrefix(f.names[1], "-")
			}
			if f.value {
				line += " -r"
			}
			if len(f.values) > 0 {
				line += " -a " + fishQuote(strings.Join(f.values, " "))
			}
			fmt.Fprintf(&b, "%s -d %s\n", line, fishQuote(f.help))
		}
	}
	return b.String()
}

// fishQuote is a text as one word of fish, where a backslash counts within single quotes too.
func fishQuote(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
}

// powershellCompletion is a script for PowerShell.
func powershellCompletion(all []completion) string {
	quote := func(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }
	list := func(texts []string) string {
		out := make([]string, len(texts))
		for i, t := range texts {
			out[i] = quote(t)
		}
		return "@(" + strings.Join(out, ", ") + ")"
	}
	var b strings.Builder
	b.WriteString("# PowerShell completion of ziping\n$ZipingWords = @{\n")
	for _, c := range all {
		fmt.Fprintf(&b, "    %s = %s\n", quote(c.path), list(append(append(c.commandNames(), c.words...), c.flagNames()...)))
		for _, f := range c.flags {
			for _, name := range f.names {
				if f.value {
					fmt.Fprintf(&b, "    %s = %s\n", quote(c.path+" "+name), list(f.values))
				}
			}
		}
	}
	fmt.Fprintf(&b, "}\n$ZipingCommands = %s\n", list(paths(all)))
	b.WriteString(`Register-ArgumentCompleter -Native -CommandName ziping -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $at = 'ziping'
    $last = ''
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
        $last = $element.ToString()
        if ($ZipingCommands -ccontains "$at $last") { $at = "$at $last" }
    }
    $words = $ZipingWords["$at $last"]
    if ($null -eq $words) { $words = $ZipingWords[$at] }
    $words | Where-Object { $_ -clike "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`)
	return b.String()
}
