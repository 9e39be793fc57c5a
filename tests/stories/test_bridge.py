from __future__ import annotations

import pytest
from story_samples import document

from parley.nouns.document import Document
from parley.stories import group
from parley.stories.bridge import cells, sound

# Three developments of invented places, each told in four languages; written before any score was seen.
FERRY = {
    "en": "The ferry Alderline sank off Port Quessant on Tuesday night with 47 people on board, the coast "
    "guard of Marovia said. Rescue ships had found 31 survivors by morning. Transport Minister Janek "
    "Holub blamed a collision with an unlit tanker and promised an inquiry. The owner, Brisk Lines, "
    "denied that the ferry had carried too many passengers.",
    "de": "Die Fähre Alderline ist in der Nacht zum Mittwoch vor Port Quessant gesunken. An Bord waren nach "
    "Angaben der marowischen Küstenwache 47 Menschen, 31 Überlebende wurden bis zum Morgen geborgen. "
    "Verkehrsminister Janek Holub machte einen Zusammenstoß mit einem unbeleuchteten Tanker "
    "verantwortlich. Die Reederei Brisk Lines bestritt, dass das Schiff überladen war.",
    "fr": "Le ferry Alderline a coulé mardi soir au large de Port Quessant avec 47 personnes à bord, selon "
    "les gardes-côtes de Marovie. Au matin, les secours avaient retrouvé 31 survivants. Le ministre des "
    "Transports, Janek Holub, a mis en cause une collision avec un pétrolier sans feux. La compagnie "
    "Brisk Lines dément toute surcharge.",
    "ru": "Паром «Алдерлайн» затонул во вторник вечером у Порт-Кессана, на борту было 47 человек, сообщила "
    "береговая охрана Маровии. К утру корабли спасателей подняли 31 выжившего. Министр транспорта Янек "
    "Холуб назвал причиной столкновение с танкером без огней. Компания «Бриск Лайнс» отрицает, что "
    "паром был перегружен.",
}
BUDGET = {
    "en": "Marovia's parliament threw out the budget on Wednesday by 88 votes to 79, two days after Finance "
    "Minister Olga Strell had tied her office to it. Prime Minister Viktor Damm said that he would call "
    "an election in June. The opposition leader, Rasmus Teel, spoke of the end of a tired government.",
    "de": "Das Parlament von Marowien hat am Mittwoch den Haushalt mit 88 zu 79 Stimmen abgelehnt. "
    "Finanzministerin Olga Strell hatte ihr Amt daran geknüpft. Ministerpräsident Viktor Damm kündigte "
    "Neuwahlen für Juni an. Oppositionsführer Rasmus Teel sprach vom Ende einer müden Regierung.",
    "fr": "Le parlement de Marovie a rejeté mercredi le budget par 88 voix contre 79. La ministre des "
    "Finances, Olga Strell, y avait lié son sort. Le premier ministre Viktor Damm a annoncé des "
    "élections pour le mois de juin. Le chef de l'opposition, Rasmus Teel, a parlé de la fin d'un "
    "gouvernement fatigué.",
    "ru": "Парламент Маровии в среду отклонил бюджет: 88 голосов против, 79 за. Министр финансов Ольга "
    "Стрелль связала с ним свою должность. Премьер-министр Виктор Дамм объявил о выборах в июне. Лидер "
    "оппозиции Расмус Теель говорил о конце усталого правительства.",
}
QUAKE = {
    "en": "An earthquake of magnitude 6.4 shook the valley of Tessen in northern Orland on Thursday and "
    "destroyed 120 houses. Governor Ines Valdra asked the army for tents; the hospital in Tessen "
    "treated 63 people.",
    "de": "Ein Erdbeben der Stärke 6,4 hat am Donnerstag das Tal von Tessen im Norden von Orland erschüttert "
    "und 120 Häuser zerstört. Gouverneurin Ines Valdra bat die Armee um Zelte; im Krankenhaus von "
    "Tessen wurden 63 Menschen behandelt.",
    "fr": "Un séisme de magnitude 6,4 a secoué jeudi la vallée de Tessen, dans le nord de l'Orland, et "
    "détruit 120 maisons. La gouverneure Ines Valdra a demandé des tentes à l'armée ; l'hôpital de "
    "Tessen a soigné 63 personnes.",
    "ru": "Землетрясение магнитудой 6,4 произошло в четверг в долине Тессен на севере Орланда, разрушено 120 "
    "домов. Губернатор Инес Вальдра попросила армию о палатках; в больнице Тессена помощь получили 63 "
    "человека.",
}


def _heap() -> list[Document]:
    return [
        document(f"{name} {lang}", text, lang=lang, published="2031-04-03")
        for name, texts in (("ferry", FERRY), ("budget", BUDGET), ("quake", QUAKE))
        for lang, text in texts.items()
    ]


def test_reports_in_four_languages_of_three_developments_are_three_stories() -> None:
    found = {frozenset(story.docs) for story in group(_heap())}
    assert found == {
        frozenset(f"{name} {lang}" for lang in ("en", "de", "fr", "ru"))
        for name in ("ferry", "budget", "quake")
    }


def test_the_headline_of_a_story_in_two_languages_is_in_the_one_that_most_reports_are_in() -> None:
    two = [
        document("a", QUAKE["en"], lang="en", title="Quake in Orland"),
        document("b", QUAKE["de"], lang="de", title="Beben in Orland"),
    ]
    assert [story.headline for story in group(two)] == ["Quake in Orland"]


@pytest.mark.parametrize(
    "names",
    [
        ("Selenskyj", "Zelensky", "Зеленского"),
        ("Lawrow", "Lavrov", "Лавровым"),
        ("Poutine", "Putin", "Путина"),
        ("Erdoğan", "Erdogan", "Эрдоганом"),
        ("Uldmark", "Ульдмарка"),
    ],
)
def test_a_name_sounds_the_same_in_every_script_and_case(names: tuple[str, ...]) -> None:
    assert len({sound(name) for name in names}) == 1


def test_a_date_a_number_and_a_state_are_one_in_every_language() -> None:
    texts = {
        "en": "On 3 April Germany counted 1,200 ships.",
        "de": "Am 3. April zählte Deutschland 1.200 Schiffe.",
        "fr": "Le 3 avril, l’Allemagne a compté 1 200 navires.",
        "ru": "3 апреля Германия насчитала 1 200 судов.",
    }
    found = [set(cells(text, lang)) for lang, text in texts.items()]
    assert {"4-3", "@DEU"} <= set.intersection(*found)
    assert "1200" in found[0] & found[1]
