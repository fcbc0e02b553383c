import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

// the pictures that the tests have left, by the name that follows their number
const PICTURES = {
  cards: 'cards',
  claimed: 'claimed',
  dossier: 'dossier-1366',
  why: 'why-1366',
  applicant: 'applicant-1366',
  'walk-in': 'walk-in-filled-1366',
  file: 'file-image-1366',
  printing: 'forms-1366',
  teamwork: 'teamwork-1366',
  'stand-ins': 'stand-ins-1366',
  'look-up': 'look-up',
};
const TASKS = [
  'checkPapers', 'awaitSupplement', 'checkSupplement', 'verify', 'recordOpinion', 'awaitPayment', 'draft',
  'sign', 'number', 'handOver', 'certify', 'offerNewDate', 'apologise',
];
const PAPERS = ['01', '02', '03', '04', '05', '06', '07'];
const FROM = 'target/screenshots';
const TO = 'docs/tour';

function copy(picture, name) {
  const taken = readdirSync(FROM).find(file => file.replace(/^\d+-/, '') === `${name}.png`);
  if (taken === undefined) {
    throw new Error(`${FROM} has no picture ${name}: have the tests of the desk passed?`);
  }
  copyFileSync(`${FROM}/${taken}`, `${TO}/${picture}.png`);
}

mkdirSync(`${TO}/forms`, { recursive: true });
mkdirSync(`${TO}/papers`, { recursive: true });
Object.entries(PICTURES).forEach(([picture, name]) => copy(picture, name));
TASKS.forEach(task => copy(`forms/${task}`, `${task}-filled-1366`));
PAPERS.forEach(paper => copy(`papers/${paper}`, `form-${paper}`));
copyFileSync(`${TO}/dossier.png`, 'docs/tasklist.png');
