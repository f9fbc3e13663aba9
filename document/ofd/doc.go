// Package ofd reads OFD files, the fixed pages of Chinese offices (GB/T 33190): the letters of their pages with their
// positions, and the ruling lines that make tables of them. The geometry of tables is that of PDF files.
//
// It takes the texts, paths and pictures of pages and of the templates that pages name. It drops what isn't shown, the
// appearances of annotations such as seals, and composite objects, which it takes for drawings. Fonts aren't looked at:
// an OFD file holds its text as letters, and where it doesn't say how far these are apart, a Chinese letter is as wide
// as it is high, and another one half as wide. A page that is only a picture isn't read, and a remark says so; if all
// are, it is an error.
package ofd
