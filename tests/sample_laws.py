"""Small laws in many languages, written for these tests, with what is to be read in them."""

from __future__ import annotations

from parsing_builders import SampleLaw

ENGLISH = SampleLaw(
    name="english",
    language="en",
    scheme="article",
    text="""
LAW ON PUBLIC FOOTPATHS

The National Assembly, wishing that everyone can walk safely, adopts this law:

{contents}
Chapter I
General provisions

Article 1. Purpose

This law protects public footpaths and the people who use them.

Article 2. Definitions

In this law the following words have the following meanings:
(a) "footpath" means a way that is open to walkers;
(b) "owner" means the owner of the land that a footpath crosses.
{inside}

Chapter II
Duties

Article 2a. Duties of owners

An owner shall keep the footpath free of obstacles.

Article 3 bis. Duties of walkers

A walker shall close every gate behind him or her.

Article 4. Entry into force

This law enters into force on the day after its publication.

Done at the seat of the National Assembly, on the first day of March.

The Speaker
The Clerk
""",
    outline="""preamble
chapter 1 | Chapter I | General provisions
  article 1 | Article 1 | Purpose
  article 2 | Article 2 | Definitions
chapter 2 | Chapter II | Duties
  article 2a | Article 2a | Duties of owners
  article 3bis | Article 3 bis | Duties of walkers
  article 4 | Article 4 | Entry into force
tail""",
    preamble="wishing that everyone can walk safely",
    tail="The Speaker",
    inside=(
        "Article 5 of this law applies to visitors too.",
        (
            "Whoever walks there at night does so under the conditions that are set out in\n"
            "Article 4 of this law and at his or her own risk."
        ),
        "Articles 3 and 4 apply to riders.",
        "Article 3, 4 and 5 of the Roads Act do not apply.",
        (
            "In the Roads Act, after Article 2 insert—\n“Article 3. Footpaths beside roads\n"
            "Every road shall have a footpath beside it.”"
        ),
        "1. gates are closed;\n2. dogs are on a lead;\n3. fires are forbidden.",
        "Article 3(1) of the Roads Act applies.",
    ),
)

ENGLISH_SECTIONS = SampleLaw(
    name="english sections",
    language="en",
    scheme="section",
    text="""
PUBLIC LIBRARIES ACT

An Act to provide for public libraries and for their upkeep by the municipalities.

{contents}
PART 1
PRELIMINARY

Section 1. Short title

This Act may be cited as the Public Libraries Act.

Section 2. Interpretation

In this Act, unless the context otherwise requires, "library" means a place that lends books.
{inside}

PART 2
LENDING

Section 2A. Right to borrow

Any resident of the municipality may borrow books free of charge.

Section 3. Return of books

A borrower shall return every book within thirty days.

SCHEDULE 1
Opening hours

Every library opens on at least five days a week.

Given under the seal of the Assembly.
""",
    outline="""preamble
part 1 | PART 1 | PRELIMINARY
  article 1 | Section 1 | Short title
  article 2 | Section 2 | Interpretation
part 2 | PART 2 | LENDING
  article 2A | Section 2A | Right to borrow
  article 3 | Section 3 | Return of books
schedule 1 | SCHEDULE 1 | Opening hours""",
    preamble="An Act to provide for public libraries",
    tail="",
    inside=(
        "Section 7 of the Schools Act applies to school libraries.",
        (
            "A library that is kept by a school is subject, in addition to this Act, to\n"
            "section 12 of the Schools Act and to the rules made under it."
        ),
        (
            "After section 3 of the Schools Act insert—\n“Section 3A. School libraries\n"
            "Every school keeps a library.”"
        ),
        "(1) books;\n(2) maps;\n(3) recordings.",
    ),
)

FRENCH = SampleLaw(
    name="french",
    language="fr",
    scheme="article (fr)",
    text="""
PROJET DE LOI RELATIF AUX JARDINS PARTAGÉS

L'Assemblée nationale a adopté le projet de loi dont la teneur suit :

{contents}
TITRE Ier
DISPOSITIONS GÉNÉRALES

Chapitre Ier
Objet et définitions

Article premier

La présente loi organise l'usage des jardins partagés dans les communes.

Article 2

Un jardin partagé est un terrain que cultivent en commun les habitants d'un quartier.
{inside}

Chapitre II
Obligations

Article 2 bis

La commune met à la disposition des jardiniers un point d'eau et un abri.

Article 3

Les jardiniers entretiennent les allées et les clôtures.

Article 4 (nouveau)

La présente loi entre en vigueur le premier jour du mois qui suit sa publication.

Fait à la capitale, le premier mars.

Le Président
Le Secrétaire
""",
    outline="""preamble
title 1 | TITRE Ier | DISPOSITIONS GÉNÉRALES
  chapter 1 | Chapitre Ier | Objet et définitions
    article 1 | Article premier
    article 2 | Article 2
  chapter 2 | Chapitre II | Obligations
    article 2bis | Article 2 bis
    article 3 | Article 3
    article 4 | Article 4 (nouveau)
tail""",
    preamble="dont la teneur suit",
    tail="Le Président",
    inside=(
        (
            "L'article 5 du code rural est applicable aux terrains de la commune, ainsi que\n"
            "Article 9 du même code, dans les conditions prévues par décret en Conseil d'État."
        ),
        "Les articles 3 et 4 s'appliquent aux jardins des écoles.",
        (
            "Le code rural est complété par un article 3 ainsi rédigé :\n"
            "« Art. 3. - Les jardins partagés sont ouverts au public. »"
        ),
        (
            "Le code rural est ainsi modifié :\n« Article 3\n"
            "« Les communes tiennent la liste de leurs jardins.\n« Article 4\n"
            "« Cette liste est publique. »"
        ),
        "1° les légumes ;\n2° les fleurs ;\n3° les arbres fruitiers.",
        "Article 5, 6 et 7 du code rural ne sont pas applicables.",
    ),
)

