// Draws every model in bpmn/ and in the guide's example to docs/models/<name>.png, with the viewers that designers' tools use.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const target = path.join(root, 'docs', 'models');
const MARGIN = 20;

const folders = ['bpmn', 'examples/new-procedure/bpmn'];
const files = (await Promise.all(folders.map(models))).flat().sort();
if (files.length === 0) {
  throw new Error('No models found in bpmn/.');
}

const assets = (library) => path.join(path.dirname(require.resolve(`${library}/package.json`)), 'dist');
const browser = await openBrowser();
try {
  await mkdir(target, { recursive: true });
  for (const file of files) {
    const name = path.basename(file).replace(/\.\w+$/, '.png');
    const xml = await readFile(path.join(root, file), 'utf8');
    const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 2400, height: 1600 } });
    const warnings = file.endsWith('.bpmn') ? await showProcess(page, xml) : await showDecision(page, xml);
    if (warnings.length > 0) {
      throw new Error(`${file} was drawn with warnings:\n  ${warnings.join('\n  ')}`);
    }
    await writeFile(path.join(target, name), await page.screenshot({ clip: await drawn(page) }));
    await page.close();
    console.log(`docs/models/${name}`);
  }
} finally {
  await browser.close();
}

async function models(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true });
  return entries
    // as they are deployed: what else lies below are tools
    .filter((file) => /^[^/\\]+[/\\][^/\\]+\.(bpmn|dmn)$/.test(file))
    .map((file) => path.join(folder, file));
}

async function showProcess(page, xml) {
  await page.setContent(blank());
  await page.addScriptTag({ path: path.join(assets('bpmn-js'), 'bpmn-viewer.production.min.js') });
  return page.evaluate(async (source) => {
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    document.querySelector('#canvas').outerHTML = `<div class="diagram drawn">${svg.slice(svg.indexOf('<svg'))}</div>`;
    return warnings.map(({ message }) => message);
  }, xml);
}

async function showDecision(page, xml) {
  const dist = assets('dmn-js');
  await page.setContent(blank());
  for (const style of ['dmn-js-shared.css', 'dmn-js-decision-table.css', 'dmn-font/css/dmn-embedded.css']) {
    await page.addStyleTag({ path: path.join(dist, 'assets', style) });
  }
  await page.addScriptTag({ path: path.join(dist, 'dmn-viewer.production.min.js') });
  return page.evaluate(async (source) => {
    const viewer = new DmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    const table = viewer.getViews().find(({ type }) => type === 'decisionTable');
    const shown = await viewer.open(table);
    // The viewer, unlike the modeler, does not apply the stored column widths.
    const { input, output } = table.element.decisionLogic;
    document.querySelectorAll('th.input-cell, th.output-cell').forEach((cell, index) => {
      cell.style.width = `${[...input, ...output][index].width}px`;
    });
    document.querySelectorAll('.decision-table-properties, .tjs-table-container').forEach((part) => {
      part.classList.add('drawn');
    });
    return [...warnings, ...(shown?.warnings ?? [])].map(({ message }) => message);
  }, xml);
}

/** The box around what is to be pictured, with a margin. */
function drawn(page) {
  return page.evaluate((margin) => {
    const boxes = [...document.querySelectorAll('.drawn')].map((part) => part.getBoundingClientRect());
    const x = Math.min(...boxes.map(({ left }) => left)) - margin;
    const y = Math.min(...boxes.map(({ top }) => top)) - margin;
    const width = Math.max(...boxes.map(({ right }) => right)) + margin - x;
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) + margin - y;
    return { x, y, width, height };
  }, MARGIN);
}

function blank() {
  return `<!doctype html>
    <style>
      body { margin: ${2 * MARGIN}px; background: white; }
      #canvas { width: 1200px; height: 800px; }
      .diagram { width: fit-content; }
      .diagram > svg { display: block; }
      .view-drd { visibility: hidden; }
    </style>
    <div id="canvas"></div>`;
}
