import {widgetTags} from '../../elements/widgets.js';
import {originOf} from '../addresses.js';
import type {Facts, HiddenReason, InertPlace, PlacementFacts} from '../facts.js';
import {feedAddresses, feedAddressOf} from '../feed-addresses.js';
import {FindingList, type Finding} from '../finding.js';
import {nearestWord} from '../nearest-word.js';
import type {FindingCode} from '../texts/texts-nb.js';
import {checkAttributes, contextOf} from './attributes.js';
import {checkUnit} from './ids.js';
import {isActive} from './script.js';

const knownTags: readonly string[] = widgetTags;
/** Visitors can open these themselves. */
const openable: readonly HiddenReason[] = ['closed-details', 'closed-dialog'];

/** What was found on the page, and why each widget is drawn or not. */
export function checkContent(facts: Facts): Finding[] {
  const list = new FindingList('content');
  for (const {tag, isSelfClosing} of facts.unclosed) list.add('problem', isSelfClosing ? 'self-closing' : 'unclosed', {tag});
  for (const placement of facts.placements) checkPlacement(list, facts, placement);
  for (const other of facts.others) checkAttributes(list, other, `<${other.tag}>`, {feed: null, model: null});
  addWritten(list, facts);
  for (const tag of facts.unknownTags) list.add('problem', 'unknown-tag', {tag, other: nearestWord(tag, [...widgetTags, 'ki-feed'])});
  for (const tag of facts.split) list.add('problem', 'split', {tag});
  for (const tag of facts.framed) list.add('ok', 'framed', {tag});
  addFeeds(list, facts);
  addLoading(list, facts);
  for (const value of facts.remains) list.add('problem', 'remains', {value});
  if (!facts.placements.length && !facts.framed.length && !list.hasProblem) list.add('problem', 'nothing-found');
  return list.findings;
}

function checkPlacement(list: FindingList, facts: Facts, placement: PlacementFacts): void {
  const {kind, tag, inert, hidden, live} = placement;
  const values = {tag, name: nameOf(placement)};
  if (inert !== null) {
    list.add('problem', 'inert', {...values, value: inert});
    return;
  }
  if (kind !== 'element' && !knownTags.includes(tag)) {
    const name = tag.slice('ki-'.length);
    list.add('problem', 'unknown-widget', {
      ...values,
      value: name,
      other: nearestWord(
        name,
        widgetTags.map((each) => each.slice(3)),
      ),
    });
    return;
  }
  if (kind === 'link' && !checkLink(list, facts, placement)) return;
  if (hidden) list.add(openable.includes(hidden.reason) ? 'note' : 'problem', hidden.reason, {...values, value: hidden.by});
  const hasFault = [checkFeedOf(list, placement), checkOptions(list, facts, placement)].includes(true);
  if (live) addState(list, facts, placement, hasFault);
  else if (!hasFault && !hidden) list.add('ok', 'found', values);
  if (placement.isPrerendered) list.add('info', 'prerendered', values);
  else if (placement.hasFallback) list.add('info', 'has-fallback', values);
  // HTML has moved the text of a split element out of it.
  else if (kind === 'element' && !facts.split.includes(tag)) list.add('note', 'no-fallback', values);
}

/** @returns Whether the link can become a widget. */
function checkLink(list: FindingList, {scripts}: Facts, {blocked, href, tag}: PlacementFacts): boolean {
  const values = {tag, url: href ?? ''};
  if (blocked !== null) {
    list.add('note', 'link-stays', {...values, value: blocked});
    return false;
  }
  const script = scripts.find((each) => each.file !== null && isActive(each));
  if (script?.src == null || href === null) return true;
  const allowed = [originOf(script.src), ...script.origins];
  if (allowed.includes(originOf(href))) return true;
  list.add('problem', 'link-origin', {...values, origin: originOf(href)});
  return false;
}