SPANISH = SampleLaw(
    name="spanish",
    language="es",
    scheme="artículo",
    text="""
LEY DE BIBLIOTECAS POPULARES

El Congreso de la República, en uso de sus facultades, ha dado la siguiente ley:

{contents}
TÍTULO I
DISPOSICIONES GENERALES

CAPÍTULO I
Objeto de la ley

Artículo primero. Objeto

La presente ley regula las bibliotecas que las comunidades abren para sus vecinos.

Artículo 2. Definiciones

Para los efectos de esta ley se entiende por biblioteca popular la que abre una comunidad.
{inside}

CAPÍTULO II
De los lectores

Artículo 2 bis. Derechos de los lectores

Los lectores pueden llevar a su casa hasta cinco libros por mes.

Artículo 3.º Deberes de los lectores

Los lectores devuelven los libros en el plazo de treinta días.

Artículo 4. Vigencia

Esta ley entra en vigor el día de su publicación en el diario oficial.

Dado en la sede del Congreso, el primer día de marzo.

El Presidente
El Secretario
""",
    outline="""preamble
title 1 | TÍTULO I | DISPOSICIONES GENERALES
  chapter 1 | CAPÍTULO I | Objeto de la ley
    article 1 | Artículo primero | Objeto
    article 2 | Artículo 2 | Definiciones
  chapter 2 | CAPÍTULO II | De los lectores
    article 2bis | Artículo 2 bis | Derechos de los lectores
    article 3 | Artículo 3.º | Deberes de los lectores
    article 4 | Artículo 4 | Vigencia
tail""",
    preamble="ha dado la siguiente ley",
    tail="El Presidente",
    inside=(
        "Artículo 9 de la ley de escuelas se aplica a las bibliotecas escolares.",
        (
            "Las bibliotecas escolares se rigen además por lo que dispone el segundo párrafo del\n"
            "artículo 12 de la ley de escuelas y por las normas que la desarrollan."
        ),
        "Los artículos 3 y 4 se aplican a los niños.",
        (
            "Se añade a la ley de escuelas lo siguiente:\n"
            "«Artículo 3. Las escuelas abren una biblioteca.»"
        ),
        "1. los libros;\n2. los mapas;\n3. las grabaciones.",
        "Artículo 5, 6 y 7 de la ley de escuelas no se aplican.",
    ),
)

PORTUGUESE = SampleLaw(
    name="portuguese",
    language="pt",
    scheme="artigo",
    text="""
LEI DAS HORTAS URBANAS

A Assembleia da República decreta, nos termos da Constituição, o seguinte:

{contents}
TÍTULO I
DISPOSIÇÕES GERAIS

Capítulo I
Do objeto

Art. 1º Esta lei regula o uso de terrenos públicos como hortas por moradores da cidade.

Art. 2º Para os fins desta lei, horta é o terreno em que se cultivam legumes para consumo.
{inside}

Capítulo II
Dos deveres

Art. 2º-A Os moradores não podem vender os legumes que cultivam em terreno público.

Art. 3º O município fornece a água e mantém os caminhos entre as hortas.

Art. 4º Esta lei entra em vigor na data da sua publicação no diário oficial.

Brasília, primeiro de março.

O Presidente
O Secretário
""",
    outline="""preamble
title 1 | TÍTULO I | DISPOSIÇÕES GERAIS
  chapter 1 | Capítulo I | Do objeto
    article 1 | Art. 1º
    article 2 | Art. 2º
  chapter 2 | Capítulo II | Dos deveres
    article 2A | Art. 2º-A
    article 3 | Art. 3º
    article 4 | Art. 4º
tail""",
    preamble="decreta, nos termos da Constituição",
    tail="O Presidente",
    inside=(
        (
            "As hortas das escolas ficam sujeitas, além desta lei, ao que dispõe em geral o\n"
            "art. 12 da lei do ensino e às normas que o município aprovar para as escolas."
        ),
        "Os arts. 3º e 4º aplicam-se às escolas.",
        (
            "A lei do ensino passa a vigorar com o seguinte texto:\n"
            "“Art. 3º As escolas mantêm uma horta.”"
        ),
        "I - os legumes;\nII - as flores;\nIII - as árvores.",
        "Art. 5º, 6º e 7º da lei do ensino não se aplicam.",
    ),
)

