import assert from 'node:assert/strict';
import { test } from 'node:test';

import plugin from '../index.js';
import { broken, faults } from './faults.mjs';
import { lint, shipped } from './lint.mjs';

const summary = found => found.map(({ rule, id }) => `${rule}: ${id}`).sort();

for (const [file, xml] of shipped) {
  test(`${file} is clean`, async () => {
    assert.deepEqual(await lint(xml), []);
  });
}

for (const { file, from, to, expected } of faults) {
  test(`${expected[0]} in ${file}, with ${to || 'nothing'}`, async () => {
    const model = broken(shipped.get(file), from, to);
    assert.notEqual(model, shipped.get(file), 'the fault is made');

    const found = await lint(model);

    assert.deepEqual(summary(found), expected.sort());
    found.forEach(({ message }) => assert.doesNotMatch(message, /\{\d\}|undefined/));
  });
}

test('every rule has a fault that it finds', () => {
  const found = new Set(faults.flatMap(({ expected }) => expected.map(one => one.split(':')[0])));
  assert.deepEqual(Object.keys(plugin.rules).filter(rule => !found.has(rule)), []);
});

test('a receive task needs a message and, where the clock waits, a timeout', async () => {
  const task = `<bpmn:receiveTask id="wait" name="Chờ"><bpmn:extensionElements><camunda:properties>
    <camunda:property name="motcua.status" value="PAYMENT_REQUIRED" /></camunda:properties>
    </bpmn:extensionElements></bpmn:receiveTask>`;
  const model = shipped.get('return/return.bpmn').replace('<bpmn:userTask', `${task}<bpmn:userTask`);

  assert.deepEqual(summary(await lint(model)), [
    'dead-end: wait',
    'message-unknown: wait',
    'never-reached: wait',
    'no-bpmndi: wait',
    'wait-without-timeout: wait'
  ]);
});
