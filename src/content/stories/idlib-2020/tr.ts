import {translateStory} from '../../translate.js';
import {english} from './index.js';
import {map} from './map.js';

const gathering = 'Yüzlerce göçmen [Türkiye’nin Yunanistan sınırlarında](place:turkey-greece).';
const deployed =
  'Yunan polisi ve askerî sınır devriyeleri izinsiz geçişleri önlemek için konuşlandırıldı; [Bulgaristan](actor:bulgaria) da sınır güvenliğini artırdı.';
const shouted =
  'Yunan yetkililerin [AP](actor:ap) haber ajansına söylediğine göre bazıları “sınırları açın” diye bağırıyor.';
const highest =
  'Türkiye’nin 2016’daki ilk müdahalesinden bu yana tek günde verdiği en yüksek kayıp.';
const town =
  'Başkan [Esad](actor:assad)’ın güçlerinden alınan kasaba ile, hükûmetin yalnızca birkaç gün önce yeniden açtığı kilit bir kara yolu kesilmiş oldu.';
const bahceli = 'Cumhurbaşkanı Erdoğan’ın partisiyle ittifak içindeki MHP’nin lideri';
const ally = {side: 'Türkiye’nin NATO’daki müttefikleri'};
const side = {
  opposition: 'Türkiye ve muhalefet',
  government: 'Suriye hükûmeti ve Rusya',
};
/** The names on the map, by their English ones. */
const names: Readonly<Record<string, string>> = {
  Turkey: 'Türkiye',
  Syria: 'Suriye',
  Bulgaria: 'Bulgaristan',
  Iraq: 'Irak',
  Greece: 'Yunanistan',
  'Black Sea': 'Karadeniz',
  'Mediterranean Sea': 'Akdeniz',
  'From Greece to Syria': 'Yunanistan’dan Suriye’ye',
  'Idlib and the border': 'İdlib ve sınır',
};
const named = (name: string) => names[name] ?? name;
const allied = {text: 'NATO’da'};
const carried = {credit: 'Haberde yer aldı', licence: 'Burada yayımlanmıyor'};

