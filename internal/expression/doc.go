// Package expression compiles the conditions and custom measures of rule sets. The syntax is that of expr-lang/expr,
// whose parser reads it; what is made of it here is exact: numbers are fractions and keep every digit, 95% is a number,
// ≥ and full-width signs are understood, names may be Chinese, and a program can't loop. Mistakes are placed at the
// bytes of the original text.
package expression
