/** Fails when custom-elements.json differs from a fresh analysis of the sources. Storybook, typings and editor data are made from that file. */
import {analyzeSources} from '../build/manifest.mjs';
import {readText} from '../lib/repository.mjs';

if (readText('custom-elements.json') !== analyzeSources()) {
  console.error('custom-elements.json is out of date. Run "npm run manifest" and commit it.');
  process.exitCode = 1;
}