GERMAN = SampleLaw(
    name="german",
    language="de",
    scheme="Artikel",
    text="""
Gesetz über die öffentlichen Brunnen

Der Landtag hat das folgende Gesetz beschlossen:

{contents}
Erster Abschnitt
Allgemeine Vorschriften

Erster Artikel
Zweck

Dieses Gesetz schützt die öffentlichen Brunnen und ihr Wasser.

Artikel 2
Begriffe

Ein öffentlicher Brunnen ist ein Brunnen, aus dem jeder Wasser schöpfen darf.
{inside}

Zweiter Abschnitt
Pflichten

Artikel 2a
Pflichten der Gemeinden

Die Gemeinden prüfen das Wasser in jedem Jahr.

Artikel 3
Pflichten der Nutzer

Die Nutzer halten den Brunnen rein.

Artikel 4
Inkrafttreten

Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.

Der Präsident des Landtags
Der Schriftführer
""",
    outline="""preamble
section 1 | Erster Abschnitt | Allgemeine Vorschriften
  article 1 | Erster Artikel | Zweck
  article 2 | Artikel 2 | Begriffe
section 2 | Zweiter Abschnitt | Pflichten
  article 2a | Artikel 2a | Pflichten der Gemeinden
  article 3 | Artikel 3 | Pflichten der Nutzer
  article 4 | Artikel 4 | Inkrafttreten
tail""",
    preamble="das folgende Gesetz beschlossen",
    tail="Der Schriftführer",
    inside=(
        "Artikel 9 des Wassergesetzes gilt auch für private Brunnen.",
        (
            "Für private Brunnen, die an einer öffentlichen Straße stehen, gelten ferner die\n"
            "Artikel 3 und 4 sowie die Vorschriften des Wassergesetzes über die Prüfung."
        ),
        "Das Wassergesetz wird wie folgt geändert:\n„Artikel 3\nDas Wasser ist rein zu halten.“",
        "1. Quellen,\n2. Zisternen,\n3. Pumpen.",
        "Artikel 3 Absatz 1 Satz 2 gilt entsprechend.",
    ),
)

SECTION_SIGN = SampleLaw(
    name="section sign",
    language="de",
    scheme="§",
    text="""
Gesetz über die Wanderwege

Der Landtag hat das folgende Gesetz beschlossen:

{contents}
Abschnitt 1
Allgemeine Vorschriften

§ 1 Zweck

Dieses Gesetz schützt die Wanderwege und die Menschen, die auf ihnen gehen.

§ 2 Begriffe

(1) Ein Wanderweg ist ein Weg, der dem Gehen vorbehalten ist.
(2) Wanderer ist, wer zu Fuß auf einem Wanderweg unterwegs ist.
{inside}

Abschnitt 2
Pflichten

§ 2a Pflichten der Gemeinden

Die Gemeinden kennzeichnen die Wanderwege durch Schilder.

§ 3 Pflichten der Wanderer

Die Wanderer schließen hinter sich die Gatter.

§ 4 Inkrafttreten

Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.

Der Präsident des Landtags
Der Schriftführer
""",
    outline="""preamble
section 1 | Abschnitt 1 | Allgemeine Vorschriften
  article 1 | § 1 | Zweck
  article 2 | § 2 | Begriffe
section 2 | Abschnitt 2 | Pflichten
  article 2a | § 2a | Pflichten der Gemeinden
  article 3 | § 3 | Pflichten der Wanderer
  article 4 | § 4 | Inkrafttreten
tail""",
    preamble="das folgende Gesetz beschlossen",
    tail="Der Schriftführer",
    inside=(
        "§ 9 des Straßengesetzes gilt auch für Wanderwege.",
        (
            "Für Wege, die zugleich dem Radverkehr dienen, gelten im Übrigen die Vorschriften der\n"
            "§§ 3 und 4 des Straßengesetzes über den gemeinsamen Gebrauch entsprechend."
        ),
        (
            "Für Wege, die zugleich dem Radverkehr dienen, gilt im Übrigen die Vorschrift des\n"
            "§ 3 des Straßengesetzes über den gemeinsamen Gebrauch entsprechend."
        ),
        "Das Straßengesetz wird wie folgt geändert:\n„§ 3 Gehwege\nDie Gehwege sind eben.“",
        "1. Wege,\n2. Stege,\n3. Brücken.",
        "§ 3 Absatz 1 Satz 2 gilt entsprechend.",
    ),
)

