// Makes what is made of other files: texts.json of the words of the model check, and of all rules
// modeler-plugin/client.js, which Camunda Modeler loads as it is, without a bundler.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const here = name => fileURLToPath(new URL(name, import.meta.url));
const read = name => readFileSync(here(name), 'utf8').trimEnd();
const rules = readdirSync(here('rules')).sort();

/** The text of texts.json: what the model check says in Vietnamese, for the rules that are here. */
export function texts() {
  const all = parse(read('../../src/main/resources/modelcheck/texts.yaml'));
  const ours = rules.map(file => {
    const name = file.replace('.js', '');
    if (all[name] === undefined) {
      throw new Error(`The model check has no text for ${name}: name rules/${file} as the check does.`);
    }
    return [name, { vi: all[name].vi, mendVi: all[name].mendVi }];
  });
  return `${JSON.stringify(Object.fromEntries(ours), null, 2)}\n`;
}

/** The text of client.js. */
export function client() {
  const code = ['lib/model.js', 'lib/rule.js', ...rules.map(file => `rules/${file}`)].map(
    file => `  '${file}': (module, require) => {\n${read(file)}\n  }`
  );
  const { configs } = require('./index.js');
  return `// Made by build.mjs of the files in rules/: change those, and run: npm run build
(() => {
const data = {
  'vocabulary.json': ${read('vocabulary.json')},
  'texts.json': ${read('texts.json')}
};
const modules = {
${code.join(',\n')}
};
const loaded = {};
const load = name => {
  const file = name.replace(/^\\.+\\//, '').replace(/^(model|rule)\\.js$/, 'lib/$1.js');
  if (file in data) {
    return data[file];
  }
  if (!(file in loaded)) {
    const module = {};
    modules[file](module, load);
    loaded[file] = module.exports;
  }
  return loaded[file];
};
const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-motcua' || !(\`rules/\${name}.js\` in modules)) {
      throw new Error(\`no rule \${name} of \${pkg}\`);
    }
    return load(\`rules/\${name}.js\`);
  },
  resolveConfig(pkg, name) {
    throw new Error(\`no configuration \${name} of \${pkg}\`);
  }
};
const config = ${JSON.stringify(configs.recommended, null, 2)};
window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });
})();
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(here('texts.json'), texts());
  writeFileSync(here('modeler-plugin/client.js'), client());
  console.log('texts.json, modeler-plugin/client.js');
}
