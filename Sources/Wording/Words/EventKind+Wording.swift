public import Model

extension EventKind {
  /// What happened in words: `dispute cancelled`, `спор отменён`.
  ///
  /// A kind that only somebody's own pack knows is its own name, with blanks for the hyphens.
  public func worded(in language: Language) -> String {
    EventKind.names[rawValue]?[language]
      ?? String(rawValue.map { $0 == "-" ? " " : $0 })
  }

  private static let names: [String: Texts] = beforeDispute.merging(dispute) { $1 }
    .merging(outcome) { $1 }.merging(declared) { $1 }

  private static let beforeDispute = [
    "placed": Texts(en: "order placed", ru: "заказ сделан"),
    "paid": Texts(en: "order paid", ru: "заказ оплачен"),
    "dispatch-due": Texts(en: "dispatch date set", ru: "назначен срок отправки"),
    "shipped": Texts(en: "parcel shipped", ru: "посылка отправлена"),
    "scanned": Texts(en: "parcel scanned", ru: "посылка отсканирована"),
    "moved": Texts(en: "parcel moved on", ru: "посылка в пути"),
    "arrived": Texts(en: "parcel arrived in the country", ru: "посылка прибыла в страну"),
    "delivered": Texts(en: "parcel delivered", ru: "посылка доставлена"),
    "received": Texts(en: "parcel in hand", ru: "посылка на руках"),
    "confirmed": Texts(en: "receipt confirmed", ru: "получение подтверждено"),
    "protection-set": Texts(en: "end of protection shown", ru: "показан конец защиты"),
    "extension-requested": Texts(
      en: "more protection time asked for", ru: "запрошено продление защиты"),
    "extension-granted": Texts(en: "protection extended", ru: "защита продлена"),
    "extension-refused": Texts(en: "extension refused", ru: "в продлении отказано"),
    "seller-contacted": Texts(en: "seller contacted", ru: "продавцу написано"),
    "seller-replied": Texts(en: "seller replied", ru: "продавец ответил"),
    "problem-found": Texts(en: "problem found", ru: "найден недостаток"),
  ]

  private static let dispute = [
    "dispute-opened": Texts(en: "dispute opened", ru: "спор открыт"),
    "dispute-edited": Texts(en: "dispute edited", ru: "спор изменён"),
    "seller-accepted": Texts(en: "seller accepted", ru: "продавец согласился"),
    "seller-rejected": Texts(en: "seller rejected", ru: "продавец отказал"),
    "seller-offered": Texts(en: "seller made an offer", ru: "продавец сделал предложение"),
    "offer-answered": Texts(en: "offer answered", ru: "на предложение дан ответ"),
    "offer-accepted": Texts(en: "offer accepted", ru: "предложение принято"),
    "dispute-cancelled": Texts(en: "dispute cancelled", ru: "спор отменён"),
    "escalated": Texts(en: "dispute escalated", ru: "спор обострён"),
    "evidence-requested": Texts(en: "evidence requested", ru: "запрошены доказательства"),
    "evidence-sent": Texts(en: "evidence sent", ru: "доказательства отправлены"),
    "solutions-proposed": Texts(en: "solutions proposed", ru: "предложены решения"),
    "solution-chosen": Texts(en: "solution chosen", ru: "решение выбрано"),
    "decided": Texts(en: "platform decided", ru: "площадка решила"),
    "appealed": Texts(en: "decision appealed", ru: "решение обжаловано"),
  ]

  private static let outcome = [
    "return-agreed": Texts(en: "return agreed", ru: "возврат товара согласован"),
    "return-posted": Texts(en: "return posted", ru: "товар отправлен обратно"),
    "return-delivered": Texts(en: "return delivered", ru: "возвращённый товар доставлен"),
    "refund-approved": Texts(en: "refund approved", ru: "возврат денег одобрен"),
    "refunded": Texts(en: "money refunded", ru: "деньги возвращены"),
    "statement-sent": Texts(en: "card statement sent", ru: "выписка по карте отправлена"),
    "cancelled": Texts(en: "order cancelled", ru: "заказ отменён"),
    "closed": Texts(en: "order closed", ru: "заказ закрыт"),
  ]

  /// Kinds that the shipped packs declare.
  private static let declared = [
    "evidence-kept": Texts(en: "evidence kept", ru: "доказательство сохранено"),
    "goods-checked": Texts(en: "goods checked", ru: "товар проверен"),
    "replacement-agreed": Texts(en: "replacement agreed", ru: "замена согласована"),
    "settled-outside": Texts(
      en: "settled outside the platform", ru: "улажено вне площадки"),
    "return-refused": Texts(en: "return refused", ru: "от возврата товара отказались"),
  ]
}
