import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'Ne kadar kesin',
    help: 'Okurların buna ne kadar güvenebileceği. Okurlar bu sözcüğü bilginin yanında görür.',
  },
  by: {
    label: 'Kim söylüyor',
    help: 'Bunu söyleyen kişi, devlet veya grup. Belirtilmezse en az bir kaynak gerekir.',
  },
  via: {
    label: 'Aktaran',
    help: 'Sözler kamuoyu önünde söylenmediyse onları aktaran: örneğin sözlerin söylendiği bir haber ajansı.',
  },
  sources: {
    label: 'Kaynaklar',
    help: 'Nereden bakılabileceği. Okurlar kaynakları bilginin yanında bağlantı olarak bulur.',
  },
  counterclaims: {
    label: 'Bununla çelişenler',
    help: 'Bununla çelişen açıklamalar. Okurlar onları yanında, aynı boyutta görür.',
  },
  note: {
    label: 'Not',
    help: 'Okurların bunu değerlendirmek için bilmesi gerekenler.',
    example: 'Bakanlık nasıl saydığını açıklamadı.',
  },
  reported: {
    label: 'Aktarıldığı tarih',
    help: 'Olduğu zaman aktarılmadıysa ne zaman aktarıldığı.',
  },
  checked: {
    label: 'Son kontrol',
    help: 'Haber merkezinizin bunu en son ne zaman kontrol ettiği.',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'Ne kadar kesin',
    help: 'Sayının ne anlama geldiği. Kaynak yuvarlıyorsa “yaklaşık”, daha fazlası mümkünse “en az”.',
  },
  amount: {
    label: 'Sayı',
    help: 'Kaynağın verdiği sayı; “arasında” seçilirse düşük ve yüksek olan.',
  },
  words: {
    label: 'Yazıyla',
    help: 'Kaynak rakam vermiyorsa sayının kaynaktaki ifadesi.',
    example: 'yüzlerce',
  },
  magnitude: {
    label: 'Sözcüğün karşılığı',
    help: '“Yüzlerce” (100) veya “binlerce” (1000) gibi bir sözcüğün karşılığı olan sayı. Yalnızca grafiği çizmek için kullanılır.',
  },
  asOf: {
    label: 'Hangi tarih itibarıyla',
    help: 'Sayının geçerli olduğu tarih. Okurlar onu sayının yanında görür.',
  },
} as const;

const where = {
  label: 'Yerler',
  help: 'Nerede olduğu. Okurlar yere göre süzebilir ve yeri haritada bulabilir.',
} as const;
const who = {
  label: 'Taraflar',
  help: 'Bunu söyleyen dışında kimin yer aldığı veya etkilendiği.',
} as const;
const latitude = {
  label: 'Enlem',
  help: 'Ekvatorun kuzeyinde derece; güney eksidir.',
} as const;
const longitude = {
  label: 'Boylam',
  help: 'Greenwich’in doğusunda derece; batı eksidir.',
} as const;
const about = {
  label: 'Kaynaklar',
  help: 'Buna nereden bakılabileceği.',
} as const;
const outline = {
  help: 'Göreli tam sayılardan oluşan, harita aracının ürettiği bir SVG yolu. Elle yazılmaz.',
} as const;
const id = {
  label: 'Kimlik',
  help: 'Diğer kayıtların bu kayda gönderme yaptığı ad. Bağlantılar ona gittiği için metin değişse de aynı kalır.',
} as const;

