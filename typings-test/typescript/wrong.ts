// The compiler must reject each use below an expectation. An expectation without an error fails the check.
import 'ki-widgets/define.js';
import {KiOrgChart, validateFeed} from 'ki-widgets';

const chart = document.createElement('ki-org-chart');
// @ts-expect-error There is no such view.
chart.view = 'table';
// @ts-expect-error A heading level is a number.
chart.headingLevel = '3';
// @ts-expect-error There is no such property.
chart.viwe = 'list';
// @ts-expect-error The state is read-only.
chart.state = 'ready';
// @ts-expect-error The method is not public.
chart.requestData();
chart.addEventListener('ki-unit-select', (event) => {
  // @ts-expect-error The event has `unit` and no `detail`.
  console.log(event.detail);
});
// @ts-expect-error There is no such element.
new KiOrgChart().appendChild(document.createElement('ki-chart').view);
// @ts-expect-error The feed is null when it is not valid.
console.log(validateFeed({}).feed.id);
// @ts-expect-error The package does not export this module.
import 'ki-widgets/elements/ki-org-chart/ki-org-chart.js';
