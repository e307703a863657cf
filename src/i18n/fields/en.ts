import type {FieldMessages} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'How sure',
    help: 'How far readers can rely on it. Readers see this word beside it.',
    example: 'reported',
  },
  by: {
    label: 'Who says so',
    help: 'The person, state or group that says so. Without one, at least one source is needed.',
    example: 'turkey',
  },
  via: {
    label: 'Passed on by',
    help: 'Who passed the words on, if they were not said in public: a news agency that was told, for example.',
    example: 'anadolu',
  },
  sources: {
    label: 'Sources',
    help: 'Where it can be looked up. Readers find them as links beside it.',
    example: ['report'],
  },
  counterclaims: {
    label: 'Contradicted by',
    help: 'Statements that contradict it. Readers see them beside it, in the same size.',
    example: ['russia-strike'],
  },
  note: {
    label: 'Note',
    help: 'What readers need to know to assess it.',
    example: 'The ministry did not say how it had counted.',
  },
  reported: {
    label: 'Reported on',
    help: 'When it was reported, if that is not when it happened.',
    example: '2020-02-28',
  },
  checked: {
    label: 'Last checked',
    help: 'When your newsroom last checked it.',
    example: '2020-02-28T18:00',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'How exact',
    help: 'What the number means. “About” if the source rounds, “at least” if more are possible.',
    example: 'at-least',
  },
  amount: {
    label: 'Number',
    help: 'The number as the source gives it; with “between”, the lower and the higher one.',
    example: 33,
  },
  words: {
    label: 'In words',
    help: 'The number as the source words it, if it gives no digits.',
    example: 'hundreds',
  },
  magnitude: {
    label: 'The word stands for',
    help: 'The number that a word such as “hundreds” (100) or “thousands” (1000) stands for. It is only used to draw the figure.',
    example: 100,
  },
  asOf: {
    label: 'As of',
    help: 'The date for which the number holds. Readers see it beside the number.',
    example: '2020-02-28',
  },
} as const;

const where = {
  label: 'Places',
  help: 'Where it happened. Readers can filter by place, and find it on the map.',
  example: ['idlib'],
} as const;
const who = {
  label: 'Involved',
  help: 'Who takes part or is affected, besides whoever says so.',
  example: ['turkey', 'syria'],
} as const;
const latitude = {
  label: 'Latitude',
  help: 'Degrees north of the equator; south is negative.',
  example: 35.93,
} as const;
const longitude = {
  label: 'Longitude',
  help: 'Degrees east of Greenwich; west is negative.',
  example: 36.63,
} as const;
const about = {
  label: 'Sources',
  help: 'Where this can be looked up.',
  example: ['report'],
} as const;
const outline = {
  help: 'An SVG path of relative whole numbers, made by the map tool. It is not written by hand.',
  example: 'm10 20 5-5 5 5z',
} as const;
const id = {
  label: 'Id',
  help: 'The name by which other entries refer to this one. It stays the same when the text changes, because links point to it.',
} as const;