ESTONIAN = SampleLaw(
    name="estonian",
    language="et",
    scheme="§",
    text="""
MATKARADADE SEADUS

Riigikogu võtab vastu seaduse, mis kaitseb matkaradu ja nende kasutajaid.

{contents}
1. peatükk
Üldsätted

§ 1. Seaduse eesmärk

Käesolev seadus kaitseb matkaradu ja inimesi, kes neid kasutavad.

§ 2. Mõisted

Matkarada on tee, mida mööda võib igaüks jalgsi käia ja mis on selleks tähistatud.
{inside}

2. peatükk
Kohustused

§ 2a. Valla kohustused

Vald tähistab matkarajad ja hoiab need korras.

§ 3. Matkaja kohustused

Matkaja sulgeb enda järel väravad ega jäta maha prügi.

§ 4. Seaduse jõustumine

Käesolev seadus jõustub järgmisel päeval pärast avaldamist.

Riigikogu esimees
Riigikogu sekretär
""",
    outline="""preamble
chapter 1 | 1. peatükk | Üldsätted
  article 1 | § 1 | Seaduse eesmärk
  article 2 | § 2 | Mõisted
chapter 2 | 2. peatükk | Kohustused
  article 2a | § 2a | Valla kohustused
  article 3 | § 3 | Matkaja kohustused
  article 4 | § 4 | Seaduse jõustumine
tail""",
    preamble="Riigikogu võtab vastu seaduse",
    tail="Riigikogu esimees",
    inside=(
        "§ 9 lõige 2 kehtib ka jalgrataste kohta.",
        (
            "Radadele, mida mööda võib sõita ka jalgrattaga, kohaldatakse lisaks teeseaduse\n"
            "§ 3 ja selle alusel kehtestatud nõudeid ning käesoleva seaduse sätteid."
        ),
        "Teeseadust täiendatakse järgmises sõnastuses:\n„§ 3. Kõnniteed\nKõnnitee on tasane.“",
        "1) rajad;\n2) sillad;\n3) trepid.",
    ),
)

ICELANDIC = SampleLaw(
    name="icelandic",
    language="is",
    scheme="gr.",
    text="""
Lög um göngustíga

Alþingi setur lög þessi um göngustíga og um fólk sem fer um þá.

{contents}
I. kafli
Almenn ákvæði

1. gr.
Markmið

Markmið laga þessara er að vernda göngustíga og þá sem um þá fara.

2. gr.
Orðskýringar

Göngustígur er vegur sem er ætlaður fólki til að fara um fótgangandi.
{inside}

II. kafli
Skyldur

2. gr. a
Skyldur sveitarfélaga

Sveitarfélag skal merkja göngustíga og halda þeim við.

3. gr.
Skyldur göngufólks

Göngufólk skal loka hliðum á eftir sér.

4. gr.
Gildistaka

Lög þessi öðlast þegar gildi.

Ákvæði til bráðabirgða

I.
Stíga sem þegar eru til skal merkja innan árs.
""",
    outline="""preamble
chapter 1 | I. kafli | Almenn ákvæði
  article 1 | 1. gr. | Markmið
  article 2 | 2. gr. | Orðskýringar
chapter 2 | II. kafli | Skyldur
  article 2a | 2. gr. a | Skyldur sveitarfélaga
  article 3 | 3. gr. | Skyldur göngufólks
  article 4 | 4. gr. | Gildistaka
transitional | Ákvæði til bráðabirgða
  article I | I.""",
    preamble="Alþingi setur lög þessi",
    tail="",
    inside=(
        "1. mgr. 9. gr. vegalaga gildir um hjólreiðar.",
        (
            "Um stíga sem einnig eru ætlaðir hjólandi fólki gilda að auki ákvæði 1. mgr.\n"
            "3. gr. vegalaga og reglur sem settar eru samkvæmt þeim um umferð."
        ),
        "3. gr. vegalaga gildir um hjólreiðar.",
        "Á eftir 2. gr. vegalaga kemur ný grein, svohljóðandi:\n„3. gr.\nGangstétt er slétt.“",
        "1. stígar,\n2. brýr,\n3. tröppur.",
    ),
)

RUSSIAN = SampleLaw(
    name="russian",
    language="ru",
    scheme="Статья",
    text="""
ЗАКОН О ПЕШЕХОДНЫХ ТРОПАХ

Настоящий закон принят в целях охраны троп и людей, которые по ним ходят.

{contents}
Глава 1. Общие положения

Статья 1. Цель закона

Настоящий закон охраняет пешеходные тропы и устанавливает правила для тех, кто ими пользуется.

Статья 2. Основные понятия

Пешеходной тропой является путь, который открыт для всех и предназначен для ходьбы.
{inside}

Глава II. Обязанности

Статья 2.1. Обязанности общин

Община обозначает тропы и содержит их в порядке.

Статья 3. Обязанности пешеходов

Пешеход закрывает за собой ворота и не оставляет мусора.

Статья 4. Вступление в силу

Настоящий закон вступает в силу со дня его опубликования.

Председатель собрания
Секретарь собрания
""",
    outline="""preamble
chapter 1 | Глава 1 | Общие положения
  article 1 | Статья 1 | Цель закона
  article 2 | Статья 2 | Основные понятия
chapter 2 | Глава II | Обязанности
  article 2-1 | Статья 2.1 | Обязанности общин
  article 3 | Статья 3 | Обязанности пешеходов
  article 4 | Статья 4 | Вступление в силу
tail""",
    preamble="принят в целях охраны троп",
    tail="Председатель собрания",
    inside=(
        "Статья 9 закона о дорогах применяется и к велосипедам.",
        (
            "К тропам, по которым разрешено движение на велосипедах, применяется также\n"
            "Статья 3 закона о дорогах и правила, которые приняты на её основании."
        ),
        "Статьи 3 и 4 применяются к детям.",
        (
            "Дополнить закон о дорогах следующим текстом:\n«Статья 3. Тротуары\n"
            "Тротуар должен быть ровным.»"
        ),
        "1) тропы;\n2) мосты;\n3) лестницы.",
    ),
)

