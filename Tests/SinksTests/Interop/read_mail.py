"""Prints what Python's own mail library finds in each file, one JSON object a line."""
import email
import email.policy
import json
import sys

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    parts = list(message.walk())
    calendar = [part for part in parts if part.get_content_type() == "text/calendar"]
    html = message.get_body(("html",)).get_content()
    print(json.dumps({
        "subject": message["subject"],
        "text": message.get_body(("plain",)).get_content(),
        "html": html,
        "to": message["to"].addresses[0].addr_spec,
        "from": message["from"].addresses[0].addr_spec,
        "date": message["date"].datetime.isoformat(),
        "auto": message["auto-submitted"],
        "defects": str(sum(len(part.defects) for part in parts)),
        "calendar": calendar[0].get_content() if calendar else "",
        "method": calendar[0]["content-type"].params.get("method", "") if calendar else "",
    }))
