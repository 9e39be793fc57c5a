"""Common given names, by which a person is told from a place and "he" from "she"."""

from __future__ import annotations

from parley.reading.who.offices import words

MALE = words(
    "aleksandr alexander alexei andrei andrew antonio anthony benjamin boris carlos charles christopher "
    "daniel david dmitri dmitry donald edward emmanuel eric francis frank friedrich george gerhard "
    "giuseppe hans henry hugo igor ivan jacques james jan jean joe john jose josé joseph juan karl keir "
    "kevin konstantin lars leo luis marco mario mark martin matteo michael mikhail mohammed muhammad "
    "nicolas nikolai oleg oleksandr olaf pavel paul pedro peter petr philip pierre radek recep richard "
    "robert roman ronald sergei sergey stefan stephen steven thomas tony viktor vladimir volodymyr "
    "vyacheslav william wolfgang xavier yuri ali ahmed hassan omar bill bernie jeb ted chris scott marc "
    "tim mike jim ben sam dan matt jeff greg brian adam jason kyle"
)
FEMALE = words(
    "alexandra alice amelia amy ana andrea angela anna annalena anne barbara beatriz bettina carla "
    "caroline catherine charlotte christine clara claudia condoleezza dana diana dora elena elisabeth "
    "elizabeth ella emma eva federica fiona gabriela giorgia giulia hanna hannah helen helena hillary "
    "ilse ines ingrid irina isabel jane jennifer jessica julia kaja karin karen kate katherine katrin "
    "laura lena linda lisa lucia madeleine maia maria marie marina marine martha mary melania mette "
    "michelle mirjana monica nadia nancy natalia nicola nina olena olga patricia rachel rebecca roberta "
    "sandra sanna sara sarah sofia sophie susan susanna svetlana teresa theresa ursula valentina vera "
    "victoria viola yelena yulia yvette zuzana carly megyn kellyanne"
)

GIVEN = MALE | FEMALE
"""Common given names."""
