import '../../elements/ki-feed/define.js';
import {describeAccessibility} from './accessibility.js';
import {describeEmptyFeed} from './empty-feed.js';
import {describeEventsAndStates} from './events-and-states.js';
import {describeFailedFeed} from './failed-feed.js';
import {describeFallback} from './fallback.js';
import {describeFeedSources} from './feed-sources.js';
import {describeHeadings} from './headings.js';
import {describeHostileTexts} from './hostile-texts.js';
import {describeLanguage} from './language.js';
import {describeMoves} from './moves.js';
import {describeSourceLine} from './source-line.js';
import {TestedWidget, type WidgetExpectations} from './tested-widget.js';
import {describeTranslationTools} from './translation-tools.js';

/** Tests what every widget promises: one file for each promise. */
export function describeWidgetContract(expectations: WidgetExpectations): void {
  const tested = new TestedWidget(expectations);
  describeFeedSources(tested);
  describeMoves(tested);
  describeLanguage(tested);
  describeHeadings(tested);
  describeFallback(tested);
  describeFailedFeed(tested);
  describeEmptyFeed(tested);
  describeSourceLine(tested);
  describeEventsAndStates(tested);
  describeTranslationTools(tested);
  describeHostileTexts(tested);
  describeAccessibility(tested);
}
