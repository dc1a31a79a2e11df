import {isFormat} from '../feed/formats.js';

/** The longest id that a feed may have. */
const maxLength = 64;

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  ŋ: 'n',
  þ: 'th',
  ł: 'l',
};

/**
 * Makes an id from a name: «Helse Sør-Øst RHF» becomes `helse-sor-ost-rhf`. The same name always gives the same id.
 *
 * @param isTaken - Whether another object has an id. A number is then added: `radet-2`.
 * @param fallback - The id of a name without Latin letters or digits.
 */
export function makeId(name: string, isTaken: (id: string) => boolean, fallback: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[æøåäößđðŧŋþł]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const base = shorten(plain.replace(/^-|-$/g, ''), maxLength - 5) || fallback;
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}

/** Returns an id of a file if a feed can have it and people can read it. A number or a UUID is not readable. */
export function toReadableId(id: string | undefined): string | undefined {
  const isReadable = id !== undefined && isFormat('id', id) && /[a-z]/.test(id) && !/^[0-9a-f-]{20,}$/.test(id);
  return isReadable ? id : undefined;
}

/** Cuts between two words if there are several. */
function shorten(id: string, length: number): string {
  if (id.length <= length) return id;
  const end = id.lastIndexOf('-', length);
  return id.slice(0, end > 0 ? end : length);
}
