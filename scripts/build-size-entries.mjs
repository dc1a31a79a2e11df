/** Builds what size-limit weighs (.size-limit.json) into `.tmp/sizes/`: everything, and what a page pays that takes one element only. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {buildNotice} from './build-notice.mjs';
import {bundle, bundleForCms} from './bundle.mjs';

const out = fileURLToPath(new URL('../.tmp/sizes/', import.meta.url));
mkdirSync(out, {recursive: true});
writeFileSync(`${out}ki-widgets.js`, await bundleForCms());
writeFileSync(`${out}browser-support.js`, await buildNotice());
for (const tag of ['ki-org-chart', 'ki-contact-card']) {
  writeFileSync(`${out}${tag}.js`, await bundle(`src/elements/${tag}/define.ts`, 'es'));
}
