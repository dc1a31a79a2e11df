import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Declare} from './loader-context.js';
import {createRegistry, type ModuleRegistry} from './module-registry.js';
import type {ModuleTable} from './module-table.js';

describe('createRegistry', () => {
  let registry: ModuleRegistry;
  /** The names of the modules that were executed. */
  let executed: string[];
  /** The names and hashes of the requested scripts. */
  let requested: string[];
  let waiting: Record<string, {run: () => void; fail: (error: Error) => void}>;

  beforeEach(() => {
    executed = [];
    requested = [];
    waiting = {};
  });

  /** Makes a registry whose scripts arrive when the test calls `arrive`. */
  function create(table: ModuleTable, declarations: Record<string, Declare> = {}, onDemand: Record<string, ModuleTable> = {}): void {
    registry = createRegistry(
      table,
      (name, hash) =>
        new Promise((resolve, reject) => {
          requested.push(`${name} ${hash}`);
          const run = () => {
            registry.register(name, [], declarations[name] ?? declare(name), onDemand[name]);
            resolve();
          };
          waiting[name] = {run, fail: reject};
        }),
    );
  }

  /** A module that records its execution and exports its name. */
  const declare =
    (name: string): Declare =>
    (exported) => ({
      execute() {
        executed.push(name);
        exported('default', name);
      },
    });

  async function arrive(...names: string[]): Promise<void> {
    for (const name of names) {
      waiting[name]!.run();
      await settle();
    }
  }
  async function settle(): Promise<void> {
    await new Promise((resolve) => void setTimeout(resolve, 3));
    await nextTurn();
  }

  const chain = {card: 'CARD common nb', common: 'COMMON base', base: 'BASE', nb: 'NB'};

  it('requests a module and all that it imports at the same time, each once', async () => {
    create({...chain, chart: 'CHART common nb'});
    void registry.load('card');
    void registry.load('./chart');
    await settle();
    assert.deepEqual(
      requested.sort(),
      ['BASE', 'CARD', 'CHART', 'COMMON', 'NB'].map((hash) => `${hash.toLowerCase()} ${hash}`),
    );
  });

  for (const order of [
    ['base', 'common', 'nb', 'card'],
    ['card', 'nb', 'common', 'base'],
    ['common', 'card', 'base', 'nb'],
  ]) {
    it(`executes a module after those that it imports if they arrive as ${order.join(', ')}`, async () => {
      create(chain);
      const loaded = registry.load('card');
      await settle();
      await arrive(...order);
      assert.deepEqual(await loaded, {default: 'card'});
      assert.deepEqual(
        executed.filter((name) => name !== 'nb'),
        ['base', 'common', 'card'],
      );
      assert.ok(executed.indexOf('nb') < executed.indexOf('card'));
    });
  }

  it('executes nothing that needs a missing module, but everything else', async () => {
    create({...chain, notice: 'NOTICE nb'});
    const card = registry.load('card').catch(String);
    const notice = registry.load('notice');
    await settle();
    waiting['base']!.fail(new Error('base is missing'));
    await arrive('card', 'common', 'nb', 'notice');
    assert.equal(await card, 'Error: base is missing');
    assert.deepEqual(await notice, {default: 'notice'});
    assert.deepEqual(executed, ['nb', 'notice']);
  });

  it('requests only what failed when a module is loaded again', async () => {
    create(chain);
    const first = registry.load('card').catch(() => 'failed');
    await settle();
    waiting['base']!.fail(new Error('offline'));
    await arrive('card', 'common', 'nb');
    assert.equal(await first, 'failed');
    requested = [];
    const second = registry.load('card');
    await settle();
    assert.ok(!requested.includes('nb NB'), 'what has been executed is not requested');
    await arrive('base', 'common', 'card');
    assert.deepEqual(await second, {default: 'card'});
    assert.deepEqual(executed, ['nb', 'base', 'common', 'card']);
  });

  it('rejects if a module throws while it is executed', async () => {
    const broken: Declare = () => ({
      execute() {
        throw new TypeError('no policy');
      },
    });
    create(chain, {common: broken});
    const loaded = registry.load('card').catch(String);
    await settle();
    await arrive('base', 'common', 'nb', 'card');
    assert.equal(await loaded, 'TypeError: no policy');
    assert.deepEqual(executed.sort(), ['base', 'nb']);
  });

  it('gives a module the exports of each import, in the order of the table, before it is executed', async () => {
    const received: unknown[] = [];
    create(
      {card: 'CARD common effects nb', common: 'COMMON', effects: 'EFFECTS', nb: 'NB'},
      {
        common: (exported) => ({execute: () => void exported({text: 'felles', count: 2})}),
        card: (exported) => ({
          setters: [({text, count}) => received.push(text, count), null, (nb) => received.push(nb['default'])],
          execute: () => void exported('received', [...received]),
        }),
      },
    );
    const loaded = registry.load('card');
    await settle();
    await arrive('nb', 'effects', 'card', 'common');
    assert.deepEqual(await loaded, {received: ['felles', 2, 'nb']});
  });

  it('returns the value of an export, so that an assignment can be exported', async () => {
    let returned: unknown;
    create({card: 'CARD'}, {card: (exported) => ({execute: () => void (returned = exported('size', 7))})});
    const loaded = registry.load('card');
    await settle();
    await arrive('card');
    assert.deepEqual(await loaded, {size: 7});
    assert.equal(returned, 7);
  });

  it('lets a module import another later, whose hash is in its own table', async () => {
    let importLater!: () => Promise<unknown>;
    create(
      {card: 'CARD'},
      {
        card: (_, context) => {
          importLater = () => context.import('./vcard');
          return {execute() {}};
        },
      },
      {card: {vcard: 'VCARD'}},
    );
    assert.equal(registry.has('vcard'), false);
    const loaded = registry.load('card');
    await settle();
    await arrive('card');
    await loaded;
    assert.equal(registry.has('vcard'), true);
    assert.deepEqual(requested, ['card CARD']);
    const [first, second] = [importLater(), importLater()];
    await settle();
    await arrive('vcard');
    assert.deepEqual(await first, {default: 'vcard'});
    assert.equal(await second, await first);
    assert.deepEqual(requested, ['card CARD', 'vcard VCARD']);
  });
});
