/** Checks that the choices of the toolbar reach the widgets from the address, and that texts keep their contrast. */
import {buildSync} from 'esbuild';
import {root} from '../../lib/repository.mjs';

const card = 'elements-ki-contact-card--ready';
const styleOf = (selector) => `getComputedStyle(document.querySelector('${selector}'))`;
const partOfCard = (part) => `document.querySelector('ki-contact-card')?.shadowRoot?.querySelector('[part~="${part}"]')`;

const {outputFiles} = buildSync({
  ...{entryPoints: [`${root}src/testing/contrast.ts`], bundle: true, write: false},
  ...{format: 'iife', globalName: 'contrast'},
});
const measureContrast = outputFiles[0].text;

export async function checkToolbar({entries, open, run, expect}) {
  await open(card, '&globals=theme:dark;language:en;brand:kystdirektoratet;width:320px;textSize:150percent');
  expect(
    'scheme, language and brand',
    await run(`[
    ${styleOf('.host-page')}.colorScheme, document.querySelector('.host-page').lang, ${styleOf('ki-contact-card')}.getPropertyValue('--ki-color-brand')
  ]`),
    ['dark', 'en', '#ffd400'],
  );
  expect('width and size', await run(`[${styleOf('.host-column')}.inlineSize, ${styleOf('ki-contact-card')}.fontSize]`), ['320px', '24px']);

  await open(card, '&globals=host:rem');
  expect('62.5 % root', await run(`[${styleOf('html')}.fontSize, ${styleOf('ki-contact-card')}.fontSize]`), ['10px', '16px']);
  await open(card, '&globals=host:rtl');
  expect('direction', await run(`${styleOf('ki-contact-card')}.direction`), 'rtl');

  // The tokens are `--ki-color-brand: #c8102e; --ki-radius: 0` in base64url.
  await open(card, '&globals=brand:own;tokens:css-LS1raS1jb2xvci1icmFuZDogI2M4MTAyZTsgLS1raS1yYWRpdXM6IDA');
  expect('own tokens', await run(`${styleOf('ki-contact-card')}.getPropertyValue('--ki-color-brand')`), '#c8102e');

  const display = async () => run(`getComputedStyle(await until(() => ${partOfCard('button')})).display`);
  await open(card);
  expect('buttons on the screen', await display(), 'block');
  await open(card, '&globals=medium:print');
  expect('buttons on paper', await display(), 'none');

  const tint = `getComputedStyle(await until(() => ${partOfCard('card')})).backgroundColor`;
  await open(card, '&globals=contrast:more');
  expect('background of a card with more contrast', await run(tint), 'rgb(255, 255, 255)');

  const theming = entries.filter(({id, type}) => type === 'story' && id.startsWith('guides-theming--'));
  for (const {id} of theming) {
    for (const theme of ['light', 'dark']) {
      await open(id, `&globals=theme:${theme}`);
      await run(
        `until(() => ${partOfCard('card')} && document.querySelector('ki-org-chart')?.shadowRoot?.querySelector('[part~="unit"]'))`,
      );
      const low = await run(
        `(() => { ${measureContrast}; return contrast.describeBelow(4.5, contrast.measureTexts(document.querySelector('.host-page'))); })()`,
      );
      expect(`texts with too little contrast in ${id}, ${theme}`, low, []);
    }
  }
}
