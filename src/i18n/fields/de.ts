import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'Wie sicher',
    help: 'Wie weit sich Leser darauf verlassen können. Sie sehen dieses Wort daneben.',
  },
  by: {
    label: 'Wer es sagt',
    help: 'Die Person, der Staat oder die Gruppe, die es sagt. Fehlt die Angabe, ist mindestens eine Quelle nötig.',
  },
  via: {
    label: 'Weitergegeben von',
    help: 'Wer die Worte weitergegeben hat, wenn sie nicht öffentlich fielen: zum Beispiel eine Nachrichtenagentur, der sie gesagt wurden.',
  },
  sources: {
    label: 'Quellen',
    help: 'Wo es sich nachlesen lässt. Leser finden die Quellen daneben als Links.',
  },
  counterclaims: {
    label: 'Widersprochen durch',
    help: 'Aussagen, die dem widersprechen. Leser sehen sie daneben, in gleicher Größe.',
  },
  note: {
    label: 'Anmerkung',
    help: 'Was Leser wissen müssen, um es einzuordnen.',
    example: 'Wie gezählt wurde, teilte das Ministerium nicht mit.',
  },
  reported: {
    label: 'Berichtet am',
    help: 'Wann darüber berichtet wurde, wenn das nicht der Zeitpunkt des Geschehens ist.',
  },
  checked: {
    label: 'Zuletzt geprüft',
    help: 'Wann Ihre Redaktion es zuletzt geprüft hat.',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'Wie genau',
    help: 'Was die Zahl bedeutet. „Etwa“, wenn die Quelle rundet, „mindestens“, wenn mehr möglich sind.',
  },
  amount: {
    label: 'Zahl',
    help: 'Die Zahl, wie die Quelle sie nennt; bei „zwischen“ die niedrigere und die höhere.',
  },
  words: {
    label: 'In Worten',
    help: 'Die Zahl im Wortlaut der Quelle, wenn diese keine Ziffern nennt.',
    example: 'Hunderte',
  },
  magnitude: {
    label: 'Das Wort steht für',
    help: 'Die Zahl, für die ein Wort wie „Hunderte“ (100) oder „Tausende“ (1000) steht. Sie dient nur dazu, die Zahl zu zeichnen.',
  },
  asOf: {
    label: 'Stand',
    help: 'Das Datum, für das die Zahl gilt. Leser sehen es neben der Zahl.',
  },
} as const;

const where = {
  label: 'Orte',
  help: 'Wo es geschah. Leser können nach Orten filtern und sie auf der Karte finden.',
} as const;
const who = {
  label: 'Beteiligte',
  help: 'Wer teilnimmt oder betroffen ist, außer dem, der es sagt.',
} as const;
const latitude = {
  label: 'Breite',
  help: 'Grad nördlich des Äquators; Süden ist negativ.',
} as const;
const longitude = {
  label: 'Länge',
  help: 'Grad östlich von Greenwich; Westen ist negativ.',
} as const;
const about = {
  label: 'Quellen',
  help: 'Wo sich das nachlesen lässt.',
} as const;
const outline = {
  help: 'Ein SVG-Pfad aus relativen ganzen Zahlen, den das Kartenwerkzeug erzeugt. Er wird nicht von Hand geschrieben.',
} as const;
const id = {
  label: 'Kennung',
  help: 'Der Name, unter dem andere Einträge auf diesen verweisen. Er bleibt gleich, auch wenn sich der Text ändert, denn Links zeigen darauf.',
} as const;