UKRAINIAN = SampleLaw(
    name="ukrainian",
    language="uk",
    scheme="Статья",
    text="""
ЗАКОН ПРО ПІШОХІДНІ СТЕЖКИ

Цей закон ухвалено для охорони стежок та людей, які ними ходять.

{contents}
Розділ I
ЗАГАЛЬНІ ПОЛОЖЕННЯ

Стаття 1. Мета закону

Цей закон охороняє пішохідні стежки та встановлює правила для тих, хто ними користується.

Стаття 2. Визначення термінів

Пішохідною стежкою є шлях, що відкритий для всіх і призначений для ходьби.
{inside}

Розділ II
ОБОВ'ЯЗКИ

Стаття 2-1. Обов'язки громад

Громада позначає стежки і тримає їх у порядку.

Стаття 3. Обов'язки пішоходів

Пішохід зачиняє за собою ворота і не залишає сміття.

Стаття 4. Набрання чинності

Цей закон набирає чинності з дня його опублікування.

Голова зборів
Секретар зборів
""",
    outline="""preamble
title 1 | Розділ I | ЗАГАЛЬНІ ПОЛОЖЕННЯ
  article 1 | Стаття 1 | Мета закону
  article 2 | Стаття 2 | Визначення термінів
title 2 | Розділ II | ОБОВ'ЯЗКИ
  article 2-1 | Стаття 2-1 | Обов'язки громад
  article 3 | Стаття 3 | Обов'язки пішоходів
  article 4 | Стаття 4 | Набрання чинності
tail""",
    preamble="ухвалено для охорони стежок",
    tail="Голова зборів",
    inside=(
        "Стаття 9 закону про дороги застосовується і до велосипедів.",
        (
            "До стежок, якими дозволено рух на велосипедах, застосовується також\n"
            "Стаття 3 закону про дороги та правила, що прийняті на її підставі."
        ),
        "Доповнити закон про дороги таким текстом:\n«Стаття 3. Тротуари\nТротуар має бути рівним.»",
        "1) стежки;\n2) мости;\n3) сходи.",
    ),
)

KHMER = SampleLaw(
    name="khmer",
    language="km",
    scheme="មាត្រា",
    text="""
ច្បាប់ស្តីពីផ្លូវថ្មើរជើង

រដ្ឋសភាបានអនុម័តច្បាប់នេះ ដើម្បីការពារអ្នកថ្មើរជើង។

{contents}
ជំពូកទី ១
បទប្បញ្ញត្តិទូទៅ

មាត្រា ១.-
ច្បាប់នេះមានគោលបំណងការពារផ្លូវថ្មើរជើង និងអ្នកដែលប្រើប្រាស់ផ្លូវនោះ។

មាត្រា ២.-
ផ្លូវថ្មើរជើង គឺជាផ្លូវដែលបើកសម្រាប់មនុស្សគ្រប់រូបដើរ។
{inside}

ជំពូកទី ២
កាតព្វកិច្ច

មាត្រា ២ ស្ទួន.-
ឃុំត្រូវថែទាំផ្លូវថ្មើរជើងឱ្យបានស្អាត។

មាត្រា ៣.-
អ្នកថ្មើរជើងត្រូវបិទទ្វាររបងនៅពេលឆ្លងកាត់រួច។

មាត្រា ៤.-
ច្បាប់នេះចូលជាធរមានចាប់ពីថ្ងៃប្រកាសឱ្យប្រើ។

រាជធានីភ្នំពេញ ថ្ងៃទី ១ ខែ មីនា

ប្រធានរដ្ឋសភា
""",
    outline="""preamble
chapter 1 | ជំពូកទី ១ | បទប្បញ្ញត្តិទូទៅ
  article 1 | មាត្រា ១
  article 2 | មាត្រា ២
chapter 2 | ជំពូកទី ២ | កាតព្វកិច្ច
  article 2bis | មាត្រា ២ ស្ទួន
  article 3 | មាត្រា ៣
  article 4 | មាត្រា ៤
tail""",
    preamble="រដ្ឋសភាបានអនុម័តច្បាប់នេះ",
    tail="ប្រធានរដ្ឋសភា",
    inside=(
        "មាត្រា ៩ នៃច្បាប់នេះ ត្រូវអនុវត្តចំពោះអ្នកជិះកង់ផងដែរ។",
        (
            "ចំពោះផ្លូវដែលអនុញ្ញាតឱ្យជិះកង់ ត្រូវអនុវត្តបន្ថែមនូវបទប្បញ្ញត្តិដែលមានចែងក្នុង\n"
            "មាត្រា ៣ នៃច្បាប់ស្តីពីចរាចរណ៍ផ្លូវគោក និងបទបញ្ញត្តិពាក់ព័ន្ធ។"
        ),
        "ត្រូវបន្ថែមអត្ថបទដូចខាងក្រោម៖\n«មាត្រា ៣.-\nចិញ្ចើមថ្នល់ត្រូវរាបស្មើ។»",
        "១. ផ្លូវ\n២. ស្ពាន\n៣. ជណ្តើរ",
        "មាត្រា ៣ និងមាត្រា ៤ ត្រូវអនុវត្តចំពោះកុមារ។",
    ),
)

