import type {FieldTranslation} from '../field-messages.js';

/** Fields of everything that is claimed: how sure it is, who says so, and who contradicts it. */
const claim = {
  status: {
    label: 'Degré de certitude',
    help: 'Dans quelle mesure les lecteurs peuvent s’y fier. Ils voient ce mot à côté.',
  },
  by: {
    label: 'Qui le dit',
    help: 'La personne, l’État ou le groupe qui le dit. À défaut, il faut au moins une source.',
  },
  via: {
    label: 'Transmis par',
    help: 'Qui a transmis les propos s’ils n’ont pas été tenus en public\u00a0: une agence de presse à qui on les a confiés, par exemple.',
  },
  sources: {
    label: 'Sources',
    help: 'Où on peut le vérifier. Les lecteurs trouvent les liens à côté.',
  },
  counterclaims: {
    label: 'Contredit par',
    help: 'Les déclarations qui le contredisent. Les lecteurs les voient à côté, dans la même taille.',
  },
  note: {
    label: 'Remarque',
    help: 'Ce que les lecteurs doivent savoir pour en juger.',
    example: 'Le ministère n’a pas précisé sa méthode de comptage.',
  },
  reported: {
    label: 'Rapporté le',
    help: 'Quand on l’a rapporté, si ce n’est pas le moment où cela s’est passé.',
  },
  checked: {
    label: 'Dernière vérification',
    help: 'Quand votre rédaction l’a vérifié pour la dernière fois.',
  },
} as const;

const quantity = {
  qualifier: {
    label: 'Degré d’exactitude',
    help: 'Ce que le nombre signifie. «\u202fEnviron\u202f» si la source arrondit, «\u202fau moins\u202f» si le nombre peut être plus élevé.',
  },
  amount: {
    label: 'Nombre',
    help: 'Le nombre tel que la source le donne\u202f; avec «\u202fentre\u202f», le plus petit et le plus grand.',
  },
  words: {
    label: 'En mots',
    help: 'Le nombre tel que la source le formule, si elle ne donne pas de chiffres.',
    example: 'des centaines',
  },
  magnitude: {
    label: 'Valeur du mot',
    help: 'Le nombre que représente un mot comme «\u202fcentaines\u202f» (100) ou «\u202fmilliers\u202f» (1000). Il ne sert qu’à dessiner le chiffre.',
  },
  asOf: {
    label: 'Date d’arrêt',
    help: 'La date à laquelle le nombre est valable. Les lecteurs la voient à côté du nombre.',
  },
} as const;

const where = {
  label: 'Lieux',
  help: 'Où cela s’est passé. Les lecteurs peuvent filtrer par lieu et trouver le lieu sur la carte.',
} as const;
const who = {
  label: 'Acteurs',
  help: 'Qui participe ou est touché, en plus de celui qui le dit.',
} as const;
const latitude = {
  label: 'Latitude',
  help: 'Degrés au nord de l’équateur\u202f; le sud est négatif.',
} as const;
const longitude = {
  label: 'Longitude',
  help: 'Degrés à l’est de Greenwich\u202f; l’ouest est négatif.',
} as const;
const about = {
  label: 'Sources',
  help: 'Où on peut le vérifier.',
} as const;
const outline = {
  help: 'Un tracé SVG en nombres entiers relatifs, produit par l’outil de cartographie. On ne l’écrit pas à la main.',
} as const;
const id = {
  label: 'Identifiant',
  help: 'Le nom par lequel les autres éléments renvoient à celui-ci. Il ne change pas quand le texte change, car des liens y mènent.',
} as const;

