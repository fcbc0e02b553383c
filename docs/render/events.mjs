// Renders docs/events/asyncapi.yaml and its schemas to docs/events/index.html: one page, without scripts.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Parser, fromFile } from '@asyncapi/parser/cjs/index.js';
import { marked } from 'marked';
import { parse } from 'yaml';

import { code, describe, escape, rows, table } from './schema-tables.mjs';

const folder = fileURLToPath(new URL('../events', import.meta.url));
const source = path.join(folder, 'asyncapi.yaml');

const { diagnostics } = await fromFile(new Parser(), source).parse();
const errors = diagnostics.filter(({ severity }) => severity === 0);
if (errors.length > 0) {
  throw new Error(
    `docs/events/asyncapi.yaml is no AsyncAPI:\n${errors.map((e) => `  ${e.path.join('/')}: ${e.message}`).join('\n')}`,
  );
}

const names = (await readdir(path.join(folder, 'schemas'))).filter((name) => name.endsWith('.json')).sort();
const files = new Map();
const digest = createHash('sha256');
const text = await sourceText(source);
for (const name of names) {
  files.set(`./schemas/${name}`, JSON.parse(await sourceText(path.join(folder, 'schemas', name))));
}
const api = parse(text);

await writeFile(path.join(folder, 'index.html'), await page());
console.log('docs/events/index.html');

/** Counted into the digest by which the build sees whether the page is of today. */
async function sourceText(file) {
  const content = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  digest.update(content);
  return content;
}

function resolve(node) {
  if (node?.$ref === undefined) {
    return node;
  }
  const [file, pointer = ''] = node.$ref.split('#');
  const document = file === '' ? api : files.get(file);
  return pointer.split('/').slice(1).reduce((part, key) => part[key], document);
}

/** A message with what its traits add; the trait of a header or payload file is unfolded. */
function message(reference) {
  const own = resolve(reference);
  const all = Object.assign({}, ...(own.traits ?? []).map(resolve), own);
  return { ...all, headers: schema(all.headers), payload: schema(all.payload) };
}

function schema(node) {
  return resolve(node?.schema ?? node);
}

async function page() {
  const style = await readFile(new URL('events.css', import.meta.url), 'utf8');
  const operations = Object.values(api.operations);
  const channels = Object.entries(api.channels).map(([id, channel]) => ({
    id,
    ...channel,
    action: operations.find((operation) => operation.channel.$ref === `#/channels/${id}`).action,
    messages: Object.entries(channel.messages).map(([name, reference]) => ({ id: name, ...message(reference) })),
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="source-digest" content="${digest.digest('hex')}">
<title>${escape(api.info.title)}</title>
<style>
${style}</style>
</head>
<body>
<nav aria-label="Contents">
<strong>${escape(api.info.title)}</strong>
<ul><li><a href="#about">What is promised</a></li></ul>
${channels.map(contents).join('\n')}
<ul><li><a href="#dossier">The dossier in an event</a></li><li><a href="#status">Status</a></li><li><a href="#headers">Headers of an event</a></li></ul>
</nav>
<main>
<h1 id="about">${escape(api.info.title)} <small>${escape(api.info.version)}</small></h1>
${marked.parse(api.info.description)}
<p>For machines: <a href="asyncapi.yaml">asyncapi.yaml</a> (AsyncAPI ${escape(api.asyncapi)}) and the <a href="schemas/">JSON Schemas</a>.
To begin with: a <a href="../../examples/consumer-java/README.md">consumer in Java</a>, and one of
<a href="../../examples/consumer-console/README.md">Kafka's console tools</a>.</p>
${channels.map(topic).join('\n')}
${shared()}
</main>
</body>
</html>
`;
}

function contents(channel) {
  const messages = channel.messages.map((m) => `<li><a href="#${channel.id}-${m.id}">${escape(m.title)}</a></li>`);
  return `<ul><li><a href="#${channel.id}">${escape(channel.title)}</a><ul>${messages.join('')}</ul></li></ul>`;
}

function topic(channel) {
  const kafka = channel.bindings.kafka;
  const settings = Object.entries(kafka.topicConfiguration).map(
    ([key, value]) => `${code(key)} ${key.endsWith('.ms') ? `${value / 86_400_000} days` : escape([value].flat().join(', '))}`,
  );
  return `<section>
<h2 id="${channel.id}">${escape(channel.title)} <span class="${channel.action}">${channel.action === 'send' ? 'to read' : 'to write'}</span></h2>
<p class="address">${code(channel.address)}</p>
${marked.parse(channel.description)}
<p class="settings">${[`${kafka.partitions} partitions`, ...settings].join(' · ')} (as created; an office may choose others)</p>
${channel.messages.map((m) => section(channel, m)).join('\n')}
</section>`;
}

function section(channel, m) {
  const eventHeaders = m.headers === files.get('./schemas/event-headers.v1.json');
  const told = channel.messages.find(({ headers }) => headers === m.headers);
  const envelope =
    m.headers === undefined || eventHeaders
      ? ''
      : told === m
        ? `<h4>Headers</h4>\n${table(rows(m.headers))}${example(m.headers)}`
        : `<p>The headers are those of <a href="#${channel.id}-${told.id}">${escape(told.title)}</a>.</p>`;
  const onDossier = m.payload.allOf?.some(({ $ref }) => $ref === 'dossier.v1.json');
  const fields = rows(m.payload);
  return `<article>
<h3 id="${channel.id}-${m.id}">${escape(m.title)}</h3>
${m.name.includes('.') ? `<p class="address">${code(m.name)}</p>` : ''}
<p>${escape(m.payload.$id ? m.payload.description : m.summary)}</p>
${envelope}
${m.payload.properties || onDossier ? '<h4>Body</h4>' : ''}
${onDossier ? `<p>${fields.length > 0 ? 'Besides' : 'All of'} <a href="#dossier">the dossier in an event</a>${fields.length > 0 ? ':' : ', and nothing more.'} Its headers are <a href="#headers">those of an event</a>.</p>` : ''}
${fields.length > 0 ? table(fields) : ''}
${m.payload.$id ? `<p class="settings">Schema ${code(m.payload.$id)}</p>` : ''}
${example(m.payload)}
</article>`;
}

function example(described) {
  const [first] = described.examples ?? [];
  return first === undefined
    ? ''
    : `<details><summary>Example</summary><pre>${escape(JSON.stringify(first, null, 2))}</pre></details>`;
}

function shared() {
  const dossier = files.get('./schemas/dossier.v1.json');
  const headers = files.get('./schemas/event-headers.v1.json');
  const statuses = dossier.$defs.status.oneOf.map(({ title, properties }) => [
    code(properties.code.const),
    code(properties.name.const),
    `<span lang="vi">${escape(title)}</span>`,
  ]);
  return `<section>
<h2 id="dossier">The dossier in an event</h2>
<p>${escape(dossier.description)}</p>
${table(rows(dossier))}
<h2 id="status">Status</h2>
<p>${escape(dossier.$defs.status.description)}</p>
${describe(['Code', 'Name', 'In Vietnamese'], statuses)}
<h2 id="headers">Headers of an event</h2>
<p>${escape(headers.description)}</p>
${table(rows(headers))}
${example(headers)}
</section>`;
}