THAI = SampleLaw(
    name="thai",
    language="th",
    scheme="มาตรา",
    text="""
พระราชบัญญัติทางเดินเท้า

โดยที่เป็นการสมควรมีกฎหมายว่าด้วยทางเดินเท้า จึงตราพระราชบัญญัติขึ้นไว้ดังต่อไปนี้

{contents}
หมวด ๑
บททั่วไป

มาตรา ๑ พระราชบัญญัตินี้มีวัตถุประสงค์เพื่อคุ้มครองทางเดินเท้าและผู้ที่ใช้ทางนั้น

มาตรา ๒ ในพระราชบัญญัตินี้ ทางเดินเท้าหมายความว่าทางที่เปิดให้ทุกคนเดิน
{inside}

หมวด ๒
หน้าที่

มาตรา ๒ ทวิ เทศบาลต้องดูแลทางเดินเท้าให้สะอาด

มาตรา ๓ ผู้เดินเท้าต้องปิดประตูรั้วเมื่อผ่านไปแล้ว

มาตรา ๓/๑ เทศบาลต้องติดป้ายบอกทาง

มาตรา ๔ พระราชบัญญัตินี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศ

ผู้รับสนองพระราชโองการ
นายกรัฐมนตรี
""",
    outline="""preamble
chapter 1 | หมวด ๑ | บททั่วไป
  article 1 | มาตรา ๑
  article 2 | มาตรา ๒
chapter 2 | หมวด ๒ | หน้าที่
  article 2bis | มาตรา ๒ ทวิ
  article 3 | มาตรา ๓
  article 3-1 | มาตรา ๓/๑
  article 4 | มาตรา ๔
tail""",
    preamble="โดยที่เป็นการสมควร",
    tail="นายกรัฐมนตรี",
    inside=(
        "มาตรา ๓ และมาตรา ๔ ให้ใช้บังคับแก่เด็กด้วย",
        (
            "สำหรับทางที่อนุญาตให้ขี่จักรยานได้ ให้นำบทบัญญัติดังต่อไปนี้มาใช้บังคับด้วย คือ\n"
            "มาตรา ๙ แห่งพระราชบัญญัติทางหลวงโดยอนุโลม"
        ),
        "ให้เพิ่มความต่อไปนี้ในกฎหมายว่าด้วยทางหลวง\n“มาตรา ๓ ทางเท้าต้องราบเรียบ”",
        "(๑) ทาง\n(๒) สะพาน\n(๓) บันได",
    ),
)

VIETNAMESE = SampleLaw(
    name="vietnamese",
    language="vi",
    scheme="Điều",
    text="""
LUẬT ĐƯỜNG ĐI BỘ

Quốc hội ban hành Luật này để bảo vệ đường đi bộ và người đi bộ.

{contents}
Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Luật này quy định về đường đi bộ và quyền của người sử dụng đường đi bộ.

Điều 2. Giải thích từ ngữ

Đường đi bộ là con đường được mở cho mọi người đi lại bằng chân.
{inside}

Chương II
NGHĨA VỤ

Điều 2a. Nghĩa vụ của xã

Xã có trách nhiệm giữ đường đi bộ sạch sẽ và an toàn.

Điều 3. Nghĩa vụ của người đi bộ

Người đi bộ phải đóng cổng sau khi đi qua.

Điều 4. Hiệu lực thi hành

Luật này có hiệu lực kể từ ngày công bố.

CHỦ TỊCH QUỐC HỘI
TỔNG THƯ KÝ
""",
    outline="""preamble
chapter 1 | Chương I | QUY ĐỊNH CHUNG
  article 1 | Điều 1 | Phạm vi điều chỉnh
  article 2 | Điều 2 | Giải thích từ ngữ
chapter 2 | Chương II | NGHĨA VỤ
  article 2a | Điều 2a | Nghĩa vụ của xã
  article 3 | Điều 3 | Nghĩa vụ của người đi bộ
  article 4 | Điều 4 | Hiệu lực thi hành
tail""",
    preamble="Quốc hội ban hành Luật này",
    tail="CHỦ TỊCH QUỐC HỘI",
    inside=(
        "Điều 9 của Luật này được áp dụng cho người đi xe đạp.",
        (
            "Đối với đường mà người đi xe đạp cũng được sử dụng thì còn áp dụng quy định tại\n"
            "Điều 3 của Luật Giao thông đường bộ và các văn bản hướng dẫn thi hành."
        ),
        "Bổ sung vào Luật Giao thông nội dung sau đây:\n“Điều 3. Vỉa hè\nVỉa hè phải bằng phẳng.”",
        "1. Đường mòn;\n2. Cầu;\n3. Bậc thang.",
        "Điều 3, 4 và 5 của Luật Giao thông không áp dụng.",
    ),
)