export const tr: FieldTranslation = {
  kinds: {
    story: {
      label: 'Haber',
      plural: 'Haberler',
      help: 'Haberin tamamı: başlığı, dili ve ne kadar güncel olduğu.',
    },
    event: {
      label: 'Olay',
      plural: 'Olaylar',
      help: 'Belirli bir zamanda olan bir şey: zaman çizelgesinin bir kaydı.',
    },
    fact: {
      label: 'Bilgi',
      plural: 'Bilgiler',
      help: 'Şu anda bilinen, bir iki cümleyle: temel bilgilerin bir satırı.',
    },
    figure: {
      label: 'Rakam',
      plural: 'Rakamlar',
      help: 'Tarihi ve kaynağıyla bir sayı. Metinler onu gösterebilir ve böylece güncel kalır.',
    },
    question: {
      label: 'Soru',
      plural: 'Sorular',
      help: 'Okurların sorduğu bir soru ve yanıtı.',
    },
    statement: {
      label: 'Açıklama',
      plural: 'Açıklamalar',
      help: 'Birinin söylediği: doğrudan alıntı veya aktarma.',
    },
    actor: {
      label: 'Kişi veya grup',
      plural: 'Kişiler ve gruplar',
      help: 'Haberde bir şey yapan veya konuşan: kişi, devlet, kurum veya grup.',
    },
    relation: {
      label: 'İlişki',
      plural: 'İlişkiler',
      help: 'Bir kişi veya grubun bir başkasıyla ilişkisi: kim kimi destekliyor, kim kiminle çatışıyor, kim kimin başında.',
    },
    place: {
      label: 'Yer',
      plural: 'Yerler',
      help: 'Harita, süzgeçler ve metinler için haberdeki bir yer.',
    },
    source: {
      label: 'Kaynak',
      plural: 'Kaynaklar',
      help: 'Bilgilerin dayandığı haber, belge, görüşme veya paylaşım.',
    },
    media: {
      label: 'Fotoğraf veya video',
      plural: 'Fotoğraflar ve videolar',
      help: 'Bir fotoğraf, bir video, başka yerde bulunan görüntüler veya başka bir sitenin oynatıcısı.',
    },
    update: {
      label: 'Değişiklik',
      plural: 'Değişiklikler',
      help: 'Neyin ne zaman eklendiği, düzeltildiği, açıklığa kavuşturulduğu veya geri çekildiği: herkese açık değişiklik kaydının bir satırı.',
    },
    previous: {
      label: 'Önceki değer',
      plural: 'Önceki değerler',
      help: 'Bir rakamın düzeltilmeden önceki değeri.',
    },
    map: {label: 'Harita', plural: 'Haritalar', help: 'Haberin haritası.'},
    frame: {
      label: 'Harita kesiti',
      plural: 'Harita kesitleri',
      help: 'Haritanın gösterdiği bir bölge. İlki haritanın tamamı, diğerleri ek haritalardır.',
    },
    mapLabel: {
      label: 'Haritadaki ad',
      plural: 'Haritadaki adlar',
      help: 'Haritada bir ülkenin veya bir suyun adı.',
    },
    file: {
      label: 'Dosya',
      plural: 'Dosyalar',
      help: 'Bir fotoğrafın veya videonun dosyası. Birden çok tür varsa her tarayıcının desteklediği en sonda yer alır.',
    },
    track: {
      label: 'Altyazı',
      plural: 'Altyazılar',
      help: 'Bir videonun bir dildeki altyazısı.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'Şema',
        help: 'Metin düzenleyicilerin dosyayı kontrol ettiği şemanın adresi.',
      },
      id: {
        ...id,
        help: 'Haberin dosyalardaki ve adreslerdeki adı. Değişmez.',
      },
      title: {
        label: 'Başlık',
        help: 'Haberin başlığı.',
        example: 'İdlib’de tırmanan gerilim',
      },
      kicker: {
        label: 'Üst başlık',
        help: 'Başlığın üstünde birkaç sözcük: yer, konu veya dizi.',
        example: 'Suriye, Şubat 2020',
      },
      dek: {
        label: 'Spot',
        help: 'Başlığın altında haberin konusunu anlatan bir iki cümle.',
        example: 'Bir saldırı, bir misilleme, sınıra doğru yola çıkan insanlar.',
      },
      byline: {
        label: 'İmza',
        help: 'Kimin yazdığı.',
        example: 'Leyla Demir ve Tom Weber',
      },
      dateline: {
        label: 'Mahreç',
        help: 'Nerede yazıldığı.',
      },
      lang: {
        label: 'Dil',
        help: 'Metinlerin dili. Tarihler, sayılar ve tırnak işaretleri ona göre yazılır.',
        example: 'tr-TR',
      },
      dir: {
        label: 'Yazı yönü',
        help: 'Yalnızca dilin alışılmış yönü değilse gerekir.',
      },
      timeZone: {
        label: 'Saat dilimi',
        help: 'Haberdeki saatlerin IANA adıyla saat dilimi.',
      },
      status: {
        label: 'Haberin durumu',
        help: 'Haberin hâlâ izlenip izlenmediği. Gelişmekte olan bir haberde okurlar son güncellemenin ne zaman yapıldığını görür.',
      },
      published: {
        label: 'İlk yayın',
        help: 'İlk sürümün ne zaman yayımlandığı.',
      },
      updated: {
        label: 'Son güncelleme',
        help: 'Okurlar için en son ne zaman bir şeyin değiştiği.',
      },
      checked: {
        label: 'Son kontrol',
        help: 'Hiçbir şey değişmemiş olsa da haberin tamamının en son ne zaman kontrol edildiği.',
      },
      revision: {
        label: 'Sürüm',
        help: 'Yayımlanan her sürümle artan bir sayı. Bir sayfa hiçbir zaman daha küçük bir sürüme dönmez.',
      },
      staleAfter: {
        label: 'Eskime süresi (saat)',
        help: 'Okurlara haberin güncel olmayabileceğinin kaç saat güncelleme yapılmayınca bildirileceği.',
      },
      url: {
        label: 'Sayfanın adresi',
        help: 'Haberin yayımlandığı sayfa. Tek tek kayıtların bağlantıları oraya gider.',
      },
      facts: {label: 'Bilgiler', help: 'Şu anda bilinenler, en önemlisi başta.'},
      events: {
        label: 'Olaylar',
        help: 'Neler olduğu, herhangi bir sırayla: okurlar tarihe göre görür.',
      },
      figures: {label: 'Rakamlar', help: 'Haberdeki sayılar, en önemlisi başta.'},
      questions: {label: 'Sorular', help: 'Okurların sordukları ve yanıtları.'},
      statements: {label: 'Açıklamalar', help: 'Kimin ne dediği.'},
      actors: {
        label: 'Kişiler ve gruplar',
        help: 'Haberde kimlerin bir şey yaptığı veya konuştuğu.',
      },
      relations: {label: 'İlişkiler', help: 'Kişilerin ve grupların birbiriyle ilişkisi.'},
      places: {label: 'Yerler', help: 'Haberin geçtiği yerler.'},
      map: {label: 'Harita', help: 'Yerlerin gösterildiği haritanın çizgileri.'},
      media: {
        label: 'Fotoğraflar ve videolar',
        help: 'Fotoğraflar, videolar ve başka yerde bulunan görüntüler.',
      },
      sources: {label: 'Kaynaklar', help: 'Bilgilerin neye dayandığı.'},
      updates: {
        label: 'Değişiklikler',
        help: 'Neyin eklendiği, düzeltildiği, açıklığa kavuşturulduğu veya geri çekildiği.',
      },
    },
    event: {
      id: id,
      when: {
        label: 'Ne zaman',
        help: 'Ne zaman olduğu; bilindiği kadar kesin, daha fazla değil.',
      },
      headline: {
        label: 'Başlık',
        help: 'Ne olduğu, tek satırda.',
        example: 'Hava saldırısında {figure:strike-toll} Türk askeri öldü',
      },
      text: {
        label: 'Metin',
        help: 'Ayrıntılar, bir iki paragrafta.',
        example: 'Askerler [Balyun](place:balyun) köyünde bir konvoydaydı.',
      },
      key: {
        label: 'Öne çıkan olay',
        help: 'Yalnızca öne çıkan olayları gösteren kısa görünümde yer alıp almadığı.',
      },
      places: where,
      actors: who,
      media: {
        label: 'Fotoğraflar ve videolar',
        help: 'Olayla birlikte gösterilir.',
      },
      statements: {
        label: 'Açıklamalar',
        help: 'Olay hakkında söylenenler. Olayla birlikte gösterilir.',
      },
      ...claim,
    },
    fact: {
      id: id,
      text: {
        label: 'Metin',
        help: 'Bilgi, bir iki cümleyle.',
        example: '[Türkiye](actor:turkey) ve [Rusya](actor:russia) acil görüşmeler yapıyor.',
      },
      when: {
        label: 'Ne zaman',
        help: 'Varsa, bilginin geçerli olduğu tarih.',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: id,
      label: {
        label: 'Sayılan',
        help: 'Sayının neyi saydığı; çevresindeki metin olmadan da anlaşılacak biçimde.',
        example: 'Hava saldırısında ölen Türk askerleri',
      },
      ...quantity,
      unit: {
        label: 'Birim',
        help: 'Düz bir sayım değilse sayının yanındaki işaret veya sözcük.',
      },
      scope: {
        label: 'Kapsadığı dönem',
        help: 'Tek bir an değilse sayımın kapsadığı süre.',
      },
      partOf: {
        label: 'Parçası olduğu rakam',
        help: 'Bunun parçası olduğu daha büyük rakam. Okurlar ikisini birlikte görür.',
      },
      previous: {
        label: 'Önceki değer',
        help: 'Düzeltilmeden önceki değer. Okurlar onu üstü çizili görür.',
      },
      places: where,
      actors: {
        label: 'Taraflar',
        help: 'Sayıyı veren dışında sayının kimlerle ilgili olduğu.',
      },
      ...claim,
    },
    question: {
      id: id,
      question: {
        label: 'Soru',
        help: 'Bir okurun soracağı gibi.',
        example: 'NATO Türkiye’ye yardım etmek zorunda mı?',
      },
      answer: {
        label: 'Yanıt',
        help: 'Önce kısa bir yanıt, sonra ayrıntılar.',
        example: 'Hayır. 5. madde Avrupa’daki veya Kuzey Amerika’daki saldırılar için geçerli.',
      },
      ...claim,
    },
    statement: {
      id: id,
      ...claim,
      by: {
        label: 'Kim söyledi',
        help: 'Bunu söyleyen kişi, devlet veya grup.',
      },
      words: {
        label: 'Sözlerin kendisi',
        help: 'Söylenenler, sözcüğü sözcüğüne ve tırnak işareti olmadan: okurlar onu dilinizin tırnak işaretleriyle görür.',
        example: 'Artık mültecileri tutabilecek durumda değiliz',
      },
      lang: {
        label: 'Sözlerin dili',
        help: 'Yalnızca sözler haberin dilinde değilse gerekir.',
        example: 'ru',
      },
      text: {
        label: 'Aktarma',
        help: 'Söylenenler, sizin sözcüklerinizle. Okurlar onu tırnak işareti olmadan görür.',
        example: 'Rusya, uçaklarının orada uçmadığını söylüyor.',
      },
      to: {label: 'Kime söylendi', help: 'Bunun kime söylendiği.', example: 'reuters'},
      when: {label: 'Ne zaman', help: 'Ne zaman söylendiği.', example: '2020-02-28'},
      topic: {
        label: 'Konu',
        help: 'Aynı konudaki açıklamalar, okurlar karşılaştırabilsin diye birlikte gösterilir.',
        example: 'Hava saldırısını kimin düzenlediği',
      },
      places: {
        label: 'Yerler',
        help: 'Açıklamanın hangi yerlerle ilgili olduğu.',
      },
      actors: {
        label: 'Kimin hakkında',
        help: 'Söyleyen dışında açıklamanın kimlerle ilgili olduğu.',
      },
    },
    actor: {
      id: id,
      name: {
        label: 'Ad',
        help: 'Okurların bildiği tam ad.',
      },
      short: {
        label: 'Kısa ad',
        help: 'Diyagram gibi dar yerler için daha kısa bir ad.',
      },
      kind: {
        label: 'Tür',
        help: 'Ne tür bir kişi veya grup olduğu.',
      },
      role: {
        label: 'Görev',
        help: 'Makamı veya görevi. Okurlar onu kişinin sözlerinin aktarıldığı yerde görür.',
        example: 'NATO Genel Sekreteri',
      },
      of: {
        label: 'Bağlı olduğu yer',
        help: 'Bağlı olduğu kurum, devlet veya grup.',
      },
      side: {
        label: 'Taraf',
        help: 'Aynı taraftaki kişiler ve gruplar birlikte çizilir. Her birinde aynı biçimde yazın.',
        example: 'Türkiye’nin müttefikleri',
      },
      text: {
        label: 'Metin',
        help: 'Kim olduğu, bir iki cümleyle.',
        example: '2014’ten bu yana NATO’nun başında.',
      },
      media: {
        label: 'Görsel',
        help: 'Bir portre veya bayrak.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {
        label: 'Kimden',
        help: 'Kimin desteklediği, çatıştığı veya yönettiği.',
      },
      to: {label: 'Kime', help: 'Kimi veya kiminle.', example: 'syria'},
      kind: {label: 'Tür', help: 'İlkinin ikincisiyle ilişkisi.', example: 'backs'},
      text: {
        label: 'Metin',
        help: 'Bunu daha kesin anlatan birkaç sözcük.',
        example: 'uçaklar ve danışmanlarla',
      },
      since: {
        label: 'Başlangıç',
        help: 'Ne zamandan beri veya ne zamandan ne zamana kadar.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: id,
      name: {label: 'Ad', help: 'Okurların bildiği ad.', example: 'İdlib'},
      kind: {label: 'Tür', help: 'Ne tür bir yer olduğu.', example: 'province'},
      text: {
        label: 'Metin',
        help: 'Okurların bu yer hakkında bilmesi gerekenler.',
        example: 'Muhalefetin elindeki son il.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'Ne kadar kesin',
        help: 'Konumun ne kadar kesin bilindiği. Haritadaki işaret bunu gösterir.',
      },
      radius: {
        label: 'Uzaklık (km)',
        help: 'Yaklaşık bir yerin, işaretin kaç kilometre çevresinde olduğu.',
      },
      path: {
        label: 'Çizgi',
        help: 'Bir sınırın veya başka bir çizginin noktaları, her biri boylam ve enlem olarak.',
      },
      sources: about,
    },
    source: {
      id: id,
      title: {
        label: 'Başlık',
        help: 'Haberin, belgenin veya paylaşımın başlığı.',
        example: 'Türkiye ve Rusya acil görüşmeler yapıyor',
      },
      short: {
        label: 'Kısa ad',
        help: 'Kaynağın gösterildiği yerde okurların gördüğü ad. Yoksa yayıncı ve yıl.',
      },
      kind: {label: 'Tür', help: 'Ne tür bir kaynak olduğu.', example: 'report'},
      publisher: {label: 'Yayıncı', help: 'Kimin yayımladığı.', example: 'The Guardian'},
      url: {
        label: 'Adres',
        help: 'Okurların kaynağı nerede açabileceği.',
      },
      archived: {
        label: 'Arşiv kopyası',
        help: 'Sayfanın değişeceği veya kaybolacağı güne karşı bir arşiv kopyasının adresi.',
      },
      published: {
        label: 'Yayımlandı',
        help: 'Ne zaman yayımlandığı.',
      },
      note: {
        label: 'Not',
        help: 'Okurların kaynak hakkında bilmesi gerekenler.',
        example: 'Yalnızca abonelere açık',
      },
    },
    media: {
      id: id,
      kind: {label: 'Tür', help: 'Nasıl gösterildiği.', example: 'photo'},
      caption: {
        label: 'Alt yazı',
        help: 'Neyi, nerede ve ne zaman gösterdiği.',
        example: '[Balyun](place:balyun) yakınında bir Türk konvoyu, 28 Şubat 2020.',
      },
      credit: {
        label: 'Kaynak bilgisi',
        help: 'Kimin çektiği ve haklarının kime ait olduğu.',
      },
      alt: {
        label: 'Betimleme',
        help: 'Göremeyen birinin bilmesi gerekenler. Fotoğraflar ve konuşma içermeyen videolar için gereklidir.',
        example: 'Zeytin ağaçları arasındaki çamurlu yolda altı zırhlı araç',
      },
      licence: {
        label: 'Lisans',
        help: 'Hangi koşullarla gösterebileceğiniz.',
      },
      when: {label: 'Ne zaman', help: 'Ne zaman çekildiği.', example: '2020-02-28'},
      by: {label: 'Çeken', help: 'Bunu çeken kişi veya grup.', example: 'afp'},
      sources: {label: 'Kaynaklar', help: 'Nereden geldiği.', example: ['report']},
      places: {label: 'Yerler', help: 'Nerede çekildiği.', example: ['balyun']},
      actors: {label: 'Görünenler', help: 'Kimlerin göründüğü.', example: ['turkey']},
      url: {
        label: 'Adres',
        help: 'Başka yerde bulunan görüntülerin sayfası veya başka bir sitenin oynatıcısı.',
      },
      files: {
        label: 'Dosyalar',
        help: 'Fotoğrafın veya videonun dosyaları, varsa birden çok boyutta veya türde.',
      },
      poster: {
        label: 'Kapak görseli',
        help: 'Video oynatılmadan önce gösterilen görsel.',
      },
      tracks: {label: 'Altyazılar', help: 'Bir videonun altyazıları, her dil için bir dosya.'},
      sensitive: {
        label: 'Uyarı',
        help: 'Gösterilmeden önce okurların ne konuda uyarıldığı.',
        example: 'Yaralı insanlar görünüyor',
      },
    },
    update: {
      id: id,
      kind: {label: 'Tür', help: 'Kayda ne olduğu.', example: 'corrected'},
      when: {label: 'Ne zaman', help: 'Ne zaman değiştirildiği.', example: '2020-02-28T18:00'},
      touches: {
        label: 'Değişen kayıtlar',
        help: 'Değiştirilen kayıtlar. Düzeltme her biriyle birlikte gösterilir.',
      },
      text: {
        label: 'Metin',
        help: 'Neyin değiştirildiği, bir cümleyle.',
        example: 'Ölen asker sayısı düzeltildi.',
      },
      before: {label: 'Önce', help: 'Önceden ne yazdığı.', example: '29'},
      after: {label: 'Şimdi', help: 'Şimdi ne yazdığı.', example: '33'},
      why: {
        label: 'Neden',
        help: 'Neden değiştirildiği.',
        example: 'Hatay valisi daha yüksek bir sayı verdi.',
      },
      by: {
        label: 'Düzelten',
        help: 'Haber merkeziniz düzeltmediyse kimin düzelttiği.',
      },
      sources: {
        label: 'Kaynaklar',
        help: 'Düzeltmenin neye dayandığı.',
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
        label: 'Kaynak bilgisi',
        help: 'Çizgileri kimin hazırladığı.',
      },
      note: {
        label: 'Not',
        help: 'Sınırlar tartışmalıysa haritanın kimin görüşünü izlediği.',
        example: 'Sınırlar Birleşmiş Milletler’in çizdiği gibidir.',
      },
      frames: {label: 'Kesitler', help: 'Önce haritanın tamamı, sonra ek haritalar.'},
    },
    frame: {
      title: {label: 'Başlık', help: 'Kesitin neyi gösterdiği.', example: 'Türkiye ve Suriye'},
      west: {label: 'Batı', help: 'Sol kenarın boylamı.', example: 25},
      south: {label: 'Güney', help: 'Alt kenarın enlemi.', example: 32},
      east: {label: 'Doğu', help: 'Sağ kenarın boylamı.', example: 45},
      north: {label: 'Kuzey', help: 'Üst kenarın enlemi.', example: 42},
      land: {label: 'Kara', ...outline},
      borders: {label: 'Sınırlar', ...outline},
      disputed: {label: 'Tartışmalı sınırlar', ...outline},
      labels: {label: 'Adlar', help: 'Ülkelerin ve suların adları, daha önemli olanlar başta.'},
    },
    mapLabel: {
      text: {label: 'Ad', help: 'Haritadaki ad.', example: 'Akdeniz'},
      lat: latitude,
      lon: longitude,
      water: {
        label: 'Su',
        help: 'Bir denizin, gölün veya başka bir suyun adı olup olmadığı.',
      },
    },
    file: {
      url: {label: 'Adres', help: 'Dosyanın adresi.', example: 'convoy-1280.jpg'},
      type: {label: 'Tür', help: 'Dosyanın türü.', example: 'image/jpeg'},
      width: {label: 'Genişlik', help: 'Piksel olarak genişlik.', example: 1280},
      height: {label: 'Yükseklik', help: 'Piksel olarak yükseklik.', example: 720},
    },
    track: {
      url: {
        label: 'Adres',
        help: 'Sayfayla aynı sitedeki bir WebVTT dosyasının adresi.',
        example: 'convoy.tr.vtt',
      },
      lang: {label: 'Dil', help: 'Altyazının dili.', example: 'tr'},
      label: {label: 'Ad', help: 'Okurların seçtiği ad.', example: 'Türkçe'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'Doğrulandı',
        help: 'Haber merkeziniz bunu kendisi kontrol etti veya birbirinden bağımsız kaynaklar aynı şeyi söylüyor.',
      },
      reported: {
        label: 'Haberde aktarıldı',
        help: 'Güvendiğiniz bir kaynak bunu aktarıyor; siz kendiniz kontrol etmediniz.',
      },
      claimed: {
        label: 'İddia',
        help: 'Bunda çıkarı olan biri söylüyor ve başka kimse doğrulamadı.',
      },
      disputed: {
        label: 'Tartışmalı',
        help: 'Bilebilecek durumda olan biri buna karşı çıkıyor. Söylediğini “Bununla çelişenler” alanına ekleyin.',
      },
      unverified: {
        label: 'Doğrulanmadı',
        help: 'Ortalıkta dolaşıyor ve kontrol edemediniz. Okurlar buna güvenmemeli.',
      },
      retracted: {
        label: 'Geri çekildi',
        help: 'Yanlıştı ve geri alındı. Üstü çizili olarak, gerekçesiyle birlikte görünmeye devam eder.',
      },
    },
    qualifier: {
      exactly: {label: 'Tam', help: 'Kaynak saydı ve sayı eksiksiz.'},
      'at-least': {label: 'En az', help: 'Bu kadarı kesin; daha fazlası mümkün.'},
      'at-most': {label: 'En fazla', help: 'Bundan daha fazla değil.'},
      about: {label: 'Yaklaşık', help: 'Kaynak yuvarlıyor veya tahmin ediyor.'},
      almost: {label: 'Neredeyse', help: 'Bundan biraz daha az.'},
      'more-than': {label: 'Üzeri', help: 'Sayı aşıldı; ne kadar aşıldığı bilinmiyor.'},
      'up-to': {label: 'En çok', help: 'Mümkün görülen en yüksek sayı.'},
      between: {label: 'Arasında', help: 'Düşük ve yüksek bir sayı biliniyor.'},
      unknown: {
        label: 'Kesinliği bilinmiyor',
        help: 'Kaynak saydığını mı yoksa tahmin ettiğini mi belirtmiyor.',
      },
    },
    precision: {
      exact: {label: 'Kesin', help: 'İşaret tam yerinde duruyor.'},
      approximate: {
        label: 'Yaklaşık',
        help: 'İşaretin yakınlarında bir yerde. Ne kadar yakın olduğunu “Uzaklık” gösterir.',
      },
      area: {label: 'Bölge', help: 'Bir nokta değil, işaretin çevresindeki bir bölge.'},
    },
    dir: {
      ltr: {label: 'Soldan sağa', help: 'Türkçede olduğu gibi.'},
      rtl: {label: 'Sağdan sola', help: 'Arapçada olduğu gibi.'},
    },
    'story.status': {
      developing: {label: 'Gelişiyor', help: 'Haber hâlâ izleniyor.'},
      ended: {label: 'Sona erdi', help: 'Gelişme sona erdi; düzeltmeler yine yapılır.'},
      archived: {
        label: 'Arşivlendi',
        help: 'Olduğu gibi saklanıyor ve artık güncellenmiyor.',
      },
    },
    'actor.kind': {
      person: {label: 'Kişi', help: 'Tek bir insan.'},
      state: {label: 'Devlet', help: 'Bir şey yapan taraf olarak bir ülke.'},
      body: {
        label: 'Kurum',
        help: 'Bir bakanlık, makam, mahkeme, şirket veya örgüt.',
      },
      alliance: {
        label: 'İttifak veya birlik',
        help: 'Birlikte hareket eden devletler veya gruplar.',
      },
      'armed-group': {label: 'Silahlı grup', help: 'Savaşan ve devlet olmayan bir grup.'},
      media: {label: 'Haber kuruluşu', help: 'Bir gazete, ajans veya yayın kuruluşu.'},
      people: {
        label: 'Topluluk',
        help: 'Mülteciler gibi, örgütlü olmayan çok sayıda insan.',
      },
    },
    'relation.kind': {
      backs: {label: 'Destekliyor', help: 'İlki ikincisine destek veriyor.'},
      fights: {label: 'Çatışıyor', help: 'İkisi silahlı çatışma içinde.'},
      'allied-with': {label: 'Müttefik', help: 'İkisi aynı tarafta.'},
      agreement: {label: 'Anlaşması var', help: 'İkisi bir metin imzaladı.'},
      leads: {label: 'Yönetiyor', help: 'İlki ikincisinin başında.'},
      'part-of': {label: 'Parçası', help: 'İlki ikincisine bağlı.'},
    },
    'place.kind': {
      country: {label: 'Ülke', help: 'Topraklarıyla birlikte bir devlet.'},
      province: {label: 'İl', help: 'Bir bölge, ilçe veya federasyon eyaleti.'},
      town: {label: 'Kent', help: 'Bir şehir, kasaba veya köy.'},
      camp: {label: 'Kamp', help: 'Yerinden edilmiş insanların veya askerlerin kampı.'},
      border: {label: 'Sınır', help: 'Bir sınır veya sınır kapısı.'},
      area: {label: 'Bölge', help: 'Kesin sınırları olmayan bir bölge.'},
      site: {label: 'Mevki', help: 'Tek bir bina, yol, tarla veya gemi.'},
    },
    'source.kind': {
      report: {label: 'Haber', help: 'Bir haber kuruluşunun haberi.'},
      agency: {label: 'Haber ajansı', help: 'Bir haber ajansının geçtiği haber.'},
      statement: {
        label: 'Resmî açıklama',
        help: 'Bir basın açıklaması, konuşma veya resmî duyuru.',
      },
      document: {label: 'Belge', help: 'Bir mektup, dosya, yasa, araştırma veya kitap.'},
      interview: {label: 'Görüşme', help: 'Biri size anlattı.'},
      data: {label: 'Veri', help: 'Bir tablo, kayıt veya ölçüm.'},
      social: {label: 'Sosyal medya', help: 'Birinin paylaşımı.'},
    },
    'media.kind': {
      photo: {
        label: 'Fotoğraf',
        help: 'Gösterdiğiniz bir fotoğraf. Bir dosya ve betimleme gerekir.',
      },
      video: {
        label: 'Video',
        help: 'Gösterdiğiniz bir video. Bir dosya ile altyazı veya betimleme gerekir.',
      },
      footage: {
        label: 'Başka yerde bulunuyor',
        help: 'Göstermeyip bağlantı verdiğiniz bir fotoğraf veya video.',
      },
      player: {
        label: 'Başka bir sitenin oynatıcısı',
        help: 'Başka bir sitedeki video. Okur istediğinde yüklenir.',
      },
    },
    'update.kind': {
      added: {
        label: 'Eklendi',
        help: 'Yeni bir şey var. Okurların gördüğü hiçbir şey yanlış değildi.',
      },
      corrected: {label: 'Düzeltildi', help: 'Yanlış olan bir şey artık doğru.'},
      clarified: {
        label: 'Açıklığa kavuşturuldu',
        help: 'Doğruydu ama yanlış anlaşılabilirdi.',
      },
      retracted: {label: 'Geri çekildi', help: 'Bir şey yanlıştı ve geri alındı.'},
    },
  },
};
