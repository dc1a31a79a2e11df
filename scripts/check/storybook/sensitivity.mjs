/** Checks that the checks of contrast, of axe and of pictures find faults: a story is changed on purpose, and each change must be found. */
import {Buffer} from 'node:buffer';
import {comparePictures} from '../../pictures/compare.mjs';
import {findLowContrast, runAxeInLooks} from './colours.mjs';
import {visitStories} from './visit-stories.mjs';

const card = `document.querySelector('ki-contact-card')`;

/** Style sheets with one bad token, and a part of what must be found. The texts of a card are at least 4.5 : 1 otherwise. */
const badTokens = {
  '--ki-color-text: #777': '“',
  '--ki-color-strong-line: #ccc': '[button]',
  '--ki-color-focus: #eee; --ki-color-focus-inner: #fff': 'focus',
};

/** Small changes, each with the code that undoes it. */
const changes = {
  'a line that moves by one pixel': [
    `${card}.style.cssText = 'display: block; padding-block-start: 1px; margin-block-end: -1px'`,
    `${card}.style.cssText = ''`,
  ],
  'a colour that changes slightly': [`${card}.style.setProperty('--ki-color-link', '#0d6287')`, `${card}.style.cssText = ''`],
  'a letter that changes': [
    `(() => {
      globalThis.text = document.createTreeWalker(${card}.shadowRoot.querySelector('[part~=card] a'), NodeFilter.SHOW_TEXT).nextNode();
      globalThis.oldText = text.data;
      text.data = oldText.replace(/[a-z]/, (letter) => (letter === 'o' ? 'e' : 'o'));
    })()`,
    'text.data = oldText',
  ],
};

export async function checkSensitivity({hosted, expect}) {
  await visitStories(hosted, ['elements-ki-contact-card--ready'], async (story) => {
    for (const [css, part] of Object.entries(badTokens)) {
      const tokens = `css-${Buffer.from(css).toString('base64url')}`;
      const found = await findLowContrast(story, [{brand: 'own', theme: 'light', tokens}]);
      expect(
        `finds too little contrast with ${css}`,
        found.some((line) => line.includes(part)),
        true,
      );
    }
    expect('finds nothing without a bad token', await findLowContrast(story, [{brand: 'neutral', theme: 'light'}]), []);
    const greyTexts = Buffer.from('--ki-color-text: #999').toString('base64url');
    const axeFindings = await runAxeInLooks(story, [
      {brand: 'own', theme: 'light', tokens: `css-${greyTexts}`},
      {brand: 'neutral', theme: 'light'},
    ]);
    expect(
      'axe finds too little contrast',
      axeFindings.map((line) => line.split(': ')[1]),
      ['color-contrast'],
    );

    const {picture: before} = await story.browser.takePicture();
    expect('the same story looks the same again', comparePictures(before, (await story.browser.takePicture()).picture), null);
    for (const [what, [change, undo]] of Object.entries(changes)) {
      await story.browser.run(change);
      const {picture} = await story.browser.takePicture();
      expect(`notices ${what}`, comparePictures(before, picture) !== null, true);
      await story.browser.run(undo);
    }
    expect('the story looks as before', comparePictures(before, (await story.browser.takePicture()).picture), null);
  });
}