INDONESIAN = SampleLaw(
    name="indonesian",
    language="id",
    scheme="Pasal",
    text="""
UNDANG-UNDANG TENTANG JALAN SETAPAK

Dewan Perwakilan Rakyat menetapkan undang-undang ini untuk melindungi pejalan kaki.

{contents}
BAB I
KETENTUAN UMUM

Pasal 1

Undang-undang ini melindungi jalan setapak dan orang yang menggunakannya.

Pasal 2

(1) Jalan setapak adalah jalan yang terbuka untuk semua orang yang berjalan kaki.
(2) Pejalan kaki adalah orang yang berjalan di jalan setapak.
{inside}

BAB II
KEWAJIBAN

Bagian Kesatu
Kewajiban Desa

Pasal 2A

Desa wajib memelihara jalan setapak dan memasang rambu.

Bagian Kedua
Kewajiban Pejalan Kaki

Pasal 3

Pejalan kaki wajib menutup pintu pagar setelah melewatinya.

Pasal 4

Undang-undang ini mulai berlaku pada tanggal diundangkan.

Disahkan di ibu kota pada tanggal satu Maret.

PRESIDEN
SEKRETARIS
""",
    outline="""preamble
chapter 1 | BAB I | KETENTUAN UMUM
  article 1 | Pasal 1
  article 2 | Pasal 2
chapter 2 | BAB II | KEWAJIBAN
  section 1 | Bagian Kesatu | Kewajiban Desa
    article 2A | Pasal 2A
  section 2 | Bagian Kedua | Kewajiban Pejalan Kaki
    article 3 | Pasal 3
    article 4 | Pasal 4
tail""",
    preamble="Dewan Perwakilan Rakyat menetapkan",
    tail="PRESIDEN",
    inside=(
        "Pasal 9 undang-undang ini berlaku juga bagi pengendara sepeda.",
        (
            "Bagi jalan setapak yang juga digunakan oleh pengendara sepeda berlaku ketentuan\n"
            "Pasal 3 ayat (1) undang-undang tentang lalu lintas dan peraturan pelaksanaannya."
        ),
        "Di antara dua pasal disisipkan ketentuan sebagai berikut:\n“Pasal 3\nTrotoar harus rata.”",
        "a. jalan;\nb. jembatan;\nc. tangga.",
        "Pasal 3, 4 dan 5 tidak berlaku bagi anak-anak.",
    ),
)

CHINESE = SampleLaw(
    name="chinese",
    language="zh",
    scheme="第…条",
    text="""
步行道路保护法

为了保护步行道路和行人的安全，制定本法。

{contents}
第一章　总则

第一条　本法保护步行道路以及使用步行道路的人。

第二条　本法所称步行道路，是指供所有人步行的道路。
{inside}

第二章　义务

第二条之一　乡镇应当保持步行道路的清洁，并设置路标。

第三条　行人通过栅栏以后，应当把门关好。

第四条　本法自公布之日起施行。
""",
    outline="""preamble
chapter 1 | 第一章 | 总则
  article 1 | 第一条
  article 2 | 第二条
chapter 2 | 第二章 | 义务
  article 2-1 | 第二条之一
  article 3 | 第三条
  article 4 | 第四条""",
    preamble="制定本法",
    tail="",
    inside=(
        "第九条的规定也适用于骑自行车的人。",
        "第三条、第四条不适用于儿童。",
        "第三条第一款所列的道路除外。",
        "道路法增加下列内容：\n“第三条　人行道应当平整。”",
        "（一）道路；\n（二）桥梁；\n（三）台阶。",
    ),
)