export const en: FieldMessages = {
  kinds: {
    story: {
      label: 'Story',
      plural: 'Stories',
      help: 'The whole story: its title, its language, and how current it is.',
    },
    event: {
      label: 'Event',
      plural: 'Events',
      help: 'Something that happened at a time: an entry of the timeline.',
    },
    fact: {
      label: 'Fact',
      plural: 'Facts',
      help: 'What is known now, in a sentence or two: a line of the key facts.',
    },
    figure: {
      label: 'Figure',
      plural: 'Figures',
      help: 'A number with its date and source. Texts can show it, and stay up to date with it.',
    },
    question: {
      label: 'Question',
      plural: 'Questions',
      help: 'A question that readers have, with its answer.',
    },
    statement: {
      label: 'Statement',
      plural: 'Statements',
      help: 'What somebody said: a quotation or a paraphrase.',
    },
    actor: {
      label: 'Person or group',
      plural: 'People and groups',
      help: 'Somebody who acts or speaks in the story: a person, a state, a body or a group.',
    },
    relation: {
      label: 'Relation',
      plural: 'Relations',
      help: 'How one person or group stands to another: who backs, fights or leads whom.',
    },
    place: {
      label: 'Place',
      plural: 'Places',
      help: 'A place of the story, for the map, the filters and the texts.',
    },
    source: {
      label: 'Source',
      plural: 'Sources',
      help: 'A report, document, interview or post that claims rest on.',
    },
    media: {
      label: 'Picture or video',
      plural: 'Pictures and videos',
      help: 'A photo, a video, footage that is held elsewhere, or a player of another site.',
    },
    update: {
      label: 'Change',
      plural: 'Changes',
      help: 'What was added, corrected, clarified or retracted, and when: an entry of the public ledger.',
    },
    previous: {
      label: 'Value before',
      plural: 'Values before',
      help: 'The value of a figure before it was corrected.',
    },
    map: {label: 'Map', plural: 'Maps', help: 'The map of the story.'},
    frame: {
      label: 'Map section',
      plural: 'Map sections',
      help: 'A part of the world that the map shows. The first is the whole map, the others are insets.',
    },
    mapLabel: {
      label: 'Name on the map',
      plural: 'Names on the map',
      help: 'The name of a country or a water on the map.',
    },
    file: {
      label: 'File',
      plural: 'Files',
      help: 'A file of a photo or video. Of several types, the one that every browser supports comes last.',
    },
    track: {label: 'Captions', plural: 'Captions', help: 'Captions of a video in one language.'},
  },
  fields: {
    story: {
      $schema: {
        label: 'Schema',
        help: 'The address of the schema, with which text editors check the file.',
        example: 'https://example.org/story.schema.json',
      },
      id: {
        ...id,
        help: 'The name of the story in files and addresses. It stays the same.',
        example: 'idlib-2020',
      },
      title: {
        label: 'Title',
        help: 'What the story is called.',
        example: 'The escalation in Idlib',
      },
      kicker: {
        label: 'Kicker',
        help: 'A few words above the title: the place, the topic or the series.',
        example: 'Syria, February 2020',
      },
      dek: {
        label: 'Standfirst',
        help: 'One or two sentences under the title that say what the story is about.',
        example: 'A strike, a retaliation, people making for the border.',
      },
      byline: {
        label: 'Byline',
        help: 'Who wrote it.',
        example: 'By Leyla Demir and Tom Weber',
      },
      dateline: {
        label: 'Dateline',
        help: 'Where it was written.',
        example: 'Reyhanlı',
      },
      lang: {
        label: 'Language',
        help: 'The language of the texts. Dates, numbers and quotation marks follow it.',
        example: 'en-GB',
      },
      dir: {
        label: 'Direction of text',
        help: 'Only needed if it is not the usual direction of the language.',
        example: 'rtl',
      },
      timeZone: {
        label: 'Time zone',
        help: 'The time zone of the clock times in the story, by its IANA name.',
        example: 'Europe/Istanbul',
      },
      status: {
        label: 'State of the story',
        help: 'Whether it is still being reported. A developing story tells readers when it was last updated.',
        example: 'developing',
      },
      published: {
        label: 'First published',
        help: 'When the first edition was published.',
        example: '2020-02-28T09:00',
      },
      updated: {
        label: 'Last updated',
        help: 'When something last changed for readers.',
        example: '2020-02-28T18:00',
      },
      checked: {
        label: 'Last checked',
        help: 'When the whole story was last checked, even if nothing changed.',
        example: '2020-03-01',
      },
      revision: {
        label: 'Edition',
        help: 'A number that grows with each published edition. A page never goes back to a lower one.',
        example: 4,
      },
      staleAfter: {
        label: 'Stale after (hours)',
        help: 'Hours without an update after which readers are told that the story may be out of date.',
        example: 24,
      },
      url: {
        label: 'Address of the page',
        help: 'The page on which the story is published. Links to single entries lead there.',
        example: 'https://paper.example/idlib',
      },
      facts: {label: 'Facts', help: 'What is known now, the most important first.'},
      events: {label: 'Events', help: 'What happened, in any order: readers see it by date.'},
      figures: {label: 'Figures', help: 'The numbers of the story, the most important first.'},
      questions: {label: 'Questions', help: 'What readers ask, with answers.'},
      statements: {label: 'Statements', help: 'Who said what.'},
      actors: {label: 'People and groups', help: 'Who acts or speaks in the story.'},
      relations: {label: 'Relations', help: 'How people and groups stand to each other.'},
      places: {label: 'Places', help: 'Where the story happens.'},
      map: {label: 'Map', help: 'The outlines of the map on which the places are shown.'},
      media: {label: 'Pictures and videos', help: 'Photos, videos and footage.'},
      sources: {label: 'Sources', help: 'What the claims rest on.'},
      updates: {label: 'Changes', help: 'What was added, corrected, clarified or retracted.'},
    },
    event: {
      id: {...id, example: 'strike'},
      when: {
        label: 'When',
        help: 'When it happened, as exactly as it is known and no more.',
        example: '2020-02-27',
      },
      headline: {
        label: 'Headline',
        help: 'What happened, in one line.',
        example: 'An air strike kills {figure:strike-toll} Turkish soldiers',
      },
      text: {
        label: 'Text',
        help: 'More about it, in a paragraph or two.',
        example: 'The soldiers were in a convoy in [Balyun](place:balyun).',
      },
      key: {
        label: 'Key event',
        help: 'Whether it belongs to the short view that shows key events only.',
        example: true,
      },
      places: where,
      actors: who,
      media: {
        label: 'Pictures and videos',
        help: 'Shown with the event.',
        example: ['convoy-photo'],
      },
      statements: {
        label: 'Statements',
        help: 'What was said about it. Shown with the event.',
        example: ['turkey-strike'],
      },
      ...claim,
    },
    fact: {
      id: {...id, example: 'talks'},
      text: {
        label: 'Text',
        help: 'The fact, in a sentence or two.',
        example: '[Turkey](actor:turkey) and [Russia](actor:russia) are in emergency talks.',
      },
      when: {
        label: 'When',
        help: 'The date for which it holds, if it has one.',
        example: '2020-02-28',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: {...id, example: 'strike-toll'},
      label: {
        label: 'What is counted',
        help: 'What the number counts, so that it is understood without the text around it.',
        example: 'Turkish soldiers killed in the air strike',
      },
      ...quantity,
      unit: {
        label: 'Unit',
        help: 'What stands after the number, if it is not a plain count.',
        example: '%',
      },
      scope: {
        label: 'Period counted',
        help: 'The time that the count covers, if it is not a moment.',
        example: '2019-12/2020-02',
      },
      partOf: {
        label: 'Part of',
        help: 'The larger figure that this one is a part of. Readers see the two together.',
        example: 'deaths',
      },
      previous: {
        label: 'Value before',
        help: 'The value before it was corrected. Readers see it struck out.',
      },
      places: where,
      actors: {
        label: 'Involved',
        help: 'Whom the number is about, besides whoever gives it.',
        example: ['turkey'],
      },
      ...claim,
    },
    question: {
      id: {...id, example: 'nato'},
      question: {
        label: 'Question',
        help: 'As a reader would ask it.',
        example: 'Does NATO have to help Turkey?',
      },
      answer: {
        label: 'Answer',
        help: 'A short answer first, then the details.',
        example: 'No. Article 5 applies to attacks in Europe or North America.',
      },
      ...claim,
    },
    statement: {
      id: {...id, example: 'russia-strike'},
      ...claim,
      by: {
        label: 'Who said it',
        help: 'The person, state or group that said it.',
        example: 'russia',
      },
      words: {
        label: 'Exact words',
        help: 'What was said, word for word, without quotation marks: readers see it in those of your language.',
        example: 'We are no longer able to hold refugees',
      },
      lang: {
        label: 'Language of the words',
        help: 'Only needed if the exact words are not in the language of the story.',
        example: 'tr',
      },
      text: {
        label: 'Paraphrase',
        help: 'What was said, in your own words. Readers see it without quotation marks.',
        example: 'Russia says that its aircraft did not fly there.',
      },
      to: {label: 'Said to', help: 'Whom it was said to.', example: 'reuters'},
      when: {label: 'When', help: 'When it was said.', example: '2020-02-28'},
      topic: {
        label: 'Topic',
        help: 'Statements with the same topic are shown together, so that readers can compare them.',
        example: 'Who carried out the air strike',
      },
      places: {
        label: 'Places',
        help: 'The places that it is about.',
        example: ['idlib'],
      },
      actors: {
        label: 'About',
        help: 'Whom it is about, besides whoever said it.',
        example: ['turkey'],
      },
    },
    actor: {
      id: {...id, example: 'turkey'},
      name: {
        label: 'Name',
        help: 'The full name, as readers know it.',
        example: 'Jens Stoltenberg',
      },
      short: {
        label: 'Short name',
        help: 'A shorter name for small spaces, such as the diagram.',
        example: 'Stoltenberg',
      },
      kind: {
        label: 'Kind',
        help: 'What sort of person or group it is.',
        example: 'person',
      },
      role: {
        label: 'Role',
        help: 'The office or function. Readers see it where the person is quoted.',
        example: 'Secretary General of NATO',
      },
      of: {
        label: 'Belongs to',
        help: 'The body, state or group that this one belongs to.',
        example: 'nato',
      },
      side: {
        label: 'Side',
        help: 'People and groups of the same side are drawn together. Write it the same way for each of them.',
        example: 'Turkey’s allies',
      },
      text: {
        label: 'Text',
        help: 'Who that is, in a sentence or two.',
        example: 'He has led NATO since 2014.',
      },
      media: {label: 'Picture', help: 'A portrait or a flag.', example: 'stoltenberg-photo'},
      sources: about,
    },
    relation: {
      from: {label: 'From', help: 'Who backs, fights or leads.', example: 'russia'},
      to: {label: 'To', help: 'Whom.', example: 'syria'},
      kind: {label: 'Kind', help: 'How the first stands to the second.', example: 'backs'},
      text: {
        label: 'Text',
        help: 'A few words that say it more exactly.',
        example: 'with aircraft and advisers',
      },
      since: {label: 'Since', help: 'Since when, or from when until when.', example: '2015-09/..'},
      ...claim,
    },
    place: {
      id: {...id, example: 'idlib'},
      name: {label: 'Name', help: 'The name, as readers know it.', example: 'Idlib'},
      kind: {label: 'Kind', help: 'What sort of place it is.', example: 'province'},
      text: {
        label: 'Text',
        help: 'What readers need to know about it.',
        example: 'The last province that the opposition holds.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'How exact',
        help: 'How exactly the position is known. The mark on the map shows it.',
        example: 'approximate',
      },
      radius: {
        label: 'Within (km)',
        help: 'The distance from the mark within which an approximate place lies, in kilometres.',
        example: 5,
      },
      path: {
        label: 'Line',
        help: 'The points of a border or another line, each as longitude and latitude.',
      },
      sources: about,
    },
    source: {
      id: {...id, example: 'report'},
      title: {
        label: 'Title',
        help: 'The title of the report, document or post.',
        example: 'Turkey and Russia hold emergency talks',
      },
      short: {
        label: 'Short name',
        help: 'What readers see where a claim cites it. Without one, the publisher and the year.',
        example: 'Guardian 2020',
      },
      kind: {label: 'Kind', help: 'What sort of source it is.', example: 'report'},
      publisher: {label: 'Publisher', help: 'Who published it.', example: 'The Guardian'},
      url: {
        label: 'Address',
        help: 'Where readers can open it.',
        example: 'https://www.theguardian.com/world/2020/feb/28/syria',
      },
      archived: {
        label: 'Archived copy',
        help: 'The address of an archived copy, for the day when the page changes or disappears.',
        example: 'https://web.archive.org/web/2020/https://www.theguardian.com/',
      },
      published: {
        label: 'Published',
        help: 'When it was published.',
        example: '2020-02-28',
      },
      note: {
        label: 'Note',
        help: 'What readers need to know about it.',
        example: 'Behind a paywall',
      },
    },
    media: {
      id: {...id, example: 'convoy-photo'},
      kind: {label: 'Kind', help: 'How it is shown.', example: 'photo'},
      caption: {
        label: 'Caption',
        help: 'What it shows, where and when.',
        example: 'A Turkish convoy near [Balyun](place:balyun), 28 February 2020.',
      },
      credit: {
        label: 'Credit',
        help: 'Who made it and who owns it.',
        example: 'Omar Haj Kadour / AFP',
      },
      alt: {
        label: 'Description',
        help: 'What a person who cannot see it needs to know. Photos need one, and videos without speech.',
        example: 'Six armoured vehicles on a muddy road between olive trees',
      },
      licence: {
        label: 'Licence',
        help: 'Under which terms you may show it.',
        example: 'CC BY 4.0',
      },
      when: {label: 'When', help: 'When it was taken.', example: '2020-02-28'},
      by: {label: 'Made by', help: 'The person or group that made it.', example: 'afp'},
      sources: {label: 'Sources', help: 'Where it comes from.', example: ['report']},
      places: {label: 'Places', help: 'Where it was taken.', example: ['balyun']},
      actors: {label: 'Shows', help: 'Who is in it.', example: ['turkey']},
      url: {
        label: 'Address',
        help: 'The page of footage that is held elsewhere, or the player of another site.',
        example: 'https://www.youtube-nocookie.com/embed/abc',
      },
      files: {
        label: 'Files',
        help: 'The files of the photo or video, in several sizes or types if you have them.',
      },
      poster: {
        label: 'Still picture',
        help: 'The picture that is shown before a video plays.',
        example: 'https://paper.example/convoy.jpg',
      },
      tracks: {label: 'Captions', help: 'Captions of a video, one file for each language.'},
      sensitive: {
        label: 'Warning',
        help: 'What readers are warned of before it is shown.',
        example: 'Shows injured people',
      },
    },
    update: {
      id: {...id, example: 'toll-corrected'},
      kind: {label: 'Kind', help: 'What happened to the entry.', example: 'corrected'},
      when: {label: 'When', help: 'When it was changed.', example: '2020-02-28T18:00'},
      touches: {
        label: 'Changes',
        help: 'The entries that were changed. The correction is shown with each of them.',
        example: ['figure:strike-toll'],
      },
      text: {
        label: 'Text',
        help: 'What was changed, in a sentence.',
        example: 'The number of soldiers killed was corrected.',
      },
      before: {label: 'Before', help: 'What it said before.', example: '29'},
      after: {label: 'After', help: 'What it says now.', example: '33'},
      why: {
        label: 'Why',
        help: 'Why it was changed.',
        example: 'The governor of Hatay gave a higher number.',
      },
      by: {
        label: 'Corrected by',
        help: 'Who corrected it, if it was not your newsroom.',
        example: 'turkey',
      },
      sources: {
        label: 'Sources',
        help: 'What the correction rests on.',
        example: ['report'],
      },
    },
    previous: {
      qualifier: quantity.qualifier,
      amount: {...quantity.amount, example: 29},
      words: quantity.words,
      magnitude: quantity.magnitude,
      asOf: {...quantity.asOf, example: '2020-02-27'},
    },
    map: {
      credit: {
        label: 'Credit',
        help: 'Who made the outlines.',
        example: 'Natural Earth',
      },
      note: {
        label: 'Note',
        help: 'Whose view of the borders the map follows, where they are disputed.',
        example: 'Borders as the United Nations draws them.',
      },
      frames: {label: 'Sections', help: 'The whole map first, then the insets.'},
    },
    frame: {
      title: {label: 'Title', help: 'What the section shows.', example: 'Turkey and Syria'},
      west: {label: 'West', help: 'Longitude of the left edge.', example: 25},
      south: {label: 'South', help: 'Latitude of the lower edge.', example: 32},
      east: {label: 'East', help: 'Longitude of the right edge.', example: 45},
      north: {label: 'North', help: 'Latitude of the upper edge.', example: 42},
      land: {label: 'Land', ...outline},
      borders: {label: 'Borders', ...outline},
      disputed: {label: 'Disputed borders', ...outline},
      labels: {label: 'Names', help: 'Names of countries and waters, the more important first.'},
    },
    mapLabel: {
      text: {label: 'Name', help: 'The name on the map.', example: 'Mediterranean Sea'},
      lat: latitude,
      lon: longitude,
      water: {label: 'Water', help: 'Whether it is the name of a water.', example: true},
    },
    file: {
      url: {label: 'Address', help: 'The address of the file.', example: 'convoy-1280.jpg'},
      type: {label: 'Type', help: 'The type of the file.', example: 'image/jpeg'},
      width: {label: 'Width', help: 'Width in pixels.', example: 1280},
      height: {label: 'Height', help: 'Height in pixels.', example: 720},
    },
    track: {
      url: {
        label: 'Address',
        help: 'The address of a WebVTT file on the same site as the page.',
        example: 'convoy.en.vtt',
      },
      lang: {label: 'Language', help: 'The language of the captions.', example: 'en'},
      label: {label: 'Name', help: 'What readers choose.', example: 'English'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'Confirmed',
        help: 'Your newsroom has checked it itself, or sources that do not depend on each other agree.',
      },
      reported: {
        label: 'Reported',
        help: 'A source that you trust reports it; you have not checked it yourself.',
      },
      claimed: {
        label: 'Claimed',
        help: 'Somebody who has an interest in it says so, and nobody else has confirmed it.',
      },
      disputed: {
        label: 'Disputed',
        help: 'Somebody who can know contradicts it. Add what they say under “Contradicted by”.',
      },
      unverified: {
        label: 'Not verified',
        help: 'It is going around, and you could not check it. Readers should not rely on it.',
      },
      retracted: {
        label: 'Retracted',
        help: 'It was wrong and has been taken back. It stays visible, struck out, with the reason.',
      },
    },
    qualifier: {
      exactly: {label: 'Exactly', help: 'The source counted, and the number is complete.'},
      'at-least': {label: 'At least', help: 'This many are certain; more are possible.'},
      'at-most': {label: 'At most', help: 'Not more than this many.'},
      about: {label: 'About', help: 'The source rounds or estimates.'},
      almost: {label: 'Almost', help: 'A little less than this many.'},
      'more-than': {label: 'More than', help: 'The number is passed; by how much is not known.'},
      'up-to': {label: 'Up to', help: 'The highest number that is thought possible.'},
      between: {label: 'Between', help: 'A lower and a higher number are known.'},
      unknown: {
        label: 'Not known how exact',
        help: 'The source does not say whether it counted or estimated.',
      },
    },
    precision: {
      exact: {label: 'Exact', help: 'The mark stands where it is.'},
      approximate: {
        label: 'Approximate',
        help: 'It is somewhere near the mark. “Within” says how near.',
      },
      area: {label: 'Area', help: 'It is an area around the mark, not a point.'},
    },
    dir: {
      ltr: {label: 'Left to right', help: 'As in English.'},
      rtl: {label: 'Right to left', help: 'As in Arabic.'},
    },
    'story.status': {
      developing: {label: 'Developing', help: 'It is still being reported.'},
      ended: {label: 'Ended', help: 'It is over; corrections are still made.'},
      archived: {label: 'Archived', help: 'It is kept as it was, and no longer looked after.'},
    },
    'actor.kind': {
      person: {label: 'Person', help: 'One human being.'},
      state: {label: 'State', help: 'A country, as it acts.'},
      body: {label: 'Institution', help: 'A ministry, authority, court, company or organisation.'},
      alliance: {label: 'Alliance or union', help: 'Several states or groups together.'},
      'armed-group': {label: 'Armed group', help: 'A group that fights and is no state.'},
      media: {label: 'News organisation', help: 'A newspaper, agency or broadcaster.'},
      people: {label: 'People', help: 'Many people without an organisation, such as refugees.'},
    },
    'relation.kind': {
      backs: {label: 'Backs', help: 'The first supports the second.'},
      fights: {label: 'Fights', help: 'The two are in armed conflict.'},
      'allied-with': {label: 'Is allied with', help: 'The two are on the same side.'},
      agreement: {label: 'Has an agreement with', help: 'The two have signed something.'},
      leads: {label: 'Leads', help: 'The first is at the head of the second.'},
      'part-of': {label: 'Is part of', help: 'The first belongs to the second.'},
    },
    'place.kind': {
      country: {label: 'Country', help: 'A state with its territory.'},
      province: {label: 'Province', help: 'A region, district or state of a federation.'},
      town: {label: 'Town', help: 'A city, town or village.'},
      camp: {label: 'Camp', help: 'A camp of displaced people or soldiers.'},
      border: {label: 'Border', help: 'A border or a crossing.'},
      area: {label: 'Area', help: 'An area without sharp bounds.'},
      site: {label: 'Site', help: 'One building, road, field or ship.'},
    },
    'source.kind': {
      report: {label: 'News report', help: 'A report of a news organisation.'},
      agency: {label: 'News agency', help: 'A dispatch of a news agency.'},
      statement: {label: 'Public statement', help: 'A press release, speech or official notice.'},
      document: {label: 'Document', help: 'A letter, file, law, study or book.'},
      interview: {label: 'Interview', help: 'Somebody told you.'},
      data: {label: 'Data', help: 'A table, register or measurement.'},
      social: {label: 'Social media', help: 'A post by somebody.'},
    },
    'media.kind': {
      photo: {label: 'Photo', help: 'A picture that you show. It needs a file and a description.'},
      video: {
        label: 'Video',
        help: 'A video that you show. It needs a file, and captions or a description.',
      },
      footage: {
        label: 'Held elsewhere',
        help: 'A picture or video that you link to and do not show.',
      },
      player: {
        label: 'Player of another site',
        help: 'A video on another site. It is loaded when a reader asks for it.',
      },
    },
    'update.kind': {
      added: {label: 'Added', help: 'Something is new. Nothing that readers saw was wrong.'},
      corrected: {label: 'Corrected', help: 'Something was wrong and is right now.'},
      clarified: {
        label: 'Clarified',
        help: 'Something was right but could be misunderstood.',
      },
      retracted: {label: 'Retracted', help: 'Something was wrong and is taken back.'},
    },
  },
};
