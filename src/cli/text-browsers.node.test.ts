import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readJson} from '../testing/node/test-data.js';
import {prerenderPage} from './prerender-page.js';

/** Width in characters, so that no line breaks. */
const width = 500;
/** Text browsers, with the options that print a page. */
const browsers: Readonly<Record<string, readonly string[]>> = {
  lynx: [
    '-dump',
    '-nolist',
    '-force_html',
    '-nomargins',
    '-assume_charset=utf-8',
    '-display_charset=utf-8',
    `-width=${width}`,
    '-hiddenlinks=ignore',
  ],
  w3m: ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', String(width)],
};

const page = `<!DOCTYPE html>
<html lang="nb">
<head><meta charset="utf-8"><title>Prosjektet</title></head>
<body>
<browser-support-banner feed="f.json"></browser-support-banner>
<ki-project-page feed="f.json" heading-level="1"></ki-project-page>
<ki-feed feed="f.json" as-of="2024-06-01" lang="en">
<ki-partner-list variant="sentence"></ki-partner-list>
<ki-partner-list variant="table" lang="nn"></ki-partner-list>
</ki-feed>
</body>
</html>`;

/** Lines of the page in order. Other lines may be between them. */
const expectedLines = [
  'Det nasjonale koordineringsprosjektet for KI',
  'Det nasjonale koordineringsprosjektet «Bedre bruk av kunstig intelligens»',
  'Prosjektet ble avsluttet i 2023. Arbeidet startet i 2019. Opplysningene blir ikke lenger oppdatert.',
  'Hjelp og veiledning til helsetjenesten, slik at den lykkes med å ta i bruk kunstig intelligens (KI) på en trygg måte.',
  'Prosjektperioden er fra andre halvår 2019 til utgangen av 2023.',
  'En del av Nasjonal helse- og sykehusplan 2020–2023.',
  'Slik var arbeidet organisert',
  '• Styringsgruppen',
  '10 medlemmer og 1 observatør',
  '• Helsedirektoratet (Hdir), leder, siden høsten 2019',
  '• Direktoratet for e-helse (E-helse), siden høsten 2019',
  '• Helse Nord RHF (HN), siden våren 2020',
  'Hdir (leder), E-helse, SLV, Htil, FHI, KS, HSØ, HMN, HV og HN',
  'KIN var observatør',
  '• Koordineringsgruppen',
  'Hdir, E-helse, SLV, Htil og FHI',
  '• Delprosjekter',
  'Startet av etatene',
  '• Leveranse',
  'Statusrapport',
  '20. oktober 2022',
  '• Relaterte aktiviteter',
  'Startet av RHF-ene eller KS',
  '• Referansegruppe',
  'Referansegruppen for Nasjonal helse- og sykehusplan',
  '• Nettverk',
  'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
  'Var observatør i Styringsgruppen',
  'Forkortelser',
  'Hdir',
  'Helsedirektoratet',
  'KS',
  'Kommunesektorens organisasjon',
  'Organisasjonene i prosjektet',
  'Ble ledet av',
  '• Helsedirektoratet (Hdir)',
  'siden høsten 2019',
  'Samarbeidspartnere',
  '• Direktoratet for e-helse (E-helse)',
  'siden høsten 2019',
  '• Statens legemiddelverk (SLV)',
  '• Helse Midt-Norge RHF (HMN)',
  'siden våren 2020',
  '• Helse Vest RHF (HV)',
  'siden våren 2020',
  'Observatør',
  '• Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
  'Kontakt',
  'Andre henvendelser',
  'Siv Anette Fjellkårstad, Helsedirektoratet',
  'E-post',
  'Siv.Anette.Fjellkarstad@helsedir.no',
  'Om denne siden',
  'Først publisert',
  '16. mars 2022',
  'Sist faglig oppdatert',
  '7. juni 2023',
  'Tidligere versjoner',
  '• 7. juni 2023 vises nå',
  'Faglig oppdatert.',
  '• 16. mars 2022',
  'Først publisert.',
  'Informasjonssidene om KI',
  '• Statens legemiddelverk',
  '• Direktoratet for e-helse',
  '• Helsetilsynet',
  '• FHI (Folkehelseinstituttet)',
  'Kilde: Helsedirektoratet, NLOD 2.0. Opplysningene gjelder per 7. juni 2023.',
  'Organisations in the project',
  'Organisasjonane i prosjektet',
];

const names = [
  'Helsedirektoratet',
  'Direktoratet for e-helse',
  'Statens legemiddelverk',
  'Helsetilsynet',
  'Folkehelseinstituttet',
  'Kommunesektorens organisasjon',
  'Helse Sør-Øst RHF',
  'Helse Midt-Norge RHF',
  'Helse Vest RHF',
  'Helse Nord RHF',
  'Styringsgruppen',
  'Koordineringsgruppen',
  'Norwegian Directorate of Health',
  'Central Norway Regional Health Authority',
];

describe('a prerendered page in a text browser', () => {
  let folder: string;
  let file: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ki-widgets-'));
    file = join(folder, 'page.html');
    const {html} = await prerenderPage(page, () => Promise.resolve(readJson('src/testing/project-2023-06-07.json')));
    writeFileSync(file, html);
  });
  after(() => rmSync(folder, {recursive: true}));

  for (const [browser, args] of Object.entries(browsers)) {
    const isMissing = spawnSync(browser, ['-version']).error !== undefined;

    /** Prints the page. All list markers become the same character. */
    const dump = (): string[] => {
      const {stdout, status} = spawnSync(browser, [...args, file], {
        encoding: 'utf8',
        env: {...process.env, LANG: 'C.UTF-8', HOME: folder},
      });
      assert.equal(status, 0);
      const lines = stdout.split('\n').map((line) => line.trim().replace(/^[*+o#@•□☆○■★◎●△] (?=\S)/u, '• '));
      return lines.filter(Boolean);
    };

    describe(browser, {skip: isMissing && `${browser} is not installed`}, () => {
      it('shows all content in order, with headings and lists', () => {
        const lines = dump();
        let next = 0;
        for (const line of expectedLines) {
          const found = lines.findIndex((each, i) => i >= next && each === line);
          assert.notEqual(
            found,
            -1,
            `“${line}” does not come after “${lines[next - 1] ?? ''}” in:\n${lines.slice(next, next + 15).join('\n')}`,
          );
          next = found + 1;
        }
      });

      it('keeps names separate', () => {
        const text = dump().join('\n');
        for (const name of names) {
          const found = [...text.matchAll(new RegExp(name, 'g'))];
          assert.ok(found.length, name);
          for (const {index} of found) {
            const around = text.slice(Math.max(0, index - 1), index + name.length + 1);
            assert.match(around, new RegExp(`^[\\s(]?${name}[\\s,.:)]?$`), around);
          }
        }
      });

      it('shows neither the browser notice nor code', () => {
        const text = dump().join('\n');
        assert.doesNotMatch(text, /nettleser|browser/i);
        assert.doesNotMatch(text, /schema\.org|[{}<>]/);
      });
    });
  }
});
