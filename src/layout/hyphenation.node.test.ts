import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {addressBreak, compoundHyphen, markBreaks, narrowHyphen, softHyphen, syllableHyphen} from './hyphenation.js';

/** Marks as they are written below: «|» for any width, «/» and «·» for narrow lines, «^» in addresses. */
const written: Readonly<Record<string, string>> = {
  [softHyphen]: '|',
  [compoundHyphen]: '|',
  [narrowHyphen]: '/',
  [syllableHyphen]: '·',
  [addressBreak]: '^',
};
const mark = (text: string) => markBreaks(text, 9).replace(/[\u00ad\u2062-\u2064\u200b]/g, (each) => written[each] ?? '');

// The TeX patterns for Norwegian hyphenate these words as they are written here.
const hyphenated =
  'ko|or|di|ne|rings|grup|pen ko|or|di|ne|rings|pro|sjek|tet in|for|ma|sjons|sik|ker|het re|fe|ranse|grup|pen ' +
  'kom|pe|tanse|nett|ver|ket helse|fore|ta|ke|ne kva|li|tets|sik|ring helse|di|rek|to|ra|tet sty|rings|grup|pen ' +
  'ar|beids|grup|pen folke|helse|in|sti|tut|tet lege|mid|del|ver|ket spe|sia|list|helse|tje|nes|ten ' +
  'pa|si|ent|sik|ker|het om|sorgs|de|par|te|men|tet helse|til|sy|net pri|mær|helse|tje|nes|ten forsk|nings|rå|det ' +
  'ut|dan|nings|di|rek|to|ra|tet di|gi|ta|li|se|rings|di|rek|to|ra|tet næ|rings|de|par|te|men|tet ' +
  'fi|nans|de|par|te|men|tet kunn|skaps|de|par|te|men|tet sam|ferd|sels|de|par|te|men|tet like|stil|lings|om|bu|det ' +
  'per|son|vern|om|bu|det for|bru|ker|til|sy|net luft|farts|til|sy|net kon|kur|ranse|til|sy|net ar|beids|til|sy|net ' +
  'kom|mune|di|rek|to|ra|tet land|bruks|di|rek|to|ra|tet fiskeri|di|rek|to|ra|tet miljø|di|rek|to|ra|tet ' +
  'stats|for|val|te|ren fyl|kes|kom|mu|nen fyl|kes|kom|mune|di|rek|tø|ren riks|re|vi|sjo|nen ' +
  'dom|stols|ad|mi|ni|stra|sjo|nen kul|tur|de|par|te|men|tet barne|ver|net ung|doms|rå|det be|red|skaps|av|de|lin|gen ' +
  'kom|mu|ni|ka|sjons|av|de|lin|gen del|pro|sjek|te|ne pro|sjekt|grup|pen pro|sjekt|le|de|ren av|de|lings|le|de|ren ' +
  'sty|rings|gruppe|mø|tet sam|ar|beids|part|ne|re or|ga|ni|sa|sjons|kart be|slut|nings|støt|te re|pre|sen|te|rer ' +
  're|pre|sen|tan|ter de|par|te|men|tet di|rek|to|ra|tet uni|ver|si|tets|syke|hu|set språk|mo|del|ler ' +
  'bru|ker|med|virk|ning helse|for|valt|nings|in|for|ma|sjons|sys|te|me|ne en|hets|re|gis|te|ret verk|semds|sty|ring ' +
  'helse|føre|taka rett|lei|ings|te|nes|ta sta|tus|rap|port in|for|ma|sjons|si|de|ne am|bu|lanse|tje|nes|ten ' +
  'trygg|hets|alar|me|ne ei|en|doms|for|valt|ning re|gje|rings|ad|vo|ka|ten sen|ter|le|der kom|mu|ne|nes ' +
  'fas|tan|set|tel|se om|råde|pla|ne|ne fag|om|rå|de|ne nær|om|rå|de|ne helse|sen|te|ret le|del|ses|sys|te|met ' +
  'kom|mune|sek|to|rens om|sorgs|sek|to|ren ko|or|di|ne|rings|an|svar|li|ge fag|lit|te|ra|tur ' +
  'tegn|for|kla|ring til|gjen|ge|lig|hets|er|klæ|ring per|son|vern|er|klæ|ring til|skudds|ord|nin|gen fast|lege|ord|nin|gen ' +
  'inn|syns|krav hø|rings|ut|ta|lel|se kla|ge|in|stan|sen kon|takt|opp|lys|nin|ger ri|si|ko|vur|de|ring ' +
  'kon|sek|vens|ut|red|ning helse|un|der|sø|kel|sen pa|si|ent|jour|na|len mar|keds|over|vå|king smitte|vern|over|le|gen ' +
  'pa|si|ent|ret|tig|hets|lo|ven an|svars|plas|se|ring in|fra|struk|tu|ren ri|si|ko|hånd|te|ring vir|ke|mid|del|ap|pa|ra|tet ' +
  'melde|plik|ten kul|tur|in|sti|tu|sjon ko|rona|kom|mi|sjo|nen un|der|veis|eva|lu|e|ring';

