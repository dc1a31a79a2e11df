// Every line below an expectation must be rejected: an expectation that is not met is an error itself.
import 'ki-widgets/define.js';
import {KiOrgChart, validateFeed} from 'ki-widgets';

const chart = document.createElement('ki-org-chart');
// @ts-expect-error No such view.
chart.view = 'table';
// @ts-expect-error A level is a number.
chart.headingLevel = '3';
// @ts-expect-error No such property.
chart.viwe = 'list';
// @ts-expect-error What the widget does is not set from outside.
chart.state = 'ready';
// @ts-expect-error Not a part of the public class.
chart.requestData();
chart.addEventListener('ki-unit-select', (event) => {
  // @ts-expect-error The event carries the unit's id only.
  console.log(event.detail);
});
// @ts-expect-error No such tag.
new KiOrgChart().appendChild(document.createElement('ki-chart').view);
// @ts-expect-error A feed that was not found right may be missing.
console.log(validateFeed({}).feed.id);
// @ts-expect-error No such module in the package.
import 'ki-widgets/elements/ki-org-chart/ki-org-chart.js';
