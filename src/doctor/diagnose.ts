import type {Facts} from './facts.js';
import {layers, type Finding, type Layer} from './finding.js';
import {checkContent} from './layers/content.js';
import {checkFeeds} from './layers/feed.js';
import {checkLanguage} from './layers/language.js';
import {checkPictures} from './layers/pictures.js';
import {checkPolicy} from './layers/policy.js';
import {checkScript} from './layers/script.js';

const checks: Readonly<Record<Layer, (facts: Facts) => Finding[]>> = {
  script: checkScript,
  policy: checkPolicy,
  content: checkContent,
  feed: checkFeeds,
  language: checkLanguage,
  pictures: checkPictures,
};

/** Finds out what works on a page and what does not, layer by layer. A feed without a page has fewer layers. */
export function diagnose(facts: Facts): Finding[] {
  const checked = facts.isFeedOnly ? (['feed'] as const) : layers;
  return checked.flatMap((layer) => checks[layer](facts));
}
