"""Every FHIR questionnaire of a built site, read by the model of FHIR R4B that others made.

use: python read_fhir.py FOLDER
"""

import json
import pathlib
import sys

from fhir.resources.R4B.questionnaire import Questionnaire

if len(sys.argv) != 2:
    sys.exit("use: python read_fhir.py FOLDER")
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.fhir.json"))
faults = 0
items = 0


def count(of):
    return sum(1 + count(one) for one in of.item or [])


def refused(resource):
    try:
        Questionnaire.model_validate(resource)
    except ValueError:
        return True
    return False


for file in files:
    text = file.read_text(encoding="utf-8")
    try:
        read = Questionnaire.model_validate_json(text)
    except ValueError as error:
        faults += 1
        print(f"  FAULT {file}: {error}")
        continue
    items += count(read)
    # What it gives back must be what it was given: nothing was dropped on the way.
    if json.loads(read.model_dump_json()) != json.loads(text):
        faults += 1
        print(f"  FAULT {file}: it reads something else than what stands there")
    # A reader that lets everything pass would prove nothing.
    for key, value in {"status": None, "date": "21 Nov 2026", "colour": "red"}.items():
        if not refused({**json.loads(text), key: value}):
            faults += 1
            print(f"  FAULT {file}: it lets `{key}: {value}` pass")
if not files:
    faults += 1
    print("  FAULT there is no questionnaire to read")
print(f"fhir.resources: read {len(files)} questionnaires with {items} items; {faults} faults")
sys.exit(1 if faults else 0)
