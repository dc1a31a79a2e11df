/** Pages with one fault each, and the code of the finding that the doctor must show. */
import {Buffer} from 'node:buffer';
import {readText} from '../lib/repository.mjs';
import {buildOtherVersion} from '../test-pages/other-version.mjs';

const feed = '/ki-widgets/feeds/bedre-bruk-av-ki.json';
const usualScript = '<script src="/ki-widgets/ki-widgets.js" defer></script>';
const chart = `<ki-org-chart feed="${feed}">Les om <a href="https://www.helsedirektoratet.no">organiseringen</a>.</ki-org-chart>`;
const withFeed = (address) => `<ki-org-chart feed="${address}">Les mer.</ki-org-chart>`;
const policy = (directives) => ({'Content-Security-Policy': directives});
const json = (body, more = {}) => ({body, type: 'application/json', ...more});
const ownScript = (path) => `<script src="${path}"></script>`;

/**
 * @typedef {object} Fault
 * @property {string} code - Code of the finding.
 * @property {string} [body] - HTML of the page.
 * @property {string} [script]
 * @property {string} [lang]
 * @property {Record<string, string>} [headers] - Headers of the page.
 * @property {Record<string, import('./site-server.mjs').Answer>} [files] - Other files of the site, by path.
 */

/** @returns {Record<string, Fault>} By a name for the table. */
export function listFaults() {
  return {
    'tag stripped': {code: 'nothing-found', body: '<p>Les om organiseringen.</p>'},
    'tag shown as text': {code: 'as-text', body: `<p>&lt;ki-org-chart feed="${feed}"&gt;&lt;/ki-org-chart&gt;</p>`},
    'tag in a comment': {code: 'in-comment', body: `<!-- ${chart} -->`},
    'tag in a template': {code: 'inert', body: `<template>${chart}</template>`},
    'self-closing tag': {code: 'self-closing', body: `<ki-org-chart feed="${feed}" /><p>Resten av siden</p>`},
    'tag not closed': {code: 'unclosed', body: `<ki-org-chart feed="${feed}"><p>Resten av siden</p>`},
    'tag misspelt': {code: 'unknown-tag', body: `<ki-orgchart feed="${feed}">Les mer</ki-orgchart>`},
    'link stripped': {code: 'remains', body: '<blockquote class="ki-embed">Organisering</blockquote>'},
    'curly quotation marks': {code: 'curly-quotes', body: `<ki-org-chart feed=”${feed}”>Les mer.</ki-org-chart>`},
    'script not loaded': {code: 'script-missing', script: ''},
    'script as text': {code: 'script-as-text', script: '', body: `${chart}<p>${usualScript.replaceAll('<', '&lt;')}</p>`},
    'script off by consent': {code: 'script-disabled', script: usualScript.replace('<script', '<script type="text/plain"')},
    'script 404': {code: 'script-status', script: ownScript('/skript/ki-widgets.js')},
    'web page for script': {
      code: 'script-html',
      script: ownScript('/skript/ki-widgets.js'),
      files: {'/skript/ki-widgets.js': {body: '<!doctype html><title>Logg inn</title>'}},
    },
    'script with wrong type': {
      code: 'script-type',
      script: ownScript('/skript/ki-widgets.js'),
      files: {
        '/skript/ki-widgets.js': {body: readText('dist/ki-widgets.js'), type: 'text/plain', headers: {'X-Content-Type-Options': 'nosniff'}},
      },
    },
    'wrong hash': {code: 'script-hash', script: usualScript.replace('defer', `integrity="sha384-${'A'.repeat(64)}" defer`)},
    'modules missing': {
      code: 'module-missing',
      script: ownScript('/skript/ki-widgets.js'),
      files: {'/skript/ki-widgets.js': {body: readText('dist/ki-widgets.js'), type: 'text/javascript'}},
    },
    'two versions': {
      code: 'script-versions',
      script: usualScript + ownScript('/skript/ki-widgets.js'),
      files: Object.fromEntries([...buildOtherVersion('9.9.9')].map(([path, body]) => [`/skript/${path}`, {body, type: 'text/javascript'}])),
    },
    'policy stops the script': {code: 'policy-script', headers: policy("script-src 'none'")},
    'policy stops the feed': {code: 'policy-connect', headers: policy("connect-src 'none'")},
    'policy for trusted types': {
      code: 'policy-types',
      headers: policy("require-trusted-types-for 'script'; trusted-types dompurify"),
    },
    'policy stops pictures': {code: 'picture-policy', headers: policy("img-src 'none'")},
    'no feed': {code: 'no-feed', body: '<ki-org-chart>Les mer.</ki-org-chart>'},
    'placeholder for the feed': {code: 'bad-feed-address', body: withFeed('{{ feed_url }}')},
    'feed 404': {code: 'feed-status', body: withFeed('/feeds/ki.json')},
    'web page for feed': {
      code: 'feed-html',
      body: withFeed('/feeds/ki.json'),
      files: {'/feeds/ki.json': {body: '<!doctype html><title>Logg inn</title>'}},
    },
    'wrong JSON': {code: 'feed-json', body: withFeed('/feeds/ki.json'), files: {'/feeds/ki.json': json('{\n"version": "1.0",\n}')}},
    'feed not in UTF-8': {
      code: 'feed-encoding',
      body: withFeed('/feeds/ki.json'),
      files: {'/feeds/ki.json': json(Buffer.from(readText('feeds/bedre-bruk-av-ki.json'), 'utf16le'))},
    },
    'feed of version 2': {
      code: 'feed-version',
      body: withFeed('/feeds/ki.json'),
      files: {'/feeds/ki.json': json(readText('feeds/bedre-bruk-av-ki.json').replace(/"version": *"[^"]*"/, '"version": "2.0"'))},
    },
    'unknown id': {code: 'unknown-id', body: chart.replace('feed=', 'unit="Styringsgruppen" feed=')},
    'zero-width parent': {code: 'zero-width', body: `<div style="width: 0; overflow: hidden">${chart}</div>`},
    'hidden parent': {code: 'display-none', body: `<div class="fane" style="display: none">${chart}</div>`},
    'unknown language': {code: 'language-unknown', lang: 'norsk'},
    'date in the future': {code: 'date-future', body: chart.replace('feed=', 'as-of="2099" feed=')},
  };
}

/** @param {Fault} fault */
export function writePage({body = chart, script = usualScript, lang = 'nb'}) {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Etaten</title>${script}</head>
<body><h1>Organisering</h1>
${body}
</body></html>`;
}
