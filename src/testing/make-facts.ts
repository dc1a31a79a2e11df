import type {Facts, FeedFacts, PlacementFacts, ScriptAnswer, ScriptFacts} from '../doctor/facts.js';

/** A page with one chart whose script and feed are in order, with changes. */
export function makeFacts(changes: Partial<Facts> = {}): Facts {
  return {
    url: 'https://www.etaten.no/ki',
    headers: [],
    metaPolicies: [],
    scripts: [makeScript()],
    placements: [makePlacement()],
    others: [],
    written: [],
    unknownTags: [],
    unclosed: [],
    split: [],
    framed: [],
    remains: [],
    live: null,
    scriptAnswers: [makeScriptAnswer()],
    moduleAnswers: [],
    feeds: [makeFeedFacts()],
    isFeedOnly: false,
    isAskedByPage: false,
    today: '2024-05-01',
    ...changes,
  };
}

export function makeScript(changes: Partial<ScriptFacts> = {}): ScriptFacts {
  return {
    src: 'https://www.etaten.no/ki-widgets/ki-widgets.js',
    written: '/ki-widgets/ki-widgets.js',
    file: 'loader',
    type: '',
    integrity: '',
    crossorigin: false,
    nonce: '',
    origins: [],
    inert: null,
    code: '',
    ...changes,
  };
}

export function makePlacement(changes: Partial<PlacementFacts> = {}): PlacementFacts {
  return {
    kind: 'element',
    tag: 'ki-org-chart',
    attributes: {},
    inheritedDate: null,
    feed: '/feed.json',
    base: 'https://www.etaten.no/ki',
    inlineFeed: null,
    hasData: false,
    hasFallback: true,
    isPrerendered: false,
    lang: 'nb',
    inert: null,
    hidden: null,
    blocked: null,
    href: null,
    live: null,
    ...changes,
  };
}

export function makeScriptAnswer(changes: Partial<ScriptAnswer> = {}): ScriptAnswer {
  const url = 'https://www.etaten.no/ki-widgets/ki-widgets.js';
  return {
    url,
    finalUrl: url,
    outcome: 'answer',
    status: 200,
    headers: {'content-type': 'text/javascript'},
    hasAllHeaders: true,
    isSubstitute: false,
    seconds: 0.1,
    isHtml: false,
    file: 'loader',
    version: '1.2.0',
    isCombined: false,
    hasHash: null,
    ...changes,
  };
}

export function makeFeedFacts(changes: Partial<FeedFacts> = {}): FeedFacts {
  const url = 'https://www.etaten.no/feed.json';
  return {
    url,
    finalUrl: url,
    outcome: 'answer',
    status: 200,
    headers: {'content-type': 'application/json'},
    hasAllHeaders: true,
    isSubstitute: false,
    seconds: 0.1,
    isHtml: false,
    isEmpty: false,
    feed: {version: '1.0', id: 'feed', updated: '2024-01-31', language: 'nb', bodies: [{id: 'styret', name: 'Styret'}]},
    issues: [],
    version: '1.0',
    second: null,
    ...changes,
  };
}
