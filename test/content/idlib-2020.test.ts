import {expect} from 'chai';
import {parseStory} from '../../src/content/parse.js';
import type {Claim, Figure} from '../../src/content/story.js';
import stories from '../../src/content/stories/index.js';
import {parseRichText, plainText} from '../../src/notation/richtext.js';

// The bundled story against its editorial brief, line by line, in a reader's words: that each fact is there, with its
// date as precise as it is known, with whoever said it, and with nothing beside it that nobody said.

const parsed = parseStory(JSON.parse(JSON.stringify(stories[0])));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
const {story} = parsed;

/** A figure as a reader meets it: "at least 33", "hundreds". */
function amount(id: string): string {
  const figure = story.figures.find((it) => it.id === id)!;
  const qualifier =
    {exactly: '', unknown: ''}[figure.qualifier as string] ??
    `${figure.qualifier.replace('-', ' ')} `;
  return qualifier + (figure.words ?? figure.amount!.toLocaleString('en'));
}
/** Rich text as a reader meets it. */
const prose = (text = ''): string =>
  parseRichText(text)
    .map((block) => block.items.map((line) => plainText(line, amount)).join('\n'))
    .join('\n');
/** All that an entry tells. */
const told = (it: object): string =>
  [
    'headline',
    'label',
    'question',
    'name',
    'role',
    'caption',
    'credit',
    'text',
    'answer',
    'words',
    'note',
  ]
    .map((field) => prose((it as Record<string, string>)[field]))
    .join('\n');

/** Who says so: the report itself, or somebody by the report. */
interface Said {
  by?: string;
  via?: string;
  status?: Claim['status'];
}
function attributed(it: Claim, {by, via, status = 'reported'}: Said): void {
  expect(it.sources).to.deep.equal(['report']);
  expect(it.status).to.equal(status);
  expect(it.by).to.equal(by);
  expect(it.via).to.equal(via);
}
/** The one entry of a list that tells all of this. */
function only<T extends object>(list: readonly T[], ...tells: (string | RegExp)[]): T {
  const found = list.filter((it) =>
    tells.every((what) =>
      typeof what === 'string' ? told(it).includes(what) : what.test(told(it)),
    ),
  );
  expect(found, `entries that tell ${tells.join(' and ')}`).to.have.length(1);
  return found[0]!;
}

