import {findLanguage} from '../../locales/find-language.js';
import {today} from '../../model/date.js';
import {isMixed, originOf} from '../addresses.js';
import type {Facts, FeedFacts, PageFacts, ScriptFacts} from '../facts.js';
import {feedAddresses} from '../feed-addresses.js';
import {isActive} from '../layers/script.js';
import type {DoctorLanguage} from '../texts/texts.js';
import {askAgain} from './ask-again.js';
import {fetchAnswer, noAnswer} from './fetch-answer.js';
import {inspectFeed} from './inspect-feed.js';
import {inspectModules, inspectScript} from './inspect-script.js';

const maxFeeds = 5;
/** Largest number of other scripts that are searched for our code. */
const maxOthers = 20;

export interface ExamineOptions {
  readonly language: DoctorLanguage;
  /** Whether the page itself asks, and not the doctor’s page. */
  readonly isAskedByPage: boolean;
}

/**
 * Requests what a page needs: its script and modules, and its feeds. If the page has no script of ours, also the scripts on its own host,
 * since one of them may contain ours under another name.
 */
export async function examinePage(page: PageFacts, {language, isAskedByPage}: ExamineOptions): Promise<Facts> {
  const blocked = isAskedByPage ? 'csp' : 'own-csp';
  // An address that is relative to an unknown page cannot be requested.
  const isKnown = (url: string) => originOf(url) !== 'https://page.invalid' && !isMixed(page.url, url);
  const examineScripts = async () => {
    const scripts = await Promise.all(
      listScripts(page)
        .filter(({src}) => isKnown(src))
        .map(async ({src, integrity}) => inspectScript(await fetchAnswer(src, blocked), integrity)),
    );
    const loader = scripts.find(({answer}) => answer.file === 'loader' && !answer.isCombined);
    const modules = loader ? await inspectModules(loader.answer.finalUrl, loader.code, listModules(page), blocked) : [];
    return {scripts, modules};
  };
  const examineFeedAt = async (url: string): Promise<FeedFacts[]> => {
    if (isMixed(page.url, url)) return [inspectFeed({...noAnswer(url), outcome: 'mixed'}, language)];
    if (!isKnown(url)) return [];
    const answer = await fetchAnswer(url, blocked);
    const feed = inspectFeed(answer, language);
    return [isAskedByPage ? {...feed, second: await askAgain(answer, feed, page.live?.worker != null, language)} : feed];
  };
  const [{scripts, modules}, feeds] = await Promise.all([
    examineScripts(),
    Promise.all(feedAddresses(page).slice(0, maxFeeds).map(examineFeedAt)),
  ]);
  return {
    ...page,
    scriptAnswers: scripts.map(({answer}) => answer),
    moduleAnswers: modules,
    feeds: [...feeds.flat(), ...listInlineFeeds(page, language)],
    isFeedOnly: false,
    isAskedByPage,
    today: today(),
  };
}

/** The facts about a feed without a page. */
export function examineFeed(feed: FeedFacts): Facts {
  const page = {
    url: null,
    headers: null,
    metaPolicies: [],
    scripts: [],
    placements: [],
    others: [],
    written: [],
    unknownTags: [],
    unclosed: [],
    split: [],
    framed: [],
    remains: [],
  };
  return {...page, live: null, scriptAnswers: [], moduleAnswers: [], feeds: [feed], isFeedOnly: true, isAskedByPage: false, today: today()};
}

function listScripts({scripts, url}: PageFacts): (ScriptFacts & {readonly src: string})[] {
  const withAddress = scripts.filter((script): script is ScriptFacts & {readonly src: string} => script.src !== null && isActive(script));
  const ours = withAddress.filter(({file}) => file !== null);
  if (ours.length || scripts.some(({src, file}) => src === null && file !== null)) return ours;
  return withAddress.filter(({src}) => url !== null && originOf(src) === originOf(url)).slice(0, maxOthers);
}

/** Names the modules of the widgets on a page and of their languages. */
function listModules({placements}: PageFacts): string[] {
  const active = placements.filter(({inert}) => inert === null);
  const embed = active.some(({kind}) => kind !== 'element') ? ['embed'] : [];
  return [...new Set([...active.flatMap(({tag, lang}) => [tag, findLanguage(lang ?? '')]), ...embed])];
}

/** Feeds that are written into the page. */
function listInlineFeeds({placements, url}: PageFacts, language: DoctorLanguage): FeedFacts[] {
  const texts = [...new Set(placements.map(({inlineFeed}) => inlineFeed))].filter((text) => text !== null);
  return texts.map((text) =>
    inspectFeed({...noAnswer(url ?? ''), outcome: 'answer', status: 200, bytes: new TextEncoder().encode(text)}, language),
  );
}
