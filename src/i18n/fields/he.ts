import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'מידת הוודאות',
    help: 'עד כמה הקוראים יכולים לסמוך על כך. הם רואים את המילה הזאת לצד הדברים.',
    example: 'reported',
  },
  by: {
    label: 'מי אומר זאת',
    help: 'האדם, המדינה או הקבוצה שאומרים זאת. בלי אלה נדרש מקור אחד לפחות.',
    example: 'turkey',
  },
  via: {
    label: 'נמסר באמצעות',
    help: 'מי העביר את הדברים אם לא נאמרו בפומבי: למשל סוכנות ידיעות שאליה נאמרו.',
    example: 'anadolu',
  },
  sources: {
    label: 'מקורות',
    help: 'היכן אפשר לקרוא על כך. הקוראים מוצאים אותם כקישורים לצד הדברים.',
    example: ['report'],
  },
  counterclaims: {
    label: 'אמירות סותרות',
    help: 'אמירות שסותרות זאת. הקוראים רואים אותן לצד הדברים, באותו גודל.',
    example: ['russia-strike'],
  },
  note: {
    label: 'הערה',
    help: 'מה הקוראים צריכים לדעת כדי לשפוט זאת.',
    example: 'המשרד לא מסר כיצד ספר.',
  },
  reported: {
    label: 'דווח בתאריך',
    help: 'מתי דווח על כך, אם לא בזמן שקרה.',
    example: '2020-02-28',
  },
  checked: {
    label: 'נבדק לאחרונה',
    help: 'מתי המערכת שלכם בדקה זאת לאחרונה.',
    example: '2020-02-28T18:00',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'מידת הדיוק',
    help: 'מה משמעות המספר. ”בערך” אם המקור מעגל, ”לפחות” אם ייתכנו יותר.',
    example: 'at-least',
  },
  amount: {
    label: 'מספר',
    help: 'המספר כפי שהמקור מוסר אותו; עם ”בין” – הנמוך והגבוה.',
    example: 33,
  },
  words: {
    label: 'במילים',
    help: 'המספר בלשון המקור, אם אינו מוסר ספרות.',
    example: 'מאות',
  },
  magnitude: {
    label: 'המילה מציינת',
    help: 'המספר שמילה כמו ”מאות” (100) או ”אלפים” (1000) מציינת. הוא משמש רק לציור הנתון.',
    example: 100,
  },
  asOf: {
    label: 'נכון לתאריך',
    help: 'התאריך שבו המספר נכון. הקוראים רואים אותו לצד המספר.',
    example: '2020-02-28',
  },
} as const;

const where = {
  label: 'מקומות',
  help: 'היכן זה קרה. הקוראים יכולים לסנן לפי מקום ולמצוא אותו במפה.',
  example: ['idlib'],
} as const;
const who = {
  label: 'מעורבים',
  help: 'מי משתתף או מושפע, מלבד מי שאומר זאת.',
  example: ['turkey', 'syria'],
} as const;
const latitude = {
  label: 'קו רוחב',
  help: 'מעלות צפונית לקו המשווה; הדרום שלילי.',
  example: 35.93,
} as const;
const longitude = {
  label: 'קו אורך',
  help: 'מעלות מזרחית לגריניץ׳; המערב שלילי.',
  example: 36.63,
} as const;
const about = {
  label: 'מקורות',
  help: 'היכן אפשר לקרוא על כך.',
  example: ['report'],
} as const;
const outline = {
  help: 'נתיב SVG של מספרים שלמים יחסיים, שכלי המפות יוצר. אין כותבים אותו ביד.',
  example: 'm10 20 5-5 5 5z',
} as const;
const id = {
  label: 'מזהה',
  help: 'השם שבו פריטים אחרים מפנים לפריט הזה. הוא נשאר זהה גם כשהטקסט משתנה, כי קישורים מובילים אליו.',
} as const;

