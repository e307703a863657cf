import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'درجة التأكد',
    help: 'إلى أي حد يمكن للقراء الاعتماد عليه. يرى القراء هذه الكلمة بجانبه.',
    example: 'reported',
  },
  by: {
    label: 'القائل',
    help: 'الشخص أو الدولة أو الجماعة التي تقول ذلك. إن لم يُذكر القائل فلا بد من مصدر واحد على الأقل.',
    example: 'turkey',
  },
  via: {
    label: 'الناقل',
    help: 'من نقل الكلام إن لم يُقل علنًا: وكالة أنباء قيل لها مثلًا.',
    example: 'anadolu',
  },
  sources: {
    label: 'المصادر',
    help: 'أين يمكن الاطلاع عليه. يجدها القراء بجانبه في صورة روابط.',
    example: ['report'],
  },
  counterclaims: {
    label: 'ما يناقضه',
    help: 'تصريحات تناقضه. يراها القراء بجانبه وبالحجم نفسه.',
    example: ['russia-strike'],
  },
  note: {
    label: 'ملاحظة',
    help: 'ما يحتاج القراء إلى معرفته للحكم عليه.',
    example: 'لم تذكر الوزارة كيف أجرت الإحصاء.',
  },
  reported: {
    label: 'تاريخ النشر',
    help: 'متى نُشر الخبر، إن لم يكن ذلك وقت حدوثه.',
    example: '2020-02-28',
  },
  checked: {
    label: 'آخر مراجعة',
    help: 'متى راجعته غرفة الأخبار لديكم آخر مرة.',
    example: '2020-02-28T18:00',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'درجة الدقة',
    help: 'ما يعنيه العدد. «نحو» إن كان المصدر يقرّب، و«ما لا يقل عن» إن كان الأكثر ممكنًا.',
    example: 'at-least',
  },
  amount: {
    label: 'العدد',
    help: 'العدد كما يذكره المصدر؛ ومع «بين» العددان الأدنى والأعلى.',
    example: 33,
  },
  words: {
    label: 'بالكلمات',
    help: 'العدد بعبارة المصدر إن لم يذكر أرقامًا.',
    example: 'مئات',
  },
  magnitude: {
    label: 'ما تدل عليه الكلمة',
    help: 'العدد الذي تدل عليه كلمة مثل «مئات» (100) أو «آلاف» (1000). لا يُستخدم إلا لرسم الرقم.',
    example: 100,
  },
  asOf: {
    label: 'حتى تاريخ',
    help: 'التاريخ الذي يصح فيه العدد. يراه القراء بجانب العدد.',
    example: '2020-02-28',
  },
} as const;

const where = {
  label: 'الأماكن',
  help: 'أين حدث ذلك. يمكن للقراء التصفية بحسب المكان والعثور عليه على الخريطة.',
  example: ['idlib'],
} as const;
const who = {
  label: 'الأطراف',
  help: 'من يشارك أو يتأثر، عدا القائل.',
  example: ['turkey', 'syria'],
} as const;
const latitude = {
  label: 'خط العرض',
  help: 'الدرجات شمال خط الاستواء؛ والجنوب بالسالب.',
  example: 35.93,
} as const;
const longitude = {
  label: 'خط الطول',
  help: 'الدرجات شرق غرينتش؛ والغرب بالسالب.',
  example: 36.63,
} as const;
const about = {
  label: 'المصادر',
  help: 'أين يمكن الاطلاع على ذلك.',
  example: ['report'],
} as const;
const outline = {
  help: 'مسار SVG من أعداد صحيحة نسبية تنتجه أداة الخرائط. لا يُكتب باليد.',
  example: 'm10 20 5-5 5 5z',
} as const;
const id = {
  label: 'المعرّف',
  help: 'الاسم الذي تشير به المدخلات الأخرى إلى هذا المدخل. لا يتغير بتغيّر النص، لأن روابط تؤدي إليه.',
} as const;

