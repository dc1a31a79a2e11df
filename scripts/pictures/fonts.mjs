/** The fonts of the pictures. They come from a package, because machines have different ones. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const fontFolder = fileURLToPath(new URL('.', import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
const families = {'sans-serif': 'DejaVu Sans', 'system-ui': 'DejaVu Sans', serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono'};
const set = (name, type, value) => `<edit name="${name}" mode="assign"><${type}>${value}</${type}></edit>`;

/**
 * Makes a configuration of fontconfig in which these fonts are the only ones. Texts have no smooth edges, so that they are the same in each
 * version of Chromium, and files are half as large.
 *
 * @returns {{variables: Record<string, string>, remove: () => void}} The variables of the environment that choose the configuration.
 */
export function makeFontConfiguration() {
  const folder = mkdtempSync(join(tmpdir(), 'ki-widgets-fonts-'));
  const generics = ['sans-serif', 'serif', 'monospace'];
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontFolder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="pattern">
    ${set('antialias', 'bool', 'false')}${set('hinting', 'bool', 'true')}${set('hintstyle', 'const', 'hintfull')}${set('rgba', 'const', 'none')}
  </match>
  <match target="pattern">
    ${generics.map((name) => `<test qual="all" name="family" compare="not_eq"><string>${name}</string></test>`).join('')}
    <edit name="family" mode="append_last"><string>sans-serif</string></edit>
  </match>
  ${Object.entries(families)
    .map(([name, family]) => `<alias><family>${name}</family><prefer><family>${family}</family></prefer></alias>`)
    .join('\n  ')}
</fontconfig>
`,
  );
  return {variables: {FONTCONFIG_FILE: file}, remove: () => rmSync(folder, {recursive: true, force: true})};
}
