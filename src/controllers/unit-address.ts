/** Returns the page's URL with a unit's id as its fragment. A bare `#id` would resolve against a `<base>` element. */
export function unitUrl(id: string): string {
  return `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;
}

/**
 * Reads a unit's id from the fragment of a URL. Ignores a text directive (`:~:text=`).
 *
 * @returns An empty string if the fragment is malformed or names an element of the page.
 */
export function readUnitId(hash = location.hash): string {
  try {
    const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/s, ''));
    return (document.getElementById(id) ?? document.querySelector(`a[name="${CSS.escape(id)}"]`)) ? '' : id;
  } catch {
    return ''; // The fragment has a percent sign that encodes nothing.
  }
}
