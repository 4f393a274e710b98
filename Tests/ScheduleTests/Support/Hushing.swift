import Civil
import Model
import Schedule

/// What a test says to the alerts of its order.
func hush(
  _ kind: Hush.Kind, order: OrderRef? = OrderRef(platform: "shop", id: "1"), rule: String? = nil,
  revision: String? = nil, stage: String? = nil, condition: String? = nil,
  since: String = "2026-11-01T00:00:00Z", until: String? = nil, liftedAt: String? = nil
) -> StandingHush {
  StandingHush(
    Hush(
      kind, order: order, rule: rule, revision: revision.map { moment($0).seconds }, stage: stage,
      condition: condition, author: "kim", since: moment(since), until: until.map { moment($0) },
      liftedAt: liftedAt.map { moment($0) }),
    zones: ZoneDatabase())
}
