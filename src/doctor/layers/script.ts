import {FindingList, type Finding} from '../finding.js';
import type {Facts, ModuleAnswer, Outcome, ScriptAnswer, ScriptFacts} from '../facts.js';
import {isMixed, originOf} from '../addresses.js';

const scriptTypes = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/;
/** Names that people and programs write in place of `ki-widgets.js`. */
const similarNames = /^ki[-_ .]?widgets?[-_ .]?(all)?[ .]*(min\.?)?(js)?(\.(txt|js|html?))*$/i;
const ownNames = /^ki-widgets(\.all)?\.js$/;

/** Whether a browser runs the script, as far as the HTML decides about it. */
export function isActive({inert, type}: ScriptFacts): boolean {
  return inert === null && scriptTypes.test(type);
}

/** Whether the page has our script, which one it is, and whether it and its modules run. */
export function checkScript(facts: Facts): Finding[] {
  const list = new FindingList('script');
  const {live} = facts;
  const answers = facts.scriptAnswers;
  const isOurs = ({src, file}: ScriptFacts) => file !== null || answers.some(({url, file: found}) => url === src && found !== null);
  const ours = facts.scripts.filter(isOurs);
  const active = ours.filter(isActive);
  const hasRun = live !== null && (live.loader !== null || Object.keys(live.versions).length > 0);

  if (!active.length) addMissing(list, facts, ours, hasRun);
  for (const script of active) {
    if (script.src === null) {
      if (script.file === 'loader') list.add('problem', 'script-inline');
      else list.add('ok', 'script-found', {name: 'ki-widgets.all.js', version: findVersion(script.code)});
    } else checkTag(list, facts, script, script.src);
  }
  addCopies(list, facts, active);
  addModules(list, facts.moduleAnswers);
  if (live && active.length && !hasRun && !list.hasProblem) list.add('problem', 'script-not-run', {url: active[0]?.src ?? ''});
  if (hasRun) list.add('ok', 'script-has-run', {version: live.loader?.version ?? Object.values(live.versions)[0] ?? ''});
  return list.findings;
}

function addMissing(list: FindingList, facts: Facts, ours: readonly ScriptFacts[], hasRun: boolean): void {
  const {scripts, written, live, framed, placements} = facts;
  const [inactive] = ours;
  const quoted = scripts.find((script) => /^\s*[“”«»„″‘’]/.test(script.written ?? '') && /ki-widgets/i.test(script.written ?? ''));
  const similar = scripts.flatMap(({src}) => (src === null ? [] : nameOf(src))).find((name) => similarNames.test(name));
  if (inactive?.inert) list.add('problem', 'script-inert', {value: inactive.inert, url: inactive.src ?? ''});
  else if (inactive) list.add('problem', 'script-disabled', {value: inactive.type, url: inactive.src ?? ''});
  else if (written.some(({tag, place}) => tag === 'script' && place !== 'text')) list.add('problem', 'script-inert', {value: 'comment'});
  else if (written.some(({tag, isCode}) => tag === 'script' && !isCode)) list.add('problem', 'script-as-text');
  else if (quoted) list.add('problem', 'script-quotes', {value: quoted.written ?? ''});
  else if (similar !== undefined) {
    list.add('problem', 'script-name', {value: similar, other: /all/i.test(similar) ? 'ki-widgets.all.js' : 'ki-widgets.js'});
  } else if (!hasRun && (live?.removed ?? []).includes('script')) list.add('problem', 'script-removed');
  else if (framed.length && !placements.length) list.add('info', 'script-not-needed');
  else if (!live || !hasRun) list.add('problem', 'script-missing');
}

function checkTag(list: FindingList, facts: Facts, script: ScriptFacts, url: string): void {
  const name = nameOf(url);
  if (isMixed(facts.url, url)) {
    list.add('problem', 'script-mixed', {url});
    return;
  }
  const isElsewhere = facts.url !== null && originOf(url) !== originOf(facts.url);
  if (script.integrity && isElsewhere && !script.crossorigin) list.add('problem', 'script-no-crossorigin', {url});
  const answer = facts.scriptAnswers.find((each) => each.url === url);
  if (!answer) {
    list.add('ok', 'script-tag', {url, name});
    return;
  }
  const needsCors = isElsewhere && (script.crossorigin || script.type === 'module');
  if (answer.outcome !== 'answer') addNoAnswer(list, answer, needsCors);
  else if (answer.status >= 400) list.add('problem', 'script-status', {url, status: String(answer.status)});
  else if (answer.isHtml) list.add('problem', 'script-html', {url});
  else if (hasWrongType(answer, script.type === 'module')) {
    list.add('problem', 'script-type', {url, value: answer.headers['content-type'] ?? ''});
  } else if (answer.hasHash === false) list.add('problem', 'script-hash', {url});
  else if (needsCors && lacksCors(answer)) list.add('problem', 'script-cors', {url});
  else addContent(list, answer, name);
}

