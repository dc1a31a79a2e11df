/** Looks into the data for editor programs for what a developer would look for there. */
import {strict as assert} from 'node:assert';
import {existsSync, readFileSync} from 'node:fs';

/**
 * @param {string} root - The repository, with a closing slash; its package is built.
 * @returns {string[]} What is not as expected.
 */
export function checkEditorData(root) {
  const read = (name) => JSON.parse(readFileSync(`${root}dist/npm/${name}`, 'utf8'));
  const expectations = {
    'custom-elements.json names modules that are in the package': () => {
      const paths = read('custom-elements.json').modules.map(({path}) => path);
      assert.deepEqual([paths.length > 8, paths.filter((path) => !existsSync(root + path))], [true, []]);
    },
    'VS Code completes tags, attributes and their values': () => {
      const {version, tags} = read('vscode.html-custom-data.json');
      assert.equal(version, 1.1);
      assert.deepEqual(tags.map(({name}) => name).sort(), [
        'browser-support-banner',
        'ki-contact-card',
        'ki-feed',
        'ki-org-chart',
        'ki-partner-list',
        'ki-project-intro',
        'ki-project-page',
        'ki-publication-info',
      ]);
      const find = (tag, attribute) => named(named(tags, tag).attributes, attribute);
      assert.deepEqual(find('ki-org-chart', 'view').values, [{name: 'auto'}, {name: 'chart'}, {name: 'list'}]);
      assert.deepEqual(find('ki-org-chart', 'search').values, [{name: 'on'}, {name: 'off'}]);
      assert.equal(find('ki-feed', 'as-of-in-address').valueSet, 'v');
      assert.equal(find('ki-contact-card', 'contact').values, undefined);
      assert.match(named(tags, 'ki-org-chart').description.value, /`ki-unit-select` – /);
    },
    'VS Code completes and explains tokens and parts': () => {
      const {properties, pseudoElements} = read('vscode.css-custom-data.json');
      assert.match(
        named(properties, '--ki-radius').description.value,
        /Boxes and cards.*When not set: `var\(--ds-border-radius-md, 0\.6em\)`$/s,
      );
      assert.match(named(pseudoElements, '::part(connector)').description.value, /^`<ki-org-chart>`: [^<]+$/);
    },
    'JetBrains programs complete elements': () => {
      const {name, version, contributions} = read('web-types.json');
      assert.deepEqual([name, version], ['ki-widgets', JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version]);
      const chart = named(contributions.html.elements, 'ki-org-chart');
      assert.deepEqual(chart.source, {module: 'ki-widgets', symbol: 'KiOrgChart'});
      assert.equal(named(chart.attributes, 'view').value.type, "'auto' | 'chart' | 'list'");
      assert.equal(named(chart.attributes, 'view').default, 'auto');
      assert.equal(named(chart.js.events, 'ki-unit-toggle').type, 'UnitToggleEvent');
      assert.ok(named(chart.js.properties, 'headingLevel'));
      assert.ok(named(chart.slots, 'heading'));
      assert.ok(named(contributions.css.properties, '--ki-color-link'));
      assert.ok(named(contributions.css['pseudo-elements'], 'part(connector)'));
    },
  };
  return Object.entries(expectations).flatMap(([expectation, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      return [`Not so: ${expectation}. ${error.message}`];
    }
  });
}

function named(entries, name) {
  const entry = entries.find((candidate) => candidate.name === name);
  assert.ok(entry, `${name} is missing`);
  return entry;
}
