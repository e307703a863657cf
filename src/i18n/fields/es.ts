import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'Grado de certeza',
    help: 'Hasta qué punto pueden fiarse los lectores. Ven esta palabra al lado.',
  },
  by: {
    label: 'Quién lo dice',
    help: 'La persona, el Estado o el grupo que lo dice. Si no se indica, hace falta al menos una fuente.',
  },
  via: {
    label: 'Transmitido por',
    help: 'Quién transmitió las palabras, si no se dijeron en público: por ejemplo, una agencia de noticias a la que se las dijeron.',
  },
  sources: {
    label: 'Fuentes',
    help: 'Dónde se puede consultar. Los lectores encuentran los enlaces al lado.',
  },
  counterclaims: {
    label: 'Contradicho por',
    help: 'Declaraciones que lo contradicen. Los lectores las ven al lado, con el mismo tamaño.',
  },
  note: {
    label: 'Nota',
    help: 'Lo que los lectores deben saber para valorarlo.',
    example: 'El ministerio no dijo cómo había hecho el recuento.',
  },
  reported: {
    label: 'Publicado el',
    help: 'Cuándo se informó de ello, si no es cuando ocurrió.',
  },
  checked: {
    label: 'Última comprobación',
    help: 'Cuándo lo comprobó su redacción por última vez.',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'Grado de exactitud',
    help: 'Qué significa el número. «Alrededor de» si la fuente redondea, «al menos» si puede haber más.',
  },
  amount: {
    label: 'Número',
    help: 'El número tal como lo da la fuente; con «entre», el menor y el mayor.',
  },
  words: {
    label: 'En palabras',
    help: 'El número tal como lo expresa la fuente, si no da cifras.',
    example: 'cientos',
  },
  magnitude: {
    label: 'La palabra equivale a',
    help: 'El número al que equivale una palabra como «cientos» (100) o «miles» (1000). Solo sirve para dibujar la cifra.',
  },
  asOf: {
    label: 'Fecha del dato',
    help: 'La fecha para la que vale el número. Los lectores la ven al lado.',
  },
} as const;

const where = {
  label: 'Lugares',
  help: 'Dónde ocurrió. Los lectores pueden filtrar por lugar y encontrarlo en el mapa.',
} as const;
const who = {
  label: 'Actores',
  help: 'Quién participa o se ve afectado, además de quien lo dice.',
} as const;
const latitude = {
  label: 'Latitud',
  help: 'Grados al norte del ecuador; el sur es negativo.',
} as const;
const longitude = {
  label: 'Longitud',
  help: 'Grados al este de Greenwich; el oeste es negativo.',
} as const;
const about = {
  label: 'Fuentes',
  help: 'Dónde se puede consultar.',
} as const;
const outline = {
  help: 'Un trazado SVG de números enteros relativos, hecho con la herramienta de mapas. No se escribe a mano.',
} as const;
const id = {
  label: 'Identificador',
  help: 'El nombre con el que otras entradas remiten a esta. No cambia cuando cambia el texto, porque hay enlaces que llevan a ella.',
} as const;