/** @returns Whether the widget cannot have a feed. */
function checkFeedOf(list: FindingList, placement: PlacementFacts): boolean {
  const {tag, feed, inlineFeed, hasData, live} = placement;
  const name = nameOf(placement);
  if (inlineFeed !== null || hasData) return false;
  if (feed === null) {
    if (live?.state === 'ready') return false;
    list.add('problem', 'no-feed', {tag, name});
  } else if (/^\s*(?:&quot;|[“”«»„″‘’])/.test(feed)) list.add('problem', 'curly-quotes', {tag, name, value: feed});
  else if (feedAddressOf(placement) === null || /\{\{|\$\{|%[A-Z_]{3,}%/.test(feed))
    list.add('problem', 'bad-feed-address', {tag, name, value: feed});
  else return false;
  return true;
}

/** @returns Whether an option hides the content. */
function checkOptions(list: FindingList, facts: Facts, placement: PlacementFacts): boolean {
  const {kind, tag} = placement;
  const name = kind === 'link' ? `<a href="…/embed/${tag.slice('ki-'.length)}/…">` : nameOf(placement);
  const context = contextOf(facts, placement);
  return [checkAttributes(list, placement, name, context), checkUnit(list, placement, name, context)].includes(true);
}

function addState(list: FindingList, {live}: Facts, {tag, kind, live: state, hidden, feed}: PlacementFacts, hasFault: boolean): void {
  if (!state || !live) return;
  const isForeign = live.defined.includes(tag) && live.versions[tag] === undefined && state.state === null && kind === 'element';
  if (isForeign) list.add('problem', 'foreign', {tag});
  else if (!state.isDefined) list.add('problem', 'not-defined', {tag});
  else if (!state.isWidget) list.add('note', 'not-a-widget', {tag});
  else if (state.state === 'error' && !hasFault) list.add('problem', 'not-drawn', {tag, url: feed ?? ''});
  else if (state.state === 'empty' && !hasFault) list.add('note', 'empty', {tag});
  else if (state.state === 'stale') list.add('note', 'stale', {tag});
  else if (state.state === 'ready' && !hidden && !hasFault) list.add('ok', 'drawn', {tag});
}

const codesByPlace: Readonly<Partial<Record<InertPlace, FindingCode>>> = {
  comment: 'in-comment',
  script: 'in-script',
  srcdoc: 'in-srcdoc',
};

/** Several feeds may be intended. More often, one address is written in two ways. */
function addFeeds(list: FindingList, facts: Facts): void {
  const addresses = feedAddresses(facts);
  if (addresses.length > 1) list.add('note', 'several-feeds', {value: String(addresses.length), words: addresses.join(', ')});
}

/** What a script or an extension has removed, and what the page still waits for. Our own files are findings about the script. */
function addLoading(list: FindingList, {live, scripts}: Facts): void {
  for (const tag of live?.removed ?? []) if (tag !== 'script') list.add('problem', 'removed', {tag});
  const modules = live?.loader ? `${live.loader.folder}modules/` : null;
  const isOurs = (url: string) =>
    scripts.some(({src, file}) => src === url && file !== null) || (modules !== null && url.startsWith(modules));
  const others = (live?.pending ?? []).filter((url) => !isOurs(url));
  if (others.length) list.add('note', 'page-unfinished', {words: others.slice(0, 5).join(', ')});
}

/** Tags that are on the page as text. A guide that shows code may have them, and the widget as well. */
function addWritten(list: FindingList, {written, placements}: Facts): void {
  for (const {tag, place, isCode} of written) {
    if (tag === 'script' || (isCode && placements.length > 0) || placements.some((each) => each.tag === tag && each.inert === null))
      continue;
    list.add('problem', codesByPlace[place] ?? 'as-text', {tag});
  }
}

/** How the page names the widget: `<ki-org-chart>`, `<div data-ki-widget="org-chart">`, a link. */
function nameOf({kind, tag}: PlacementFacts): string {
  return kind === 'div' ? `data-ki-widget="${tag.slice('ki-'.length)}"` : `<${tag}>`;
}
