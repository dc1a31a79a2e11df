import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useTempFolder} from '../testing/node/command-line.js';
import {findModules} from './find-modules.js';

describe('findModules', () => {
  const folder = useTempFolder();
  // `openssl dgst -sha256 -binary | openssl base64 -A` of each module.
  const modules = [
    {name: 'common', code: 'g.register("common",[],function(){});', hash: '7RKfsH7kmf5ewWwBwA0HRPqgca+qh7XJWh2pKogP6iw='},
    {name: 'ki-a', code: 'g.register("ki-a",["./common"],function(){});', hash: 'VG8PQqeoo79VN9qIkHbWIqyxZOUiBLn5HjQVmkfqu6c='},
    {
      name: 'ki-page',
      code: 'g.register("ki-page",["./ki-a","./common"],function(){});',
      hash: 'v31XUH0/uZXas0Hlnt46rJVTYIlyQnRarSw1MraJf68=',
    },
    {name: 'nb', code: 'g.register("nb",[],function(){});', hash: 'QIAgWT2T5zAH+tD2AolfcZTeKhAOj6X3PUmaCuXOWmc='},
  ];
  const nameFile = (name: string, hash: string) => `modules/${name}-${hash.slice(0, 8).replace(/[+/]/g, '_')}.js`;
  const writeBuild = () => {
    for (const {name, code, hash} of modules) folder.write(nameFile(name, hash), code);
    folder.write('ki-widgets.js', `const table={${modules.map(({name, hash}) => `"${name}":"${hash}"`).join()}};`);
  };
  const find = (...names: string[]) => findModules(names, folder.path());
  const expected = (...names: string[]) =>
    modules.filter(({name}) => names.includes(name)).map(({name, hash}) => ({path: nameFile(name, hash), integrity: `sha256-${hash}`}));

  it('finds a module with its hash, and all modules that it imports, each once', () => {
    writeBuild();
    assert.deepEqual(find('ki-a', 'nb'), expected('common', 'ki-a', 'nb'));
    assert.deepEqual(find('ki-page'), expected('common', 'ki-a', 'ki-page'));
  });

  it('leaves out the module of an older release that the script does not load', () => {
    writeBuild();
    folder.write('modules/nb-00000000.js', 'older');
    assert.deepEqual(find('nb'), expected('nb'));
  });

  it('does not mistake a module whose name starts alike', () => {
    writeBuild();
    folder.write('modules/nb-extra-00000000.js', 'another module');
    assert.deepEqual(find('nb'), expected('nb'));
  });

  it('reports a folder without modules, and a module that has changed', () => {
    assert.throws(() => find('nb'), /^RangeError: --preload reads the built modules, and .* has none/);
    writeBuild();
    folder.write(nameFile('nb', modules[3]?.hash ?? ''), 'changed');
    assert.throws(() => find('ki-a', 'nb'), /lacks the module nb of its ki-widgets\.js/);
    assert.throws(() => find('de'), /lacks the module de/);
  });
});
