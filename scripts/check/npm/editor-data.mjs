/** Checks the data for editor programs in the built package. */
import {strict as assert} from 'node:assert';
import {existsSync, readFileSync} from 'node:fs';

/**
 * @param {string} root - The top folder of the repository, with a closing slash. The package is built.
 * @returns {string[]} One line for each expectation that is not met.
 */
export function checkEditorData(root) {
  const read = (name) => JSON.parse(readFileSync(`${root}dist/npm/${name}`, 'utf8'));
  const {modules} = read('custom-elements.json');
  const expectations = {
    'custom-elements.json names modules that are in the package': () => {
      const paths = modules.map(({path}) => path);
      assert.deepEqual([paths.length > 8, paths.filter((path) => !existsSync(root + path))], [true, []]);
    },
    'VS Code completes tags, attributes and their values': () => {
      const {version, tags} = read('vscode.html-custom-data.json');
      assert.equal(version, 1.1);
      const defined = modules.flatMap(({declarations}) => declarations.flatMap(({tagName}) => tagName ?? []));
      assert.deepEqual(tags.map(({name}) => name).sort(), defined.sort());
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
        /^Radius of corners\..*When not set: `var\(--ds-border-radius-md, 0\.6em\)`$/s,
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
      return [`Not met: ${expectation}. ${error.message}`];
    }
  });
}

function named(entries, name) {
  const entry = entries.find((candidate) => candidate.name === name);
  assert.ok(entry, `${name} is missing`);
  return entry;
}
