"""Prints what the library icalendar finds in each file, one JSON object a line."""
import json
import sys

import icalendar

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    calendar = icalendar.Calendar.from_ical(data)
    events = list(calendar.walk("VEVENT"))
    event = events[0]
    print(json.dumps({
        "method": str(calendar["METHOD"]),
        "events": str(len(events)),
        "uid": str(event["UID"]),
        "sequence": str(event["SEQUENCE"]),
        "start": event.decoded("DTSTART").isoformat(),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "organizer": str(event["ORGANIZER"]),
        "url": str(event.get("URL", "")),
        "errors": str(len(event.errors)),
        "names": " ".join(sorted(event.keys())),
    }))
