// Opens every model in the editor that Camunda Modeler is made of, as a designer sees it: the import
// has no warning, each element follows its template without a complaint, and no name lies on another.
// Then applies each template to a new element: it complains of nothing but fields that are to be filled in.
// With --pictures also draws what the panel shows of each template, to docs/templates/<name>.png.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const models = path.join(root, 'bpmn');
const target = path.join(root, 'docs', 'templates');
const dist = path.join(path.dirname(require.resolve('camunda-bpmn-js/package.json')), 'dist');
const STYLES = ['bpmn-js.css', 'diagram-js.css', 'properties-panel.css', 'element-templates.css'];

const templates = await Promise.all(
  (await readdir(path.join(models, '.camunda', 'element-templates'))).sort().map(async (file) =>
    JSON.parse(await readFile(path.join(models, '.camunda', 'element-templates', file), 'utf8')),
  ),
);
const files = (await readdir(models, { recursive: true }))
  .filter((file) => /^[^./\\][^/\\]*[/\\][^/\\]+\.bpmn$/.test(file))
  .sort();
const EMPTY = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="http://motcua.vn/bpmn">
  <bpmn:process id="new" isExecutable="true" />
  <bpmndi:BPMNDiagram id="drawing"><bpmndi:BPMNPlane id="plane" bpmnElement="new" /></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
const pictured = process.argv.includes('--pictures') ? new Map() : undefined;
const complaints = [];

const browser = await openBrowser();
try {
  for (const file of files) {
    const page = await browser.newPage({ viewport: { width: 2600, height: 1800 } });
    page.on('pageerror', (error) => complaints.push(`bpmn/${file}: ${error.message}`));
    const followed = await open(page, await readFile(path.join(models, file), 'utf8'));
    complaints.push(...followed.complaints.map((complaint) => `bpmn/${file}: ${complaint}`));
    for (const { id, template } of followed.elements) {
      const shown = await select(page, id);
      complaints.push(...shown.map((complaint) => `bpmn/${file}: ${id}: ${complaint}`));
      if (pictured && !pictured.has(template)) {
        pictured.set(template, await page.locator('#panel').screenshot());
      }
    }
    console.log(`bpmn/${file}: ${followed.elements.length} elements follow a template`);
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 2600, height: 1800 } });
  await open(page, EMPTY);
  for (const template of templates) {
    const element = await page.evaluate(applyTemplate, template);
    const shown = element === undefined ? ['it cannot be applied'] : await select(page, element);
    const wrong = shown.filter((complaint) => complaint !== 'Must not be empty.');
    complaints.push(...wrong.map((complaint) => `${template.id} on a new element: ${complaint}`));
    if (pictured && !pictured.has(template.id)) {
      pictured.set(template.id, await page.locator('#panel').screenshot());
    }
  }
  const { xml } = await page.evaluate(() => window.modeler.saveXML());
  if (/listener|script|class=|expression=/i.test(xml)) {
    complaints.push(`Templates wrote more than properties and attributes: ${xml}`);
  }
  console.log(`${templates.length} templates were applied to new elements`);
} finally {
  await browser.close();
}
if (complaints.length > 0) {
  throw new Error(`A designer would see:\n  ${complaints.join('\n  ')}`);
}
if (pictured) {
  await mkdir(target, { recursive: true });
  for (const [template, picture] of pictured) {
    await writeFile(path.join(target, `${template.replace('vn.motcua.', '')}.png`), picture);
  }
}

/** Shows a model, and tells what is wrong at once, and which elements follow which template. */
async function open(page, xml) {
  await page.setContent(`<!doctype html>
    <style>
      body { margin: 0; display: flex; align-items: flex-start; }
      #canvas { width: 2200px; height: 1800px; }
      #panel { width: 400px; min-height: 100px; }
      #panel .bio-properties-panel { height: auto; }
    </style>
    <div id="canvas"></div><div id="panel"></div>`);
  for (const style of STYLES) {
    await page.addStyleTag({ path: path.join(dist, 'assets', style) });
  }
  await page.addScriptTag({ path: path.join(dist, 'camunda-platform-modeler.production.min.js') });
  return page.evaluate(showModel, { source: xml, templates });
}

