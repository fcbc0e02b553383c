// Packs the rules into modeler-plugin/client.js, which Camunda Modeler loads as it is: no bundler.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const target = here('modeler-plugin/client.js');

/** The text of client.js for the rules as they are now. */
export function client() {
  const rules = readdirSync(here('rules')).sort();
  const modules = ['lib/model.js', ...rules.map(file => `rules/${file}`)].map(
    file => `  '${file}': (module, require) => {\n${readFileSync(here(file), 'utf8').trimEnd()}\n  }`
  );
  const names = rules.map(file => file.replace('.js', ''));
  return `// Made by build.mjs of the files in rules/: change those, and run: npm run build
(() => {
const known = ${JSON.stringify(names)};
const vocabulary = ${readFileSync(here('vocabulary.json'), 'utf8').trimEnd()};
const modules = {
${modules.join(',\n')}
};
const loaded = {};
const load = name => {
  if (name.endsWith('vocabulary.json')) {
    return vocabulary;
  }
  const file = name.replace(/^\\.\\.?\\//, '');
  if (!(file in loaded)) {
    const module = {};
    modules[file](module, load);
    loaded[file] = module.exports;
  }
  return loaded[file];
};
const resolver = {
  resolveRule(pkg, name) {
    if (pkg !== 'bpmnlint-plugin-motcua' || !known.includes(name)) {
      throw new Error(\`no rule \${name} of \${pkg}\`);
    }
    return load(\`rules/\${name}.js\`);
  },
  resolveConfig(pkg, name) {
    throw new Error(\`no configuration \${name} of \${pkg}\`);
  }
};
const config = { rules: Object.fromEntries(known.map(name => [\`motcua/\${name}\`, 'error'])) };
window.plugins = window.plugins || [];
window.plugins.push({ plugin: { config, resolver }, type: 'lintRules.bpmn' });
})();
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, client());
  console.log('modeler-plugin/client.js');
}