/** On the doctor’s own host, browsers show all headers, and pages of other hosts may still not read the file. */
function lacksCors({hasAllHeaders, headers}: ScriptAnswer): boolean {
  return hasAllHeaders && !('access-control-allow-origin' in headers);
}

function addNoAnswer(list: FindingList, {url, outcome}: ScriptAnswer, needsCors: boolean): void {
  if (outcome === 'cors' && needsCors) list.add('problem', 'script-cors', {url});
  else if (outcome === 'offline') list.add('problem', 'script-offline', {url});
  else if (outcome === 'timeout') list.add('problem', 'script-timeout', {url});
  else if (isUnreachable(outcome)) list.add('problem', 'script-unreachable', {url});
  else list.add('unknown', 'script-unread', {url});
}

/** Browsers run a classic script of the wrong type only if the server does not send `nosniff`. */
function hasWrongType({headers}: ScriptAnswer, isModule: boolean): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isStrict = isModule || /nosniff/i.test(headers['x-content-type-options'] ?? '') || /^(image|audio|video)\/|^text\/csv$/.test(type);
  return isStrict && !scriptTypes.test(type || 'unknown');
}

function addContent(list: FindingList, {url, file, version, isCombined}: ScriptAnswer, name: string): void {
  if (file === null) list.add('problem', 'script-other', {url});
  else if (isCombined && file === 'loader') list.add('problem', 'script-combined', {url, version});
  else {
    list.add('ok', 'script-found', {url, name: file === 'all' ? 'ki-widgets.all.js' : 'ki-widgets.js', version});
    if (!ownNames.test(name)) list.add('note', 'script-renamed', {url, name});
  }
}

function addCopies(list: FindingList, {scriptAnswers, live}: Facts, active: readonly ScriptFacts[]): void {
  const versionOf = ({src, code}: ScriptFacts) =>
    src === null
      ? findVersion(code)
      : (scriptAnswers.find(({url}) => url === src)?.version ?? /\/(\d+\.\d+\.\d+[\w.-]*)\//.exec(src)?.[1] ?? '');
  const found = [...active.map(versionOf), live?.loader?.version ?? '', ...Object.values(live?.versions ?? {})];
  const versions = [...new Set(found.filter(Boolean))];
  const addresses = [...new Set(active.map(({src}) => src))];
  const loaded = live?.loader?.version ?? '';
  const [written = ''] = active.map(versionOf);
  if (addresses.length === 1 && loaded && written && loaded !== written)
    list.add('problem', 'script-cached', {version: loaded, other: written});
  else if (versions.length > 1) list.add('problem', 'script-versions', {version: versions[0] ?? '', other: versions.slice(1).join(', ')});
  else if (addresses.length > 1) list.add('note', 'script-twice', {value: addresses.map((each) => each ?? '<script>').join(', ')});
}

function addModules(list: FindingList, answers: readonly ModuleAnswer[]): void {
  const unread = answers.find(({outcome}) => outcome !== 'answer' && !isUnreachable(outcome));
  for (const {url, outcome, status, isHtml, hasHash} of answers) {
    if (outcome === 'offline') list.add('problem', 'script-offline', {url});
    else if (outcome === 'timeout') list.add('problem', 'module-timeout', {url});
    else if (isUnreachable(outcome)) list.add('problem', 'module-unreachable', {url});
    else if (outcome !== 'answer') continue;
    else if (status >= 400 || isHtml) list.add('problem', 'module-missing', {url, status: String(status)});
    else if (hasHash === false) list.add('problem', 'module-changed', {url});
  }
  if (unread) list.add('unknown', 'module-unread', {url: unread.url});
  else if (answers.length && !list.hasProblem) list.add('ok', 'modules-found', {value: String(answers.length)});
}

function isUnreachable(outcome: Outcome): boolean {
  return outcome === 'network' || outcome === 'broken' || outcome === 'timeout' || outcome === 'offline';
}

/** The version in the comment at the start of our scripts. */
export function findVersion(code: string): string {
  return /ki-widgets (\d+\.\d+\.\d+[\w.-]*)/.exec(code)?.[1] ?? '';
}

function nameOf(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