async function showModel({ source, templates }) {
  const modeler = new BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
  window.modeler = modeler;
  const complaints = [];
  modeler.on('elementTemplates.errors', ({ errors }) => complaints.push(...errors.map(({ message }) => message)));
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const { warnings } = await modeler.importXML(source);
  complaints.push(...warnings.map(({ message }) => message));
  modeler.get('canvas').zoom('fit-viewport');

  const known = modeler.get('elementTemplates');
  const elements = modeler
    .get('elementRegistry')
    .filter((element) => element.type !== 'label' && element.businessObject.get('camunda:modelerTemplate'))
    .map((element) => ({ id: element.id, template: element.businessObject.get('camunda:modelerTemplate') }));
  for (const { id, template } of elements) {
    if (known.get(modeler.get('elementRegistry').get(id))?.id !== template) {
      complaints.push(`${id}: there is no template ${template} of that version for it`);
    }
  }
  return { elements, complaints: [...complaints, ...overlaps()] };

  /** Names that lie on one another or on a step, as they are drawn and not as the file places them. */
  function overlaps() {
    const names = [...document.querySelectorAll('#canvas .djs-element text')]
      .filter((text) => text.textContent !== '')
      .map((text) => ({
        name: text.textContent,
        of: text.closest('.djs-element').dataset.elementId.replace(/_label$/, ''),
        area: text.getBoundingClientRect(),
      }));
    // a gateway's corners are free, and what has children has room for their names
    const steps = modeler
      .get('elementRegistry')
      .filter(({ type, children = [], width }) => width && /Event|Task|CallActivity/.test(type) && children.length === 0)
      .map(({ id }) => ({ id, area: document.querySelector(`[data-element-id="${id}"] .djs-visual`).getBoundingClientRect() }));
    return names.flatMap((one, index) => [
      ...names
        .slice(index + 1)
        .filter((other) => intersect(one.area, other.area))
        .map((other) => `the names “${one.name}” and “${other.name}” overlap`),
      ...steps
        .filter((step) => step.id !== one.of && intersect(one.area, step.area))
        .map((step) => `the name “${one.name}” lies on ${step.id}`),
    ]);
  }

  function intersect(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }
}

/** Draws an element that the template is for, as a designer does, and applies it; the id of what is there then. */
function applyTemplate(template) {
  const { modeler } = window;
  const modeling = modeler.get('modeling');
  const factory = modeler.get('elementFactory');
  const root = modeler.get('canvas').getRootElement();
  const [type] = template.appliesTo;
  const at = { x: 200 + 200 * (root.children?.length ?? 0), y: 200 };
  let element = modeling.createShape(factory.createShape({ type: type === 'bpmn:BoundaryEvent' ? 'bpmn:Task' : type }), at, root);
  if (type === 'bpmn:BoundaryEvent') {
    const timer = factory.createShape({ type, eventDefinitionType: 'bpmn:TimerEventDefinition', cancelActivity: false });
    element = modeling.createShape(timer, { x: at.x, y: at.y + 40 }, element, { attach: true });
  }
  const applied = modeler.get('elementTemplates').applyTemplate(element, template);
  return applied?.businessObject.get('camunda:modelerTemplate') === template.id ? applied.id : undefined;
}

/** Selects an element, opens all groups of the panel, and tells what the panel complains of. */
async function select(page, id) {
  // the panel hears of a selection only once it has been painted, so it may have to be told again
  await page.waitForFunction(
    (wanted) => {
      if (document.querySelector('#bio-properties-panel-id')?.value === wanted) {
        return true;
      }
      const selection = window.modeler.get('selection');
      selection.select(null);
      selection.select(window.modeler.get('elementRegistry').get(wanted));
      return false;
    },
    id,
    { polling: 100 },
  );
  await page.evaluate(() =>
    document
      .querySelectorAll('#panel .bio-properties-panel-group-header:not(.open) .bio-properties-panel-group-header-title')
      .forEach((header) => header.click()),
  );
  return page.evaluate(() =>
    [...document.querySelectorAll('#panel .bio-properties-panel-error')].map((error) => error.textContent),
  );
}
