// Everything that the documentation promises to TypeScript users.
import 'ki-widgets/define.js';
import 'ki-widgets/elements/ki-org-chart/define.js';
import 'ki-widgets/browser-support.js';
import {
  AsOfChangeEvent,
  FeedElement,
  FeedError,
  KiOrgChart,
  fetchFeed,
  selectFeed,
  validateFeed,
  version,
  type Feed,
  type FeedIssue,
  type WidgetState,
} from 'ki-widgets';
import {common} from 'ki-widgets/locales/nn.js';

// The type of an element follows from its tag.
const chart = document.createElement('ki-org-chart');
const sameClass: KiOrgChart = chart;
chart.view = 'list';
chart.depth = null;
chart.headingLevel = 3;
chart.setAttribute('as-of', '2023-06-07');
const state: WidgetState = sameClass.state;
const picture: Promise<Blob> = chart.toPNG();
const drawing: Promise<string> = chart.toSVG();
const table: Promise<string> = chart.toCSV('memberships');
const page = document.querySelector('ki-project-page');
const done: boolean | undefined = page?.pickAsOf('2022-03-16');

// Events are typed on the element and on its ancestors.
chart.addEventListener('ki-unit-select', (event) => {
  const unit: string = event.unit;
  console.log(unit);
});
document.body.addEventListener('ki-feed-load', (event) => {
  const feed: Feed = event.feed;
  console.log(feed.id, event.issues.length);
});
document.querySelector('main')?.addEventListener('ki-as-of-change', (event) => {
  if (event instanceof AsOfChangeEvent && event.asOf === null) event.preventDefault();
});
chart.addEventListener('ki-feed-error', ({error}) => console.log(error instanceof FeedError && error.code));

// Functions that read a feed without an element, for example on a server.
const {feed, issues} = validateFeed(JSON.parse('{}'));
const first: FeedIssue | undefined = issues[0];
if (feed) console.log(selectFeed(feed, {language: 'nn', asOf: '2023-06-07'}).project?.title.value);
console.log(first?.code, fetchFeed, version, common, picture, drawing, table, state, done);

// Sites can extend the classes.
class AgencyChart extends KiOrgChart {
  override view = 'list' as const;
}
customElements.define('agency-chart', AgencyChart);
const isFeedElement: boolean = new AgencyChart() instanceof FeedElement;
console.log(isFeedElement);