export default translateStory(
  english,
  {
    id: 'idlib-2020-tr',
    lang: 'tr',
    dir: 'ltr',
    byline: 'İngilizceden çeviri; metindeki alıntılar da çeviridir',
  },
  {
    title: 'İdlib’de tırmanış',
    kicker: 'Suriye, Şubat 2020',
    dek: 'Bir saldırı, bir misilleme, sınıra yönelen insanlar: tek bir haber ne söyledi, kimin sözüne dayanarak?',
    facts: {
      talks: {
        text: '[Türkiye](actor:turkey) ve [Rusya](actor:russia), [İdlib](place:idlib)’de şiddetin tırmanmasının ardından acil görüşmeler yürütüyor. Suriye’de yerinden edilmiş insanlar sınıra yöneliyor.',
      },
      refugees: {
        text: 'Suriye sınırında artan gerilim nedeniyle [NATO](actor:nato)’dan acil toplantı isteyen Türkiye, “artık mültecileri tutabilecek durumda olmadığını” söylüyor.',
      },
      strike: {
        text: '27 Şubat’ta Rusya destekli Suriye güçlerinin düzenlediği hava saldırısında {figure:strike-toll} Türk askeri öldürüldü. Türkiye’nin misillemesinde {figure:syrian-toll} Suriye askeri öldürüldü.',
      },
      toll: {
        text: 'Suriye hükûmetinin [İdlib](place:idlib)’deki harekâtı Aralık ayında başladı. O zamandan beri öldürülen siviller: {figure:civilians}. Kaçan insanlar: {figure:fled}.',
      },
      greece: {text: `${gathering} ${deployed}`},
      ceasefire: {text: 'BM “derhal ateşkes” çağrısı yapıyor.'},
    },
    events: {
      intervention: {headline: 'Türkiye Suriye’ye ilk kez müdahale ediyor'},
      'eu-deal': {
        headline: 'Türkiye, mültecilerin Avrupa’ya geçişini durdurmak için AB ile anlaşıyor',
        text: 'Cumhurbaşkanı [Erdoğan](actor:erdogan) o zamandan beri Avrupa devletleriyle anlaşmazlıklarda defalarca “kapıları açmakla” tehdit etti.',
      },
      offensive: {
        headline: 'Suriye hükûmetinin isyancıların elindeki İdlib’e harekâtı başlıyor',
        text: 'O zamandan beri öldürülen siviller: {figure:civilians}. Kaçan insanlar: {figure:fled}.',
        note: 'Haber yayımlandığında sürüyordu.',
      },
      losses: {
        headline: 'İdlib ilinde {figure:turkish-toll} Türk askeri öldürüldü',
        text: 'Suriye’nin kuzeybatısında, yaklaşık Şubat başından bu yana; son ölümler dâhil.',
      },
      troops: {
        headline: 'Türkiye İdlib’e asker, tank ve başka teçhizat gönderiyor',
        text: 'Gönderilen askerler: {figure:troops}.',
        note: 'Haber yalnızca “son haftalar” diyor.',
      },
      ultimatum: {
        headline: 'Erdoğan, Suriye hükûmetine çekilmesi için Şubat sonuna kadar süre veriyor',
        text: 'Erdoğan’a göre Suriye hükûmeti son dönemde aldığı yerlerden çekilmeli; aksi hâlde Türkiye’nin “müdahalesi” artacak.',
      },
      town: {
        headline: 'Türkiye destekli muhalif güçler kuzeybatıda stratejik bir kasabayı alıyor',
        text: town,
        note: 'Haber kasabanın adını vermiyor.',
      },
      strike: {
        headline:
          'Rusya destekli Suriye güçlerinin hava saldırısında {figure:strike-toll} Türk askeri öldürüldü',
        text: highest,
      },
      retaliation: {
        headline: 'Türkiye’nin misillemesinde {figure:syrian-toll} Suriye askeri öldürüldü',
        note: 'Haber yalnızca saldırıdan sonra olduğunu söylüyor.',
      },
      nato: {
        headline: 'NATO, Türkiye’nin isteğiyle kurucu antlaşmasının 4. maddesi uyarınca toplanıyor',
      },
      call: {
        headline: 'Devlet başkanları Putin ve Erdoğan gerilimi telefonla yatıştırmaya çalışıyor',
      },
      footage: {
        headline:
          'Türkiye Millî Savunma Bakanlığı, Suriye hükûmet mevzilerine misilleme saldırılarının videosunu yayımlıyor',
      },
      border: {
        headline: 'Türkiye’nin Yunanistan sınırlarında yüzlerce göçmen toplanıyor',
        text: `${shouted} ${deployed}`,
      },
      un: {
        headline: 'BM “derhal ateşkes” çağrısı yapıyor',
        text: 'BM, “tırmanan askerî eylemlerin siviller için oluşturduğu risk” konusunda uyarıyor.',
      },
    },
    figures: {
      'strike-toll': {label: 'Hava saldırısında öldürülen Türk askerleri', note: highest},
      'turkish-toll': {label: 'Şubat başından bu yana İdlib ilinde öldürülen Türk askerleri'},
      'syrian-toll': {label: 'Türkiye’nin misillemesinde öldürülen Suriye askerleri'},
      civilians: {
        label: 'Harekâtın başladığı Aralık ayından bu yana öldürülen siviller',
        words: 'yüzlerce',
      },
      fled: {label: 'Aralık ayından bu yana kaçan insanlar'},
      hosted: {label: 'Türkiye’nin hâlihazırda barındırdığı, yerinden edilmiş Suriyeliler'},
      atmeh: {
        label: 'Kapalı Türkiye sınırındaki Atme’de yaşayan, yerinden edilmiş Suriyeliler',
        note: 'Haberdeki bir görüntü altı yazısından.',
      },
      troops: {label: 'Son haftalarda İdlib’e gönderilen Türk askerleri', words: 'binlerce'},
    },
    questions: {
      refugees: {
        question: 'Mülteciler tırmanışa nasıl karşılık verdi?',
        answer: `Birçoğu kapalı olan [Türkiye sınırına](place:turkey-syria) kaçtı. Oradaki derme çatma, çok büyük “çadır kentlerde” bulunan, yerinden edilmiş Suriyeliler ne sınırı geçebiliyor ne de evlerine dönebiliyor. Suriye’nin en büyük “çadır kenti” [Atme](place:atmeh)’deki yerinden edilmiş Suriyeliler: {figure:atmeh}.\n\n${gathering} ${shouted} ${deployed}\n\nTürkiye’nin hâlihazırda barındırdığı, yerinden edilmiş Suriyeliler: {figure:hosted}. Türkiye 2016’da mültecilerin Avrupa’ya geçişini durdurmak için AB ile anlaştı; Cumhurbaşkanı [Erdoğan](actor:erdogan) o zamandan beri Avrupa devletleriyle anlaşmazlıklarda defalarca “kapıları açmakla” tehdit etti. [NATO](actor:nato)’dan acil toplantı isteyen Türkiye, “artık mültecileri tutabilecek durumda olmadığını” söylüyor.`,
      },
      nato: {
        question: 'Birleşik Krallık dâhil NATO işin içine girebilir mi?',
        answer:
          'NATO, 28 Şubat’ta Türkiye’nin isteğiyle kurucu antlaşmasının 4. maddesi uyarınca toplandı. Bu maddeye göre güvenliğini tehdit altında gören bir müttefik, aralarında [Birleşik Krallık](actor:uk)’ın da olduğu öbür müttefiklere danışmayı isteyebilir. Genel Sekreter [Jens Stoltenberg](actor:stoltenberg), müttefiklerin “Türkiye ile tam dayanışmalarını ifade ettiklerini” söyledi ve Türk askerlerine yönelik saldırıyı kınadı. Şöyle dedi: “Bu tehlikeli durum yatıştırılmalıdır... bölgedeki korkunç insani durumun daha da kötüleşmesini önlemek ve İdlib’de mahsur kalanlara acil insani erişimi sağlamak için”.\n\nNATO, Suriye’deki çatışmada doğrudan rol oynamıyor; ancak Türkiye’nin ülkenin kuzeyini işgali ittifakı neredeyse krize sürükledi. [Fransa](actor:france), Türkiye’nin saldırıya uğrayan bir üyeyi savunma yükümlülüğünü düzenleyen 5. maddeye başvurmasının ne anlama geleceğini müttefiklerin görüşmesini istedi; haber yayımlandığında böyle bir görüşme yapılmamıştı.',
      },
      turkey: {
        question: 'Türkiye’nin Suriye’deki çatışmada rolü nedir?',
        answer: `Türkiye, İdlib’deki [muhalif savaşçıların](actor:opposition) bir bölümünü destekliyor. Son haftalarda oraya asker, tank ve başka teçhizat gönderdi. Gönderilen askerler: {figure:troops}. Şubat başından bu yana İdlib ilinde öldürülen Türk askerleri: {figure:turkish-toll}.\n\nCumhurbaşkanı [Erdoğan](actor:erdogan), 26 Şubat’ta Suriye hükûmetine son dönemde aldığı yerlerden çekilmesi için Şubat sonuna kadar süre verdi; aksi hâlde Türkiye’nin “müdahalesi” artacaktı. Ertesi gün Türkiye destekli muhalif güçler kuzeybatıda stratejik bir kasabayı aldı. ${town}\n\nTürkiye’de ise Cumhurbaşkanı Erdoğan’ın partisiyle ittifak içindeki MHP’nin lideri [Devlet Bahçeli](actor:bahceli), İdlib’in “millî bekamızı tehdit ettiğini” söylüyor.`,
      },
    },
    statements: {
      'turkey-refugees': {
        topic: 'Mülteciler',
        text: 'Çeviri: “artık mültecileri tutabilecek durumda değil”. Kendisi hakkında söyledi.',
      },
      'erdogan-gates': {
        topic: 'Mülteciler',
        text: 'Çeviri: “kapıları açmak”. Avrupa devletleriyle anlaşmazlıklarda defalarca bununla tehdit etti.',
      },
      'russia-strike': {
        topic: 'Saldırı',
        text: 'Vurulan Türk askerleri “terörist muharebe düzenleri” arasında konuşlanmıştı; “(orada) olmamaları gerekiyordu”.',
        note: 'Türkiye’nin anlatımı bununla çelişiyor.',
      },
      'stoltenberg-solidarity': {
        topic: 'Saldırı',
        text: 'Çeviri: “Türkiye ile tam dayanışmalarını ifade ettiler”. NATO müttefikleri hakkında söyledi. Türk askerlerine yönelik saldırıyı kınadı.',
      },
      'un-ceasefire': {
        topic: 'Tırmanış',
        text: 'BM “derhal ateşkes” çağrısı yapıyor. “Tırmanan askerî eylemlerin siviller için oluşturduğu risk” konusunda uyarıyor.',
      },
      'erdogan-intervention': {
        topic: 'Tırmanış',
        text: 'Suriye hükûmeti Şubat sonuna kadar son dönemde aldığı yerlerden çekilmeli; aksi hâlde Türkiye’nin “müdahalesi” artacak.',
      },
      'stoltenberg-deescalate': {
        topic: 'Çıkış yolu',
        text: 'Çeviri: “Bu tehlikeli durum yatıştırılmalıdır... bölgedeki korkunç insani durumun daha da kötüleşmesini önlemek ve İdlib’de mahsur kalanlara acil insani erişimi sağlamak için”.',
      },
      'crowd-borders': {
        topic: 'Sınır',
        text: 'Çeviri: “sınırları açın”. Yunan yetkililerin [AP](actor:ap) haber ajansına söylediğine göre bazıları böyle bağırdı.',
      },
      'bahceli-survival': {
        topic: 'Türkiye’de',
        text: 'Çeviri: “millî bekamızı tehdit ediyor”. İdlib hakkında söyledi.',
      },
    },
    actors: {
      turkey: {
        side: side.opposition,
        name: 'Türkiye',
        text: 'İdlib’deki muhalif savaşçıların bir bölümünü destekliyor; NATO üyesi.',
      },
      erdogan: {name: 'Recep Tayyip Erdoğan', role: 'Türkiye Cumhurbaşkanı'},
      'turkish-ministry': {name: 'Türkiye Millî Savunma Bakanlığı'},
      bahceli: {name: 'Devlet Bahçeli', role: bahceli},
      opposition: {
        short: 'İdlib muhalefeti',
        side: side.opposition,
        name: 'İdlib’deki muhalif savaşçılar',
        text: 'İdlib onların son kalesi. Türkiye bir bölümünü destekliyor.',
      },
      syria: {name: 'Suriye hükûmeti ve güçleri', short: 'Suriye hükûmeti', side: side.government},
      assad: {name: 'Beşar Esad', role: 'Suriye Devlet Başkanı'},
      russia: {side: side.government, name: 'Rusya', text: 'Suriye hükûmetini destekliyor.'},
      putin: {name: 'Vladimir Putin', role: 'Rusya Devlet Başkanı'},
      'russian-ministry': {name: 'Rusya Savunma Bakanlığı'},
      kremlin: {name: 'Kremlin'},
      nato: {name: 'NATO'},
      stoltenberg: {name: 'Jens Stoltenberg', role: 'NATO Genel Sekreteri'},
      un: {name: 'Birleşmiş Milletler', short: 'BM'},
      eu: {name: 'Avrupa Birliği', short: 'AB'},
      greece: {name: 'Yunanistan', ...ally},
      bulgaria: {name: 'Bulgaristan', ...ally},
      france: {name: 'Fransa', ...ally},
      uk: {name: 'Birleşik Krallık', short: 'BK', ...ally},
      displaced: {name: 'Yerinden edilmiş Suriyeliler'},
      crowd: {name: 'Yunanistan sınırındaki insanlar', text: 'Yüzlerce göçmen.'},
      ap: {name: 'AP', role: 'Haber ajansı'},
    },
    relations: {
      'turkey backs opposition': {text: 'savaşçıların bir bölümü'},
      'turkey fights syria': {text: 'birbirlerini vuruyorlar'},
      'turkey allied-with greece': allied,
      'turkey allied-with bulgaria': allied,
      'turkey allied-with france': allied,
      'turkey allied-with uk': allied,
      'turkey agreement eu': {text: 'mültecilerin Avrupa’ya geçişini durdurmak için'},
    },
    places: {
      idlib: {name: 'İdlib', text: 'Suriye’nin kuzeybatısında; muhalefetin son kalesi.'},
      atmeh: {name: 'Atme', text: 'Suriye’nin en büyük “çadır kenti”; kapalı Türkiye sınırında.'},
      'turkey-syria': {name: 'Türkiye–Suriye sınırı', text: 'Kapalı; birçok insan oraya kaçtı.'},
      'turkey-greece': {
        name: 'Türkiye–Yunanistan kara sınırı',
        text: '28 Şubat’ta yüzlerce göçmenin toplandığı yer.',
      },
      'bulgaria-turkey': {
        name: 'Bulgaristan–Türkiye sınırı',
        text: 'Bulgaristan sınır güvenliğini artırdı.',
      },
    },
    map: {
      credit: 'Natural Earth',
      note: 'Sınırlar Natural Earth’ün çizdiği gibidir; bunlar sahada denetimi kimin elinde tuttuğuna göre çizilir. Kesikli olanlar dâhil bazıları tartışmalıdır.',
      frames: map.frames.map(({title, labels}) => ({
        title: named(title),
        labels: labels.map(({text}) => ({text: named(text)})),
      })),
    },
    media: {
      'strikes-video': {
        caption: 'Video: Suriye hükûmet mevzilerine misilleme saldırıları.',
        credit: 'Türkiye Millî Savunma Bakanlığı',
        licence: carried.licence,
      },
      'atmeh-video': {
        caption:
          'Video: [Atme](place:atmeh), Suriye’nin kapalı Türkiye sınırındaki en büyük “çadır kenti”. Orada bulunan, yerinden edilmiş Suriyeliler: {figure:atmeh}.',
        ...carried,
      },
      'stoltenberg-video': {
        caption:
          'Video: Jens Stoltenberg, Türkiye’nin NATO’nun “tam dayanışmasına” sahip olduğunu söylüyor.',
        ...carried,
      },
      'erdogan-photo': {
        caption: 'Fotoğraf: Sınırları açmakla tehdit eden Cumhurbaşkanı Erdoğan.',
        credit: 'AP',
        licence: carried.licence,
      },
    },
    sources: {
      report: {title: 'Haber, 28\u00a0Şubat\u00a02020 (İngilizce)', note: 'Yayımcısı bilinmiyor.'},
      'nato-members': {title: 'NATO üyesi ülkeler (İngilizce)', publisher: 'NATO'},
      'enab-baladi': {
        title: 'Sincar’dan göçenler Atme kampında yerde uyuyor (İngilizce)',
        publisher: 'Enab Baladi',
      },
      'syria-direct': {title: 'Atme kampından notlar (İngilizce)', publisher: 'Syria Direct'},
      afp: {
        title: 'Devlet Bahçeli: Erdoğan’ın gizemli milliyetçi müttefiki (İngilizce)',
        publisher: 'AFP',
      },
    },
    updates: {
      'camp-name': {
        text: 'Kampın adı.',
        before: 'Atmed',
        after: 'Atme (Atmeh, Atma)',
        why: '[Haber](source:report) adı yanlış yazıyor.',
      },
      'bahceli-party': {
        text: '[Devlet Bahçeli](actor:bahceli)’nin görevi.',
        before: 'Cumhurbaşkanı Erdoğan’ın partisinin baş yetkilisi',
        after: bahceli,
        why: '[Haber](source:report) onu yanlış partide gösteriyor.',
      },
    },
  },
);