export const de: FieldTranslation = {
  kinds: {
    story: {
      label: 'Geschichte',
      plural: 'Geschichten',
      help: 'Die ganze Geschichte: ihr Titel, ihre Sprache und wie aktuell sie ist.',
    },
    event: {
      label: 'Ereignis',
      plural: 'Ereignisse',
      help: 'Etwas, das zu einer bestimmten Zeit geschah: ein Eintrag der Chronik.',
    },
    fact: {
      label: 'Fakt',
      plural: 'Fakten',
      help: 'Was jetzt bekannt ist, in ein oder zwei Sätzen: eine Zeile des Wichtigsten.',
    },
    figure: {
      label: 'Zahl',
      plural: 'Zahlen',
      help: 'Eine Zahl mit Datum und Quelle. Texte können sie zeigen und bleiben damit aktuell.',
    },
    question: {
      label: 'Frage',
      plural: 'Fragen',
      help: 'Eine Frage, die Leser haben, mit ihrer Antwort.',
    },
    statement: {
      label: 'Aussage',
      plural: 'Aussagen',
      help: 'Was jemand gesagt hat: ein Zitat oder eine Wiedergabe.',
    },
    actor: {
      label: 'Person oder Gruppe',
      plural: 'Personen und Gruppen',
      help: 'Jemand, der in der Geschichte handelt oder spricht: eine Person, ein Staat, eine Institution oder eine Gruppe.',
    },
    relation: {
      label: 'Beziehung',
      plural: 'Beziehungen',
      help: 'Wie eine Person oder Gruppe zu einer anderen steht: wer wen unterstützt, bekämpft oder führt.',
    },
    place: {
      label: 'Ort',
      plural: 'Orte',
      help: 'Ein Ort der Geschichte, für die Karte, die Filter und die Texte.',
    },
    source: {
      label: 'Quelle',
      plural: 'Quellen',
      help: 'Ein Bericht, ein Dokument, ein Interview oder ein Beitrag, auf den sich Angaben stützen.',
    },
    media: {
      label: 'Bild oder Video',
      plural: 'Bilder und Videos',
      help: 'Ein Foto, ein Video, anderswo liegende Aufnahmen oder ein Player einer anderen Website.',
    },
    update: {
      label: 'Änderung',
      plural: 'Änderungen',
      help: 'Was wann ergänzt, korrigiert, präzisiert oder zurückgezogen wurde: ein Eintrag im öffentlichen Verzeichnis der Änderungen.',
    },
    previous: {
      label: 'Früherer Wert',
      plural: 'Frühere Werte',
      help: 'Der Wert einer Zahl, bevor sie korrigiert wurde.',
    },
    map: {label: 'Karte', plural: 'Karten', help: 'Die Karte der Geschichte.'},
    frame: {
      label: 'Kartenausschnitt',
      plural: 'Kartenausschnitte',
      help: 'Ein Teil der Welt, den die Karte zeigt. Der erste ist die ganze Karte, die anderen sind Nebenkarten.',
    },
    mapLabel: {
      label: 'Name auf der Karte',
      plural: 'Namen auf der Karte',
      help: 'Der Name eines Landes oder eines Gewässers auf der Karte.',
    },
    file: {
      label: 'Datei',
      plural: 'Dateien',
      help: 'Eine Datei eines Fotos oder Videos. Bei mehreren Typen steht der zuletzt, den jeder Browser unterstützt.',
    },
    track: {
      label: 'Untertitel',
      plural: 'Untertitel',
      help: 'Die Untertitel eines Videos in einer Sprache.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'Schema',
        help: 'Die Adresse des Schemas, mit dem Texteditoren die Datei prüfen.',
      },
      id: {
        ...id,
        help: 'Der Name der Geschichte in Dateien und Adressen. Er bleibt gleich.',
      },
      title: {
        label: 'Titel',
        help: 'Wie die Geschichte heißt.',
        example: 'Die Eskalation in Idlib',
      },
      kicker: {
        label: 'Dachzeile',
        help: 'Wenige Worte über dem Titel: der Ort, das Thema oder die Serie.',
        example: 'Syrien, Februar 2020',
      },
      dek: {
        label: 'Vorspann',
        help: 'Ein oder zwei Sätze unter dem Titel, die sagen, worum es geht.',
        example: 'Ein Angriff, ein Gegenschlag, Menschen auf dem Weg zur Grenze.',
      },
      byline: {
        label: 'Autorenzeile',
        help: 'Wer es geschrieben hat.',
        example: 'Von Leyla Demir und Tom Weber',
      },
      dateline: {
        label: 'Ortsmarke',
        help: 'Wo es geschrieben wurde.',
      },
      lang: {
        label: 'Sprache',
        help: 'Die Sprache der Texte. Daten, Zahlen und Anführungszeichen richten sich nach ihr.',
        example: 'de-DE',
      },
      dir: {
        label: 'Schreibrichtung',
        help: 'Nur nötig, wenn sie nicht die übliche der Sprache ist.',
      },
      timeZone: {
        label: 'Zeitzone',
        help: 'Die Zeitzone der Uhrzeiten in der Geschichte, mit ihrem IANA-Namen.',
      },
      status: {
        label: 'Stand der Geschichte',
        help: 'Ob noch darüber berichtet wird. Bei einer laufenden Geschichte erfahren Leser, wann sie zuletzt aktualisiert wurde.',
      },
      published: {
        label: 'Zuerst veröffentlicht',
        help: 'Wann die erste Fassung veröffentlicht wurde.',
      },
      updated: {
        label: 'Zuletzt aktualisiert',
        help: 'Wann sich zuletzt etwas für Leser geändert hat.',
      },
      checked: {
        label: 'Zuletzt geprüft',
        help: 'Wann die ganze Geschichte zuletzt geprüft wurde, auch wenn sich nichts geändert hat.',
      },
      revision: {
        label: 'Fassung',
        help: 'Eine Zahl, die mit jeder veröffentlichten Fassung steigt. Eine Seite kehrt nie zu einer niedrigeren zurück.',
      },
      staleAfter: {
        label: 'Veraltet nach (Stunden)',
        help: 'Nach wie vielen Stunden ohne Aktualisierung Leser erfahren, dass die Geschichte veraltet sein kann.',
      },
      url: {
        label: 'Adresse der Seite',
        help: 'Die Seite, auf der die Geschichte erscheint. Links zu einzelnen Einträgen führen dorthin.',
      },
      facts: {label: 'Fakten', help: 'Was jetzt bekannt ist, das Wichtigste zuerst.'},
      events: {
        label: 'Ereignisse',
        help: 'Was geschah, in beliebiger Reihenfolge: Leser sehen es nach Datum.',
      },
      figures: {label: 'Zahlen', help: 'Die Zahlen der Geschichte, die wichtigste zuerst.'},
      questions: {label: 'Fragen', help: 'Was Leser fragen, mit Antworten.'},
      statements: {label: 'Aussagen', help: 'Wer was gesagt hat.'},
      actors: {label: 'Personen und Gruppen', help: 'Wer in der Geschichte handelt oder spricht.'},
      relations: {label: 'Beziehungen', help: 'Wie Personen und Gruppen zueinander stehen.'},
      places: {label: 'Orte', help: 'Wo die Geschichte spielt.'},
      map: {label: 'Karte', help: 'Die Umrisse der Karte, auf der die Orte gezeigt werden.'},
      media: {label: 'Bilder und Videos', help: 'Fotos, Videos und Aufnahmen.'},
      sources: {label: 'Quellen', help: 'Worauf sich die Angaben stützen.'},
      updates: {
        label: 'Änderungen',
        help: 'Was ergänzt, korrigiert, präzisiert oder zurückgezogen wurde.',
      },
    },
    event: {
      id: id,
      when: {
        label: 'Wann',
        help: 'Wann es geschah, so genau, wie es bekannt ist, und nicht genauer.',
      },
      headline: {
        label: 'Überschrift',
        help: 'Was geschah, in einer Zeile.',
        example: 'Ein Luftangriff tötet {figure:strike-toll} türkische Soldaten',
      },
      text: {
        label: 'Text',
        help: 'Mehr dazu, in ein oder zwei Absätzen.',
        example: 'Die Soldaten waren in einem Konvoi in [Balyun](place:balyun).',
      },
      key: {
        label: 'Wichtiges Ereignis',
        help: 'Ob es in die kurze Ansicht gehört, die nur wichtige Ereignisse zeigt.',
      },
      places: where,
      actors: who,
      media: {
        label: 'Bilder und Videos',
        help: 'Werden mit dem Ereignis gezeigt.',
      },
      statements: {
        label: 'Aussagen',
        help: 'Was dazu gesagt wurde. Wird mit dem Ereignis gezeigt.',
      },
      ...claim,
    },
    fact: {
      id: id,
      text: {
        label: 'Text',
        help: 'Der Fakt, in ein oder zwei Sätzen.',
        example: 'Die [Türkei](actor:turkey) und [Russland](actor:russia) führen Krisengespräche.',
      },
      when: {
        label: 'Wann',
        help: 'Das Datum, für das er gilt, wenn es eines gibt.',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: id,
      label: {
        label: 'Was gezählt wird',
        help: 'Was die Zahl zählt, so dass es ohne den umgebenden Text verständlich ist.',
        example: 'Beim Luftangriff getötete türkische Soldaten',
      },
      ...quantity,
      unit: {
        label: 'Einheit',
        help: 'Was hinter der Zahl steht, wenn nicht einfach gezählt wird.',
      },
      scope: {
        label: 'Zeitraum',
        help: 'Die Zeit, für die gezählt wurde, wenn es kein einzelner Zeitpunkt ist.',
      },
      partOf: {
        label: 'Teil von',
        help: 'Die größere Zahl, von der diese ein Teil ist. Leser sehen beide zusammen.',
      },
      previous: {
        label: 'Früherer Wert',
        help: 'Der Wert vor der Korrektur. Leser sehen ihn durchgestrichen.',
      },
      places: where,
      actors: {
        label: 'Beteiligte',
        help: 'Um wen es bei der Zahl geht, außer dem, der sie nennt.',
      },
      ...claim,
    },
    question: {
      id: id,
      question: {
        label: 'Frage',
        help: 'So, wie ein Leser sie stellen würde.',
        example: 'Muss die Nato der Türkei helfen?',
      },
      answer: {
        label: 'Antwort',
        help: 'Zuerst eine kurze Antwort, dann die Einzelheiten.',
        example: 'Nein. Artikel 5 gilt für Angriffe in Europa oder Nordamerika.',
      },
      ...claim,
    },
    statement: {
      id: id,
      ...claim,
      by: {
        label: 'Wer es gesagt hat',
        help: 'Die Person, der Staat oder die Gruppe, die es gesagt hat.',
      },
      words: {
        label: 'Wortlaut',
        help: 'Was gesagt wurde, Wort für Wort, ohne Anführungszeichen: Leser sehen es in denen Ihrer Sprache.',
        example: 'Wir können die Flüchtlinge nicht länger aufhalten',
      },
      lang: {
        label: 'Sprache des Wortlauts',
        help: 'Nur nötig, wenn der Wortlaut nicht in der Sprache der Geschichte ist.',
      },
      text: {
        label: 'Wiedergabe',
        help: 'Was gesagt wurde, in Ihren eigenen Worten. Leser sehen es ohne Anführungszeichen.',
        example: 'Russland sagt, dass seine Flugzeuge dort nicht geflogen seien.',
      },
      to: {label: 'Gesagt zu', help: 'Zu wem es gesagt wurde.', example: 'reuters'},
      when: {label: 'Wann', help: 'Wann es gesagt wurde.', example: '2020-02-28'},
      topic: {
        label: 'Thema',
        help: 'Aussagen mit demselben Thema werden zusammen gezeigt, damit Leser sie vergleichen können.',
        example: 'Wer den Luftangriff geflogen hat',
      },
      places: {
        label: 'Orte',
        help: 'Die Orte, um die es geht.',
      },
      actors: {
        label: 'Über',
        help: 'Um wen es geht, außer dem, der es gesagt hat.',
      },
    },
    actor: {
      id: id,
      name: {
        label: 'Name',
        help: 'Der volle Name, wie Leser ihn kennen.',
      },
      short: {
        label: 'Kurzname',
        help: 'Ein kürzerer Name für wenig Platz, etwa im Diagramm.',
      },
      kind: {
        label: 'Art',
        help: 'Um welche Art von Person oder Gruppe es sich handelt.',
      },
      role: {
        label: 'Rolle',
        help: 'Das Amt oder die Funktion. Leser sehen sie, wo die Person zitiert wird.',
        example: 'Generalsekretär der Nato',
      },
      of: {
        label: 'Gehört zu',
        help: 'Die Institution, der Staat oder die Gruppe, zu der sie gehört.',
      },
      side: {
        label: 'Seite',
        help: 'Personen und Gruppen derselben Seite werden zusammen gezeichnet. Schreiben Sie sie bei allen gleich.',
        example: 'Verbündete der Türkei',
      },
      text: {
        label: 'Text',
        help: 'Wer das ist, in ein oder zwei Sätzen.',
        example: 'Er führt die Nato seit 2014.',
      },
      media: {
        label: 'Bild',
        help: 'Ein Porträt oder eine Flagge.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {label: 'Von', help: 'Wer unterstützt, kämpft oder führt.', example: 'russia'},
      to: {label: 'Zu', help: 'Wen oder gegen wen.', example: 'syria'},
      kind: {label: 'Art', help: 'Wie die erste Seite zur zweiten steht.', example: 'backs'},
      text: {
        label: 'Text',
        help: 'Wenige Worte, die es genauer sagen.',
        example: 'mit Flugzeugen und Beratern',
      },
      since: {
        label: 'Seit',
        help: 'Seit wann, oder von wann bis wann.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: id,
      name: {label: 'Name', help: 'Der Name, wie Leser ihn kennen.', example: 'Idlib'},
      kind: {label: 'Art', help: 'Um welche Art von Ort es sich handelt.', example: 'province'},
      text: {
        label: 'Text',
        help: 'Was Leser darüber wissen müssen.',
        example: 'Die letzte Provinz, die die Opposition hält.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'Wie genau',
        help: 'Wie genau die Lage bekannt ist. Die Markierung auf der Karte zeigt es.',
      },
      radius: {
        label: 'Umkreis (km)',
        help: 'Der Abstand von der Markierung, in dem ein ungefährer Ort liegt, in Kilometern.',
      },
      path: {
        label: 'Linie',
        help: 'Die Punkte einer Grenze oder einer anderen Linie, jeder als Länge und Breite.',
      },
      sources: about,
    },
    source: {
      id: id,
      title: {
        label: 'Titel',
        help: 'Der Titel des Berichts, des Dokuments oder des Beitrags.',
        example: 'Die Türkei und Russland führen Krisengespräche',
      },
      short: {
        label: 'Kurzname',
        help: 'Was Leser sehen, wo die Quelle genannt wird. Ohne ihn sind es Herausgeber und Jahr.',
      },
      kind: {label: 'Art', help: 'Um welche Art von Quelle es sich handelt.', example: 'report'},
      publisher: {
        label: 'Herausgeber',
        help: 'Wer sie veröffentlicht hat.',
        example: 'The Guardian',
      },
      url: {
        label: 'Adresse',
        help: 'Wo Leser sie öffnen können.',
      },
      archived: {
        label: 'Archivierte Kopie',
        help: 'Die Adresse einer archivierten Kopie, für den Tag, an dem sich die Seite ändert oder verschwindet.',
      },
      published: {
        label: 'Veröffentlicht',
        help: 'Wann sie veröffentlicht wurde.',
      },
      note: {
        label: 'Anmerkung',
        help: 'Was Leser darüber wissen müssen.',
        example: 'Hinter einer Bezahlschranke',
      },
    },
    media: {
      id: id,
      kind: {label: 'Art', help: 'Wie es gezeigt wird.', example: 'photo'},
      caption: {
        label: 'Bildunterschrift',
        help: 'Was zu sehen ist, wo und wann.',
        example: 'Ein türkischer Konvoi bei [Balyun](place:balyun), 28. Februar 2020.',
      },
      credit: {
        label: 'Bildnachweis',
        help: 'Wer es gemacht hat und wem es gehört.',
      },
      alt: {
        label: 'Beschreibung',
        help: 'Was jemand wissen muss, der es nicht sehen kann. Fotos brauchen eine Beschreibung, Videos ohne Sprache auch.',
        example: 'Sechs gepanzerte Fahrzeuge auf einer schlammigen Straße zwischen Olivenbäumen',
      },
      licence: {
        label: 'Lizenz',
        help: 'Unter welchen Bedingungen Sie es zeigen dürfen.',
      },
      when: {label: 'Wann', help: 'Wann es aufgenommen wurde.', example: '2020-02-28'},
      by: {
        label: 'Aufgenommen von',
        help: 'Die Person oder Gruppe, die es gemacht hat.',
        example: 'afp',
      },
      sources: {label: 'Quellen', help: 'Woher es stammt.', example: ['report']},
      places: {label: 'Orte', help: 'Wo es aufgenommen wurde.', example: ['balyun']},
      actors: {label: 'Zeigt', help: 'Wer darauf zu sehen ist.', example: ['turkey']},
      url: {
        label: 'Adresse',
        help: 'Die Seite anderswo liegender Aufnahmen oder der Player einer anderen Website.',
      },
      files: {
        label: 'Dateien',
        help: 'Die Dateien des Fotos oder Videos, in mehreren Größen oder Typen, wenn Sie sie haben.',
      },
      poster: {
        label: 'Standbild',
        help: 'Das Bild, das zu sehen ist, bevor ein Video läuft.',
      },
      tracks: {label: 'Untertitel', help: 'Die Untertitel eines Videos, eine Datei je Sprache.'},
      sensitive: {
        label: 'Warnung',
        help: 'Wovor Leser gewarnt werden, bevor es gezeigt wird.',
        example: 'Zeigt Verletzte',
      },
    },
    update: {
      id: id,
      kind: {label: 'Art', help: 'Was mit dem Eintrag geschah.', example: 'corrected'},
      when: {label: 'Wann', help: 'Wann es geändert wurde.', example: '2020-02-28T18:00'},
      touches: {
        label: 'Ändert',
        help: 'Die Einträge, die geändert wurden. Die Korrektur wird bei jedem davon gezeigt.',
      },
      text: {
        label: 'Text',
        help: 'Was geändert wurde, in einem Satz.',
        example: 'Die Zahl der getöteten Soldaten wurde korrigiert.',
      },
      before: {label: 'Zuvor', help: 'Was vorher dort stand.', example: '29'},
      after: {label: 'Jetzt', help: 'Was jetzt dort steht.', example: '33'},
      why: {
        label: 'Warum',
        help: 'Warum es geändert wurde.',
        example: 'Der Gouverneur von Hatay nannte eine höhere Zahl.',
      },
      by: {
        label: 'Korrigiert von',
        help: 'Wer es korrigiert hat, wenn es nicht Ihre Redaktion war.',
      },
      sources: {
        label: 'Quellen',
        help: 'Worauf sich die Korrektur stützt.',
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
        label: 'Nachweis',
        help: 'Wer die Umrisse gemacht hat.',
      },
      note: {
        label: 'Anmerkung',
        help: 'Wessen Sicht der Grenzen die Karte folgt, wo sie umstritten sind.',
        example: 'Grenzen, wie die Vereinten Nationen sie zeichnen.',
      },
      frames: {label: 'Ausschnitte', help: 'Zuerst die ganze Karte, dann die Nebenkarten.'},
    },
    frame: {
      title: {label: 'Titel', help: 'Was der Ausschnitt zeigt.', example: 'Türkei und Syrien'},
      west: {label: 'Westen', help: 'Die Länge des linken Randes.', example: 25},
      south: {label: 'Süden', help: 'Die Breite des unteren Randes.', example: 32},
      east: {label: 'Osten', help: 'Die Länge des rechten Randes.', example: 45},
      north: {label: 'Norden', help: 'Die Breite des oberen Randes.', example: 42},
      land: {label: 'Land', ...outline},
      borders: {label: 'Grenzen', ...outline},
      disputed: {label: 'Umstrittene Grenzen', ...outline},
      labels: {label: 'Namen', help: 'Namen von Ländern und Gewässern, die wichtigeren zuerst.'},
    },
    mapLabel: {
      text: {label: 'Name', help: 'Der Name auf der Karte.', example: 'Mittelmeer'},
      lat: latitude,
      lon: longitude,
      water: {label: 'Gewässer', help: 'Ob es der Name eines Gewässers ist.', example: true},
    },
    file: {
      url: {label: 'Adresse', help: 'Die Adresse der Datei.', example: 'convoy-1280.jpg'},
      type: {label: 'Typ', help: 'Der Typ der Datei.', example: 'image/jpeg'},
      width: {label: 'Breite', help: 'Die Breite in Pixeln.', example: 1280},
      height: {label: 'Höhe', help: 'Die Höhe in Pixeln.', example: 720},
    },
    track: {
      url: {
        label: 'Adresse',
        help: 'Die Adresse einer WebVTT-Datei auf derselben Website wie die Seite.',
        example: 'convoy.de.vtt',
      },
      lang: {label: 'Sprache', help: 'Die Sprache der Untertitel.', example: 'de'},
      label: {label: 'Name', help: 'Was Leser auswählen.', example: 'Deutsch'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'Bestätigt',
        help: 'Ihre Redaktion hat es selbst geprüft, oder voneinander unabhängige Quellen stimmen überein.',
      },
      reported: {
        label: 'Berichtet',
        help: 'Eine Quelle, der Sie vertrauen, berichtet es; selbst geprüft haben Sie es nicht.',
      },
      claimed: {
        label: 'Behauptet',
        help: 'Jemand, der ein Interesse daran hat, sagt es, und niemand sonst hat es bestätigt.',
      },
      disputed: {
        label: 'Umstritten',
        help: 'Jemand, der es wissen kann, widerspricht. Fügen Sie seine Aussage unter „Widersprochen durch“ hinzu.',
      },
      unverified: {
        label: 'Nicht überprüft',
        help: 'Es kursiert, und Sie konnten es nicht prüfen. Leser sollten sich nicht darauf verlassen.',
      },
      retracted: {
        label: 'Zurückgezogen',
        help: 'Es war falsch und wurde zurückgenommen. Es bleibt durchgestrichen sichtbar, mit dem Grund.',
      },
    },
    qualifier: {
      exactly: {label: 'Genau', help: 'Die Quelle hat gezählt, und die Zahl ist vollständig.'},
      'at-least': {label: 'Mindestens', help: 'So viele sind sicher; mehr sind möglich.'},
      'at-most': {label: 'Höchstens', help: 'Nicht mehr als so viele.'},
      about: {label: 'Etwa', help: 'Die Quelle rundet oder schätzt.'},
      almost: {label: 'Fast', help: 'Etwas weniger als so viele.'},
      'more-than': {
        label: 'Mehr als',
        help: 'Die Zahl ist überschritten; um wie viel, ist nicht bekannt.',
      },
      'up-to': {label: 'Bis zu', help: 'Die höchste Zahl, die für möglich gehalten wird.'},
      between: {label: 'Zwischen', help: 'Eine niedrigere und eine höhere Zahl sind bekannt.'},
      unknown: {
        label: 'Genauigkeit unbekannt',
        help: 'Die Quelle sagt nicht, ob sie gezählt oder geschätzt hat.',
      },
    },
    precision: {
      exact: {label: 'Genau', help: 'Die Markierung steht dort, wo es ist.'},
      approximate: {
        label: 'Ungefähr',
        help: 'Es liegt irgendwo nahe der Markierung. „Umkreis“ sagt, wie nahe.',
      },
      area: {label: 'Gebiet', help: 'Es ist ein Gebiet um die Markierung, kein Punkt.'},
    },
    dir: {
      ltr: {label: 'Von links nach rechts', help: 'Wie im Deutschen.'},
      rtl: {label: 'Von rechts nach links', help: 'Wie im Arabischen.'},
    },
    'story.status': {
      developing: {label: 'Laufend', help: 'Es wird noch darüber berichtet.'},
      ended: {
        label: 'Abgeschlossen',
        help: 'Sie ist vorbei; korrigiert wird weiterhin.',
      },
      archived: {
        label: 'Archiviert',
        help: 'Sie wird aufbewahrt, wie sie war, und nicht mehr gepflegt.',
      },
    },
    'actor.kind': {
      person: {label: 'Person', help: 'Ein einzelner Mensch.'},
      state: {label: 'Staat', help: 'Ein Land als Handelnder.'},
      body: {
        label: 'Institution',
        help: 'Ein Ministerium, eine Behörde, ein Gericht, ein Unternehmen oder eine Organisation.',
      },
      alliance: {label: 'Bündnis oder Union', help: 'Mehrere Staaten oder Gruppen zusammen.'},
      'armed-group': {
        label: 'Bewaffnete Gruppe',
        help: 'Eine Gruppe, die kämpft und kein Staat ist.',
      },
      media: {label: 'Medium', help: 'Eine Zeitung, eine Agentur oder ein Sender.'},
      people: {label: 'Menschen', help: 'Viele Menschen ohne Organisation, etwa Flüchtlinge.'},
    },
    'relation.kind': {
      backs: {label: 'Unterstützt', help: 'Die erste Seite hilft der zweiten.'},
      fights: {label: 'Kämpft gegen', help: 'Beide stehen in einem bewaffneten Konflikt.'},
      'allied-with': {label: 'Ist verbündet mit', help: 'Beide stehen auf derselben Seite.'},
      agreement: {label: 'Hat ein Abkommen mit', help: 'Beide haben etwas unterzeichnet.'},
      leads: {label: 'Führt', help: 'Die erste Seite steht an der Spitze der zweiten.'},
      'part-of': {label: 'Gehört zu', help: 'Die erste Seite ist ein Teil der zweiten.'},
    },
    'place.kind': {
      country: {label: 'Land', help: 'Ein Staat mit seinem Gebiet.'},
      province: {
        label: 'Provinz',
        help: 'Eine Region, ein Bezirk oder ein Gliedstaat eines Bundesstaates.',
      },
      town: {label: 'Stadt', help: 'Eine Großstadt, eine Kleinstadt oder ein Dorf.'},
      camp: {label: 'Lager', help: 'Ein Lager von Vertriebenen oder Soldaten.'},
      border: {label: 'Grenze', help: 'Eine Grenze oder ein Grenzübergang.'},
      area: {label: 'Gebiet', help: 'Ein Gebiet ohne scharfe Grenzen.'},
      site: {label: 'Ort', help: 'Ein einzelnes Gebäude, eine Straße, ein Feld oder ein Schiff.'},
    },
    'source.kind': {
      report: {label: 'Medienbericht', help: 'Ein Bericht eines Mediums.'},
      agency: {label: 'Nachrichtenagentur', help: 'Eine Meldung einer Nachrichtenagentur.'},
      statement: {
        label: 'Öffentliche Erklärung',
        help: 'Eine Pressemitteilung, eine Rede oder eine amtliche Mitteilung.',
      },
      document: {
        label: 'Dokument',
        help: 'Ein Brief, eine Akte, ein Gesetz, eine Studie oder ein Buch.',
      },
      interview: {label: 'Interview', help: 'Jemand hat es Ihnen gesagt.'},
      data: {label: 'Daten', help: 'Eine Tabelle, ein Register oder eine Messung.'},
      social: {label: 'Soziale Medien', help: 'Ein Beitrag von jemandem.'},
    },
    'media.kind': {
      photo: {
        label: 'Foto',
        help: 'Ein Bild, das Sie zeigen. Es braucht eine Datei und eine Beschreibung.',
      },
      video: {
        label: 'Video',
        help: 'Ein Video, das Sie zeigen. Es braucht eine Datei und Untertitel oder eine Beschreibung.',
      },
      footage: {
        label: 'Liegt anderswo',
        help: 'Ein Bild oder Video, auf das Sie verlinken und das Sie nicht zeigen.',
      },
      player: {
        label: 'Player einer anderen Website',
        help: 'Ein Video auf einer anderen Website. Es wird geladen, wenn ein Leser es anfordert.',
      },
    },
    'update.kind': {
      added: {
        label: 'Ergänzt',
        help: 'Etwas ist neu. Nichts, was Leser gesehen haben, war falsch.',
      },
      corrected: {label: 'Korrigiert', help: 'Etwas war falsch und stimmt jetzt.'},
      clarified: {
        label: 'Präzisiert',
        help: 'Etwas war richtig, konnte aber missverstanden werden.',
      },
      retracted: {label: 'Zurückgezogen', help: 'Etwas war falsch und wird zurückgenommen.'},
    },
  },
};
