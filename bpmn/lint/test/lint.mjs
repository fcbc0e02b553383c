import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(new URL('../index.js', import.meta.url));
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

export const bpmn = fileURLToPath(new URL('../..', import.meta.url));

/** The shipped models by folder and name, each direct child of a direct folder, as they are deployed. */
export const shipped = new Map(
  readdirSync(bpmn, { withFileTypes: true })
    .filter(folder => folder.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(bpmn, name)).map(file => `${name}/${file}`))
    .filter(file => file.endsWith('.bpmn'))
    .map(file => [file, readFileSync(path.join(bpmn, file), 'utf8')])
);

export const config = JSON.parse(readFileSync(path.join(bpmn, '.bpmnlintrc'), 'utf8'));

/** What the linter says of a model. */
export async function lint(xml, rules = config, resolver = new NodeResolver({ require })) {
  const moddle = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
  const { rootElement } = await moddle.fromXML(xml);
  const found = await new Linter({ resolver }).lint(rootElement, rules);
  return Object.entries(found).flatMap(([rule, reports]) =>
    reports.map(({ id, message }) => ({ rule: rule.replace('motcua/', ''), id, message }))
  );
}
