import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

// the pictures that the test has left, by the name that follows their number
const PICTURES = {
  cards: 'cards',
  claimed: 'claimed',
  dossier: 'dossier-1366',
  why: 'why-1366',
  applicant: 'applicant-1366',
  'walk-in': 'walk-in-filled-1366',
};
const FROM = 'target/screenshots';
const TO = 'docs/tour';

mkdirSync(TO, { recursive: true });
for (const [picture, name] of Object.entries(PICTURES)) {
  const taken = readdirSync(FROM).find(file => file.replace(/^\d+-/, '') === `${name}.png`);
  if (taken === undefined) {
    throw new Error(`${FROM} has no picture ${name}: have DeskIT and WalkInIT passed?`);
  }
  copyFileSync(`${FROM}/${taken}`, `${TO}/${picture}.png`);
}
copyFileSync(`${TO}/dossier.png`, 'docs/tasklist.png');