export const he: FieldTranslation = {
  kinds: {
    story: {
      label: 'פרשה',
      plural: 'פרשות',
      help: 'הפרשה כולה: הכותרת, השפה ועד כמה היא עדכנית.',
    },
    event: {
      label: 'אירוע',
      plural: 'אירועים',
      help: 'דבר שקרה בזמן מסוים: פריט בציר הזמן.',
    },
    fact: {
      label: 'עובדה',
      plural: 'עובדות',
      help: 'מה שידוע עכשיו, במשפט או שניים: שורה בעיקרי הדברים.',
    },
    figure: {
      label: 'נתון',
      plural: 'נתונים',
      help: 'מספר עם תאריך ומקור. טקסטים יכולים להציג אותו וכך להישאר מעודכנים.',
    },
    question: {
      label: 'שאלה',
      plural: 'שאלות',
      help: 'שאלה שהקוראים שואלים, עם התשובה.',
    },
    statement: {
      label: 'אמירה',
      plural: 'אמירות',
      help: 'מה שמישהו אמר: ציטוט או מסירה במילים אחרות.',
    },
    actor: {
      label: 'אדם או קבוצה',
      plural: 'אנשים וקבוצות',
      help: 'מי שפועל או מדבר בפרשה: אדם, מדינה, מוסד או קבוצה.',
    },
    relation: {
      label: 'יחס',
      plural: 'יחסים',
      help: 'היחס של אדם או קבוצה לאחרים: מי תומך במי, נלחם במי או מנהיג את מי.',
    },
    place: {
      label: 'מקום',
      plural: 'מקומות',
      help: 'מקום בפרשה, בשביל המפה, הסינון והטקסטים.',
    },
    source: {
      label: 'מקור',
      plural: 'מקורות',
      help: 'ידיעה, מסמך, ריאיון או פוסט שהטענות מתבססות עליהם.',
    },
    media: {
      label: 'תמונה או סרטון',
      plural: 'תמונות וסרטונים',
      help: 'תצלום, סרטון, חומר ששמור במקום אחר או נגן של אתר אחר.',
    },
    update: {
      label: 'שינוי',
      plural: 'שינויים',
      help: 'מה נוסף, תוקן, הובהר או נסוג, ומתי: פריט ברשימת השינויים הפומבית.',
    },
    previous: {
      label: 'ערך קודם',
      plural: 'ערכים קודמים',
      help: 'הערך של נתון לפני שתוקן.',
    },
    map: {label: 'מפה', plural: 'מפות', help: 'המפה של הפרשה.'},
    frame: {
      label: 'קטע מפה',
      plural: 'קטעי מפה',
      help: 'חלק של העולם שהמפה מציגה. הראשון הוא המפה כולה, והאחרים הם מפות משנה.',
    },
    mapLabel: {
      label: 'שם במפה',
      plural: 'שמות במפה',
      help: 'שם של ארץ או של מקווה מים במפה.',
    },
    file: {
      label: 'קובץ',
      plural: 'קבצים',
      help: 'קובץ של תצלום או סרטון. אם יש כמה סוגים, זה שכל דפדפן תומך בו בא אחרון.',
    },
    track: {
      label: 'כתוביות',
      plural: 'כתוביות',
      help: 'כתוביות של סרטון בשפה אחת.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'סכמה',
        help: 'כתובת הסכמה שבה עורכי טקסט בודקים את הקובץ.',
        example: 'https://example.org/story.schema.json',
      },
      id: {
        ...id,
        help: 'שם הפרשה בקבצים ובכתובות. הוא נשאר זהה.',
        example: 'idlib-2020',
      },
      title: {
        label: 'כותרת',
        help: 'איך נקראת הפרשה.',
        example: 'ההסלמה באידליב',
      },
      kicker: {
        label: 'כותרת גג',
        help: 'כמה מילים מעל הכותרת: המקום, הנושא או הסדרה.',
        example: 'סוריה, פברואר 2020',
      },
      dek: {
        label: 'כותרת משנה',
        help: 'משפט או שניים מתחת לכותרת שאומרים במה מדובר.',
        example: 'תקיפה, תגובה, ואנשים בדרך אל הגבול.',
      },
      byline: {
        label: 'שורת הכותבים',
        help: 'מי כתב זאת.',
        example: 'מאת ליילה דמיר ותום ובר',
      },
      dateline: {
        label: 'מקום הכתיבה',
        help: 'היכן זה נכתב.',
        example: 'רייהנלי',
      },
      lang: {
        label: 'שפה',
        help: 'שפת הטקסטים. התאריכים, המספרים והמירכאות נקבעים לפיה.',
        example: 'he-IL',
      },
      dir: {
        label: 'כיוון הטקסט',
        help: 'נדרש רק אם אינו הכיוון הרגיל של השפה.',
        example: 'rtl',
      },
      timeZone: {
        label: 'אזור זמן',
        help: 'אזור הזמן של השעות בפרשה, בשמו לפי IANA.',
        example: 'Europe/Istanbul',
      },
      status: {
        label: 'מצב הפרשה',
        help: 'האם הסיקור נמשך. בפרשה מתפתחת הקוראים רואים מתי עודכנה לאחרונה.',
        example: 'developing',
      },
      published: {
        label: 'פורסם לראשונה',
        help: 'מתי פורסמה המהדורה הראשונה.',
        example: '2020-02-28T09:00',
      },
      updated: {
        label: 'עודכן לאחרונה',
        help: 'מתי השתנה לאחרונה משהו בשביל הקוראים.',
        example: '2020-02-28T18:00',
      },
      checked: {
        label: 'נבדק לאחרונה',
        help: 'מתי נבדקה לאחרונה הפרשה כולה, גם אם לא השתנה דבר.',
        example: '2020-03-01',
      },
      revision: {
        label: 'מהדורה',
        help: 'מספר שגדל עם כל מהדורה שמתפרסמת. דף לעולם אינו חוזר למספר נמוך יותר.',
        example: 4,
      },
      staleAfter: {
        label: 'מתיישן אחרי (שעות)',
        help: 'מספר השעות בלי עדכון שאחריהן נאמר לקוראים שהפרשה אולי אינה עדכנית.',
        example: 24,
      },
      url: {
        label: 'כתובת הדף',
        help: 'הדף שבו הפרשה מתפרסמת. קישורים לפריטים בודדים מובילים אליו.',
        example: 'https://paper.example/idlib',
      },
      facts: {label: 'עובדות', help: 'מה שידוע עכשיו, החשוב ביותר תחילה.'},
      events: {label: 'אירועים', help: 'מה קרה, בכל סדר: הקוראים רואים זאת לפי תאריך.'},
      figures: {label: 'נתונים', help: 'המספרים של הפרשה, החשוב ביותר תחילה.'},
      questions: {label: 'שאלות', help: 'מה הקוראים שואלים, עם תשובות.'},
      statements: {label: 'אמירות', help: 'מי אמר מה.'},
      actors: {label: 'אנשים וקבוצות', help: 'מי פועל או מדבר בפרשה.'},
      relations: {label: 'יחסים', help: 'היחסים בין האנשים והקבוצות.'},
      places: {label: 'מקומות', help: 'היכן הפרשה מתרחשת.'},
      map: {label: 'מפה', help: 'קווי המפה שבה מוצגים המקומות.'},
      media: {label: 'תמונות וסרטונים', help: 'תצלומים, סרטונים וחומר ששמור במקום אחר.'},
      sources: {label: 'מקורות', help: 'על מה הטענות מתבססות.'},
      updates: {label: 'שינויים', help: 'מה נוסף, תוקן, הובהר או נסוג.'},
    },
    event: {
      id: {...id, example: 'strike'},
      when: {
        label: 'מתי',
        help: 'מתי זה קרה, בדיוק שבו הדבר ידוע ולא יותר.',
        example: '2020-02-27',
      },
      headline: {
        label: 'כותרת',
        help: 'מה קרה, בשורה אחת.',
        example: 'בתקיפה אווירית נהרגו {figure:strike-toll} חיילים טורקים',
      },
      text: {
        label: 'טקסט',
        help: 'עוד על כך, בפסקה או שתיים.',
        example: 'החיילים היו בשיירה בכפר [בליון](place:balyun).',
      },
      key: {
        label: 'אירוע מרכזי',
        help: 'האם הוא מופיע בתצוגה הקצרה, שמציגה רק אירועים מרכזיים.',
        example: true,
      },
      places: where,
      actors: who,
      media: {
        label: 'תמונות וסרטונים',
        help: 'מוצגים עם האירוע.',
        example: ['convoy-photo'],
      },
      statements: {
        label: 'אמירות',
        help: 'מה נאמר על כך. מוצגות עם האירוע.',
        example: ['turkey-strike'],
      },
      ...claim,
    },
    fact: {
      id: {...id, example: 'talks'},
      text: {
        label: 'טקסט',
        help: 'העובדה, במשפט או שניים.',
        example: '[טורקיה](actor:turkey) ו[רוסיה](actor:russia) מנהלות שיחות חירום.',
      },
      when: {
        label: 'מתי',
        help: 'התאריך שבו היא נכונה, אם יש כזה.',
        example: '2020-02-28',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: {...id, example: 'strike-toll'},
      label: {
        label: 'מה נספר',
        help: 'מה המספר סופר, כך שיובן בלי הטקסט שסביבו.',
        example: 'חיילים טורקים שנהרגו בתקיפה האווירית',
      },
      ...quantity,
      unit: {
        label: 'יחידה',
        help: 'מה בא אחרי המספר, אם אין זו ספירה פשוטה.',
        example: '%',
      },
      scope: {
        label: 'תקופת הספירה',
        help: 'הזמן שהספירה מכסה, אם אינו רגע אחד.',
        example: '2019-12/2020-02',
      },
      partOf: {
        label: 'חלק מתוך',
        help: 'הנתון הגדול יותר שזה חלק ממנו. הקוראים רואים את שניהם יחד.',
        example: 'deaths',
      },
      previous: {
        label: 'ערך קודם',
        help: 'הערך לפני שתוקן. הקוראים רואים אותו מחוק בקו.',
      },
      places: where,
      actors: {
        label: 'מעורבים',
        help: 'במי המספר עוסק, מלבד מי שמסר אותו.',
        example: ['turkey'],
      },
      ...claim,
    },
    question: {
      id: {...id, example: 'nato'},
      question: {
        label: 'שאלה',
        help: 'כפי שקורא היה שואל אותה.',
        example: 'האם נאט״ו חייבת לעזור לטורקיה?',
      },
      answer: {
        label: 'תשובה',
        help: 'תחילה תשובה קצרה, ואחריה הפרטים.',
        example: 'לא. סעיף 5 חל על התקפות באירופה או בצפון אמריקה.',
      },
      ...claim,
    },
    statement: {
      id: {...id, example: 'russia-strike'},
      ...claim,
      by: {
        label: 'מי אמר זאת',
        help: 'האדם, המדינה או הקבוצה שאמרו זאת.',
        example: 'russia',
      },
      words: {
        label: 'המילים המדויקות',
        help: 'מה נאמר, מילה במילה ובלי מירכאות: הקוראים רואים זאת במירכאות של שפתכם.',
        example: 'איננו יכולים עוד לעצור את הפליטים',
      },
      lang: {
        label: 'שפת המילים',
        help: 'נדרש רק אם המילים המדויקות אינן בשפת הפרשה.',
        example: 'tr',
      },
      text: {
        label: 'מסירה במילים אחרות',
        help: 'מה נאמר, במילים שלכם. הקוראים רואים זאת בלי מירכאות.',
        example: 'רוסיה אומרת שמטוסיה לא טסו שם.',
      },
      to: {label: 'נאמר אל', help: 'למי זה נאמר.', example: 'reuters'},
      when: {label: 'מתי', help: 'מתי זה נאמר.', example: '2020-02-28'},
      topic: {
        label: 'נושא',
        help: 'אמירות באותו נושא מוצגות יחד, כדי שהקוראים יוכלו להשוות ביניהן.',
        example: 'מי ביצע את התקיפה האווירית',
      },
      places: {
        label: 'מקומות',
        help: 'המקומות שבהם מדובר.',
        example: ['idlib'],
      },
      actors: {
        label: 'על מי',
        help: 'במי מדובר, מלבד מי שאמר זאת.',
        example: ['turkey'],
      },
    },
    actor: {
      id: {...id, example: 'turkey'},
      name: {
        label: 'שם',
        help: 'השם המלא, כפי שהקוראים מכירים אותו.',
        example: 'ינס סטולטנברג',
      },
      short: {
        label: 'שם קצר',
        help: 'שם קצר יותר למקומות צרים, כמו התרשים.',
        example: 'סטולטנברג',
      },
      kind: {
        label: 'סוג',
        help: 'איזה סוג של אדם או קבוצה.',
        example: 'person',
      },
      role: {
        label: 'תפקיד',
        help: 'המשרה או התפקיד. הקוראים רואים אותם במקום שבו האדם מצוטט.',
        example: 'מזכ״ל נאט״ו',
      },
      of: {
        label: 'שייך אל',
        help: 'המוסד, המדינה או הקבוצה שהוא שייך אליהם.',
        example: 'nato',
      },
      side: {
        label: 'צד',
        help: 'אנשים וקבוצות באותו צד מצוירים יחד. כתבו אותו באותה צורה אצל כולם.',
        example: 'בעלות בריתה של טורקיה',
      },
      text: {
        label: 'טקסט',
        help: 'במי מדובר, במשפט או שניים.',
        example: 'הוא עומד בראש נאט״ו מאז 2014.',
      },
      media: {
        label: 'תמונה',
        help: 'דיוקן או דגל.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {label: 'מצד', help: 'מי תומך, נלחם או מנהיג.', example: 'russia'},
      to: {label: 'כלפי', help: 'במי הוא תומך, במי הוא נלחם או את מי הוא מנהיג.', example: 'syria'},
      kind: {label: 'סוג', help: 'היחס של הראשון לשני.', example: 'backs'},
      text: {
        label: 'טקסט',
        help: 'כמה מילים שאומרות זאת ביתר דיוק.',
        example: 'במטוסים וביועצים',
      },
      since: {
        label: 'מאז',
        help: 'ממתי, או ממתי עד מתי.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: {...id, example: 'idlib'},
      name: {label: 'שם', help: 'השם, כפי שהקוראים מכירים אותו.', example: 'אידליב'},
      kind: {label: 'סוג', help: 'איזה סוג של מקום.', example: 'province'},
      text: {
        label: 'טקסט',
        help: 'מה הקוראים צריכים לדעת על המקום.',
        example: 'המחוז האחרון שבידי האופוזיציה.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'מידת הדיוק',
        help: 'באיזה דיוק המיקום ידוע. הסימון במפה מראה זאת.',
        example: 'approximate',
      },
      radius: {
        label: 'בטווח (ק״מ)',
        help: 'המרחק מן הסימון שבתוכו נמצא מקום משוער, בקילומטרים.',
        example: 5,
      },
      path: {
        label: 'קו',
        help: 'הנקודות של גבול או של קו אחר, כל אחת כקו אורך וקו רוחב.',
      },
      sources: about,
    },
    source: {
      id: {...id, example: 'report'},
      title: {
        label: 'כותרת',
        help: 'הכותרת של הידיעה, המסמך או הפוסט.',
        example: 'טורקיה ורוסיה מנהלות שיחות חירום',
      },
      short: {
        label: 'שם קצר',
        help: 'מה הקוראים רואים במקום שבו המקור מוזכר. בהיעדרו – המוציא לאור והשנה.',
        example: 'Guardian 2020',
      },
      kind: {label: 'סוג', help: 'איזה סוג של מקור.', example: 'report'},
      publisher: {label: 'מוציא לאור', help: 'מי פרסם זאת.', example: 'The Guardian'},
      url: {
        label: 'כתובת',
        help: 'היכן הקוראים יכולים לפתוח זאת.',
        example: 'https://www.theguardian.com/world/2020/feb/28/syria',
      },
      archived: {
        label: 'עותק בארכיון',
        help: 'הכתובת של עותק בארכיון, ליום שבו הדף ישתנה או ייעלם.',
        example: 'https://web.archive.org/web/2020/https://www.theguardian.com/',
      },
      published: {
        label: 'פורסם',
        help: 'מתי זה פורסם.',
        example: '2020-02-28',
      },
      note: {
        label: 'הערה',
        help: 'מה הקוראים צריכים לדעת על המקור.',
        example: 'למנויים בלבד',
      },
    },
    media: {
      id: {...id, example: 'convoy-photo'},
      kind: {label: 'סוג', help: 'איך זה מוצג.', example: 'photo'},
      caption: {
        label: 'כיתוב',
        help: 'מה רואים, היכן ומתי.',
        example: 'שיירה טורקית ליד [בליון](place:balyun), 28 בפברואר 2020.',
      },
      credit: {
        label: 'קרדיט',
        help: 'מי יצר זאת ולמי זה שייך.',
        example: 'Omar Haj Kadour / AFP',
      },
      alt: {
        label: 'תיאור',
        help: 'מה צריך לדעת אדם שאינו יכול לראות זאת. הוא נדרש לתצלומים ולסרטונים בלי דיבור.',
        example: 'שישה כלי רכב משוריינים בדרך בוצית בין עצי זית',
      },
      licence: {
        label: 'רישיון',
        help: 'באילו תנאים מותר לכם להציג זאת.',
        example: 'CC BY 4.0',
      },
      when: {label: 'מתי', help: 'מתי זה צולם.', example: '2020-02-28'},
      by: {label: 'נוצר בידי', help: 'האדם או הקבוצה שיצרו זאת.', example: 'afp'},
      sources: {label: 'מקורות', help: 'מהיכן זה הגיע.', example: ['report']},
      places: {label: 'מקומות', help: 'היכן זה צולם.', example: ['balyun']},
      actors: {label: 'נראים', help: 'מי נראה כאן.', example: ['turkey']},
      url: {
        label: 'כתובת',
        help: 'הדף של חומר ששמור במקום אחר, או הנגן של אתר אחר.',
        example: 'https://www.youtube-nocookie.com/embed/abc',
      },
      files: {
        label: 'קבצים',
        help: 'הקבצים של התצלום או הסרטון, בכמה גדלים או סוגים אם יש.',
      },
      poster: {
        label: 'תמונת פתיחה',
        help: 'התמונה שמוצגת לפני שסרטון מתנגן.',
        example: 'https://paper.example/convoy.jpg',
      },
      tracks: {label: 'כתוביות', help: 'כתוביות של סרטון, קובץ אחד לכל שפה.'},
      sensitive: {
        label: 'אזהרה',
        help: 'מפני מה הקוראים מוזהרים לפני ההצגה.',
        example: 'נראים בו פצועים',
      },
    },
    update: {
      id: {...id, example: 'toll-corrected'},
      kind: {label: 'סוג', help: 'מה קרה לפריט.', example: 'corrected'},
      when: {label: 'מתי', help: 'מתי זה שונה.', example: '2020-02-28T18:00'},
      touches: {
        label: 'משנה את',
        help: 'הפריטים ששונו. התיקון מוצג עם כל אחד מהם.',
        example: ['figure:strike-toll'],
      },
      text: {
        label: 'טקסט',
        help: 'מה שונה, במשפט אחד.',
        example: 'תוקן מספר החיילים שנהרגו.',
      },
      before: {label: 'לפני', help: 'מה היה כתוב קודם.', example: '29'},
      after: {label: 'אחרי', help: 'מה כתוב עכשיו.', example: '33'},
      why: {
        label: 'למה',
        help: 'למה זה שונה.',
        example: 'מושל האטאי מסר מספר גבוה יותר.',
      },
      by: {
        label: 'תוקן בידי',
        help: 'מי תיקן זאת, אם לא המערכת שלכם.',
        example: 'turkey',
      },
      sources: {
        label: 'מקורות',
        help: 'על מה התיקון מתבסס.',
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
        label: 'קרדיט',
        help: 'מי יצר את קווי המפה.',
        example: 'Natural Earth',
      },
      note: {
        label: 'הערה',
        help: 'איזו עמדה לגבי הגבולות המפה נוקטת, במקום שהם שנויים במחלוקת.',
        example: 'הגבולות כפי שהאומות המאוחדות משרטטות אותם.',
      },
      frames: {label: 'קטעים', help: 'תחילה המפה כולה, ואחריה מפות המשנה.'},
    },
    frame: {
      title: {label: 'כותרת', help: 'מה הקטע מציג.', example: 'טורקיה וסוריה'},
      west: {label: 'מערב', help: 'קו האורך של הקצה השמאלי.', example: 25},
      south: {label: 'דרום', help: 'קו הרוחב של הקצה התחתון.', example: 32},
      east: {label: 'מזרח', help: 'קו האורך של הקצה הימני.', example: 45},
      north: {label: 'צפון', help: 'קו הרוחב של הקצה העליון.', example: 42},
      land: {label: 'יבשה', ...outline},
      borders: {label: 'גבולות', ...outline},
      disputed: {label: 'גבולות שנויים במחלוקת', ...outline},
      labels: {label: 'שמות', help: 'שמות של ארצות ומקווי מים, החשובים תחילה.'},
    },
    mapLabel: {
      text: {label: 'שם', help: 'השם במפה.', example: 'הים התיכון'},
      lat: latitude,
      lon: longitude,
      water: {label: 'מים', help: 'האם זה שם של מקווה מים.', example: true},
    },
    file: {
      url: {label: 'כתובת', help: 'כתובת הקובץ.', example: 'convoy-1280.jpg'},
      type: {label: 'סוג', help: 'סוג הקובץ.', example: 'image/jpeg'},
      width: {label: 'רוחב', help: 'הרוחב בפיקסלים.', example: 1280},
      height: {label: 'גובה', help: 'הגובה בפיקסלים.', example: 720},
    },
    track: {
      url: {
        label: 'כתובת',
        help: 'הכתובת של קובץ WebVTT באותו אתר שבו הדף.',
        example: 'convoy.he.vtt',
      },
      lang: {label: 'שפה', help: 'שפת הכתוביות.', example: 'he'},
      label: {label: 'שם', help: 'מה הקוראים בוחרים.', example: 'עברית'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'מאומת',
        help: 'המערכת שלכם בדקה זאת בעצמה, או שמקורות שאינם תלויים זה בזה מסכימים.',
      },
      reported: {
        label: 'דווח',
        help: 'מקור שאתם סומכים עליו מדווח זאת; לא בדקתם זאת בעצמכם.',
      },
      claimed: {
        label: 'טענה',
        help: 'אומר זאת מי שיש לו עניין בכך, ואיש מלבדו לא אישר זאת.',
      },
      disputed: {
        label: 'שנוי במחלוקת',
        help: 'סותר זאת מי שיכול לדעת. הוסיפו את דבריו תחת ”אמירות סותרות”.',
      },
      unverified: {
        label: 'לא אומת',
        help: 'הדבר מסתובב ולא הצלחתם לבדוק אותו. הקוראים לא צריכים לסמוך עליו.',
      },
      retracted: {
        label: 'נסוג',
        help: 'זה היה שגוי ונמשך בחזרה. הוא נשאר גלוי, מחוק בקו, עם הסיבה.',
      },
    },
    qualifier: {
      exactly: {label: 'בדיוק', help: 'המקור ספר, והמספר מלא.'},
      'at-least': {label: 'לפחות', help: 'מספר כזה ודאי; ייתכנו יותר.'},
      'at-most': {label: 'לכל היותר', help: 'לא יותר ממספר כזה.'},
      about: {label: 'בערך', help: 'המקור מעגל או מעריך.'},
      almost: {label: 'כמעט', help: 'מעט פחות ממספר כזה.'},
      'more-than': {label: 'מעל', help: 'המספר נחצה; לא ידוע בכמה.'},
      'up-to': {label: 'עד', help: 'המספר הגבוה ביותר שנחשב אפשרי.'},
      between: {label: 'בין', help: 'ידועים מספר נמוך ומספר גבוה.'},
      unknown: {
        label: 'מידת הדיוק לא ידועה',
        help: 'המקור אינו אומר אם ספר או העריך.',
      },
    },
    precision: {
      exact: {label: 'מדויק', help: 'הסימון עומד במקום עצמו.'},
      approximate: {
        label: 'משוער',
        help: 'המקום נמצא אי שם ליד הסימון. ”בטווח” אומר כמה קרוב.',
      },
      area: {label: 'אזור', help: 'זה אזור סביב הסימון, לא נקודה.'},
    },
    dir: {
      ltr: {label: 'משמאל לימין', help: 'כמו באנגלית.'},
      rtl: {label: 'מימין לשמאל', help: 'כמו בעברית.'},
    },
    'story.status': {
      developing: {label: 'מתפתחת', help: 'הסיקור נמשך.'},
      ended: {label: 'הסתיימה', help: 'היא נגמרה; תיקונים עדיין נעשים.'},
      archived: {
        label: 'בארכיון',
        help: 'היא נשמרת כפי שהייתה, ואין מטפלים בה עוד.',
      },
    },
    'actor.kind': {
      person: {label: 'אדם', help: 'אדם אחד.'},
      state: {label: 'מדינה', help: 'ארץ, כשהיא פועלת.'},
      body: {
        label: 'מוסד',
        help: 'משרד ממשלתי, רשות, בית משפט, חברה או ארגון.',
      },
      alliance: {label: 'ברית או איחוד', help: 'כמה מדינות או קבוצות יחד.'},
      'armed-group': {label: 'קבוצה חמושה', help: 'קבוצה שנלחמת ואינה מדינה.'},
      media: {label: 'גוף תקשורת', help: 'עיתון, סוכנות או גוף שידור.'},
      people: {label: 'אנשים', help: 'אנשים רבים בלי ארגון, כמו פליטים.'},
    },
    'relation.kind': {
      backs: {label: 'תומך', help: 'הראשון עוזר לשני.'},
      fights: {label: 'נלחם', help: 'השניים נמצאים בעימות מזוין.'},
      'allied-with': {label: 'בעל ברית', help: 'השניים באותו צד.'},
      agreement: {label: 'בהסכם עם', help: 'השניים חתמו על משהו.'},
      leads: {label: 'מנהיג', help: 'הראשון עומד בראש השני.'},
      'part-of': {label: 'חלק מתוך', help: 'הראשון שייך לשני.'},
    },
    'place.kind': {
      country: {label: 'ארץ', help: 'מדינה עם שטחה.'},
      province: {label: 'מחוז', help: 'אזור מינהלי, נפה או מדינה בפדרציה.'},
      town: {label: 'עיר', help: 'עיר, עיירה או כפר.'},
      camp: {label: 'מחנה', help: 'מחנה של עקורים או של חיילים.'},
      border: {label: 'גבול', help: 'גבול או מעבר גבול.'},
      area: {label: 'אזור', help: 'אזור בלי גבולות חדים.'},
      site: {label: 'אתר', help: 'בניין, כביש, שדה או אונייה.'},
    },
    'source.kind': {
      report: {label: 'ידיעה', help: 'ידיעה של גוף תקשורת.'},
      agency: {label: 'סוכנות ידיעות', help: 'מברק של סוכנות ידיעות.'},
      statement: {
        label: 'הודעה פומבית',
        help: 'הודעה לעיתונות, נאום או הודעה רשמית.',
      },
      document: {label: 'מסמך', help: 'מכתב, תיק, חוק, מחקר או ספר.'},
      interview: {label: 'ריאיון', help: 'מישהו סיפר לכם.'},
      data: {label: 'נתונים', help: 'טבלה, מרשם או מדידה.'},
      social: {label: 'רשתות חברתיות', help: 'פוסט של מישהו.'},
    },
    'media.kind': {
      photo: {
        label: 'תצלום',
        help: 'תמונה שאתם מציגים. נדרשים לה קובץ ותיאור.',
      },
      video: {
        label: 'סרטון',
        help: 'סרטון שאתם מציגים. נדרשים לו קובץ, וגם כתוביות או תיאור.',
      },
      footage: {
        label: 'שמור במקום אחר',
        help: 'תמונה או סרטון שאתם מקשרים אליהם ואינכם מציגים.',
      },
      player: {
        label: 'נגן של אתר אחר',
        help: 'סרטון באתר אחר. הוא נטען כשקורא מבקש זאת.',
      },
    },
    'update.kind': {
      added: {label: 'נוסף', help: 'יש משהו חדש. דבר ממה שהקוראים ראו לא היה שגוי.'},
      corrected: {label: 'תוקן', help: 'משהו היה שגוי ועכשיו הוא נכון.'},
      clarified: {
        label: 'הובהר',
        help: 'משהו היה נכון אך אפשר היה להבינו שלא כהלכה.',
      },
      retracted: {label: 'נסוג', help: 'משהו היה שגוי ונמשך בחזרה.'},
    },
  },
};
