import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {contrastBetween, formatHex, parseHex} from '../../../site/theme/color.js';
import {deriveTheme, type ColorName} from '../../../site/theme/derive-theme.js';
import {readSource, type Token} from './read-source.mjs';
import {writeTokenFiles} from './write-files.mjs';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

interface Color {
  readonly colorSpace: string;
  readonly components: readonly number[];
  readonly hex: string;
}
const {tokens, themes} = readSource();
const colors = tokens.filter(({type}) => type === 'color');
const modes = ['light', 'dark'] as const;
const hexOf = (token: Token, mode: (typeof modes)[number]) => (token[mode] as Color).hex;

describe('src/themes/tokens.json', () => {
  it('is the source of the style sheets and of the files for Figma, which are up to date', async () => {
    for (const [path, content] of Object.entries(await writeTokenFiles())) {
      assert.equal(read(path), content, `${path} is out of date. Run "npm run tokens" and commit it.`);
    }
  });

  it('has the values that the default brand gives', () => {
    for (const mode of modes) {
      const derived = deriveTheme(parseHex('#0b5a77')!, mode);
      const expected = Object.entries(derived).map(([name, color]) => `${mode} ${name} ${formatHex(color)}`);
      const found = colors.map((token) => `${mode} ${token.name.slice('--ki-color-'.length)} ${hexOf(token, mode)}`);
      assert.deepEqual(found.sort(), expected.sort());
    }
  });

  it('writes each colour twice with the same value, as components and as hex', () => {
    for (const token of colors) {
      for (const mode of modes) {
        const {colorSpace, components, hex} = token[mode] as Color;
        assert.equal(colorSpace, 'srgb', token.path);
        const bytes = components.map((value) =>
          Math.round(value * 255)
            .toString(16)
            .padStart(2, '0'),
        );
        assert.equal(`#${bytes.join('')}`, hex, token.path);
      }
    }
  });

  it('has enough contrast wherever a colour is seen: 4.5 : 1 for text, 3 : 1 for borders and the focus', () => {
    const withContrast = colors.filter(({contrast}) => contrast);
    const textNames: readonly ColorName[] = ['text', 'link', 'muted', 'on-surface', 'on-warning'];
    for (const token of withContrast) {
      const isText = textNames.some((name) => token.name === `--ki-color-${name}`);
      assert.equal(token.contrast!.required, isText ? 4.5 : 3, token.path);
      for (const mode of modes) {
        for (const path of token.contrast!.grounds) {
          const ground = colors.find((other) => other.path === path)!;
          const contrast = contrastBetween(parseHex(hexOf(token, mode))!, parseHex(hexOf(ground, mode))!);
          assert.ok(contrast >= token.contrast!.required, `${mode}: ${token.path} on ${path} has ${contrast.toFixed(2)}`);
        }
      }
    }
    assert.ok(withContrast.length >= textNames.length + 5);
  });

  it('names only themes that it describes', () => {
    for (const {path, themes: values} of tokens) for (const name of Object.keys(values)) assert.ok(themes[name], `${path}: ${name}`);
  });
});

describe('the files for Figma', () => {
  for (const [mode, name] of [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ] as const) {
    const file = JSON.parse(read(`src/themes/figma/${mode}.tokens.json`)) as Record<
      string,
      Record<string, {$type: string; $value: unknown}>
    >;

    it(`name their mode and have plain values: ${mode}`, () => {
      const {$extensions, ...groups} = file;
      assert.deepEqual($extensions, {'com.figma.modeName': name});
      const variables = Object.values(groups).flatMap((group) => Object.values(group));
      assert.ok(variables.length > 20);
      for (const {$type, $value} of variables) {
        if ($type === 'color') assert.match(($value as Color).hex, /^#[\da-f]{6}$/);
        else assert.deepEqual([$type, typeof $value], ['number', 'number']);
      }
    });
  }

  it('have the same variables in both modes', () => {
    const namesIn = (mode: string) =>
      [...read(`src/themes/figma/${mode}.tokens.json`).matchAll(/^ {4}"([\w-]+)": \{$/gm)].map(([, name]) => name);
    assert.deepEqual(namesIn('light'), namesIn('dark'));
    assert.ok(namesIn('light').includes('color-surface'));
  });
});
