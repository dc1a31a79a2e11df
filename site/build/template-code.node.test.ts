import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeTemplateCode} from './template-code.js';

const html = '<script src="/ki/ki-widgets.js" defer></script>\n<link rel="stylesheet" href="/it\'s/a.css">';

describe('writeTemplateCode', () => {
  it('writes a plugin file for WordPress', () => {
    assert.equal(
      writeTemplateCode('wordpress', html),
      `<?php
// Plugin Name: ki-widgets
add_action('wp_head', function () {
    echo '<script src="/ki/ki-widgets.js" defer></script>', "\\n";
    echo '<link rel="stylesheet" href="/it\\'s/a.css">', "\\n";
});`,
    );
  });

  it('writes strings for the page controller of Enonic', () => {
    assert.equal(
      writeTemplateCode('enonic', html),
      `pageContributions: {
  headEnd: [
    '<script src="/ki/ki-widgets.js" defer></script>',
    '<link rel="stylesheet" href="/it\\'s/a.css">',
  ],
},`,
    );
  });

  it('writes HTML for templates of HTML', () => {
    assert.equal(writeTemplateCode('umbraco', html), html);
    assert.equal(writeTemplateCode('', html), html);
  });
});