describe('the bundled story of Idlib, February 2020', () => {
  it('is the default story, valid, archived and in British English', () => {
    expect(story.id).to.equal('idlib-2020');
    expect(story.lang).to.equal('en-GB');
    expect(story.status).to.equal('archived');
    expect(story.timeZone).to.equal('Europe/Istanbul');
    expect(story.published).to.equal('2020-02-28');
  });

  it('tells what happened from one source, a news report of 28 February 2020 whose publisher nobody knows', () => {
    for (const event of story.events) expect(event.sources, event.id).to.deep.equal(['report']);
    for (const {id, sources} of [...story.facts, ...story.figures, ...story.statements])
      expect(sources, id).to.deep.equal(['report']);
    const [report] = story.sources;
    expect(report).to.include({
      title: 'News report, 28\u00a0February 2020',
      kind: 'report',
      published: '2020-02-28',
    });
    expect(report).not.to.have.any.keys('publisher', 'url', 'archived');
    expect(report!.note).to.match(/publisher not known/i);
    expect(story).not.to.have.any.keys('byline', 'dateline', 'url');
  });

  describe('in short', () => {
    it('Turkey and Russia hold emergency talks while the displaced head for the border, after an escalation in Idlib', () => {
      const fact = only(
        story.facts,
        'Turkey',
        'Russia',
        'emergency talks',
        /displaced from Syria are making for the border/,
        /escalation of violence in Idlib/,
      );
      attributed(fact, {});
    });
    it('Turkey says it is “no longer able to hold refugees”, having asked NATO for an emergency meeting', () => {
      const fact = only(
        story.facts,
        '“no longer able to hold refugees”',
        /asked NATO for an emergency meeting/,
        /rising tension at the Syrian border/,
      );
      attributed(fact, {by: 'turkey', status: 'claimed'});
    });
    it('a minute suffices for the strike, the toll, the Greek border and the ceasefire', () => {
      attributed(
        only(
          story.facts,
          'at least 33 Turkish soldiers',
          'at least 16 Syrian soldiers',
          'air strike by Russian-backed Syrian forces',
        ),
        {},
      );
      attributed(
        only(
          story.facts,
          'offensive in Idlib began in December',
          'Civilians killed since: hundreds',
          'People who have fled: almost 1,000,000',
        ),
        {},
      );
      attributed(only(story.facts, 'Hundreds of migrants', 'Greek police', 'Bulgaria'), {});
      attributed(only(story.facts, '“immediate ceasefire”'), {by: 'un'});
    });
  });

  describe('what happened, in order', () => {
    const rows: [
      when: string,
      what: (string | RegExp)[],
      said?: Said & {quotes?: string[]; media?: string[]; places?: string[]},
    ][] = [
      ['2016', ['Turkey first intervenes in Syria']],
      [
        '2016',
        [
          'Turkey',
          'EU',
          /stop refugees travelling on to Europe/,
          /Erdoğan has since threatened repeatedly/,
          'disputes with European states',
          '“open the gates”',
        ],
      ],
      [
        '2019-12/..',
        [
          'The Syrian government’s offensive in rebel-held Idlib begins',
          'Civilians killed since: hundreds',
          'People who have fled: almost 1,000,000',
        ],
        {places: ['idlib']},
      ],
      [
        '2020-02~/2020-02-28',
        [
          'Turkish soldiers killed in Idlib province',
          '54',
          /since about the beginning of February/,
          'Syria’s north-west',
          'latest deaths are counted',
        ],
        {places: ['idlib']},
      ],
      [
        '2020-02~/2020-02-28~',
        [
          'Turkey sends troops, tanks and other equipment to Idlib',
          'Troops sent: thousands',
          '“recent weeks”',
        ],
        {places: ['idlib']},
      ],
      [
        '2020-02-26',
        [
          'Erdoğan sets the Syrian government a deadline to withdraw: the end of February',
          'the ground it recently took',
          'more Turkish “intervention”',
        ],
      ],
      [
        '2020-02-27',
        [
          'Opposition forces backed by Turkey take a strategic town',
          'north-west',
          'President Assad’s forces',
          'A key highway, which the government had had open again for only days, is cut',
        ],
        {},
      ],
      [
        '2020-02-27',
        [
          'Air strike by Russian-backed Syrian forces kills at least 33 Turkish soldiers',
          'highest toll in a single day',
          'first intervened in 2016',
        ],
        {places: ['idlib'], quotes: ['stoltenberg-solidarity']},
      ],
      [
        '2020-02-27/2020-02-28',
        ['Turkey retaliates, killing at least 16 Syrian soldiers', 'after the strike'],
        {},
      ],
      [
        '2020-02-28',
        ['At Turkey’s request, NATO meets', 'Article 4', 'founding treaty'],
        {by: 'stoltenberg'},
      ],
      [
        '2020-02-28',
        ['Presidents Putin and Erdoğan try by telephone to defuse the tension'],
        {by: 'kremlin'},
      ],
      [
        '2020-02-28',
        [
          'Turkish Defence Ministry publishes video of retaliatory strikes on Syrian government positions',
        ],
        {by: 'turkish-ministry', media: ['strikes-video']},
      ],
      [
        '2020-02-28',
        [
          'At Turkey’s borders with Greece, hundreds of migrants gather',
          /Some shout “open the borders”, Greek officials tell AP/,
          'Greek police and military border patrols are deployed to prevent unauthorised crossings',
          'Bulgaria has strengthened border security too',
        ],
        {places: ['turkey-greece', 'bulgaria-turkey']},
      ],
      [
        '2020-02-28',
        [
          'The UN calls for an “immediate ceasefire”',
          'warns of “the risk to civilians from escalating military actions”',
        ],
        {by: 'un'},
      ],
    ];
    for (const [when, what, said = {}] of rows)
      it(`${when}: ${what[0]}`, () => {
        const event = only(story.events, ...what);
        expect(event.when).to.equal(when);
        attributed(event, said);
        if (said.quotes) expect(event.statements).to.include.members(said.quotes);
        if (said.media) expect(event.media).to.deep.equal(said.media);
        if (said.places) expect(event.places).to.deep.equal(said.places);
      });
    it('is these and no more, in this order', () => {
      expect(story.events.map((event) => event.when)).to.deep.equal(rows.map(([when]) => when));
    });
    it('tells that the offensive was still going on', () => {
      expect(told(only(story.events, 'offensive'))).to.contain('Still under way');
    });
    it('sets Russia’s claim against the strike, wherever the strike is told', () => {
      for (const it of [only(story.events, 'Air strike'), only(story.facts, 'air strike')])
        expect(it.counterclaims).to.deep.equal(['russia-strike']);
    });
    it('has a short version', () => {
      expect(story.events.filter((event) => event.key).map((event) => event.id)).to.deep.equal([
        'offensive',
        'ultimatum',
        'strike',
        'retaliation',
        'nato',
        'call',
        'border',
      ]);
    });
  });

  describe('figures', () => {
    const rows: [value: string, what: (string | RegExp)[], quantity: Partial<Figure>][] = [
      [
        'at least 33',
        ['Turkish soldiers killed in the air strike', 'highest toll in a single day', '2016'],
        {qualifier: 'at-least', amount: 33, partOf: 'turkish-toll'},
      ],
      [
        'at least 16',
        ['Syrian soldiers killed in Turkey’s retaliation'],
        {qualifier: 'at-least', amount: 16},
      ],
      [
        '54',
        ['Turkish soldiers killed since the beginning of February in Idlib province'],
        {qualifier: 'exactly', amount: 54},
      ],
      [
        'hundreds',
        ['Civilians killed since the offensive began in December'],
        {qualifier: 'unknown', words: 'hundreds', magnitude: 100},
      ],
      [
        'almost 1,000,000',
        ['People who have fled since December'],
        {qualifier: 'almost', amount: 1e6},
      ],
      [
        'more than 3,000,000',
        ['Displaced Syrians whom Turkey already hosts'],
        {qualifier: 'more-than', amount: 3e6},
      ],
      [
        'about 1,000,000',
        ['Displaced Syrians living at Atmeh, on the closed Turkish border', 'caption'],
        {qualifier: 'about', amount: 1e6},
      ],
      [
        'thousands',
        ['Turkish troops sent to Idlib in recent weeks'],
        {qualifier: 'unknown', words: 'thousands', magnitude: 1000},
      ],
    ];
    for (const [value, what, quantity] of rows)
      it(`${value}: ${what[0]}`, () => {
        const figure = only(story.figures, ...what);
        expect(amount(figure.id)).to.equal(value);
        expect(figure).to.include({...quantity, asOf: '2020-02-28'});
        attributed(figure, {});
      });
    it('are these and no more', () => {
      expect(story.figures).to.have.length(rows.length);
    });
    it('stand in the texts as live figures, so that a correction reaches them all', () => {
      const bare = JSON.stringify({...story, figures: [], places: [], map: undefined}).match(
        /\b(?:33|16|54)\b|\d,\d{3}|million|thousands/g,
      );
      expect(bare).to.equal(null);
      for (const {id} of story.figures) expect(JSON.stringify(story)).to.contain(`{figure:${id}}`);
    });
  });

  describe('who said what', () => {
    const rows: [
      topic: string,
      words: string | undefined,
      tells: (string | RegExp)[],
      when: string | undefined,
      said: Said,
    ][] = [
      [
        'Refugees',
        'no longer able to hold refugees',
        [],
        undefined,
        {by: 'turkey', status: 'claimed'},
      ],
      ['Refugees', 'open the gates', ['repeatedly'], '2016/..', {by: 'erdogan'}],
      [
        'The strike',
        undefined,
        [
          'Turkish soldiers hit were deployed among “terrorist battle formations”',
          "“weren't supposed to be (there)”",
          /Turkey’s account contradicts/,
        ],
        undefined,
        {by: 'russian-ministry', status: 'claimed'},
      ],
      [
        'The strike',
        'expressed their full solidarity with Turkey',
        ['allies', 'condemned the strike on Turkish soldiers'],
        undefined,
        {by: 'stoltenberg'},
      ],
      [
        'The escalation',
        undefined,
        ['“immediate ceasefire”', '“the risk to civilians from escalating military actions”'],
        '2020-02-28',
        {by: 'un'},
      ],
      [
        'The escalation',
        undefined,
        [
          'more Turkish “intervention”',
          'By the end of February',
          'the ground that it recently took',
        ],
        '2020-02-26',
        {by: 'erdogan'},
      ],
      [
        'The way out',
        'This dangerous situation must be de-escalated... to avoid further worsening of the horrendous humanitarian situation in the region and to allow urgent humanitarian access for those trapped in Idlib',
        [],
        undefined,
        {by: 'stoltenberg'},
      ],
      [
        'The border',
        'open the borders',
        ['Greek officials tell AP'],
        '2020-02-28',
        {by: 'crowd', via: 'ap'},
      ],
      [
        'At home in Turkey',
        'threatens our national survival',
        ['Idlib'],
        undefined,
        {by: 'bahceli'},
      ],
    ];
    for (const [topic, words, tells, when, said] of rows)
      it(`${said.by}: ${words ?? String(tells[0])}`, () => {
        const statement = only(story.statements, ...tells, ...(words ? [words] : []));
        expect(statement.words).to.equal(words);
        expect(statement.topic).to.equal(topic);
        expect(statement.when).to.equal(when);
        if (!when) expect(statement.reported).to.equal('2020-02-28');
        attributed(statement, said);
      });
    it('is these and no more', () => {
      expect(story.statements).to.have.length(rows.length);
    });
    it('puts nothing between quotation marks that nobody is quoted as saying', () => {
      const spoken = [
        ...rows.flatMap(([, words]) => words ?? []),
        'immediate ceasefire',
        'the risk to civilians from escalating military actions',
        'terrorist battle formations',
        "weren't supposed to be (there)",
        'intervention',
        'full solidarity',
        // The report's own words for it.
        'tent city',
        'tent cities',
        'recent weeks',
      ];
      const quotations = [...rendered().matchAll(/“([^”]*)”/g)].map(([, words]) => words!);
      expect(quotations).to.have.length.above(20);
      for (const words of quotations) expect(spoken).to.include(words);
      expect(rendered().replace("weren't supposed", '')).not.to.match(/["']/);
    });
  });

  describe('questions and answers', () => {
    it('how refugees have reacted', () => {
      only(
        story.questions,
        /refugees/,
        /fled to the Turkish border, which is closed/,
        /Displaced Syrians already in huge makeshift “tent cities” there can neither cross nor go home/,
        /Atmeh, Syria’s largest “tent city”, holds about 1,000,000 displaced Syrians/,
        /Hundreds of migrants are at Turkey’s borders with Greece/,
        /Some shout “open the borders”, Greek officials tell AP/,
        /Greek police and military border patrols are deployed to prevent unauthorised crossings/,
        /Bulgaria has strengthened border security/,
        'more than 3,000,000 displaced Syrians',
        /In 2016 it agreed with the EU to stop refugees travelling on to Europe/,
        '“open the gates”',
        '“no longer able to hold refugees”',
        /asked NATO for an emergency meeting/,
      );
    });
    it('whether NATO, with the UK, may become involved', () => {
      only(
        story.questions,
        /NATO.*UK/,
        /At Turkey’s request NATO met on 28 February under Article 4.*security threatened.*consult/,
        'the UK among them',
        '“expressed their full solidarity with Turkey”',
        'condemned the strike on Turkish soldiers',
        '“This dangerous situation must be de-escalated... to avoid further worsening of the horrendous humanitarian situation in the region and to allow urgent humanitarian access for those trapped in Idlib”',
        'no direct part in the conflict in Syria',
        /Turkey’s invasion of the country’s north nearly plunged the alliance into crisis/,
        /France wanted the allies to discuss .* Article 5, the duty to defend a member under attack/,
        'no such discussion had been held',
      );
    });
    it('what Turkey’s role is', () => {
      only(
        story.questions,
        /Turkey.*conflict in Syria/,
        /backs some of the opposition fighters/,
        /In recent weeks it has sent troops, tanks and other equipment there. Troops sent: thousands/,
        /Turkish soldiers killed since the beginning of February in Idlib province: 54/,
        /On 26 February President Erdoğan .* end of February,? .* ground it recently took.* “intervention”/,
        /The next day opposition forces backed by Turkey took a strategic north-western town from the forces of President Assad. A key highway, which the government had had open again for only days, was cut/,
        /Devlet Bahçeli.*“threatens our national survival”/,
      );
    });
    it('is these three, each attributed', () => {
      expect(story.questions).to.have.length(3);
      for (const it of story.questions)
        if (it.id !== 'turkey') attributed(it, {});
        // Of Bahçeli’s party the report is wrong.
        else expect(it).to.deep.include({status: 'reported', sources: ['report', 'afp']});
    });
  });

  describe('who is who', () => {
    const rows: [name: string, kind: string, tells?: string | RegExp | undefined, of?: string][] = [
      [
        'Turkey',
        'state',
        /Backs some of the opposition fighters in Idlib; a member of NATO/,
        'nato',
      ],
      ['Recep Tayyip Erdoğan', 'person', 'President of Turkey', 'turkey'],
      ['Turkish Defence Ministry', 'body', undefined, 'turkey'],
      [
        'Devlet Bahçeli',
        'person',
        'Leader of the MHP, a party allied with President Erdoğan’s',
        'turkey',
      ],
      ['Russia', 'state', 'Backs the Syrian government'],
      ['Vladimir Putin', 'person', 'President of Russia', 'russia'],
      ['Russia’s Defence Ministry', 'body', undefined, 'russia'],
      ['The Kremlin', 'body', undefined, 'russia'],
      ['Syria’s government and its forces', 'state'],
      ['Bashar al-Assad', 'person', 'President of Syria', 'syria'],
      ['Opposition fighters in Idlib', 'armed-group', 'final stronghold'],
      ['NATO', 'alliance'],
      ['Jens Stoltenberg', 'person', 'Secretary-General of NATO', 'nato'],
      ['United Nations', 'body'],
      ['European Union', 'alliance'],
      ['Greece', 'state', undefined, 'nato'],
      ['Bulgaria', 'state', undefined, 'nato'],
      ['France', 'state', undefined, 'nato'],
      ['United Kingdom', 'state', undefined, 'nato'],
      ['Displaced Syrians', 'people'],
      ['People at the Greek border', 'people', 'Hundreds of migrants'],
      ['AP', 'media', 'News agency'],
    ];
    for (const [name, kind, tells, of] of rows)
      it(name, () => {
        const found = story.actors.filter((actor) => actor.name === name);
        expect(found).to.have.length(1);
        expect(found[0]!.kind).to.equal(kind);
        expect(found[0]!.of).to.equal(of);
        if (tells) expect(told(found[0]!)).to.match(new RegExp(tells));
      });
    it('is these and no more', () => {
      expect(story.actors.map(({name}) => name)).to.have.members(rows.map(([name]) => name));
    });
    it('tells who stands with whom', () => {
      const links = story.relations.map(({from, kind, to, text}) =>
        [from, kind, to, text].filter(Boolean).join(' '),
      );
      expect(links).to.have.members([
        'russia backs syria',
        'turkey backs opposition some of the fighters',
        'syria fights opposition',
        'turkey fights syria each strikes the other',
        'turkey allied-with greece in NATO',
        'turkey allied-with bulgaria in NATO',
        'turkey allied-with france in NATO',
        'turkey allied-with uk in NATO',
        'turkey agreement eu to stop refugees travelling on to Europe',
      ]);
      expect(story.relations.find(({to}) => to === 'eu')!.since).to.equal('2016');
    });
    it('never says under the report’s name who else is in NATO: NATO does', () => {
      for (const it of story.relations)
        if (it.to === 'greece' || it.to === 'bulgaria')
          expect(it).to.deep.include({status: 'reported', by: 'nato', sources: ['nato-members']});
        else attributed(it, {});
      for (const id of ['greece', 'bulgaria'])
        expect(story.actors.find((it) => it.id === id)!.sources).to.deep.equal(['nato-members']);
      expect(story.sources.find(({id}) => id === 'nato-members')).to.include({
        publisher: 'NATO',
        url: 'https://www.nato.int/cps/en/natohq/nato_countries.htm',
      });
    });
  });

  describe('places', () => {
    const rows: [name: string, kind: string, tells: RegExp, precision: string][] = [
      ['Idlib', 'province', /opposition’s final stronghold/, 'area'],
      ['Atmeh', 'camp', /largest “tent city”, on the closed Turkish border/, 'approximate'],
      ['Turkey–Syria border', 'border', /Closed/, 'approximate'],
      ['Turkey–Greece land border', 'border', /migrants gathered/, 'approximate'],
      [
        'Bulgaria–Turkey border',
        'border',
        /Bulgaria has strengthened border security/,
        'approximate',
      ],
    ];
    for (const [name, kind, tells, precision] of rows)
      it(name, () => {
        const place = story.places.find((it) => it.name === name)!;
        expect(place).to.include({kind, precision});
        expect(told(place)).to.match(tells);
        expect(place.sources).to.deep.equal(['report']);
        expect(place).to.include.all.keys('lat', 'lon');
        if (kind !== 'border') expect(place).to.include.all.keys('radius');
      });
    it('are these and no more', () => {
      expect(story.places).to.have.length(rows.length);
    });
    it('never pretend to metres', () => {
      for (const number of story.places.flatMap(({lat, lon}) => [lat!, lon!]))
        expect(number).to.equal(Number(number.toFixed(2)));
    });
  });

  describe('media', () => {
    const rows: [credit: string, tells: RegExp, when?: string][] = [
      [
        'Turkish Defence Ministry',
        /^Video: retaliatory strikes on Syrian government positions/m,
        '2020-02-28',
      ],
      [
        'Carried by the report',
        /^Video: Atmeh, Syria’s largest “tent city”, on the closed Turkish border. It holds about 1,000,000 displaced Syrians/m,
      ],
      [
        'Carried by the report',
        /^Video: .*Stoltenberg says that Turkey has NATO’s “full solidarity”/m,
      ],
      ['AP', /^Photo of President Erdoğan. He has threatened to open borders/m],
    ];
    for (const [credit, tells, when] of rows)
      it(`${credit}: ${String(tells)}`, () => {
        const media = only(story.media, tells);
        expect(media).to.include({kind: 'footage', credit});
        expect(media.when).to.equal(when);
        expect(media.sources).to.deep.equal(['report']);
        expect(media, 'nothing is copied').not.to.have.any.keys('files', 'poster', 'url');
        expect(media.licence).to.equal('Not reproduced');
        const shown = story.events.some((event) => event.media?.includes(media.id));
        expect(shown, 'an event shows it').to.equal(true);
      });
    it('are these and no more', () => {
      expect(story.media).to.have.length(rows.length);
    });
  });

  describe('the ledger', () => {
    const touched = (id: string) => story.updates.find((update) => update.id === id)!;
    it('corrects the name of the camp', () => {
      const update = touched('camp-name');
      expect(update).to.include({kind: 'corrected', before: 'Atmed', after: 'Atmeh (Atma)'});
      expect(update.touches).to.include.members([
        'place:atmeh',
        'figure:atmeh',
        'media:atmeh-video',
        'question:refugees',
      ]);
      expect(prose(update.why)).to.match(/report misspells/);
    });
    it('corrects the office of Devlet Bahçeli', () => {
      const update = touched('bahceli-party');
      expect(update).to.include({
        kind: 'corrected',
        before: 'Head official of President Erdoğan’s party',
        after: 'Leader of the MHP, a party allied with President Erdoğan’s',
      });
      expect(update.touches).to.include.members([
        'actor:bahceli',
        'statement:bahceli-survival',
        'question:turkey',
      ]);
      expect(prose(update.why)).to.match(/wrong party/);
    });
    it('holds these two, made with this edition and not with the report', () => {
      expect(story.updates.map(({when}) => when)).to.deep.equal(['2026-11', '2026-11']);
      expect(story.updated).to.equal('2026-11');
    });
    it('says what each correction rests on, which is not the report, and can be looked up', () => {
      for (const {id, sources} of story.updates) {
        expect(sources, id).to.have.length.above(0);
        expect(sources, id).not.to.include('report');
        for (const source of sources!)
          expect(story.sources.find((it) => it.id === source)!.url, source).to.match(/^https:/);
      }
    });
    it('is the one place that still has the mistakes', () => {
      const rest = JSON.stringify({...story, updates: []});
      expect(rest).not.to.match(/atmed|head official/i);
      expect(JSON.stringify(story.updates).match(/Atmed/g)).to.have.length(1);
    });
  });

  describe('nothing that the report does not have', () => {
    it('nor a run of nine of its words, where it tells of the deadline', () => {
      expect(JSON.stringify(story)).not.to.match(/until the end of February to/);
    });
    it('no clock time', () => {
      expect(dates()).to.have.length.above(40);
      for (const date of dates()) expect(date).not.to.contain('T');
      expect(rendered()).not.to.match(
        /\d[:.]\d\d\b|[ap]\.?m\.?\b|o’clock|\bnoon|midnight|\b(?:morning|evening|overnight)\b/i,
      );
    });
    it('no date of its own', () => {
      const known = [
        '2016',
        '2016/..',
        '2019-12/..',
        '2019-12/2020-02-28',
        '2020-02~/2020-02-28',
        '2020-02~/2020-02-28~',
        '2020-02-26',
        '2020-02-27',
        '2020-02-27/2020-02-28',
        '2020-02-28',
        '2026-11',
      ];
      expect([...new Set(dates())].sort()).to.deep.equal(known.sort());
    });
    it('no name for the town that was taken', () => {
      const town = only(story.events, /take a strategic town/);
      expect(town.places).to.equal(undefined);
      expect(told(town)).to.contain('does not name the town');
      expect(rendered()).not.to.match(/sara[qk]|سراقب/i);
      expect(rendered().match(/\bM\d\b/)).to.equal(null);
    });
    it('no other number', () => {
      const numbers = rendered().match(/\d(?:[\d,.]*\d)?/g)!;
      expect([...new Set(numbers)].sort()).to.deep.equal(
        [
          '2016',
          '2020',
          '26',
          '27',
          '28',
          '4',
          '5',
          '33',
          '16',
          '54',
          '1,000,000',
          '3,000,000',
        ].sort(),
      );
    });
    it('nobody without a part in it, and no loose end', () => {
      const text = JSON.stringify(story);
      for (const [kind, list] of [
        ['actor', story.actors],
        ['place', story.places],
        ['source', story.sources],
        ['media', story.media],
      ] as const)
        for (const {id} of list) {
          const named = text
            .split(`"id":"${id}"`)
            .join('')
            .match(new RegExp(`"${id}"|\\(${kind}:${id}\\)`));
          expect(named, `${kind} ${id}`).not.to.equal(null);
        }
    });
  });
});

/** The story without the works that its corrections rest on: what it has from the report. */
const fromReport = {...story, sources: story.sources.filter(({id}) => id === 'report')};

/** Every date that it has from the report. */
function dates(): string[] {
  const found: string[] = [];
  JSON.stringify(fromReport, (key, value: unknown) => {
    if (/^(?:when|asOf|scope|since|reported|checked|published|updated)$/.test(key))
      found.push(value as string);
    return value;
  });
  return found;
}

/** All words that a reader may meet and that it has from the report, with its figures in place. */
function rendered(): string {
  const found: string[] = [];
  const hidden =
    /^(?:id|kind|status|by|via|to|from|of|when|asOf|scope|since|reported|published|updated|qualifier|partOf|touches|timeZone|lang|lat|lon|sources|places|actors|media|statements|counterclaims|precision)$/;
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (!hidden.test(key))
        found.push(key === 'words' || key === 'headline' ? value : prose(value));
    } else if (Array.isArray(value)) {
      for (const it of value) if (typeof it === 'object' || !hidden.test(key)) walk(it, key);
    } else if (value && typeof value === 'object') {
      for (const [name, it] of Object.entries(value)) walk(it, name);
    }
  };
  // The map's drawing has numbers, and no words but names.
  walk({...fromReport, map: story.map?.frames.map(({title, labels}) => [title, labels])});
  return [...found, ...story.figures.map(({id}) => amount(id))].join('\n');
}
