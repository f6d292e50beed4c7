"""Every FHIR questionnaire and code system of a built site, read by the model of FHIR R4B that others made.

use: python read_fhir.py FOLDER
"""

import json
import pathlib
import sys

from fhir.resources.R4B.codesystem import CodeSystem
from fhir.resources.R4B.questionnaire import Questionnaire

if len(sys.argv) != 2:
    sys.exit("use: python read_fhir.py FOLDER")
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.fhir.json"))
faults = 0
items = 0
known = {}
used = set()
MODELS = {"Questionnaire": Questionnaire, "CodeSystem": CodeSystem}


def count(of):
    return sum(1 + count(one) for one in of.item or [])


def codes(of):
    for one in of.item or []:
        for option in one.answerOption or []:
            used.add((option.valueCoding.system, option.valueCoding.code))
        codes(one)


def refused(resource):
    try:
        MODELS[resource["resourceType"]].model_validate(resource)
    except ValueError:
        return True
    return False


for file in files:
    text = file.read_text(encoding="utf-8")
    kind = json.loads(text)["resourceType"]
    try:
        read = MODELS[kind].model_validate_json(text)
    except ValueError as error:
        faults += 1
        print(f"  FAULT {file}: {error}")
        continue
    if kind == "CodeSystem":
        if read.count != len(read.concept):
            faults += 1
            print(f"  FAULT {file}: it counts {read.count} codes and has {len(read.concept)}")
        known |= {(read.url, one.code): one for one in read.concept}
    else:
        items += count(read)
        codes(read)
    # What it gives back must be what it was given: nothing was dropped on the way.
    if json.loads(read.model_dump_json()) != json.loads(text):
        faults += 1
        print(f"  FAULT {file}: it reads something else than what stands there")
    # A reader that lets everything pass would prove nothing.
    for key, value in {"status": None, "date": "21 Nov 2026", "colour": "red"}.items():
        if not refused({**json.loads(text), key: value}):
            faults += 1
            print(f"  FAULT {file}: it lets `{key}: {value}` pass")
for system, code in sorted(used - known.keys()):
    faults += 1
    print(f"  FAULT no code system that is published has the answer {code} of {system}")
for system, code in sorted(known.keys() - used):
    faults += 1
    print(f"  FAULT {system} has the code {code}, which no questionnaire uses")
if not files:
    faults += 1
    print("  FAULT there is no questionnaire to read")
print(f"fhir.resources: read {len(files)} resources with {items} items and {len(known)} codes; {faults} faults")
sys.exit(1 if faults else 0)