export const fr: FieldTranslation = {
  kinds: {
    story: {
      label: 'Sujet',
      plural: 'Sujets',
      help: 'Le sujet entier\u00a0: son titre, sa langue et son actualité.',
    },
    event: {
      label: 'Événement',
      plural: 'Événements',
      help: 'Un fait survenu à un moment donné\u00a0: une entrée de la chronologie.',
    },
    fact: {
      label: 'Fait',
      plural: 'Faits',
      help: 'Ce que l’on sait à présent, en une phrase ou deux\u00a0: une ligne de l’essentiel.',
    },
    figure: {
      label: 'Chiffre',
      plural: 'Chiffres',
      help: 'Un nombre avec sa date et sa source. Les textes peuvent l’afficher et restent ainsi à jour.',
    },
    question: {
      label: 'Question',
      plural: 'Questions',
      help: 'Une question que se posent les lecteurs, avec sa réponse.',
    },
    statement: {
      label: 'Déclaration',
      plural: 'Déclarations',
      help: 'Ce que quelqu’un a dit\u00a0: une citation ou une reformulation.',
    },
    actor: {
      label: 'Personne ou groupe',
      plural: 'Personnes et groupes',
      help: 'Qui agit ou parle dans le sujet\u00a0: une personne, un État, une institution ou un groupe.',
    },
    relation: {
      label: 'Relation',
      plural: 'Relations',
      help: 'Ce qui lie une personne ou un groupe à un autre\u00a0: qui soutient, combat ou dirige qui.',
    },
    place: {
      label: 'Lieu',
      plural: 'Lieux',
      help: 'Un lieu du sujet, pour la carte, les filtres et les textes.',
    },
    source: {
      label: 'Source',
      plural: 'Sources',
      help: 'Un article, un document, un entretien ou une publication sur quoi reposent les affirmations.',
    },
    media: {
      label: 'Image ou vidéo',
      plural: 'Images et vidéos',
      help: 'Une photo, une vidéo, des images conservées ailleurs ou le lecteur d’un autre site.',
    },
    update: {
      label: 'Modification',
      plural: 'Modifications',
      help: 'Ce qui a été ajouté, rectifié, précisé ou retiré, et quand\u00a0: une entrée du registre public.',
    },
    previous: {
      label: 'Valeur précédente',
      plural: 'Valeurs précédentes',
      help: 'La valeur d’un chiffre avant sa rectification.',
    },
    map: {label: 'Carte', plural: 'Cartes', help: 'La carte du sujet.'},
    frame: {
      label: 'Partie de la carte',
      plural: 'Parties de la carte',
      help: 'Une partie du monde que montre la carte. La première est la carte entière, les autres sont des cartons.',
    },
    mapLabel: {
      label: 'Nom sur la carte',
      plural: 'Noms sur la carte',
      help: 'Le nom d’un pays ou d’une étendue d’eau sur la carte.',
    },
    file: {
      label: 'Fichier',
      plural: 'Fichiers',
      help: 'Un fichier d’une photo ou d’une vidéo. S’il y a plusieurs types, celui que tous les navigateurs acceptent vient en dernier.',
    },
    track: {
      label: 'Sous-titres',
      plural: 'Sous-titres',
      help: 'Les sous-titres d’une vidéo dans une langue.',
    },
  },
  fields: {
    story: {
      $schema: {
        label: 'Schéma',
        help: 'L’adresse du schéma avec lequel les éditeurs de texte vérifient le fichier.',
      },
      id: {
        ...id,
        help: 'Le nom du sujet dans les fichiers et les adresses. Il ne change pas.',
      },
      title: {
        label: 'Titre',
        help: 'Comment s’appelle le sujet.',
        example: 'L’escalade à Idlib',
      },
      kicker: {
        label: 'Surtitre',
        help: 'Quelques mots au-dessus du titre\u00a0: le lieu, le thème ou la série.',
        example: 'Syrie, février 2020',
      },
      dek: {
        label: 'Chapô',
        help: 'Une ou deux phrases sous le titre qui disent de quoi il s’agit.',
        example: 'Une frappe, une riposte, des gens en route vers la frontière.',
      },
      byline: {
        label: 'Signature',
        help: 'Qui l’a écrit.',
        example: 'Par Leyla Demir et Tom Weber',
      },
      dateline: {
        label: 'Lieu de rédaction',
        help: 'Où cela a été écrit.',
      },
      lang: {
        label: 'Langue',
        help: 'La langue des textes. Les dates, les nombres et les guillemets la suivent.',
        example: 'fr-FR',
      },
      dir: {
        label: 'Sens d’écriture',
        help: 'Nécessaire seulement si ce n’est pas le sens habituel de la langue.',
      },
      timeZone: {
        label: 'Fuseau horaire',
        help: 'Le fuseau des heures indiquées dans le sujet, par son nom IANA.',
      },
      status: {
        label: 'État du sujet',
        help: 'Si le sujet est encore suivi. Un sujet en cours indique aux lecteurs sa dernière mise à jour.',
      },
      published: {
        label: 'Première publication',
        help: 'Quand la première version a été publiée.',
      },
      updated: {
        label: 'Dernière mise à jour',
        help: 'Quand quelque chose a changé pour les lecteurs la dernière fois.',
      },
      checked: {
        label: 'Dernière vérification',
        help: 'Quand le sujet entier a été vérifié pour la dernière fois, même si rien n’a changé.',
      },
      revision: {
        label: 'Version',
        help: 'Un nombre qui augmente à chaque version publiée. Une page ne revient jamais à un nombre inférieur.',
      },
      staleAfter: {
        label: 'Périmé après (heures)',
        help: 'Le nombre d’heures sans mise à jour après lequel on prévient les lecteurs que le sujet n’est peut-être plus à jour.',
      },
      url: {
        label: 'Adresse de la page',
        help: 'La page où le sujet est publié. Les liens vers un élément y mènent.',
      },
      facts: {label: 'Faits', help: 'Ce que l’on sait à présent, le plus important d’abord.'},
      events: {
        label: 'Événements',
        help: 'Ce qui s’est passé, dans n’importe quel ordre\u00a0: les lecteurs le voient par date.',
      },
      figures: {label: 'Chiffres', help: 'Les nombres du sujet, le plus important d’abord.'},
      questions: {
        label: 'Questions',
        help: 'Ce que les lecteurs demandent, avec les réponses.',
      },
      statements: {label: 'Déclarations', help: 'Qui a dit quoi.'},
      actors: {label: 'Personnes et groupes', help: 'Qui agit ou parle dans le sujet.'},
      relations: {label: 'Relations', help: 'Ce qui lie les personnes et les groupes entre eux.'},
      places: {label: 'Lieux', help: 'Où le sujet se déroule.'},
      map: {label: 'Carte', help: 'Les contours de la carte sur laquelle figurent les lieux.'},
      media: {
        label: 'Images et vidéos',
        help: 'Les photos, les vidéos et les images conservées ailleurs.',
      },
      sources: {label: 'Sources', help: 'Sur quoi reposent les affirmations.'},
      updates: {
        label: 'Modifications',
        help: 'Ce qui a été ajouté, rectifié, précisé ou retiré.',
      },
    },
    event: {
      id: id,
      when: {
        label: 'Quand',
        help: 'Quand cela s’est passé, aussi exactement qu’on le sait et pas davantage.',
      },
      headline: {
        label: 'Titre',
        help: 'Ce qui s’est passé, en une ligne.',
        example: 'Une frappe aérienne tue {figure:strike-toll} soldats turcs',
      },
      text: {
        label: 'Texte',
        help: 'Les détails, en un paragraphe ou deux.',
        example: 'Les soldats se trouvaient dans un convoi à [Balyun](place:balyun).',
      },
      key: {
        label: 'Temps fort',
        help: 'S’il figure dans la vue courte, qui ne montre que les temps forts.',
      },
      places: where,
      actors: who,
      media: {
        label: 'Images et vidéos',
        help: 'Affichées avec l’événement.',
      },
      statements: {
        label: 'Déclarations',
        help: 'Ce qu’on en a dit. Affichées avec l’événement.',
      },
      ...claim,
    },
    fact: {
      id: id,
      text: {
        label: 'Texte',
        help: 'Le fait, en une phrase ou deux.',
        example:
          'La [Turquie](actor:turkey) et la [Russie](actor:russia) mènent des discussions d’urgence.',
      },
      when: {
        label: 'Quand',
        help: 'La date à laquelle il est valable, s’il en a une.',
      },
      places: where,
      actors: who,
      ...claim,
    },
    figure: {
      id: id,
      label: {
        label: 'Ce qui est compté',
        help: 'Ce que le nombre compte, en des termes compréhensibles sans le texte qui l’entoure.',
        example: 'Soldats turcs tués dans la frappe aérienne',
      },
      ...quantity,
      unit: {
        label: 'Unité',
        help: 'Ce qui suit le nombre, si ce n’est pas un simple compte.',
      },
      scope: {
        label: 'Période comptée',
        help: 'La période que couvre le compte, si ce n’est pas un moment.',
      },
      partOf: {
        label: 'Partie de',
        help: 'Le chiffre plus grand dont celui-ci fait partie. Les lecteurs voient les deux ensemble.',
      },
      previous: {
        label: 'Valeur précédente',
        help: 'La valeur avant la rectification. Les lecteurs la voient barrée.',
      },
      places: where,
      actors: {
        label: 'Acteurs',
        help: 'Qui le nombre concerne, en plus de celui qui le donne.',
      },
      ...claim,
    },
    question: {
      id: id,
      question: {
        label: 'Question',
        help: 'Telle qu’un lecteur la poserait.',
        example: 'L’Otan doit-elle aider la Turquie\u202f?',
      },
      answer: {
        label: 'Réponse',
        help: 'D’abord une réponse courte, puis les détails.',
        example: 'Non. L’article 5 s’applique aux attaques en Europe ou en Amérique du Nord.',
      },
      ...claim,
    },
    statement: {
      id: id,
      ...claim,
      by: {
        label: 'Qui l’a dit',
        help: 'La personne, l’État ou le groupe qui l’a dit.',
      },
      words: {
        label: 'Propos exacts',
        help: 'Ce qui a été dit, mot pour mot, sans guillemets\u00a0: les lecteurs le voient entre ceux de votre langue.',
        example: 'Nous ne sommes plus en mesure de retenir les réfugiés',
      },
      lang: {
        label: 'Langue des propos',
        help: 'Nécessaire seulement si les propos exacts ne sont pas dans la langue du sujet.',
      },
      text: {
        label: 'Reformulation',
        help: 'Ce qui a été dit, avec vos propres mots. Les lecteurs le voient sans guillemets.',
        example: 'La Russie affirme que ses avions n’ont pas survolé la zone.',
      },
      to: {label: 'Dit à', help: 'À qui cela a été dit.', example: 'reuters'},
      when: {label: 'Quand', help: 'Quand cela a été dit.', example: '2020-02-28'},
      topic: {
        label: 'Thème',
        help: 'Les déclarations sur le même thème sont affichées ensemble, pour que les lecteurs puissent les comparer.',
        example: 'Qui a mené la frappe aérienne',
      },
      places: {
        label: 'Lieux',
        help: 'Les lieux dont il est question.',
      },
      actors: {
        label: 'À propos de',
        help: 'De qui il est question, en plus de celui qui l’a dit.',
      },
    },
    actor: {
      id: id,
      name: {
        label: 'Nom',
        help: 'Le nom complet, tel que les lecteurs le connaissent.',
      },
      short: {
        label: 'Nom court',
        help: 'Un nom plus court là où la place manque, comme dans le schéma des relations.',
      },
      kind: {
        label: 'Type',
        help: 'De quelle sorte de personne ou de groupe il s’agit.',
      },
      role: {
        label: 'Fonction',
        help: 'La charge ou la fonction. Les lecteurs la voient là où la personne est citée.',
        example: 'secrétaire général de l’Otan',
      },
      of: {
        label: 'Appartient à',
        help: 'L’institution, l’État ou le groupe auquel appartient l’acteur.',
      },
      side: {
        label: 'Camp',
        help: 'Les personnes et les groupes du même camp sont dessinés ensemble. Écrivez-le de la même façon pour tous.',
        example: 'Alliés de la Turquie',
      },
      text: {
        label: 'Texte',
        help: 'Qui c’est, en une phrase ou deux.',
        example: 'Il dirige l’Otan depuis 2014.',
      },
      media: {
        label: 'Image',
        help: 'Un portrait ou un drapeau.',
        example: 'stoltenberg-photo',
      },
      sources: about,
    },
    relation: {
      from: {label: 'De', help: 'Qui soutient, combat ou dirige.', example: 'russia'},
      to: {label: 'À', help: 'Qui est soutenu, combattu ou dirigé.', example: 'syria'},
      kind: {label: 'Type', help: 'Ce qui lie le premier au second.', example: 'backs'},
      text: {
        label: 'Texte',
        help: 'Quelques mots pour préciser.',
        example: 'avec des avions et des conseillers',
      },
      since: {
        label: 'Depuis',
        help: 'Depuis quand, ou de quand à quand.',
        example: '2015-09/..',
      },
      ...claim,
    },
    place: {
      id: id,
      name: {
        label: 'Nom',
        help: 'Le nom, tel que les lecteurs le connaissent.',
        example: 'Idlib',
      },
      kind: {label: 'Type', help: 'De quelle sorte de lieu il s’agit.', example: 'province'},
      text: {
        label: 'Texte',
        help: 'Ce que les lecteurs doivent en savoir.',
        example: 'La dernière province tenue par l’opposition.',
      },
      lat: latitude,
      lon: longitude,
      precision: {
        label: 'Degré d’exactitude',
        help: 'Avec quelle exactitude on connaît la position. Le repère sur la carte le montre.',
      },
      radius: {
        label: 'Rayon (km)',
        help: 'La distance autour du repère dans laquelle se trouve un lieu approximatif, en kilomètres.',
      },
      path: {
        label: 'Ligne',
        help: 'Les points d’une frontière ou d’une autre ligne, chacun en longitude et latitude.',
      },
      sources: about,
    },
    source: {
      id: id,
      title: {
        label: 'Titre',
        help: 'Le titre de l’article, du document ou de la publication.',
        example: 'La Turquie et la Russie mènent des discussions d’urgence',
      },
      short: {
        label: 'Nom court',
        help: 'Ce que voient les lecteurs là où la source est citée. À défaut, l’éditeur et l’année.',
      },
      kind: {label: 'Type', help: 'De quelle sorte de source il s’agit.', example: 'report'},
      publisher: {
        label: 'Éditeur',
        help: 'Qui l’a publiée.',
        example: 'The Guardian',
      },
      url: {
        label: 'Adresse',
        help: 'Où les lecteurs peuvent l’ouvrir.',
      },
      archived: {
        label: 'Copie archivée',
        help: 'L’adresse d’une copie archivée, pour le jour où la page change ou disparaît.',
      },
      published: {
        label: 'Publication',
        help: 'Quand elle a été publiée.',
      },
      note: {
        label: 'Remarque',
        help: 'Ce que les lecteurs doivent en savoir.',
        example: 'Réservé aux abonnés',
      },
    },
    media: {
      id: id,
      kind: {label: 'Type', help: 'Comment le document est affiché.', example: 'photo'},
      caption: {
        label: 'Légende',
        help: 'Ce que l’on voit, où et quand.',
        example: 'Un convoi turc près de [Balyun](place:balyun), le 28 février 2020.',
      },
      credit: {
        label: 'Crédit',
        help: 'Qui en est l’auteur et qui en a les droits.',
      },
      alt: {
        label: 'Description',
        help: 'Ce que doit savoir une personne qui ne peut pas voir l’image. Il en faut une pour les photos, et pour les vidéos sans paroles.',
        example: 'Six véhicules blindés sur une route boueuse entre des oliviers',
      },
      licence: {
        label: 'Licence',
        help: 'À quelles conditions vous pouvez l’afficher.',
      },
      when: {label: 'Quand', help: 'Quand l’image a été prise.', example: '2020-02-28'},
      by: {
        label: 'Auteur',
        help: 'La personne ou le groupe qui en est l’auteur.',
        example: 'afp',
      },
      sources: {label: 'Sources', help: 'D’où vient l’image.', example: ['report']},
      places: {label: 'Lieux', help: 'Où l’image a été prise.', example: ['balyun']},
      actors: {label: 'Montre', help: 'Qui y figure.', example: ['turkey']},
      url: {
        label: 'Adresse',
        help: 'La page des images conservées ailleurs, ou le lecteur d’un autre site.',
      },
      files: {
        label: 'Fichiers',
        help: 'Les fichiers de la photo ou de la vidéo, en plusieurs tailles ou types si vous les avez.',
      },
      poster: {
        label: 'Image fixe',
        help: 'L’image affichée avant la lecture d’une vidéo.',
      },
      tracks: {
        label: 'Sous-titres',
        help: 'Les sous-titres d’une vidéo, un fichier par langue.',
      },
      sensitive: {
        label: 'Avertissement',
        help: 'Ce dont les lecteurs sont avertis avant l’affichage.',
        example: 'Montre des blessés',
      },
    },
    update: {
      id: id,
      kind: {label: 'Type', help: 'Ce qui est arrivé à l’élément.', example: 'corrected'},
      when: {
        label: 'Quand',
        help: 'Quand la modification a été faite.',
      },
      touches: {
        label: 'Modifie',
        help: 'Les éléments modifiés. La rectification est affichée avec chacun d’eux.',
      },
      text: {
        label: 'Texte',
        help: 'Ce qui a été modifié, en une phrase.',
        example: 'Le nombre de soldats tués a été rectifié.',
      },
      before: {label: 'Avant', help: 'Ce qu’on lisait avant.', example: '29'},
      after: {label: 'Maintenant', help: 'Ce qu’on lit à présent.', example: '33'},
      why: {
        label: 'Pourquoi',
        help: 'Pourquoi cela a été modifié.',
        example: 'Le gouverneur de Hatay a donné un nombre plus élevé.',
      },
      by: {
        label: 'Rectifié par',
        help: 'Qui l’a rectifié, si ce n’est pas votre rédaction.',
      },
      sources: {
        label: 'Sources',
        help: 'Sur quoi repose la rectification.',
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
        label: 'Crédit',
        help: 'Qui a fait les contours.',
      },
      note: {
        label: 'Remarque',
        help: 'Quelle vision des frontières suit la carte, là où elles sont contestées.',
        example: 'Frontières telles que les tracent les Nations unies.',
      },
      frames: {label: 'Parties', help: 'D’abord la carte entière, puis les cartons.'},
    },
    frame: {
      title: {label: 'Titre', help: 'Ce que montre cette partie.', example: 'Turquie et Syrie'},
      west: {label: 'Ouest', help: 'La longitude du bord gauche.', example: 25},
      south: {label: 'Sud', help: 'La latitude du bord inférieur.', example: 32},
      east: {label: 'Est', help: 'La longitude du bord droit.', example: 45},
      north: {label: 'Nord', help: 'La latitude du bord supérieur.', example: 42},
      land: {label: 'Terres', ...outline},
      borders: {label: 'Frontières', ...outline},
      disputed: {label: 'Frontières contestées', ...outline},
      labels: {
        label: 'Noms',
        help: 'Les noms des pays et des étendues d’eau, les plus importants d’abord.',
      },
    },
    mapLabel: {
      text: {label: 'Nom', help: 'Le nom sur la carte.', example: 'Mer Méditerranée'},
      lat: latitude,
      lon: longitude,
      water: {label: 'Eau', help: 'Si c’est le nom d’une étendue d’eau.', example: true},
    },
    file: {
      url: {label: 'Adresse', help: 'L’adresse du fichier.', example: 'convoy-1280.jpg'},
      type: {label: 'Type', help: 'Le type du fichier.', example: 'image/jpeg'},
      width: {label: 'Largeur', help: 'La largeur en pixels.', example: 1280},
      height: {label: 'Hauteur', help: 'La hauteur en pixels.', example: 720},
    },
    track: {
      url: {
        label: 'Adresse',
        help: 'L’adresse d’un fichier WebVTT sur le même site que la page.',
        example: 'convoy.fr.vtt',
      },
      lang: {label: 'Langue', help: 'La langue des sous-titres.', example: 'fr'},
      label: {label: 'Nom', help: 'Ce que choisissent les lecteurs.', example: 'Français'},
    },
  },
  words: {
    status: {
      confirmed: {
        label: 'Confirmé',
        help: 'Votre rédaction l’a vérifié elle-même, ou des sources indépendantes concordent.',
      },
      reported: {
        label: 'Rapporté',
        help: 'Une source à laquelle vous vous fiez le rapporte\u202f; vous ne l’avez pas vérifié vous-même.',
      },
      claimed: {
        label: 'Affirmation',
        help: 'Quelqu’un qui y a intérêt le dit, et personne d’autre ne l’a confirmé.',
      },
      disputed: {
        label: 'Contesté',
        help: 'Quelqu’un qui peut le savoir le contredit. Ajoutez ce qu’il dit sous «\u202fContredit par\u202f».',
      },
      unverified: {
        label: 'Non vérifié',
        help: 'L’information circule et vous n’avez pas pu la vérifier. Les lecteurs ne devraient pas s’y fier.',
      },
      retracted: {
        label: 'Retiré',
        help: 'C’était faux et a été retiré. Cela reste visible, barré, avec la raison.',
      },
    },
    qualifier: {
      exactly: {label: 'Exactement', help: 'La source a compté, et le nombre est complet.'},
      'at-least': {
        label: 'Au moins',
        help: 'Ce nombre est certain\u202f; il peut être plus élevé.',
      },
      'at-most': {label: 'Au plus', help: 'Pas plus que ce nombre.'},
      about: {label: 'Environ', help: 'La source arrondit ou estime.'},
      almost: {label: 'Près de', help: 'Un peu moins que ce nombre.'},
      'more-than': {
        label: 'Plus de',
        help: 'Le nombre est dépassé\u202f; on ne sait pas de combien.',
      },
      'up-to': {label: 'Jusqu’à', help: 'Le nombre le plus élevé que l’on juge possible.'},
      between: {label: 'Entre', help: 'On connaît un nombre minimal et un nombre maximal.'},
      unknown: {
        label: 'Exactitude inconnue',
        help: 'La source ne dit pas si elle a compté ou estimé.',
      },
    },
    precision: {
      exact: {label: 'Exacte', help: 'Le repère se trouve à l’endroit même.'},
      approximate: {
        label: 'Approximative',
        help: 'Le lieu est près du repère. «\u202fRayon\u202f» dit à quelle distance.',
      },
      area: {label: 'Zone', help: 'C’est une zone autour du repère, non un point.'},
    },
    dir: {
      ltr: {label: 'De gauche à droite', help: 'Comme en français.'},
      rtl: {label: 'De droite à gauche', help: 'Comme en arabe.'},
    },
    'story.status': {
      developing: {label: 'En cours', help: 'Le sujet est encore suivi.'},
      ended: {label: 'Clos', help: 'L’affaire est close\u202f; on rectifie encore.'},
      archived: {
        label: 'Archivé',
        help: 'Le sujet est conservé tel quel et n’est plus tenu à jour.',
      },
    },
    'actor.kind': {
      person: {label: 'Personne', help: 'Un être humain.'},
      state: {label: 'État', help: 'Un pays, en tant qu’il agit.'},
      body: {
        label: 'Institution',
        help: 'Un ministère, une autorité, un tribunal, une entreprise ou une organisation.',
      },
      alliance: {label: 'Alliance ou union', help: 'Plusieurs États ou groupes ensemble.'},
      'armed-group': {label: 'Groupe armé', help: 'Un groupe qui combat et n’est pas un État.'},
      media: {
        label: 'Organe de presse',
        help: 'Un journal, une agence, une radio ou une télévision.',
      },
      people: {
        label: 'Population',
        help: 'De nombreuses personnes sans organisation, comme des réfugiés.',
      },
    },
    'relation.kind': {
      backs: {label: 'Soutient', help: 'Le premier aide le second.'},
      fights: {label: 'Combat', help: 'Les deux sont en conflit armé.'},
      'allied-with': {label: 'Est allié à', help: 'Les deux sont du même côté.'},
      agreement: {label: 'A un accord avec', help: 'Les deux ont signé un texte.'},
      leads: {label: 'Dirige', help: 'Le premier est à la tête du second.'},
      'part-of': {label: 'Appartient à', help: 'Le premier fait partie du second.'},
    },
    'place.kind': {
      country: {label: 'Pays', help: 'Un État avec son territoire.'},
      province: {label: 'Province', help: 'Une région, un district ou un État d’une fédération.'},
      town: {label: 'Ville', help: 'Une grande ville, une petite ville ou un village.'},
      camp: {label: 'Camp', help: 'Un camp de personnes déplacées ou de soldats.'},
      border: {label: 'Frontière', help: 'Une frontière ou un poste-frontière.'},
      area: {label: 'Zone', help: 'Une zone sans limites nettes.'},
      site: {label: 'Site', help: 'Un bâtiment, une route, un champ ou un navire.'},
    },
    'source.kind': {
      report: {
        label: 'Article de presse',
        help: 'Un article ou un reportage d’un organe de presse.',
      },
      agency: {label: 'Agence de presse', help: 'Une dépêche d’une agence de presse.'},
      statement: {
        label: 'Déclaration publique',
        help: 'Un communiqué, un discours ou un avis officiel.',
      },
      document: {
        label: 'Document',
        help: 'Une lettre, un dossier, une loi, une étude ou un livre.',
      },
      interview: {label: 'Entretien', help: 'Quelqu’un vous l’a dit.'},
      data: {label: 'Données', help: 'Un tableau, un registre ou une mesure.'},
      social: {label: 'Réseaux sociaux', help: 'La publication de quelqu’un.'},
    },
    'media.kind': {
      photo: {
        label: 'Photo',
        help: 'Une image que vous affichez. Il lui faut un fichier et une description.',
      },
      video: {
        label: 'Vidéo',
        help: 'Une vidéo que vous affichez. Il lui faut un fichier, et des sous-titres ou une description.',
      },
      footage: {
        label: 'Conservé ailleurs',
        help: 'Une image ou une vidéo vers laquelle vous faites un lien, sans l’afficher.',
      },
      player: {
        label: 'Lecteur d’un autre site',
        help: 'Une vidéo sur un autre site. Elle est chargée quand un lecteur la demande.',
      },
    },
    'update.kind': {
      added: {
        label: 'Ajout',
        help: 'Quelque chose est nouveau. Rien de ce que les lecteurs ont vu n’était faux.',
      },
      corrected: {
        label: 'Rectification',
        help: 'Quelque chose était faux et est maintenant juste.',
      },
      clarified: {
        label: 'Précision',
        help: 'Quelque chose était juste mais pouvait être mal compris.',
      },
      retracted: {label: 'Retrait', help: 'Quelque chose était faux et est retiré.'},
    },
  },
};
