extension Schema {
  /// Hushes, digests, and when each alert was first told.
  ///
  /// What is due is found by an index without the members of digests: they wait with their digest.
  /// A window's revision is its safe close, so what was raised before has its close there.
  static let schema3 = """
    CREATE TABLE hush (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CONSTRAINT hushKind CHECK (kind IN ('ack', 'snooze', 'silence')),
      orderId INTEGER CONSTRAINT hushOrder REFERENCES watchedOrder (id),
      rule TEXT CONSTRAINT hushRule CHECK (rule <> ''),
      revision INTEGER,
      stage TEXT CONSTRAINT hushStage CHECK (stage <> ''),
      condition TEXT CONSTRAINT hushCondition CHECK (condition <> ''),
      author TEXT NOT NULL CONSTRAINT hushAuthor CHECK (author <> ''),
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER CONSTRAINT hushEndsLater CHECK (until > since),
      liftedAt INTEGER,
      CONSTRAINT hushIsOfSomething CHECK (orderId IS NOT NULL OR condition IS NOT NULL),
      CONSTRAINT hushConditionIsOfSilence CHECK (kind = 'silence' OR condition IS NULL),
      CONSTRAINT hushHasEnd CHECK (kind = 'ack' OR until IS NOT NULL),
      CONSTRAINT hushIsWithinRule
        CHECK (rule IS NOT NULL OR (revision IS NULL AND stage IS NULL))
    ) STRICT;
    CREATE INDEX hushOrder ON hush (orderId) WHERE orderId IS NOT NULL;
    CREATE INDEX hushOpen ON hush (orderId, until) WHERE liftedAt IS NULL;

    CREATE TABLE digest (
      key TEXT NOT NULL
        CONSTRAINT digestIdentity PRIMARY KEY
        CONSTRAINT digestHasKey CHECK (key <> ''),
      kind TEXT NOT NULL CONSTRAINT digestKind
        CHECK (kind IN ('together', 'held', 'overflow', 'daily', 'weekly', 'all-clear')),
      sink TEXT NOT NULL CONSTRAINT digestSink CHECK (sink <> ''),
      recipient TEXT NOT NULL,
      period INTEGER NOT NULL,
      state TEXT NOT NULL CONSTRAINT digestState
        CHECK (state IN ('pending', 'delivered', 'dead', 'cancelled')),
      attempts INTEGER NOT NULL CONSTRAINT digestAttempts CHECK (attempts >= 0),
      enqueuedAt INTEGER NOT NULL,
      nextAttemptAt INTEGER,
      finishedAt INTEGER,
      lastError TEXT CONSTRAINT digestLastError CHECK (lastError <> ''),
      CONSTRAINT digestPendingWaits CHECK ((state = 'pending') = (nextAttemptAt IS NOT NULL)),
      CONSTRAINT digestFinished CHECK ((state = 'pending') = (finishedAt IS NULL)),
      CONSTRAINT digestDeliveredWasTried CHECK (state <> 'delivered' OR attempts > 0),
      CONSTRAINT digestLostHasReason
        CHECK (state NOT IN ('dead', 'cancelled') OR lastError IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX digestPeriod ON digest (kind, sink, recipient, period)
      WHERE kind IN ('daily', 'weekly', 'all-clear');
    CREATE INDEX digestNext ON digest (nextAttemptAt) WHERE state = 'pending';
    CREATE INDEX digestSinkNext ON digest (sink, nextAttemptAt) WHERE state = 'pending';
    CREATE INDEX digestFinished ON digest (state) WHERE state <> 'pending';
    CREATE INDEX digestSent ON digest (sink, finishedAt) WHERE state = 'delivered';

    ALTER TABLE delivery ADD COLUMN digest TEXT
      CONSTRAINT deliveryDigest REFERENCES digest (key);
    DROP INDEX IF EXISTS deliveryNext;
    DROP INDEX IF EXISTS deliverySinkNext;
    CREATE INDEX deliveryNext ON delivery (nextAttemptAt)
      WHERE state = 'pending' AND digest IS NULL;
    CREATE INDEX deliverySinkNext ON delivery (sink, nextAttemptAt)
      WHERE state = 'pending' AND digest IS NULL;
    CREATE INDEX deliveryDigest ON delivery (digest) WHERE digest IS NOT NULL;
    CREATE INDEX deliverySent ON delivery (sink, finishedAt)
      WHERE state = 'delivered' AND digest IS NULL;

    ALTER TABLE ledgerEntry ADD COLUMN closes INTEGER
      CONSTRAINT ledgerClosesOfRaised CHECK (closes IS NULL OR state = 'raised');
    ALTER TABLE ledgerEntry ADD COLUMN toldAt INTEGER
      CONSTRAINT ledgerToldWasRaised CHECK (toldAt IS NULL OR state = 'raised');
    UPDATE ledgerEntry SET closes = revision WHERE state = 'raised' AND revision <> 0;
    UPDATE ledgerEntry SET toldAt = (SELECT MIN(finishedAt) FROM delivery
      WHERE delivery.alertKey = ledgerEntry.alertKey AND delivery.state = 'delivered')
    WHERE state = 'raised';
    CREATE INDEX ledgerEntryTold ON ledgerEntry (toldAt)
      WHERE toldAt IS NOT NULL AND closes IS NOT NULL;
    CREATE INDEX ledgerEntryUntold ON ledgerEntry (closes)
      WHERE toldAt IS NULL AND closes IS NOT NULL;
    """
}
