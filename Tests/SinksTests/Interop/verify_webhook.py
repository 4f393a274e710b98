"""Verifies posted messages with the reference library: KEY, then files of JSON headers and body.

The library wants a timestamp of today, so its own clock is set to the message's.
"""
import datetime
import json
import sys

import standardwebhooks
from standardwebhooks import webhooks

for name in sys.argv[2:]:
    with open(name) as file:
        post = json.load(file)
    moment = datetime.datetime.fromtimestamp(
        int(post["headers"]["webhook-timestamp"]), datetime.timezone.utc)

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return moment

    webhooks.datetime = Clock
    hook = standardwebhooks.Webhook(sys.argv[1])
    try:
        print(hook.verify(post["body"], post["headers"])["type"])
    except standardwebhooks.WebhookVerificationError as error:
        print("refused: %s" % error)