export const es: FieldTranslation = {
  kinds: {
    story: {
      label: 'Historia',
      plural: 'Historias',
      help: 'La historia completa: su título, su idioma y lo actual que es.',
    },
    event: {
      label: 'Hecho',
      plural: 'Hechos',
      help: 'Algo que ocurrió en un momento: una entrada de la cronología.',
    },
    fact: {
      label: 'Dato',
      plural: 'Datos',
      help: 'Lo que se sabe ahora, en una o dos frases: una línea de los datos clave.',
    },
    figure: {
      label: 'Cifra',
      plural: 'Cifras',
      help: 'Un número con su fecha y su fuente. Los textos pueden mostrarla y así siguen al día.',
    },
    question: {
      label: 'Pregunta',
      plural: 'Preguntas',
      help: 'Una pregunta que se hacen los lectores, con su respuesta.',
    },
    statement: {
      label: 'Declaración',
      plural: 'Declaraciones',
      help: 'Lo que alguien dijo: una cita o una paráfrasis.',
    },
    actor: {
      label: 'Persona o grupo',
      plural: 'Personas y grupos',
      help: 'Quien actúa o habla en la historia: una persona, un Estado, una institución o un grupo.',
    },
    relation: {
      label: 'Relación',
      plural: 'Relaciones',
      help: 'Qué relación tiene una persona o un grupo con otro: quién apoya, combate o dirige a quién.',
    },
    place: {
      label: 'Lugar',
      plural: 'Lugares',
      help: 'Un lugar de la historia, para el mapa, los filtros y los textos.',
    },
    source: {
      label: 'Fuente',
      plural: 'Fuentes',
      help: 'Una noticia, un documento, una entrevista o una publicación en que se basan las afirmaciones.',
    },
    media: {
      label: 'Imagen o vídeo',
      plural: 'Imágenes y vídeos',
      help: 'Una foto, un vídeo, imágenes que se conservan en otro sitio o el reproductor de otra web.',
    },
    update: {
      label: 'Cambio',
      plural: 'Cambios',
      help: 'Qué se añadió, corrigió, aclaró o retiró, y cuándo: una entrada del registro público de cambios.',
    },
    previous: {
      label: 'Valor anterior',
      plural: 'Valores anteriores',
      help: 'El valor de una cifra antes de que se corrigiera.',
    },
    map: {label: 'Mapa', plural: 'Mapas', help: 'El mapa de la historia.'},
    frame: {
      label: 'Sección del mapa',
      plural: 'Secciones del mapa',
      help: 'Una parte del mundo que muestra el mapa. La primera es el mapa completo; las demás son recuadros.',
    },
    mapLabel: {
      label: 'Nombre en el mapa',
      plural: 'Nombres en el mapa',
      help: 'El nombre de un país o de unas aguas en el mapa.',
    },
    file: {
      label: 'Archivo',
      plural: 'Archivos',
      help: 'Un archivo de una foto o un vídeo. Si hay varios tipos, el que admiten todos los navegadores va el último.',
    },
    track: {
      label: 'Subtítulos',
      plural: 'Subtítulos',
      help: 'Los subtítulos de un vídeo en un idioma.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'Esquema',
        help: 'La dirección del esquema con el que los editores de texto comprueban el archivo.',
      },
      id: {
        ...id,
        help: 'El nombre de la historia en archivos y direcciones. No cambia.',
      },
      title: {
        label: 'Título',
        help: 'Cómo se titula la historia.',
        example: 'La escalada en Idlib',
      },
      kicker: {
        label: 'Antetítulo',
        help: 'Unas pocas palabras sobre el título: el lugar, el tema o la serie.',
        example: 'Siria, febrero de 2020',
      },
      dek: {
        label: 'Entradilla',
        help: 'Una o dos frases bajo el título que dicen de qué trata la historia.',
        example: 'Un ataque, una represalia, gente camino de la frontera.',
      },
      byline: {
        label: 'Firma',
        help: 'Quién la escribió.',
        example: 'Por Leyla Demir y Tom Weber',
      },
      dateline: {
        label: 'Data',
        help: 'Dónde se escribió.',
      },
      lang: {
        label: 'Idioma',
        help: 'El idioma de los textos. Las fechas, los números y las comillas lo siguen.',
        example: 'es-ES',
      },
      dir: {
        label: 'Dirección del texto',
        help: 'Solo hace falta si no es la dirección habitual del idioma.',
      },
      timeZone: {
        label: 'Zona horaria',
        help: 'La zona horaria de las horas de la historia, con su nombre de la IANA.',
      },
      status: {
        label: 'Estado de la historia',
        help: 'Si todavía se informa sobre ella. Una historia en curso dice a los lectores cuándo se actualizó por última vez.',
      },
      published: {
        label: 'Primera publicación',
        help: 'Cuándo se publicó la primera edición.',
      },
      updated: {
        label: 'Última actualización',
        help: 'Cuándo cambió algo para los lectores por última vez.',
      },
      checked: {
        label: 'Última comprobación',
        help: 'Cuándo se comprobó la historia entera por última vez, aunque no haya cambiado nada.',
      },
      revision: {
        label: 'Edición',
        help: 'Un número que crece con cada edición publicada. Una página nunca vuelve a uno menor.',
      },
      staleAfter: {
        label: 'Caduca tras (horas)',
        help: 'Horas sin actualización tras las que se avisa a los lectores de que la historia puede no estar al día.',
      },
      url: {
        label: 'Dirección de la página',
        help: 'La página en que se publica la historia. Los enlaces a las entradas llevan a ella.',
      },
      facts: {label: 'Datos', help: 'Lo que se sabe ahora, primero lo más importante.'},
      events: {
        label: 'Hechos',
        help: 'Qué ocurrió, en cualquier orden: los lectores lo ven por fecha.',
      },
      figures: {label: 'Cifras', help: 'Los números de la historia, primero el más importante.'},
      questions: {label: 'Preguntas', help: 'Lo que preguntan los lectores, con respuestas.'},
      statements: {label: 'Declaraciones', help: 'Quién ha dicho qué.'},
      actors: {label: 'Personas y grupos', help: 'Quién actúa o habla en la historia.'},
      relations: {
        label: 'Relaciones',
        help: 'Qué relación tienen entre sí las personas y los grupos.',
      },
      places: {label: 'Lugares', help: 'Dónde transcurre la historia.'},
      map: {label: 'Mapa', help: 'Los contornos del mapa en que se muestran los lugares.'},
      media: {
        label: 'Imágenes y vídeos',
        help: 'Fotos, vídeos e imágenes que se conservan en otro sitio.',
      },
      sources: {label: 'Fuentes', help: 'En qué se basan las afirmaciones.'},
      updates: {label: 'Cambios', help: 'Qué se añadió, corrigió, aclaró o retiró.'},
    },
    event: {
      id: id,
      when: {
        label: 'Cuándo',
        help: 'Cuándo ocurrió, con la exactitud con que se sabe y no más.',
      },
      headline: {
        label: 'Titular',
        help: 'Qué ocurrió, en una línea.',
        example: 'Un ataque aéreo mata a {figure:strike-toll} soldados turcos',
      },
      text: {
        label: 'Texto',
        help: 'Más detalles, en uno o dos párrafos.',
        example: 'Los soldados iban en un convoy en [Balyun](place:balyun).',
      },
      key: {
        label: 'Hecho clave',
        help: 'Si forma parte de la vista breve, que solo muestra los hechos clave.',
      },
      places: where,
      actors: who,
      media: {
        label: 'Imágenes y vídeos',
        help: 'Se muestran con el hecho.',
      },
      statements: {
        label: 'Declaraciones',
        help: 'Qué se dijo al respecto. Se muestran con el hecho.',
      },
      ...claim,
    },
    fact: {
      id: id,
      text: {
        label: 'Texto',
        help: 'El dato, en una o dos frases.',
        example:
          '[Turquía](actor:turkey) y [Rusia](actor:russia) mantienen conversaciones de urgencia.',
      },
      when: {
        label: 'Cuándo',
        help: 'La fecha para la que vale, si la tiene.',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: id,
      label: {
        label: 'Qué se cuenta',
        help: 'Qué cuenta el número, de modo que se entienda sin el texto que lo rodea.',
        example: 'Soldados turcos muertos en el ataque aéreo',
      },
      ...quantity,
      unit: {
        label: 'Unidad',
        help: 'Lo que va tras el número, si no es un simple recuento.',
      },
      scope: {
        label: 'Periodo contado',
        help: 'El tiempo que abarca el recuento, si no es un momento.',
      },
      partOf: {
        label: 'Parte de',
        help: 'La cifra mayor de la que esta forma parte. Los lectores ven las dos juntas.',
      },
      previous: {
        label: 'Valor anterior',
        help: 'El valor antes de la corrección. Los lectores lo ven tachado.',
      },
      places: where,
      actors: {
        label: 'Actores',
        help: 'A quién se refiere el número, además de quien lo da.',
      },
      ...claim,
    },
    question: {
      id: id,
      question: {
        label: 'Pregunta',
        help: 'Tal como la haría un lector.',
        example: '¿Tiene que ayudar la OTAN a Turquía?',
      },
      answer: {
        label: 'Respuesta',
        help: 'Primero una respuesta breve y después los detalles.',
        example: 'No. El artículo 5 se aplica a ataques en Europa o Norteamérica.',
      },
      ...claim,
    },
    statement: {
      id: id,
      ...claim,
      by: {
        label: 'Quién lo dijo',
        help: 'La persona, el Estado o el grupo que lo dijo.',
      },
      words: {
        label: 'Palabras exactas',
        help: 'Qué se dijo, palabra por palabra y sin comillas: los lectores lo ven entre las de su idioma.',
        example: 'Ya no podemos contener a los refugiados',
      },
      lang: {
        label: 'Idioma de las palabras',
        help: 'Solo hace falta si las palabras exactas no están en el idioma de la historia.',
      },
      text: {
        label: 'Paráfrasis',
        help: 'Qué se dijo, con sus propias palabras. Los lectores lo ven sin comillas.',
        example: 'Rusia dice que sus aviones no volaron allí.',
      },
      to: {label: 'Dicho a', help: 'A quién se dijo.', example: 'reuters'},
      when: {label: 'Cuándo', help: 'Cuándo se dijo.', example: '2020-02-28'},
      topic: {
        label: 'Tema',
        help: 'Las declaraciones con el mismo tema se muestran juntas, para que los lectores puedan compararlas.',
        example: 'Quién llevó a cabo el ataque aéreo',
      },
      places: {
        label: 'Lugares',
        help: 'Los lugares de los que trata.',
      },
      actors: {
        label: 'Sobre',
        help: 'De quién trata, además de quien lo dijo.',
      },
    },
    actor: {
      id: id,
      name: {
        label: 'Nombre',
        help: 'El nombre completo, tal como lo conocen los lectores.',
      },
      short: {
        label: 'Nombre corto',
        help: 'Un nombre más corto para espacios pequeños, como el diagrama.',
      },
      kind: {
        label: 'Tipo',
        help: 'Qué clase de persona o grupo es.',
      },
      role: {
        label: 'Cargo',
        help: 'El cargo o la función. Los lectores lo ven donde se cita a la persona.',
        example: 'Secretario general de la OTAN',
      },
      of: {
        label: 'Pertenece a',
        help: 'La institución, el Estado o el grupo al que pertenece.',
      },
      side: {
        label: 'Bando',
        help: 'Las personas y los grupos del mismo bando se dibujan juntos. Escríbalo igual en todos.',
        example: 'Aliados de Turquía',
      },
      text: {
        label: 'Texto',
        help: 'Quién es, en una o dos frases.',
        example: 'Dirige la OTAN desde 2014.',
      },
      media: {
        label: 'Imagen',
        help: 'Un retrato o una bandera.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {label: 'De', help: 'Quién apoya, combate o dirige.', example: 'russia'},
      to: {label: 'A', help: 'A quién.', example: 'syria'},
      kind: {
        label: 'Tipo',
        help: 'Qué relación tiene el primero con el segundo.',
        example: 'backs',
      },
      text: {
        label: 'Texto',
        help: 'Unas pocas palabras que lo precisan.',
        example: 'con aviones y asesores',
      },
      since: {
        label: 'Desde',
        help: 'Desde cuándo, o desde cuándo hasta cuándo.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: id,
      name: {
        label: 'Nombre',
        help: 'El nombre, tal como lo conocen los lectores.',
        example: 'Idlib',
      },
      kind: {label: 'Tipo', help: 'Qué clase de lugar es.', example: 'province'},
      text: {
        label: 'Texto',
        help: 'Lo que los lectores deben saber sobre el lugar.',
        example: 'La última provincia en manos de la oposición.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'Grado de exactitud',
        help: 'Con qué exactitud se conoce la posición. La marca del mapa lo muestra.',
      },
      radius: {
        label: 'Radio (km)',
        help: 'La distancia a la marca dentro de la cual está un lugar aproximado, en kilómetros.',
      },
      path: {
        label: 'Línea',
        help: 'Los puntos de una frontera o de otra línea, cada uno como longitud y latitud.',
      },
      sources: about,
    },
    source: {
      id: id,
      title: {
        label: 'Título',
        help: 'El título de la noticia, el documento o la publicación.',
        example: 'Turquía y Rusia mantienen conversaciones de urgencia',
      },
      short: {
        label: 'Nombre corto',
        help: 'Lo que ven los lectores donde se cita la fuente. Si falta, el editor y el año.',
      },
      kind: {label: 'Tipo', help: 'Qué clase de fuente es.', example: 'report'},
      publisher: {label: 'Editor', help: 'Quién la publicó.', example: 'The Guardian'},
      url: {
        label: 'Dirección',
        help: 'Dónde pueden abrirla los lectores.',
      },
      archived: {
        label: 'Copia archivada',
        help: 'La dirección de una copia archivada, para el día en que la página cambie o desaparezca.',
      },
      published: {
        label: 'Publicado',
        help: 'Cuándo se publicó.',
      },
      note: {
        label: 'Nota',
        help: 'Lo que los lectores deben saber sobre la fuente.',
        example: 'Solo para suscriptores',
      },
    },
    media: {
      id: id,
      kind: {label: 'Tipo', help: 'Cómo se muestra.', example: 'photo'},
      caption: {
        label: 'Pie',
        help: 'Qué muestra, dónde y cuándo.',
        example: 'Un convoy turco cerca de [Balyun](place:balyun), 28 de febrero de 2020.',
      },
      credit: {
        label: 'Crédito',
        help: 'Quién es el autor y de quién son los derechos.',
      },
      alt: {
        label: 'Descripción',
        help: 'Lo que necesita saber una persona que no puede verlo. Las fotos la necesitan, y también los vídeos sin voz.',
        example: 'Seis vehículos blindados en un camino embarrado entre olivos',
      },
      licence: {
        label: 'Licencia',
        help: 'En qué condiciones puede mostrarse.',
      },
      when: {label: 'Cuándo', help: 'Cuándo se tomó.', example: '2020-02-28'},
      by: {label: 'Autor', help: 'La persona o el grupo que lo hizo.', example: 'afp'},
      sources: {label: 'Fuentes', help: 'De dónde procede.', example: ['report']},
      places: {label: 'Lugares', help: 'Dónde se tomó.', example: ['balyun']},
      actors: {label: 'Muestra', help: 'Quién aparece.', example: ['turkey']},
      url: {
        label: 'Dirección',
        help: 'La página de las imágenes que se conservan en otro sitio, o el reproductor de otra web.',
      },
      files: {
        label: 'Archivos',
        help: 'Los archivos de la foto o el vídeo, en varios tamaños o tipos si los hay.',
      },
      poster: {
        label: 'Imagen fija',
        help: 'La imagen que se muestra antes de que empiece un vídeo.',
      },
      tracks: {
        label: 'Subtítulos',
        help: 'Los subtítulos de un vídeo, un archivo por idioma.',
      },
      sensitive: {
        label: 'Advertencia',
        help: 'De qué se advierte a los lectores antes de mostrarlo.',
        example: 'Muestra a personas heridas',
      },
    },
    update: {
      id: id,
      kind: {label: 'Tipo', help: 'Qué pasó con la entrada.', example: 'corrected'},
      when: {label: 'Cuándo', help: 'Cuándo se cambió.', example: '2020-02-28T18:00'},
      touches: {
        label: 'Cambia',
        help: 'Las entradas que se cambiaron. La corrección se muestra con cada una de ellas.',
      },
      text: {
        label: 'Texto',
        help: 'Qué se cambió, en una frase.',
        example: 'Se corrigió el número de soldados muertos.',
      },
      before: {label: 'Antes', help: 'Qué decía antes.', example: '29'},
      after: {label: 'Ahora', help: 'Qué dice ahora.', example: '33'},
      why: {
        label: 'Por qué',
        help: 'Por qué se cambió.',
        example: 'El gobernador de Hatay dio un número mayor.',
      },
      by: {
        label: 'Corregido por',
        help: 'Quién lo corrigió, si no fue su redacción.',
      },
      sources: {
        label: 'Fuentes',
        help: 'En qué se basa la corrección.',
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
        label: 'Crédito',
        help: 'Quién hizo los contornos.',
      },
      note: {
        label: 'Nota',
        help: 'Qué visión de las fronteras sigue el mapa, donde están en disputa.',
        example: 'Fronteras según las trazan las Naciones Unidas.',
      },
      frames: {label: 'Secciones', help: 'Primero el mapa completo y después los recuadros.'},
    },
    frame: {
      title: {label: 'Título', help: 'Qué muestra la sección.', example: 'Turquía y Siria'},
      west: {label: 'Oeste', help: 'La longitud del borde izquierdo.', example: 25},
      south: {label: 'Sur', help: 'La latitud del borde inferior.', example: 32},
      east: {label: 'Este', help: 'La longitud del borde derecho.', example: 45},
      north: {label: 'Norte', help: 'La latitud del borde superior.', example: 42},
      land: {label: 'Tierra', ...outline},
      borders: {label: 'Fronteras', ...outline},
      disputed: {label: 'Fronteras en disputa', ...outline},
      labels: {
        label: 'Nombres',
        help: 'Nombres de países y de aguas, primero los más importantes.',
      },
    },
    mapLabel: {
      text: {label: 'Nombre', help: 'El nombre en el mapa.', example: 'Mar Mediterráneo'},
      lat: latitude,
      lon: longitude,
      water: {
        label: 'Aguas',
        help: 'Si es el nombre de un mar, un lago u otras aguas.',
      },
    },
    file: {
      url: {label: 'Dirección', help: 'La dirección del archivo.', example: 'convoy-1280.jpg'},
      type: {label: 'Tipo', help: 'El tipo del archivo.', example: 'image/jpeg'},
      width: {label: 'Ancho', help: 'El ancho en píxeles.', example: 1280},
      height: {label: 'Alto', help: 'El alto en píxeles.', example: 720},
    },
    track: {
      url: {
        label: 'Dirección',
        help: 'La dirección de un archivo WebVTT en el mismo sitio que la página.',
        example: 'convoy.es.vtt',
      },
      lang: {label: 'Idioma', help: 'El idioma de los subtítulos.', example: 'es'},
      label: {label: 'Nombre', help: 'Lo que eligen los lectores.', example: 'Español'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'Confirmado',
        help: 'Lo ha comprobado su propia redacción, o coinciden fuentes que no dependen unas de otras.',
      },
      reported: {
        label: 'Según lo publicado',
        help: 'Lo publica una fuente de la que se fía; usted no lo ha comprobado.',
      },
      claimed: {
        label: 'Afirmación',
        help: 'Lo dice alguien que tiene interés en ello, y nadie más lo ha confirmado.',
      },
      disputed: {
        label: 'En disputa',
        help: 'Lo contradice alguien que puede saberlo. Añada lo que dice en «Contradicho por».',
      },
      unverified: {
        label: 'Sin verificar',
        help: 'Circula y no se ha podido comprobar. Los lectores no deberían fiarse de ello.',
      },
      retracted: {
        label: 'Retirado',
        help: 'Era falso y se ha retirado. Sigue visible, tachado, con el motivo.',
      },
    },
    qualifier: {
      exactly: {label: 'Exactamente', help: 'La fuente contó, y el número está completo.'},
      'at-least': {label: 'Al menos', help: 'Este número es seguro; puede haber más.'},
      'at-most': {label: 'Como máximo', help: 'No más de este número.'},
      about: {label: 'Alrededor de', help: 'La fuente redondea o estima.'},
      almost: {label: 'Casi', help: 'Un poco menos de este número.'},
      'more-than': {label: 'Más de', help: 'El número se ha superado; no se sabe por cuánto.'},
      'up-to': {label: 'Hasta', help: 'El número más alto que se cree posible.'},
      between: {label: 'Entre', help: 'Se conocen un número menor y uno mayor.'},
      unknown: {
        label: 'Exactitud desconocida',
        help: 'La fuente no dice si contó o estimó.',
      },
    },
    precision: {
      exact: {label: 'Exacta', help: 'La marca está en el lugar mismo.'},
      approximate: {
        label: 'Aproximada',
        help: 'El lugar está cerca de la marca. «Radio» dice a qué distancia.',
      },
      area: {label: 'Zona', help: 'Es una zona alrededor de la marca, no un punto.'},
    },
    dir: {
      ltr: {label: 'De izquierda a derecha', help: 'Como en español.'},
      rtl: {label: 'De derecha a izquierda', help: 'Como en árabe.'},
    },
    'story.status': {
      developing: {label: 'En curso', help: 'Todavía se informa sobre ella.'},
      ended: {label: 'Concluida', help: 'Ha terminado; aún se hacen correcciones.'},
      archived: {
        label: 'Archivada',
        help: 'Se conserva como estaba y ya no se mantiene.',
      },
    },
    'actor.kind': {
      person: {label: 'Persona', help: 'Un ser humano.'},
      state: {label: 'Estado', help: 'Un país, en cuanto que actúa.'},
      body: {
        label: 'Institución',
        help: 'Un ministerio, una autoridad, un tribunal, una empresa o una organización.',
      },
      alliance: {label: 'Alianza o unión', help: 'Varios Estados o grupos juntos.'},
      'armed-group': {label: 'Grupo armado', help: 'Un grupo que combate y no es un Estado.'},
      media: {label: 'Medio de comunicación', help: 'Un periódico, una agencia o una emisora.'},
      people: {
        label: 'Población',
        help: 'Muchas personas sin organización, como los refugiados.',
      },
    },
    'relation.kind': {
      backs: {label: 'Apoya a', help: 'El primero ayuda al segundo.'},
      fights: {label: 'Combate a', help: 'Los dos están en conflicto armado.'},
      'allied-with': {label: 'Es aliado de', help: 'Los dos están en el mismo bando.'},
      agreement: {label: 'Tiene un acuerdo con', help: 'Los dos han firmado algo.'},
      leads: {label: 'Dirige', help: 'El primero está al frente del segundo.'},
      'part-of': {label: 'Forma parte de', help: 'El primero pertenece al segundo.'},
    },
    'place.kind': {
      country: {label: 'País', help: 'Un Estado con su territorio.'},
      province: {
        label: 'Provincia',
        help: 'Una región, un distrito o un estado de una federación.',
      },
      town: {label: 'Ciudad', help: 'Una ciudad o un pueblo.'},
      camp: {label: 'Campamento', help: 'Un campamento de desplazados o de soldados.'},
      border: {label: 'Frontera', help: 'Una frontera o un paso fronterizo.'},
      area: {label: 'Zona', help: 'Una zona sin límites precisos.'},
      site: {label: 'Sitio', help: 'Un edificio, una carretera, un campo o un barco.'},
    },
    'source.kind': {
      report: {label: 'Noticia', help: 'Una noticia o un reportaje de un medio de comunicación.'},
      agency: {label: 'Agencia de noticias', help: 'Un despacho de una agencia de noticias.'},
      statement: {
        label: 'Declaración pública',
        help: 'Un comunicado, un discurso o un aviso oficial.',
      },
      document: {
        label: 'Documento',
        help: 'Una carta, un expediente, una ley, un estudio o un libro.',
      },
      interview: {label: 'Entrevista', help: 'Alguien se lo contó a usted.'},
      data: {label: 'Datos', help: 'Una tabla, un registro o una medición.'},
      social: {label: 'Redes sociales', help: 'Una publicación de alguien.'},
    },
    'media.kind': {
      photo: {
        label: 'Foto',
        help: 'Una imagen que se muestra. Necesita un archivo y una descripción.',
      },
      video: {
        label: 'Vídeo',
        help: 'Un vídeo que se muestra. Necesita un archivo, y subtítulos o una descripción.',
      },
      footage: {
        label: 'Se conserva en otro sitio',
        help: 'Una imagen o un vídeo que se enlaza y no se muestra.',
      },
      player: {
        label: 'Reproductor de otra web',
        help: 'Un vídeo de otra web. Se carga cuando lo pide un lector.',
      },
    },
    'update.kind': {
      added: {
        label: 'Añadido',
        help: 'Hay algo nuevo. Nada de lo que vieron los lectores era falso.',
      },
      corrected: {label: 'Corregido', help: 'Algo era falso y ahora es correcto.'},
      clarified: {
        label: 'Aclarado',
        help: 'Algo era correcto, pero se podía entender mal.',
      },
      retracted: {label: 'Retirado', help: 'Algo era falso y se retira.'},
    },
  },
};