JAPANESE = SampleLaw(
    name="japanese",
    language="ja",
    scheme="第…条 (ja)",
    text="""
歩行者用の道に関する法律

国会は、歩行者の安全を守るため、ここにこの法律を定める。

{contents}
第一章　総則

（目的）
第一条　この法律は、歩行者用の道とその道を使う人を守ることを目的とする。

（定義）
第二条　この法律において「道」とは、だれでも歩いて通ることができる道をいう。
{inside}

第二章　義務

（村の義務）
第二条の二　村は、道をきれいに保ち、標識を立てなければならない。

（歩行者の義務）
第三条　歩行者は、門を通ったあと、その門を閉めなければならない。

（罰則）
第四条　前条の規定に違反した者は、一万円以下の過料に処する。

附則

この法律は、公布の日から施行する。
""",
    outline="""preamble
chapter 1 | 第一章 | 総則
  article 1 | 第一条 | 目的
  article 2 | 第二条 | 定義
chapter 2 | 第二章 | 義務
  article 2-2 | 第二条の二 | 村の義務
  article 3 | 第三条 | 歩行者の義務
  article 4 | 第四条 | 罰則
transitional | 附則""",
    preamble="ここにこの法律を定める",
    tail="",
    inside=(
        "第九条の規定は、自転車に乗る者にも準用する。",
        "第三条及び第四条は、子供には適用しない。",
        "第三条第一項の道を除く。",
        "道路法に次のように加える。\n「第三条　歩道は、平らでなければならない。」",
        "一　道\n二　橋\n三　階段",
    ),
)

KOREAN = SampleLaw(
    name="korean",
    language="ko",
    scheme="제…조",
    text="""
보행로 보호에 관한 법률

국회는 보행자의 안전을 지키기 위하여 이 법을 제정한다.

{contents}
제1장 총칙

제1조(목적) 이 법은 보행로와 그 길을 이용하는 사람을 보호함을 목적으로 한다.

제2조(정의) 이 법에서 "보행로"란 누구나 걸어서 다닐 수 있는 길을 말한다.
{inside}

제2장 의무

제2조의2(마을의 의무) 마을은 보행로를 깨끗하게 유지하고 표지판을 세워야 한다.

제3조(보행자의 의무) 보행자는 문을 지난 뒤에 그 문을 닫아야 한다.

제4조(과태료) 이 법을 위반한 사람에게는 과태료를 부과한다.

부칙

이 법은 공포한 날부터 시행한다.
""",
    outline="""preamble
chapter 1 | 제1장 | 총칙
  article 1 | 제1조 | 목적
  article 2 | 제2조 | 정의
chapter 2 | 제2장 | 의무
  article 2-2 | 제2조의2 | 마을의 의무
  article 3 | 제3조 | 보행자의 의무
  article 4 | 제4조 | 과태료
transitional | 부칙""",
    preamble="국회는 보행자의 안전을",
    tail="",
    inside=(
        "제9조의 규정은 자전거를 타는 사람에게도 적용한다.",
        "제3조제1항의 길은 제외한다.",
        "제3조 및 제4조는 어린이에게 적용하지 아니한다.",
        "도로법에 다음과 같이 신설한다.\n“제3조(보도) 보도는 평평하여야 한다.”",
        "1. 길\n2. 다리\n3. 계단",
    ),
)

BARE = SampleLaw(
    name="bare numbers",
    language="en",
    scheme="number",
    text="""
ALLOTMENTS BILL

A Bill to make provision for allotments and for the people who grow food on them.

{contents}
PART 1
ALLOTMENTS

1 Duty to provide allotments

(1) A council must provide allotments for the residents of its area.
(2) In this Act "allotment" means land on which residents grow food for themselves.

2 Rent

(1) A council may charge a rent for an allotment.
(2) The rent must not exceed the cost of keeping the allotment in good order.
{inside}

PART 2
GENERAL

2A Water

A council must provide water for every allotment in its area.

3 Regulations

The Minister may by regulations make further provision about allotments.

4 Short title

This Act may be cited as the Allotments Act.
""",
    outline="""preamble
part 1 | PART 1 | ALLOTMENTS
  article 1 | 1 | Duty to provide allotments
  article 2 | 2 | Rent
part 2 | PART 2 | GENERAL
  article 2A | 2A | Water
  article 3 | 3 | Regulations
  article 4 | 4 | Short title""",
    preamble="A Bill to make provision for allotments",
    tail="",
    inside=(
        (
            "(3) After section 3 of the Land Act insert—\n“3A Water on public land\n"
            "Public land must have water.”"
        ),
        (
            "(3) A person who has not paid the rent of the allotment for a period of at least\n"
            "3 months may be required to leave it within the period that the council allows."
        ),
        "(3) The rent is made up of—\n(a) the cost of water;\n(b) the cost of fences.",
    ),
)

LAWS = (
    ENGLISH,
    ENGLISH_SECTIONS,
    FRENCH,
    SPANISH,
    PORTUGUESE,
    GERMAN,
    SECTION_SIGN,
    ESTONIAN,
    ICELANDIC,
    RUSSIAN,
    UKRAINIAN,
    KHMER,
    THAI,
    VIETNAMESE,
    INDONESIAN,
    CHINESE,
    JAPANESE,
    KOREAN,
    BARE,
)
