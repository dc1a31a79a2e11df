/** Builds projects with Vite and the packed package. Checks that a page gets only the elements that its project imports. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {installPacked} from './install-packed.mjs';

/** Texts that are in one part of the package only. */
const onDemandTexts = {
  'the texts in bokmål': 'januar',
  'the texts in English': 'January',
  vCards: 'BEGIN:VCARD',
  'explanations of mistakes': 'Did you mean',
};

/**
 * @param {string} file - The packed package.
 * @param {string} root - The top folder of the repository, with a closing slash.
 * @param {readonly string[]} tags - The tags of all elements.
 * @returns {Promise<{kilobytes: number, faults: string[]}>} The size of the script for a page with a contact card, not compressed.
 */
export async function checkBundles(file, root, tags) {
  const project = mkdtempSync(join(tmpdir(), 'ki-widgets-vite-'));
  try {
    installPacked(file, root, project);
    const card = await buildProject(project, 'ki-widgets/elements/ki-contact-card/define.js');
    const all = await buildProject(project, 'ki-widgets/define.js');
    const faults = [
      ...compare('the contact card', listTags(card.atOnce, tags), ['ki-contact-card']),
      ...compare('define.js', listTags(all.atOnce, tags), tags),
    ];
    for (const [what, text] of Object.entries(onDemandTexts)) {
      for (const {atOnce, onDemand} of [card, all]) {
        if (atOnce.includes(text)) faults.push(`A page loads ${what} at once, but only few visitors need them`);
        if (!onDemand.includes(text)) faults.push(`A bundle lacks ${what}: no script contains “${text}”`);
      }
    }
    return {kilobytes: Math.round(card.atOnce.length / 1000), faults};
  } finally {
    rmSync(project, {recursive: true});
  }
}

/** @returns {Promise<{atOnce: string, onDemand: string}>} The code that a page loads at once, and the other code. */
async function buildProject(project, specifier) {
  const input = join(project, 'main.js');
  writeFileSync(input, `import '${specifier}';\n`);
  const options = {write: false, rolldownOptions: {input}};
  const {output} = await build({root: project, configFile: false, logLevel: 'warn', build: options});
  const chunks = output.filter(({type}) => type === 'chunk');
  // A set grows while it is iterated.
  const loaded = new Set(chunks.filter(({isEntry}) => isEntry).map(({fileName}) => fileName));
  for (const name of loaded) for (const imported of chunks.find(({fileName}) => fileName === name).imports) loaded.add(imported);
  const joinCode = (isLoaded) =>
    chunks
      .filter(({fileName}) => loaded.has(fileName) === isLoaded)
      .map(({code}) => code)
      .join('\n');
  return {atOnce: joinCode(true), onDemand: joinCode(false)};
}

/** @returns {string[]} The tags that code defines: `define("ki-feed", …)`. All code contains a list of tags, too. */
function listTags(code, tags) {
  return tags.filter((tag) => new RegExp(`\\(["'\`]${tag}["'\`],`).test(code));
}

function compare(what, found, expected) {
  if ([...found].sort().join() === [...expected].sort().join()) return [];
  return [`A bundle of ${what} defines ${found.join(', ') || 'no element'} instead of ${expected.join(', ')}`];
}
