import type {Feed} from '../../feed/definition.js';
import {unknownPage} from '../addresses.js';
import {allows} from '../content-security-policy.js';
import type {Facts} from '../facts.js';
import {FindingList, type Finding} from '../finding.js';
import {policiesOf, toSource} from './policy.js';

/** Largest shift of a page that counts as good. @see https://web.dev/articles/cls */
const goodShift = 0.1;

/** Whether pictures are blocked, and how much the widgets move the page. */
export function checkPictures(facts: Facts): Finding[] {
  const list = new FindingList('pictures');
  const page = facts.url ?? unknownPage;
  const pictures = facts.feeds.flatMap(({feed}) => (feed ? listPictures(feed) : []));
  for (const policy of facts.isFeedOnly ? [] : policiesOf(facts)) {
    for (const url of pictures) {
      const origin = toSource(url, page);
      if (!allows(policy, {directive: 'img-src', url, page})) list.add('problem', 'picture-policy', {origin});
    }
  }
  if (!list.hasProblem) for (const url of facts.live?.brokenPictures ?? []) list.add('problem', 'picture-broken', {url});
  if (!list.hasProblem) list.add('ok', pictures.length ? 'pictures-allowed' : 'pictures-none');
  addShift(list, facts);
  return list.findings;
}

function addShift(list: FindingList, {live, isFeedOnly}: Facts): void {
  if (isFeedOnly) return;
  if (!live) list.add('info', 'shift-not-live');
  else if (live.shift === null) list.add('info', 'shift-unknown');
  else if (live.shift > goodShift) list.add('note', 'shift', {value: live.shift.toFixed(2)});
  else list.add('ok', 'shift-small', {value: live.shift.toFixed(2)});
}

function listPictures({organizations, project}: Feed): string[] {
  const logos = (organizations ?? []).flatMap(({logo}) => [logo?.url, logo?.darkUrl]);
  return [...new Set([...logos, project?.image?.url])].filter((url) => url !== undefined);
}
