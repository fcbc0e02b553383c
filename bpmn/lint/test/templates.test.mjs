import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { validate } from '@bpmn-io/element-templates-validator';

import { bpmn } from './lint.mjs';

const folder = path.join(bpmn, '.camunda', 'element-templates');

for (const file of readdirSync(folder)) {
  test(`${file} is a template that Modeler takes`, () => {
    const { errors, warnings, valid } = validate(readFileSync(path.join(folder, file), 'utf8'));
    assert.deepEqual([valid, errors ?? [], warnings ?? []], [true, [], []]);
  });
}
