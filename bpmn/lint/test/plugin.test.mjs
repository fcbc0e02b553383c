import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

import { client } from '../build.mjs';
import { faults } from './faults.mjs';
import { lint, shipped } from './lint.mjs';

const file = new URL('../modeler-plugin/client.js', import.meta.url);

test('the plugin for Modeler is made of the rules as they are', () => {
  assert.equal(readFileSync(file, 'utf8'), client(), 'run npm run build');
});

test('the plugin finds in Modeler what its rules find', async () => {
  const window = {};
  vm.runInNewContext(readFileSync(file, 'utf8'), { window });
  const [{ plugin, type }] = window.plugins;
  assert.equal(type, 'lintRules.bpmn');

  for (const { file: model, from, to, expected } of faults) {
    const found = await lint(shipped.get(model).replace(from, to), plugin.config, plugin.resolver);
    const own = expected.filter(one => !one.startsWith('global'));
    assert.deepEqual(found.map(({ rule, id }) => `${rule}: ${id}`).sort(), own.sort());
  }
});
