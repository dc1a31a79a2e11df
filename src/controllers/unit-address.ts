// Units in the page's address.

/** The page's address with a unit in it. Not a bare `#id`, which a `<base>` would send elsewhere. */
export function unitUrl(id: string): string {
  return `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;
}

/** The fragment of an address, unless it is a part of the page itself; without a text directive (`:~:text=`). */
export function readUnitId(hash = location.hash): string {
  try {
    const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/s, ''));
    return (document.getElementById(id) ?? document.querySelector(`a[name="${CSS.escape(id)}"]`)) ? '' : id;
  } catch {
    return ''; // A stray percent sign.
  }
}
