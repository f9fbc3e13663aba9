# Reads the files of a folder by python-docx and openpyxl and prints what they hold as JSON.
import json
import os
import sys
import warnings

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.table import _Cell


def word(path):
    body = docx.Document(path).element.body
    rows = []
    for tr in body.iter(qn("w:tr")):
        rows.append([_Cell(tc, None).text for tc in tr.iter(qn("w:tc")) if next(tc.iterancestors(qn("w:tr"))) is tr])
    return {"rows": rows, "paragraphs": [p.text for p in docx.Document(path).paragraphs]}


def book(path):
    loaded = openpyxl.load_workbook(path)
    cells, comments, charts = {}, {}, 0
    for sheet in loaded.worksheets:
        charts += len(sheet._charts)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    is_number = isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)
                    cells[sheet.title + "!" + cell.coordinate] = cell.value if is_number else str(cell.value)
                if cell.comment is not None:
                    comments[sheet.title + "!" + cell.coordinate] = cell.comment.text
    return {"cells": cells, "comments": comments, "charts": charts}


found = {}
for name in os.listdir(sys.argv[1]):
    path = os.path.join(sys.argv[1], name)
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        found[name] = word(path) if name.endswith(".docx") else book(path)
    found[name]["warnings"] = [str(w.message) for w in said]
json.dump(found, sys.stdout)
