/** Top-level domains. Two letters are a country code unless they are a common file extension. */
const domainEnding =
  /^(?!(?:cs|db|gz|js|md|ps|py|rs|sh|ts|xz)$)[a-z]{2}$|^(?:com|edu|gov|info|int|mil|net|org|app|cloud|dev|health|oslo|page|site)$/i;
/** Placeholders that people write instead of an address. */
const placeholder =
  /^(?:[^\p{L}\d/#]*|n\/?a|none|null|undefined|unknown|missing|tbd|todo|ingen|ikk?j?e|mangl[ae]r|uk?kjen[dt]|kommer|kjem)[^\p{L}\d/#=&]*$/iu;
/** Characters that an address can't have, or brackets around the whole value. */
const invalidCharacters = /["<>^`{|}]|^\[.*\]$|\]\(/s;
/** The start of a web address. */
const webStart = /^https?:(?:\/\/|\\\\)/i;
/** A misspelt start of a web address. */
const misspeltStart = /^(?:https?(?::|[;.,]*[/\\])|h*[tps]{2,6}[:;.,]+[/\\]{2})/i;
const hostName = /^(?:\[.*\]|[\p{L}\p{M}\d%_-]+(?:[.\u3002\uff0e\uff61][\p{L}\p{M}\d%_-]+)*\.?)(?::\d*)?$/u;

/** Whether a value begins with a host name: `www.fhi.no`, `fhi.no/tema`, `fhi.no:8080`. */
function startsWithHost(value: string): boolean {
  const labels = (value.split(/[/?#\\:]/, 1)[0] ?? '').split('.');
  if (labels.length < 2 || !labels.every((label) => /^[\p{L}\d-]+$/u.test(label))) return false;
  return /^www$/i.test(labels[0] ?? '') || domainEnding.test(labels[labels.length - 1] ?? '');
}

function isMailAddress(value: string): boolean {
  const [name, domain = '', ...more] = value.split('@');
  return Boolean(name) && !more.length && !/[\s/?#]/.test(value) && startsWithHost(domain);
}

/** Whether a browser would resolve an address to a path that the editor can't have meant, or to an impossible host. */
function isUnclear(value: string): boolean {
  if (webStart.test(value)) {
    const address = value.replace(/^https?:[/\\]+/i, '');
    const host = (address.split(/[/?#\\]/, 1)[0] ?? '').replace(/^.*@/s, '');
    return !hostName.test(host) || /^https?:?$/i.test(host) || /\s(?:https?:|www\.)/i.test(address);
  }
  if (misspeltStart.test(value)) return true;
  if (/^(?:mailto|tel):/i.test(value)) return false;
  if (placeholder.test(value) || startsWithHost(value) || isMailAddress(value) || /^[/\\]www\.|^\\\\/i.test(value)) return true;
  if (/^(?:\.{0,2}\/|[?#])/.test(value)) return false;
  if (invalidCharacters.test(value)) return true;
  // A file name may have a space. A sentence has no file extension, or ends like a host name.
  const words = value.split(/\s+/);
  return words.length > 1 && (!/\.\w{2,5}(?:[?#]|$)/.test(value) || words.some((word) => startsWithHost(word) || isMailAddress(word)));
}

/** Returns the address that an invalid value probably means, or the empty string. */
function guessAddress(value: string): string {
  const whole = (/https?:\/\/(?!https?[:/])[^\s<>"'`()[\]{}|]+/i.exec(value)?.[0] ?? '').replace(/[.,;:!?]+$/, '');
  if (/\.\w/.test(whole) && !isUnclear(whole)) return whole;
  const rest = misspeltStart.test(value) ? value.replace(/^(?:h*[tps]{2,6}(?:[:;.,]+[/\\]*|[/\\]+))+/i, '').replace(/\s/g, '') : '';
  for (const each of [rest, ...value.split(/[\s<>"'`()[\]{}|,;]+/)]) {
    const word = each.replace(/^[/\\]+|^[a-z-]+:(?=[^/]+@)|[.:]+$/gi, '');
    if (isMailAddress(word)) return `mailto:${word}`;
    const guess = `${/^http\b(?!.*https)/is.test(value) ? 'http' : 'https'}://${word}`;
    if (startsWithHost(word) && !isUnclear(guess)) return guess;
  }
  return '';
}

/**
 * Finds the meant address if a browser would wrongly resolve a value as a relative one. A value counts as relative if it begins
 * with `/`, `./`, `../`, `?` or `#`, or if its first part doesn't end like a host: `bilde.svg`, `tema/ki`, `index.no.html`.
 *
 * @param value - A trimmed value.
 * @returns `undefined` if the value is a clear address; else the probable address, or the empty string without a guess.
 */
export function findMeantAddress(value: string): string | undefined {
  return isUnclear(value) ? guessAddress(value) : undefined;
}
