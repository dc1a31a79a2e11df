/** Builds the files that size-limit measures (.size-limit.json) into `.tmp/sizes/`: the whole script, the notice, and two elements alone. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {root} from '../lib/repository.mjs';
import {buildNotice} from './notice.mjs';
import {bundle, bundleAll} from './bundle.mjs';

const out = `${root}.tmp/sizes/`;
mkdirSync(out, {recursive: true});
writeFileSync(`${out}ki-widgets.js`, await bundleAll());
writeFileSync(`${out}browser-support.js`, await buildNotice());
for (const tag of ['ki-org-chart', 'ki-contact-card']) {
  writeFileSync(`${out}${tag}.js`, await bundle(`src/elements/${tag}/define.ts`, 'es'));
}
