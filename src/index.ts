// Exports classes, types and pure functions. Only `define.ts` registers elements.
import './lit-in-xml.js';

export {BrowserSupportBanner} from './elements/browser-support-banner/browser-support-banner.js';
export {AsOfChangeEvent} from './controllers/as-of-controller.js';
export {FeedElement} from './elements/feed-element.js';
export {FeedErrorEvent, FeedLoadEvent} from './elements/feed-events.js';
export type {FeedProviderElement} from './elements/feed-provider-mixin.js';
export type {WidgetState} from './elements/feed-status.js';
export {WidgetElement} from './elements/widget-element.js';
export {KiContactCard} from './elements/ki-contact-card/ki-contact-card.js';
export {KiFeed} from './elements/ki-feed/ki-feed.js';
export {KiOrgChart} from './elements/ki-org-chart/ki-org-chart.js';
export {UnitSelectEvent, UnitToggleEvent} from './elements/ki-org-chart/unit-events.js';
export {KiPartnerList} from './elements/ki-partner-list/ki-partner-list.js';
export {KiProjectIntro} from './elements/ki-project-intro/ki-project-intro.js';
export {KiProjectPage} from './elements/ki-project-page/ki-project-page.js';
export {KiPublicationInfo} from './elements/ki-publication-info/ki-publication-info.js';

export {stringifyJsonLd, toJsonLd, type JsonLd} from './export/json-ld.js';
export {scan} from './embed/scan.js';
export type {ScanSettings} from './embed/scan-settings.js';
export type {Feed} from './feed/definition.js';
export {FeedError, type FeedErrorCode} from './feed/feed-error.js';
export {fetchFeed} from './feed/feed-client.js';
export type {IssueCode} from './feed/issue.js';
export {selectFeed, type FeedSelection} from './feed/select-feed.js';
export {validateFeed, type FeedIssue} from './feed/validate-feed.js';
export type * from './model/model.js';
export type {LocalizedText} from './model/text.js';
export {version} from './version.js';