describe('markBreaks', () => {
  it('marks the joints of long compounds', () => {
    const expected = [
      'koor·dine·rings|gruppen',
      'koor·dine·rings|pro·sjek·tet',
      'infor·masjons|sik·ker·het',
      'kom·petanse|nett·ver·ket',
      'folke|helse|insti·tut·tet',
      'spe·sia·list|helse|tje·nesten',
      'person|vern|ombudet',
      'helse|for·valt·nings|infor·masjons|syste·mene',
      'dearv·vaš·vuođa|direk·toráhtta',
      'rett·leiings|tenesta',
    ];
    for (const word of expected) assert.equal(mark(word.replace(/[|·]/g, '')), word);
  });

  it('marks the joints of shorter compounds for narrow lines', () => {
    for (const word of [
      'styrings/gruppen',
      'refe·ranse/gruppen',
      'kva·litets/sikring',
      'helse/tilsynet',
      'fag/områdene',
      'omsorgs/sektoren',
    ]) {
      assert.equal(mark(word.replace(/[/·]/g, '')), word);
    }
  });

  it('keeps words that only look like compounds', () => {
    for (const word of ['vikingskip', 'forskrift', 'gruppen', 'styret', 'overklær']) assert.equal(mark(word), word);
    assert.equal(mark('representerer'), 'repre·sen·terer');
    assert.equal(mark('fastansettelse'), 'fastan|settelse');
  });

  it('marks only breaks that the patterns of TeX allow', () => {
    const positions = (word: string) => {
      let index = 0;
      return Array.from(word).flatMap((character) => (/[|/·]/.test(character) ? [index] : (index++, [])));
    };
    for (const word of hyphenated.split(' ')) {
      const allowed = positions(word);
      const wrong = positions(mark(word.replaceAll('|', ''))).filter((index) => !allowed.includes(index));
      // The patterns also miss «likestillings-» and «beredskaps-», where the cluster may be divided in another way.
      assert.deepEqual(wrong, [], `${mark(word.replaceAll('|', ''))} ${word}`);
    }
  });

  it('treats capital letters like others', () => {
    assert.equal(mark('Koordineringsgruppen'), 'Koor·dine·rings|gruppen');
    assert.equal(mark('KOORDINERINGSGRUPPEN'), 'KOOR·DINE·RINGS|GRUPPEN');
  });

  it('breaks a long part without a joint between syllables, at least three letters from its ends', () => {
    assert.equal(mark('interdisciplinary'), 'inter|discip|linary');
    assert.equal(mark('x'.repeat(20)), `${'x'.repeat(7)}|${'x'.repeat(7)}|xxxxxx`);
  });

  it('breaks addresses at their punctuation', () => {
    assert.equal(mark('Siv.Anette.Fjellkarstad@helsedir.no'), 'Siv^.Anette^.Fjellkarstad^@helsedir^.no');
    assert.equal(
      mark('https://www.helsedirektoratet.no/informasjonssikkerhet'),
      'https://^www^.helsedirektoratet^.no/^informasjonssikkerhet',
    );
  });

  it('leaves short words, digits and other scripts alone', () => {
    for (const text of [
      'Helse Sør-Øst RHF',
      '12345678901234567890',
      '公的部門における人工知能の活用に関する調整プロジェクト',
      'المديرية النرويجية للصحة والخدمات',
      'Координационнаягруппа',
      'k\u0302'.repeat(30),
      '👩‍👩‍👧‍👦'.repeat(9),
    ]) {
      assert.equal(markBreaks(text), text);
    }
  });

  it('only adds marks, at least three letters apart', () => {
    const parts = 'koordinerings informasjons helse kvalitets gruppe prosjekt råd senter s e n a x 1 - . @ ø'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, ' '), {maxLength: 30}), (pieces) => {
        const text = pieces.join('');
        const marked = mark(text);
        assert.equal(marked.replace(/[|·^]/g, '').replaceAll('/', ''), text);
        assert.doesNotMatch(marked, /(?:^|[^a-zøå])[a-zøå]{0,2}[|/·]|[|/·][a-zøå]{0,2}(?:[^a-zøå]|$)/);
      }),
    );
  });

  it('handles a word of 100,000 letters', () => {
    for (const letters of ['a', 'x', 'helse', 'ings']) assert.ok(markBreaks(letters.repeat(100_000 / letters.length)).includes(softHyphen));
  });
});
