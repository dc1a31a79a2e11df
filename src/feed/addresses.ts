/** Endings of host names. Two letters are a country, unless files end so. */
const domainEnding =
  /^(?!(?:cs|db|gz|js|md|ps|py|rs|sh|ts|xz)$)[a-z]{2}$|^(?:com|edu|gov|info|int|mil|net|org|app|cloud|dev|health|oslo|page|site)$/i;
/** What people write where they have no address. */
const placeholder =
  /^(?:[^\p{L}\d/#]*|n\/?a|none|null|undefined|unknown|missing|tbd|todo|ingen|ikk?j?e|mangl[ae]r|uk?kjen[dt]|kommer|kjem)[^\p{L}\d/#=&]*$/iu;
/** Characters that addresses do not have, and brackets around the whole. */
const foreign = /["<>^`{|}]|^\[.*\]$|\]\(/s;
/** The start of an address on the web, as it is written or meant. */
const right = /^https?:(?:\/\/|\\\\)/i;
const meantSo = /^(?:https?(?::|[;.,]*[/\\])|h*[tps]{2,6}[:;.,]+[/\\]{2})/i;
const hostName = /^(?:\[.*\]|[\p{L}\p{M}\d%_-]+(?:[.\u3002\uff0e\uff61][\p{L}\p{M}\d%_-]+)*\.?)(?::\d*)?$/u;

/** Whether the start of an address is a host name: `www.fhi.no`, `fhi.no/tema`, `fhi.no:8080`. */
function startsWithHost(value: string): boolean {
  const labels = (value.split(/[/?#\\:]/, 1)[0] ?? '').split('.');
  if (labels.length < 2 || !labels.every((label) => /^[\p{L}\d-]+$/u.test(label))) return false;
  return /^www$/i.test(labels[0] ?? '') || domainEnding.test(labels[labels.length - 1] ?? '');
}

function isMail(value: string): boolean {
  const [name, domain = '', ...more] = value.split('@');
  return Boolean(name) && !more.length && !/[\s/?#]/.test(value) && startsWithHost(domain);
}

/** Whether a browser would read an address as a path that nobody can have meant, or with a host that cannot exist. */
function isUnclear(value: string): boolean {
  if (right.test(value)) {
    const address = value.replace(/^https?:[/\\]+/i, '');
    const host = (address.split(/[/?#\\]/, 1)[0] ?? '').replace(/^.*@/s, '');
    return !hostName.test(host) || /^https?:?$/i.test(host) || /\s(?:https?:|www\.)/i.test(address);
  }
  if (meantSo.test(value)) return true;
  if (/^(?:mailto|tel):/i.test(value)) return false;
  if (placeholder.test(value) || startsWithHost(value) || isMail(value) || /^[/\\]www\.|^\\\\/i.test(value)) return true;
  if (/^(?:\.{0,2}\/|[?#])/.test(value)) return false;
  if (foreign.test(value)) return true;
  // The name of a file may have a space in it. A sentence has no ending, or that of a host.
  const words = value.split(/\s+/);
  return words.length > 1 && (!/\.\w{2,5}(?:[?#]|$)/.test(value) || words.some((word) => startsWithHost(word) || isMail(word)));
}

/** The likely address in a value that is none; the empty string if there is none in it. */
function guessAddress(value: string): string {
  const whole = (/https?:\/\/(?!https?[:/])[^\s<>"'`()[\]{}|]+/i.exec(value)?.[0] ?? '').replace(/[.,;:!?]+$/, '');
  if (/\.\w/.test(whole) && !isUnclear(whole)) return whole;
  const rest = meantSo.test(value) ? value.replace(/^(?:h*[tps]{2,6}(?:[:;.,]+[/\\]*|[/\\]+))+/i, '').replace(/\s/g, '') : '';
  for (const each of [rest, ...value.split(/[\s<>"'`()[\]{}|,;]+/)]) {
    const word = each.replace(/^[/\\]+|^[a-z-]+:(?=[^/]+@)|[.:]+$/gi, '');
    if (isMail(word)) return `mailto:${word}`;
    if (startsWithHost(word)) return `${/^http\b(?!.*https)/is.test(value) ? 'http' : 'https'}://${word}`;
  }
  return '';
}

/**
 * Finds addresses that a browser would read as relative though they cannot be meant so. Relative are addresses that begin with
 * `/`, `./`, `../`, `?` or `#`, and paths whose first part does not end like a host: `bilde.svg`, `tema/ki`, `index.no.html`.
 *
 * @param value - Trimmed.
 * @returns `undefined` if nothing is wrong; else the likely address, or the empty string if there is none.
 */
export function findMeantAddress(value: string): string | undefined {
  return isUnclear(value) ? guessAddress(value) : undefined;
}
