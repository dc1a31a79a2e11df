import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import {unpackPackages} from './wordpress/packages.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Scripts that may be in a combined file. The docs exclude `ki-widgets.js`. */
export const minifiedFiles = ['ki-widgets.all.js', 'embed/frame.js', 'browser-support.js'];

/**
 * Minifiers in Debian that don't parse JavaScript, and only look for strings, comments and regular expressions. Each command gets the path
 * of a file and writes the minified code. `breaks` are files that the docs name as exceptions.
 */
const minifiers = [
  {
    name: 'Minify',
    package: 'php-matthiasmullie-minify',
    others: ['php-matthiasmullie-path-converter'],
    command: (folder) => [
      'php',
      '-d',
      `include_path=${folder}/usr/share/php`,
      '-r',
      `require 'MatthiasMullie/Minify/autoload.php'; echo (new MatthiasMullie\\Minify\\JS($argv[1]))->minify();`,
    ],
  },
  {
    name: 'jsmin for Python',
    package: 'python3-jsmin',
    command: (folder) => python(folder, `import jsmin; print(jsmin.jsmin(open(sys.argv[1], encoding='utf-8').read()))`),
  },
  {
    name: 'rJSMin',
    package: 'python3-rjsmin',
    command: (folder) => python(folder, `import rjsmin; print(rjsmin.jsmin(open(sys.argv[1], encoding='utf-8').read()))`),
  },
  {
    name: 'JavaScript::Minifier for Perl',
    package: 'libjavascript-minifier-perl',
    command: (folder) => [
      'perl',
      `-I${folder}/usr/share/perl5`,
      '-MJavaScript::Minifier=minify',
      '-e',
      'open(my $file, "<", $ARGV[0]) or die; print minify(input => join("", <$file>))',
    ],
  },
  {
    name: 'MediaWiki’s ResourceLoader',
    package: 'mediawiki',
    command: (folder) => [
      'php',
      '-r',
      `spl_autoload_register(function ($name) {
        require '${folder}/usr/share/mediawiki/vendor/wikimedia/minify/src/' . basename(strtr($name, '\\\\', '/')) . '.php';
      });
      echo Wikimedia\\Minify\\JavaScriptMinifier::minify(file_get_contents($argv[1]));`,
    ],
  },
  {
    name: 'DokuWiki’s js.php',
    package: 'dokuwiki',
    breaks: ['ki-widgets.all.js'], // It sees no regular expression after `return`.
    command: (folder) => [
      'php',
      '-r',
      `$code = file_get_contents('${folder}/usr/share/dokuwiki/lib/exe/js.php');
      eval(substr($code, strpos($code, 'function js_compress')));
      echo js_compress(file_get_contents($argv[1]));`,
    ],
  },
];

/**
 * Minifies the built scripts once more, as programs that combine scripts do, and compares the code with the original.
 *
 * @param {string} folder - Created by this function. It has the packages' files.
 * @returns {Promise<{rows: {name: string, version: string, cells: string[]}[], faults: string[]}>} One cell for each file.
 */
export async function tryMinifiers(folder) {
  const versions = unpackPackages(
    'bookworm',
    folder,
    minifiers.flatMap(({package: name, others = []}) => [name, ...others]),
  );
  const rows = [];
  const faults = [];
  for (const {name, package: packageName, command, breaks = []} of minifiers) {
    const cells = [];
    for (const file of minifiedFiles) {
      const cell = await compare(join(dist, file), command(folder));
      cells.push(cell);
      const expected = breaks.includes(file) ? 'changed' : 'unchanged';
      if (cell !== expected) faults.push(`${name}, ${file}: ${cell} instead of ${expected}`);
    }
    rows.push({name, version: versions[packageName], cells});
    console.log(`${name}: ${cells.map((cell, index) => `${minifiedFiles[index]} ${cell}`).join(', ')}`);
  }
  return {rows, faults};
}

/** @returns {Promise<'unchanged' | 'changed' | 'invalid'>} Whether the minified code means the same. Spaces and comments don't count. */
async function compare(path, [program, ...args]) {
  const minified = execFileSync(program, [...args, path], {encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'pipe']});
  const print = async (code) => (await transform(code, {minifyWhitespace: true, legalComments: 'none'})).code;
  const original = await print(readFileSync(path, 'utf8'));
  try {
    return (await print(minified)) === original ? 'unchanged' : 'changed';
  } catch {
    return 'invalid';
  }
}

function python(folder, code) {
  return ['python3', '-c', `import sys; sys.path.insert(0, '${folder}/usr/lib/python3/dist-packages'); ${code}`];
}
