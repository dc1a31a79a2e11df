// The compiler must reject each use below an expectation. An expectation without an error fails the check.
export const wrong = [
  // @ts-expect-error There is no such view.
  <ki-org-chart view="table" />,
  // @ts-expect-error A depth is a number. React would set the property to a string.
  <ki-org-chart depth="2" />,
  // @ts-expect-error There is no such property.
  <ki-org-chart viwe="list" />,
  // @ts-expect-error A date is a string.
  <ki-org-chart as-of={20230607} />,
  // @ts-expect-error A heading level is a number.
  <ki-org-chart heading-level="two" />,
  // @ts-expect-error The state is read-only.
  <ki-org-chart state="ready" />,
  // @ts-expect-error The event has `unit` and no `detail`.
  <ki-org-chart onki-unit-select={(event) => console.log(event.detail)} />,
  // @ts-expect-error A listener is a function.
  <ki-feed onki-feed-load="load()" />,
  // @ts-expect-error There is no such element.
  <ki-chart />,
];
