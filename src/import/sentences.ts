/** Sentences that an import adds for readers, in each language of the message catalogues. */
export interface Sentences {
  /** `{file}`, `{date}`: the note of the source that all entries cite. */
  readonly imported: string;
  /** `{date}`: a date as the file words it. */
  readonly dated: string;
  /** The credit of a picture without one. */
  readonly unknown: string;
}

const BY_LANGUAGE: Readonly<Record<string, Sentences>> = {
  ar: {
    imported: 'مستورد من {file} في {date}؛ لم نتحقق منه.',
    dated: 'التاريخ كما ورد في المصدر: «{date}».',
    unknown: 'غير معروف',
  },
  bg: {
    imported: 'Внесено от {file} на {date}; не е проверено от нас.',
    dated: 'Датата в източника: „{date}“.',
    unknown: 'Неизвестно',
  },
  de: {
    imported: 'Importiert aus {file} am {date}; von uns nicht geprüft.',
    dated: 'Datum in der Quelle: „{date}“.',
    unknown: 'Unbekannt',
  },
  el: {
    imported: 'Εισήχθη από {file} στις {date}· δεν έχει ελεγχθεί από εμάς.',
    dated: 'Ημερομηνία στην πηγή: «{date}».',
    unknown: 'Άγνωστο',
  },
  en: {
    imported: 'Imported from {file} on {date}; not checked by us.',
    dated: 'Dated “{date}” where this comes from.',
    unknown: 'Unknown',
  },
  es: {
    imported: 'Importado de {file} el {date}; no verificado por nosotros.',
    dated: 'Fecha según la fuente: «{date}».',
    unknown: 'Desconocido',
  },
  fa: {
    imported: 'در تاریخ {date} از {file} وارد شده است؛ ما آن را بررسی نکرده‌ایم.',
    dated: 'تاریخ در منبع: «{date}».',
    unknown: 'نامشخص',
  },
  fr: {
    imported: 'Importé de {file} le {date} ; non vérifié par nous.',
    dated: 'Date selon la source : « {date} ».',
    unknown: 'Inconnu',
  },
  he: {
    imported: 'יובא מתוך {file} בתאריך {date}; לא נבדק על ידינו.',
    dated: 'התאריך לפי המקור: “{date}”.',
    unknown: 'לא ידוע',
  },
  ru: {
    imported: 'Импортировано из {file}, {date}; нами не проверено.',
    dated: 'Дата в источнике: «{date}».',
    unknown: 'Неизвестно',
  },
  tr: {
    imported: '{file} dosyasından {date} tarihinde aktarıldı; tarafımızca doğrulanmadı.',
    dated: 'Kaynaktaki tarih: “{date}”.',
    unknown: 'Bilinmiyor',
  },
  uk: {
    imported: 'Імпортовано з {file}, {date}; нами не перевірено.',
    dated: 'Дата в джерелі: «{date}».',
    unknown: 'Невідомо',
  },
};

/** For other languages, instead of English: no note, and a dash as the credit. */
const NONE: Sentences = {imported: '', dated: '', unknown: '—'};

/** The sentences of a language; for `de-AT` those of `de`. */
export function sentencesOf(lang: string): Sentences {
  return BY_LANGUAGE[lang.split('-')[0]!.toLowerCase()] ?? NONE;
}