export const ar: FieldTranslation = {
  kinds: {
    story: {
      label: 'القصة',
      plural: 'القصص',
      help: 'القصة كلها: عنوانها ولغتها ومدى حداثتها.',
    },
    event: {
      label: 'حدث',
      plural: 'الأحداث',
      help: 'شيء حدث في وقت معين: مدخل في التسلسل الزمني.',
    },
    fact: {
      label: 'حقيقة',
      plural: 'الحقائق',
      help: 'المعروف الآن في جملة أو جملتين: سطر من أبرز الحقائق.',
    },
    figure: {
      label: 'رقم',
      plural: 'الأرقام',
      help: 'عدد بتاريخه ومصدره. يمكن للنصوص أن تعرضه فتبقى محدَّثة معه.',
    },
    question: {
      label: 'سؤال',
      plural: 'الأسئلة',
      help: 'سؤال يطرحه القراء، مع جوابه.',
    },
    statement: {
      label: 'تصريح',
      plural: 'التصريحات',
      help: 'ما قاله أحدهم: اقتباس حرفي أو نقل بالمعنى.',
    },
    actor: {
      label: 'شخص أو جماعة',
      plural: 'الأشخاص والجماعات',
      help: 'من يفعل أو يتكلم في القصة: شخص أو دولة أو مؤسسة أو جماعة.',
    },
    relation: {
      label: 'علاقة',
      plural: 'العلاقات',
      help: 'علاقة شخص أو جماعة بغيرها: من يدعم من، ومن يقاتل من، ومن يقود من.',
    },
    place: {
      label: 'مكان',
      plural: 'الأماكن',
      help: 'مكان في القصة، للخريطة والتصفية والنصوص.',
    },
    source: {
      label: 'مصدر',
      plural: 'المصادر',
      help: 'تقرير أو وثيقة أو مقابلة أو منشور تستند إليه الأقوال.',
    },
    media: {
      label: 'صورة أو مقطع',
      plural: 'الصور والمقاطع',
      help: 'صورة أو مقطع مصوّر أو مادة محفوظة في مكان آخر أو مشغّل من موقع آخر.',
    },
    update: {
      label: 'تغيير',
      plural: 'التغييرات',
      help: 'ما أضيف أو صُوّب أو وُضّح أو سُحب، ومتى: مدخل في السجل العلني للتغييرات.',
    },
    previous: {
      label: 'القيمة السابقة',
      plural: 'القيم السابقة',
      help: 'قيمة الرقم قبل تصويبه.',
    },
    map: {label: 'خريطة', plural: 'الخرائط', help: 'خريطة القصة.'},
    frame: {
      label: 'قسم من الخريطة',
      plural: 'أقسام الخريطة',
      help: 'جزء من العالم تعرضه الخريطة. الأول هو الخريطة كلها، والأخرى خرائط صغيرة داخلها.',
    },
    mapLabel: {
      label: 'اسم على الخريطة',
      plural: 'الأسماء على الخريطة',
      help: 'اسم بلد أو مسطح مائي على الخريطة.',
    },
    file: {
      label: 'ملف',
      plural: 'الملفات',
      help: 'ملف لصورة أو مقطع مصوّر. إن تعددت الأنواع فالأخير هو الذي تدعمه كل المتصفحات.',
    },
    track: {
      label: 'ترجمة نصية',
      plural: 'الترجمات النصية',
      help: 'النص المرافق لمقطع مصوّر بلغة واحدة.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'المخطط',
        help: 'عنوان المخطط الذي تفحص به محررات النصوص الملف.',
        example: 'https://example.org/story.schema.json',
      },
      id: {
        ...id,
        help: 'اسم القصة في الملفات والعناوين. لا يتغير.',
        example: 'idlib-2020',
      },
      title: {
        label: 'العنوان',
        help: 'ما تسمى به القصة.',
        example: 'التصعيد في إدلب',
      },
      kicker: {
        label: 'العنوان التمهيدي',
        help: 'كلمات قليلة فوق العنوان: المكان أو الموضوع أو السلسلة.',
        example: 'سوريا، فبراير 2020',
      },
      dek: {
        label: 'المقدمة',
        help: 'جملة أو جملتان تحت العنوان تبينان موضوع القصة.',
        example: 'غارة، ورد عليها، وناس يتجهون إلى الحدود.',
      },
      byline: {
        label: 'الكاتب',
        help: 'من كتبها.',
        example: 'ليلى دمير وتوم فيبر',
      },
      dateline: {
        label: 'مكان الكتابة',
        help: 'أين كُتبت.',
        example: 'الريحانية',
      },
      lang: {
        label: 'اللغة',
        help: 'لغة النصوص. تتبعها التواريخ والأعداد وعلامات الاقتباس.',
        example: 'ar',
      },
      dir: {
        label: 'اتجاه النص',
        help: 'لا يلزم إلا إن خالف الاتجاه المعتاد للغة.',
        example: 'rtl',
      },
      timeZone: {
        label: 'المنطقة الزمنية',
        help: 'المنطقة الزمنية للساعات المذكورة في القصة، باسمها لدى IANA.',
        example: 'Europe/Istanbul',
      },
      status: {
        label: 'حالة القصة',
        help: 'هل ما زالت التغطية جارية. القصة المتواصلة تبين للقراء متى حُدّثت آخر مرة.',
        example: 'developing',
      },
      published: {
        label: 'أول نشر',
        help: 'متى نُشرت النسخة الأولى.',
        example: '2020-02-28T09:00',
      },
      updated: {
        label: 'آخر تحديث',
        help: 'متى تغيّر شيء للقراء آخر مرة.',
        example: '2020-02-28T18:00',
      },
      checked: {
        label: 'آخر مراجعة',
        help: 'متى روجعت القصة كلها آخر مرة، وإن لم يتغير شيء.',
        example: '2020-03-01',
      },
      revision: {
        label: 'النسخة',
        help: 'عدد يزيد مع كل نسخة منشورة. لا تعود الصفحة أبدًا إلى عدد أصغر.',
        example: 4,
      },
      staleAfter: {
        label: 'تتقادم بعد (ساعات)',
        help: 'عدد الساعات دون تحديث التي يُنبَّه القراء بعدها إلى أن القصة قد لا تكون محدَّثة.',
        example: 24,
      },
      url: {
        label: 'عنوان الصفحة',
        help: 'الصفحة التي نُشرت فيها القصة. تؤدي إليها روابط المدخلات.',
        example: 'https://paper.example/idlib',
      },
      facts: {label: 'الحقائق', help: 'المعروف الآن، الأهم أولًا.'},
      events: {label: 'الأحداث', help: 'ما حدث، بأي ترتيب: يراه القراء بحسب التاريخ.'},
      figures: {label: 'الأرقام', help: 'أعداد القصة، الأهم أولًا.'},
      questions: {label: 'الأسئلة', help: 'ما يسأله القراء، مع الأجوبة.'},
      statements: {label: 'التصريحات', help: 'من قال ماذا.'},
      actors: {label: 'الأشخاص والجماعات', help: 'من يفعل أو يتكلم في القصة.'},
      relations: {label: 'العلاقات', help: 'علاقات الأشخاص والجماعات بعضهم ببعض.'},
      places: {label: 'الأماكن', help: 'أين تدور القصة.'},
      map: {label: 'الخريطة', help: 'خطوط الخريطة التي تُعرض عليها الأماكن.'},
      media: {
        label: 'الصور والمقاطع',
        help: 'الصور والمقاطع المصوّرة والمواد المحفوظة في مكان آخر.',
      },
      sources: {label: 'المصادر', help: 'ما تستند إليه الأقوال.'},
      updates: {label: 'التغييرات', help: 'ما أضيف أو صُوّب أو وُضّح أو سُحب.'},
    },
    event: {
      id: {...id, example: 'strike'},
      when: {
        label: 'متى',
        help: 'متى حدث ذلك، بقدر الدقة المعروفة لا أكثر.',
        example: '2020-02-27',
      },
      headline: {
        label: 'العنوان',
        help: 'ما حدث، في سطر واحد.',
        example: 'غارة جوية تقتل {figure:strike-toll} من الجنود الأتراك',
      },
      text: {
        label: 'النص',
        help: 'المزيد عنه في فقرة أو فقرتين.',
        example: 'كان الجنود في قافلة في [بليون](place:balyun).',
      },
      key: {
        label: 'حدث بارز',
        help: 'هل يظهر في العرض الموجز الذي لا يعرض إلا أبرز الأحداث.',
        example: true,
      },
      places: where,
      actors: who,
      media: {
        label: 'الصور والمقاطع',
        help: 'تُعرض مع الحدث.',
        example: ['convoy-photo'],
      },
      statements: {
        label: 'التصريحات',
        help: 'ما قيل عنه. تُعرض مع الحدث.',
        example: ['turkey-strike'],
      },
      ...claim,
    },
    fact: {
      id: {...id, example: 'talks'},
      text: {
        label: 'النص',
        help: 'الحقيقة في جملة أو جملتين.',
        example: 'تجري [تركيا](actor:turkey) و[روسيا](actor:russia) محادثات طارئة.',
      },
      when: {
        label: 'متى',
        help: 'التاريخ الذي تصح فيه، إن كان لها تاريخ.',
        example: '2020-02-28',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: {...id, example: 'strike-toll'},
      label: {
        label: 'المعدود',
        help: 'ما يعدّه العدد، بحيث يُفهم دون النص المحيط به.',
        example: 'الجنود الأتراك القتلى في الغارة الجوية',
      },
      ...quantity,
      unit: {
        label: 'الوحدة',
        help: 'ما يأتي بعد العدد إن لم يكن عدًّا بسيطًا.',
        example: '%',
      },
      scope: {
        label: 'الفترة المشمولة',
        help: 'المدة التي يشملها العد، إن لم تكن لحظة واحدة.',
        example: '2019-12/2020-02',
      },
      partOf: {
        label: 'جزء من',
        help: 'الرقم الأكبر الذي هذا جزء منه. يراهما القراء معًا.',
        example: 'deaths',
      },
      previous: {
        label: 'القيمة السابقة',
        help: 'القيمة قبل تصويبها. يراها القراء مشطوبة.',
      },
      places: where,
      actors: {
        label: 'الأطراف',
        help: 'من يتعلق بهم العدد، عدا من ذكره.',
        example: ['turkey'],
      },
      ...claim,
    },
    question: {
      id: {...id, example: 'nato'},
      question: {
        label: 'السؤال',
        help: 'كما يطرحه القارئ.',
        example: 'هل على الناتو أن يساعد تركيا؟',
      },
      answer: {
        label: 'الجواب',
        help: 'جواب قصير أولًا، ثم التفاصيل.',
        example: 'لا. تسري المادة الخامسة على الهجمات في أوروبا أو أمريكا الشمالية.',
      },
      ...claim,
    },
    statement: {
      id: {...id, example: 'russia-strike'},
      ...claim,
      by: {
        label: 'القائل',
        help: 'الشخص أو الدولة أو الجماعة التي قالت ذلك.',
        example: 'russia',
      },
      words: {
        label: 'النص الحرفي',
        help: 'ما قيل حرفيًا، دون علامات اقتباس: يراه القراء بين علامات لغتكم.',
        example: 'لم نعد قادرين على إيقاف اللاجئين',
      },
      lang: {
        label: 'لغة النص الحرفي',
        help: 'لا تلزم إلا إن لم يكن النص الحرفي بلغة القصة.',
        example: 'tr',
      },
      text: {
        label: 'النقل بالمعنى',
        help: 'ما قيل، بعبارتكم. يراه القراء دون علامات اقتباس.',
        example: 'تقول روسيا إن طائراتها لم تحلق هناك.',
      },
      to: {label: 'المخاطَب', help: 'لمن قيل ذلك.', example: 'reuters'},
      when: {label: 'متى', help: 'متى قيل ذلك.', example: '2020-02-28'},
      topic: {
        label: 'الموضوع',
        help: 'تُعرض التصريحات ذات الموضوع الواحد معًا ليتمكن القراء من مقارنتها.',
        example: 'من نفّذ الغارة الجوية',
      },
      places: {
        label: 'الأماكن',
        help: 'الأماكن التي يتناولها.',
        example: ['idlib'],
      },
      actors: {
        label: 'عمّن',
        help: 'من يتناولهم التصريح، عدا قائله.',
        example: ['turkey'],
      },
    },
    actor: {
      id: {...id, example: 'turkey'},
      name: {
        label: 'الاسم',
        help: 'الاسم الكامل كما يعرفه القراء.',
        example: 'ينس ستولتنبرغ',
      },
      short: {
        label: 'الاسم المختصر',
        help: 'اسم أقصر للمساحات الصغيرة، مثل الرسم البياني للعلاقات.',
        example: 'ستولتنبرغ',
      },
      kind: {
        label: 'النوع',
        help: 'أي نوع من الأشخاص أو الجماعات هو.',
        example: 'person',
      },
      role: {
        label: 'الصفة',
        help: 'المنصب أو الوظيفة. يراها القراء حيث يُنقل كلام الشخص.',
        example: 'الأمين العام لحلف الناتو',
      },
      of: {
        label: 'ينتمي إلى',
        help: 'المؤسسة أو الدولة أو الجماعة التي ينتمي إليها.',
        example: 'nato',
      },
      side: {
        label: 'الطرف',
        help: 'يُرسم الأشخاص والجماعات من الطرف نفسه معًا. اكتبوه بالصيغة نفسها لكل منهم.',
        example: 'حلفاء تركيا',
      },
      text: {
        label: 'النص',
        help: 'من هو، في جملة أو جملتين.',
        example: 'يقود الناتو منذ عام 2014.',
      },
      media: {
        label: 'الصورة',
        help: 'صورة شخصية أو علم.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {label: 'من', help: 'من يدعم أو يقاتل أو يقود.', example: 'russia'},
      to: {label: 'إلى', help: 'من يُدعم أو يُقاتَل أو يُقاد.', example: 'syria'},
      kind: {label: 'النوع', help: 'علاقة الأول بالثاني.', example: 'backs'},
      text: {
        label: 'النص',
        help: 'كلمات قليلة تزيد الأمر دقة.',
        example: 'بالطائرات والمستشارين',
      },
      since: {
        label: 'منذ',
        help: 'منذ متى، أو من متى إلى متى.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: {...id, example: 'idlib'},
      name: {label: 'الاسم', help: 'الاسم كما يعرفه القراء.', example: 'إدلب'},
      kind: {label: 'النوع', help: 'أي نوع من الأماكن هو.', example: 'province'},
      text: {
        label: 'النص',
        help: 'ما يحتاج القراء إلى معرفته عنه.',
        example: 'آخر محافظة تسيطر عليها المعارضة.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'درجة الدقة',
        help: 'مدى الدقة المعروفة للموقع. تبيّنها العلامة على الخريطة.',
        example: 'approximate',
      },
      radius: {
        label: 'في حدود (كم)',
        help: 'المسافة من العلامة التي يقع المكان التقريبي في حدودها، بالكيلومترات.',
        example: 5,
      },
      path: {
        label: 'الخط',
        help: 'نقاط حدود أو خط آخر، كل منها بخط الطول ثم خط العرض.',
      },
      sources: about,
    },
    source: {
      id: {...id, example: 'report'},
      title: {
        label: 'العنوان',
        help: 'عنوان التقرير أو الوثيقة أو المنشور.',
        example: 'تركيا وروسيا تجريان محادثات طارئة',
      },
      short: {
        label: 'الاسم المختصر',
        help: 'ما يراه القراء حيث يُستشهد بالمصدر. إن لم يوجد فالناشر والسنة.',
        example: 'Guardian 2020',
      },
      kind: {label: 'النوع', help: 'أي نوع من المصادر هو.', example: 'report'},
      publisher: {label: 'الناشر', help: 'من نشره.', example: 'The Guardian'},
      url: {
        label: 'العنوان الإلكتروني',
        help: 'أين يمكن للقراء فتحه.',
        example: 'https://www.theguardian.com/world/2020/feb/28/syria',
      },
      archived: {
        label: 'نسخة مؤرشفة',
        help: 'عنوان نسخة مؤرشفة، تحسبًا ليوم تتغير فيه الصفحة أو تختفي.',
        example: 'https://web.archive.org/web/2020/https://www.theguardian.com/',
      },
      published: {
        label: 'تاريخ النشر',
        help: 'متى نُشر.',
        example: '2020-02-28',
      },
      note: {
        label: 'ملاحظة',
        help: 'ما يحتاج القراء إلى معرفته عنه.',
        example: 'متاح للمشتركين فقط',
      },
    },
    media: {
      id: {...id, example: 'convoy-photo'},
      kind: {label: 'النوع', help: 'كيف يُعرض.', example: 'photo'},
      caption: {
        label: 'التعليق',
        help: 'ما الذي يظهر، وأين ومتى.',
        example: 'قافلة تركية قرب [بليون](place:balyun)، 28 فبراير 2020.',
      },
      credit: {
        label: 'الحقوق',
        help: 'من صوّره ومن يملك حقوقه.',
        example: 'Omar Haj Kadour / AFP',
      },
      alt: {
        label: 'الوصف',
        help: 'ما يحتاج إلى معرفته من لا يستطيع رؤيته. لا بد منه للصور، وللمقاطع التي لا كلام فيها.',
        example: 'ست مركبات مدرعة على طريق موحل بين أشجار الزيتون',
      },
      licence: {
        label: 'الرخصة',
        help: 'بأي شروط يجوز لكم عرضه.',
        example: 'CC BY 4.0',
      },
      when: {label: 'متى', help: 'متى صُوّر.', example: '2020-02-28'},
      by: {label: 'المصوّر', help: 'الشخص أو الجماعة التي صنعته.', example: 'afp'},
      sources: {label: 'المصادر', help: 'من أين أتى.', example: ['report']},
      places: {label: 'الأماكن', help: 'أين صُوّر.', example: ['balyun']},
      actors: {label: 'يظهر فيه', help: 'من يظهر فيه.', example: ['turkey']},
      url: {
        label: 'العنوان الإلكتروني',
        help: 'صفحة المادة المحفوظة في مكان آخر، أو مشغّل الموقع الآخر.',
        example: 'https://www.youtube-nocookie.com/embed/abc',
      },
      files: {
        label: 'الملفات',
        help: 'ملفات الصورة أو المقطع، بعدة أحجام أو أنواع إن توافرت.',
      },
      poster: {
        label: 'الصورة الثابتة',
        help: 'الصورة التي تُعرض قبل تشغيل المقطع.',
        example: 'https://paper.example/convoy.jpg',
      },
      tracks: {label: 'الترجمات النصية', help: 'النصوص المرافقة للمقطع، ملف لكل لغة.'},
      sensitive: {
        label: 'التحذير',
        help: 'ما يُحذَّر القراء منه قبل العرض.',
        example: 'يُظهر مصابين',
      },
    },
    update: {
      id: {...id, example: 'toll-corrected'},
      kind: {label: 'النوع', help: 'ما الذي جرى للمدخل.', example: 'corrected'},
      when: {label: 'متى', help: 'متى جرى التغيير.', example: '2020-02-28T18:00'},
      touches: {
        label: 'يغيّر',
        help: 'المدخلات التي تغيّرت. يُعرض التصويب مع كل منها.',
        example: ['figure:strike-toll'],
      },
      text: {
        label: 'النص',
        help: 'ما الذي تغيّر، في جملة.',
        example: 'صُوّب عدد الجنود القتلى.',
      },
      before: {label: 'قبل', help: 'ما كان مكتوبًا من قبل.', example: '29'},
      after: {label: 'الآن', help: 'المكتوب الآن.', example: '33'},
      why: {
        label: 'السبب',
        help: 'لماذا جرى التغيير.',
        example: 'ذكر والي هاتاي عددًا أكبر.',
      },
      by: {
        label: 'المصوِّب',
        help: 'من صوّبه، إن لم تكن غرفة الأخبار لديكم.',
        example: 'turkey',
      },
      sources: {
        label: 'المصادر',
        help: 'ما يستند إليه التصويب.',
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
        label: 'الحقوق',
        help: 'من أعدّ خطوط الخريطة.',
        example: 'Natural Earth',
      },
      note: {
        label: 'ملاحظة',
        help: 'أي رؤية للحدود تتبعها الخريطة حيث الحدود محل خلاف.',
        example: 'الحدود كما ترسمها الأمم المتحدة.',
      },
      frames: {label: 'الأقسام', help: 'الخريطة كلها أولًا، ثم الخرائط الصغيرة.'},
    },
    frame: {
      title: {label: 'العنوان', help: 'ما يعرضه القسم.', example: 'تركيا وسوريا'},
      west: {label: 'الغرب', help: 'خط طول الحافة اليسرى.', example: 25},
      south: {label: 'الجنوب', help: 'خط عرض الحافة السفلى.', example: 32},
      east: {label: 'الشرق', help: 'خط طول الحافة اليمنى.', example: 45},
      north: {label: 'الشمال', help: 'خط عرض الحافة العليا.', example: 42},
      land: {label: 'اليابسة', ...outline},
      borders: {label: 'الحدود', ...outline},
      disputed: {label: 'الحدود محل الخلاف', ...outline},
      labels: {label: 'الأسماء', help: 'أسماء البلدان والمسطحات المائية، الأهم أولًا.'},
    },
    mapLabel: {
      text: {label: 'الاسم', help: 'الاسم على الخريطة.', example: 'البحر المتوسط'},
      lat: latitude,
      lon: longitude,
      water: {label: 'مسطح مائي', help: 'هل هو اسم مسطح مائي.', example: true},
    },
    file: {
      url: {label: 'العنوان الإلكتروني', help: 'عنوان الملف.', example: 'convoy-1280.jpg'},
      type: {label: 'النوع', help: 'نوع الملف.', example: 'image/jpeg'},
      width: {label: 'العرض', help: 'العرض بالبكسل.', example: 1280},
      height: {label: 'الارتفاع', help: 'الارتفاع بالبكسل.', example: 720},
    },
    track: {
      url: {
        label: 'العنوان الإلكتروني',
        help: 'عنوان ملف WebVTT على الموقع نفسه الذي فيه الصفحة.',
        example: 'convoy.ar.vtt',
      },
      lang: {label: 'اللغة', help: 'لغة النص المرافق.', example: 'ar'},
      label: {label: 'الاسم', help: 'ما يختاره القراء.', example: 'العربية'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'مؤكد',
        help: 'تحققت منه غرفة الأخبار لديكم بنفسها، أو اتفقت عليه مصادر مستقل بعضها عن بعض.',
      },
      reported: {
        label: 'ورد في تقرير',
        help: 'أورده مصدر تثقون به، ولم تتحققوا منه بأنفسكم.',
      },
      claimed: {
        label: 'زعم',
        help: 'يقوله من له مصلحة فيه، ولم يؤكده أحد غيره.',
      },
      disputed: {
        label: 'محل خلاف',
        help: 'يناقضه من يمكنه أن يعرف. أضيفوا قوله في «ما يناقضه».',
      },
      unverified: {
        label: 'لم يتم التحقق منه',
        help: 'هو متداول ولم تتمكنوا من التحقق منه. لا ينبغي للقراء الاعتماد عليه.',
      },
      retracted: {
        label: 'تم سحبه',
        help: 'كان خطأ وسُحب. يبقى ظاهرًا مشطوبًا مع السبب.',
      },
    },
    qualifier: {
      exactly: {label: 'بالضبط', help: 'عدّ المصدر، والعدد كامل.'},
      'at-least': {label: 'ما لا يقل عن', help: 'هذا العدد مؤكد، والأكثر ممكن.'},
      'at-most': {label: 'ما لا يزيد على', help: 'ليس أكثر من هذا العدد.'},
      about: {label: 'نحو', help: 'المصدر يقرّب أو يقدّر.'},
      almost: {label: 'قرابة', help: 'أقل قليلًا من هذا العدد.'},
      'more-than': {label: 'أكثر من', help: 'تم تجاوز العدد، ولا يُعرف بكم.'},
      'up-to': {label: 'ما يصل إلى', help: 'أعلى عدد يُعتقد أنه ممكن.'},
      between: {label: 'بين', help: 'العددان الأدنى والأعلى معروفان.'},
      unknown: {
        label: 'الدقة غير معروفة',
        help: 'لا يذكر المصدر هل عدّ أم قدّر.',
      },
    },
    precision: {
      exact: {label: 'دقيق', help: 'العلامة في الموقع نفسه.'},
      approximate: {
        label: 'تقريبي',
        help: 'هو في مكان قريب من العلامة. يبيّن «في حدود» مدى القرب.',
      },
      area: {label: 'منطقة', help: 'هو منطقة حول العلامة، لا نقطة.'},
    },
    dir: {
      ltr: {label: 'من اليسار إلى اليمين', help: 'كما في الإنجليزية.'},
      rtl: {label: 'من اليمين إلى اليسار', help: 'كما في العربية.'},
    },
    'story.status': {
      developing: {label: 'متواصلة', help: 'ما زالت التغطية جارية.'},
      ended: {label: 'منتهية', help: 'انتهت، وما زالت تُصوَّب.'},
      archived: {
        label: 'مؤرشفة',
        help: 'محفوظة كما كانت، ولم تعد تُتابَع.',
      },
    },
    'actor.kind': {
      person: {label: 'شخص', help: 'إنسان واحد.'},
      state: {label: 'دولة', help: 'بلد بوصفه طرفًا فاعلًا.'},
      body: {
        label: 'مؤسسة',
        help: 'وزارة أو سلطة أو محكمة أو شركة أو منظمة.',
      },
      alliance: {label: 'حلف أو اتحاد', help: 'عدة دول أو جماعات معًا.'},
      'armed-group': {label: 'جماعة مسلحة', help: 'جماعة تقاتل وليست دولة.'},
      media: {label: 'مؤسسة إخبارية', help: 'صحيفة أو وكالة أو إذاعة أو قناة.'},
      people: {label: 'جماعة من الناس', help: 'أناس كثيرون بلا تنظيم، كاللاجئين.'},
    },
    'relation.kind': {
      backs: {label: 'يدعم', help: 'الأول يساند الثاني.'},
      fights: {label: 'يقاتل', help: 'الاثنان في نزاع مسلح.'},
      'allied-with': {label: 'متحالف مع', help: 'الاثنان في الطرف نفسه.'},
      agreement: {label: 'بينه اتفاق وبين', help: 'الاثنان وقّعا على شيء.'},
      leads: {label: 'يقود', help: 'الأول على رأس الثاني.'},
      'part-of': {label: 'جزء من', help: 'الأول ينتمي إلى الثاني.'},
    },
    'place.kind': {
      country: {label: 'بلد', help: 'دولة بأراضيها.'},
      province: {label: 'محافظة', help: 'إقليم أو ولاية أو قضاء.'},
      town: {label: 'بلدة', help: 'مدينة أو بلدة أو قرية.'},
      camp: {label: 'مخيم', help: 'مخيم نازحين أو معسكر جنود.'},
      border: {label: 'حدود', help: 'حدود أو معبر حدودي.'},
      area: {label: 'منطقة', help: 'منطقة بلا حدود واضحة.'},
      site: {label: 'موقع', help: 'مبنى أو طريق أو حقل أو سفينة.'},
    },
    'source.kind': {
      report: {label: 'تقرير إخباري', help: 'تقرير لمؤسسة إخبارية.'},
      agency: {label: 'وكالة أنباء', help: 'برقية من وكالة أنباء.'},
      statement: {
        label: 'تصريح علني',
        help: 'بيان صحفي أو خطاب أو إعلان رسمي.',
      },
      document: {label: 'وثيقة', help: 'رسالة أو ملف أو قانون أو دراسة أو كتاب.'},
      interview: {label: 'مقابلة', help: 'شخص أخبركم بذلك.'},
      data: {label: 'بيانات', help: 'جدول أو سجل أو قياس.'},
      social: {label: 'وسائل التواصل الاجتماعي', help: 'منشور لأحدهم.'},
    },
    'media.kind': {
      photo: {
        label: 'صورة',
        help: 'صورة تعرضونها. لا بد لها من ملف ووصف.',
      },
      video: {
        label: 'مقطع مصوّر',
        help: 'مقطع تعرضونه. لا بد له من ملف، ومن ترجمة نصية أو وصف.',
      },
      footage: {
        label: 'محفوظ في مكان آخر',
        help: 'صورة أو مقطع تضعون رابطًا إليه ولا تعرضونه.',
      },
      player: {
        label: 'مشغّل من موقع آخر',
        help: 'مقطع على موقع آخر. يُحمَّل حين يطلبه القارئ.',
      },
    },
    'update.kind': {
      added: {label: 'أضيف', help: 'هناك جديد. لم يكن شيء مما رآه القراء خطأ.'},
      corrected: {label: 'صُوّب', help: 'كان هناك خطأ وهو الآن صحيح.'},
      clarified: {
        label: 'وُضّح',
        help: 'كان صحيحًا لكنه قد يُساء فهمه.',
      },
      retracted: {label: 'سُحب', help: 'كان هناك خطأ وسُحب.'},
    },
  },
};
