import {version} from '../version.js';

/**
 * Returns the URL of the page that console messages link to. It is in the folder of the script, or one level up if the script
 * is in the folder of its version.
 */
export function docsUrl(script: string): string {
  const isInVersion = new URL('.', script).pathname.endsWith(`/${version}/`);
  return new URL(`${isInVersion ? '../' : ''}feed-issues.html`, script).href;
}
