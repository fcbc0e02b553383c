import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

import { client, texts } from '../build.mjs';
import plugins from '../index.js';
import { broken, faults } from './faults.mjs';
import { lint, shipped } from './lint.mjs';

const read = file => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test('texts and plugin are made of the files as they are', () => {
  assert.equal(read('texts.json'), texts(), 'run npm run build');
  assert.equal(read('modeler-plugin/client.js'), client(), 'run npm run build');
});

test('the plugin finds in Modeler what its rules find', async () => {
  const window = {};
  vm.runInNewContext(read('modeler-plugin/client.js'), { window });
  const [{ plugin, type }] = window.plugins;
  assert.equal(type, 'lintRules.bpmn');

  for (const { file, from, to, expected } of faults) {
    const model = broken(shipped.get(file), from, to);
    const found = await lint(model, plugin.config, plugin.resolver);
    const own = expected.filter(one => one.split(':')[0] in plugins.rules);
    assert.deepEqual(found.map(({ rule, id }) => `${rule}: ${id}`).sort(), own.sort());
  }
});
