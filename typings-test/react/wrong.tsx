// Every use below an expectation must be rejected: an expectation that is not met is an error itself.
export const wrong = [
  // @ts-expect-error No such view.
  <ki-org-chart view="table" />,
  // @ts-expect-error A depth is a number, and so React would set a text.
  <ki-org-chart depth="2" />,
  // @ts-expect-error No such property.
  <ki-org-chart viwe="list" />,
  // @ts-expect-error A day is a text.
  <ki-org-chart as-of={20230607} />,
  // @ts-expect-error No level.
  <ki-org-chart heading-level="two" />,
  // @ts-expect-error What the widget does is not set from outside.
  <ki-org-chart state="ready" />,
  // @ts-expect-error The event carries the unit's id only.
  <ki-org-chart onki-unit-select={(event) => console.log(event.detail)} />,
  // @ts-expect-error Not a listener.
  <ki-feed onki-feed-load="load()" />,
  // @ts-expect-error No such element.
  <ki-chart />,
];
