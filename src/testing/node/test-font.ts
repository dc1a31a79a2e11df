import {copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Font} from '../../cli/rasterize.js';

const fontFile = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`));

/** A font from a pinned npm package. Tests use it because a bare machine has no fonts. */
export const testFont: Font = {
  family: 'DejaVu Sans',
  regular: fontFile('DejaVuSans.ttf'),
  bold: fontFile('DejaVuSans-Bold.ttf'),
};

/** Makes the font one of the user's own fonts, for the tests of one suite and the programs that they start. */
export function installTestFont(): void {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ki-widgets-fonts-'));
  const previous = process.env.XDG_DATA_HOME;
  before(() => {
    mkdirSync(join(dataFolder, 'fonts'));
    for (const file of [testFont.regular, testFont.bold]) copyFileSync(file, join(dataFolder, 'fonts', basename(file)));
    process.env.XDG_DATA_HOME = dataFolder;
  });
  after(() => {
    if (previous === undefined) delete process.env.XDG_DATA_HOME;
    else process.env.XDG_DATA_HOME = previous;
    rmSync(dataFolder, {recursive: true});
  });
}
