import {version} from '../version.js';

/** The page that the console links to: beside the script, or beside the folder of its version where it came from there. */
export function docsUrl(script: string): string {
  const isInVersion = new URL('.', script).pathname.endsWith(`/${version}/`);
  return new URL(`${isInVersion ? '../' : ''}feed-issues.html`, script).href;
}
