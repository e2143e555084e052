"""Words that may change the sense of the date that they label: with one of them, nothing is read.

A label may hold any other words: they say what happens on the date. These say that the date has passed or moved,
that it is of something else than an action, or that it is not sure. A word of the closed tables of `lexicon` wins over
the beginnings listed here: « réalisation » is harmless, « réalisé » is not.
"""

from __future__ import annotations

from ptsm_cli.common.french import singular
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import ACTS, THINGS

_PARTICIPLES = """
    abandonn accord achev adopt amorc annul arret clotur commenc cre debut demarr deploy differ diffus effectu engag
    entam esper execut finalis formalis gel initi install lanc livr nomm planifi propos publi realis recrut redig refus
    reinterrog restitu sign stopp termin valid vis vot
"""
"""Past participles without their ends: what is done, under way or planned is told, not due."""

_STATES = "accompli acquis attendu clos conclu fait fini interrompu obtenu pressenti prevu suspendu tenu transmis"
"""The other participles, which may be feminine or plural."""

_STARTS = """
    ajourn ancien anticip auparavant avance decal initial maintenu prolong reconduct reconduit renouvel report repouss
    retard

    budget cout credit depens dotation enveloppe euro financ fonds montant subvention tarif

    article circulaire cpom decret directive edition instruction legislat mandat norme ordonnance reglement version

    chiffre constat donnee effectif indicateur insee nombre population situation source statistique valeur

    aboutissement achevement butoir cloture decade delai duree heure horizon limite moitie phase pluriannuel quinzaine
    rentree scolaire semaine semestre terme tranche trimestre vacances

    approximativ aucun condition confirm defini determin envisag estim eventuel hypothe ideal jamais mieux minim option
    permanent possib potentiel pourr probab provisoire reserve sauf selon sinon souhait voire
"""
"""Beginnings of the words of postponement, money, norms, facts, time, and doubt, one paragraph each."""

_WORDS = """
    alentours an annee annees ans autour cf code continu continue deja dernier derniere environ etape etapes
    faire fin fir hors idem jour jours ko loi lois maj mis mois n nc ne neant non nsp ok ou oui pas peut peuvent
    pire plutot prix prs ras rien sans si stop taux vers voir
"""
"""Whole words, of which other words begin alike: « maison », « source », « finalité »."""

_EXPRESSIONS = (
    r"en cours",
    r"stand ?-? ?by",
    r"a (?:[a-z]+(?:er|ir|re)|nouveau)",
    r"files? actives?",
    r"mis(?:es?)? a jour",
    r"(?:etat|situation) au",
    r"fil de l'eau",
    r"des (?:qu|la|le|l|les|lors)",
    r"suite a",
    r"a l'issue",
)


def _any(words: str) -> str:
    return "|".join(words.split())


_UNDER_WAY = """
    attente cadrage conception conceptualisation consolidation construction creation definition deploiement
    developpement discussion elaboration etude examen experimentation finalisation fonctionnement formalisation
    formation gestation instruction negociation oeuvre pause phase place planification preparation programmation
    projet realisation recrutement redaction reflexion relecture retard signature sommeil stand
    structuration suspens test tests travaux validation veille vigueur
"""
"""What comes after « en » and says how far the action is; « mise en place » says what is done."""

_UNDER_WAY_FORM = having(
    ("en ", "a l'et", "au stade", "au etat"),
    rf"(?<![a-z])(?:(?<!mise )(?<!mises )(?<!entree )en (?:{_any(_UNDER_WAY)}"
    r"|(?:concert|consult)ation(?! avec)|service(?! d[e']))"
    r"|a l'etude|(?:au|en) (?:stade|etat)|a l'etat)(?![a-z])",
)
_DONE = """
    act actualis adapt adress affect allou amelior amend anim annonc appliqu approuv arbitr attribu autoris bloqu cess
    communiqu complet concert concretis confi consolid constitu consult corrig decid deleg delegu depass depos develop
    developp discut distribu dot echang elabor envoy equip etudi evalu experiment expir factur ferm form frein
    generalis identifi inform integr men mobilis modifi negoci notifi obsolet organis partag pay perennis perim prepar
    present programm recens rectifi reexamin rejet renforc reorganis rencontr retir revis sensibilis sold
    stabilis structur supprim test transfer transform valoris verifi vers
"""
_OTHERS_DONE = """
    abouti atteint caduc choisi conduit construit convenu debattu echu ecrit elargi entendu etabli etendu fourni garanti
    inscrit ouvert parvenu pris produit ralenti recu reduit reflechi rempli remis reouvert repris reuni revu rouvert
    soumis vu
"""
"""Participles that are harmless beside others: « protocole révisé », « lieu ouvert à tous »."""

_STANDING = """
    abandon actif active actuel actuelle annulation arret blocage cessation derniere dernier etat existant expiration
    fonctionnel fonctionnelle gel interruption nouveau operationnel operationnelle passe perspective piste plafond
    precedent precedente projection solde suppression suspension terminaison
"""
"""Words of state, of an end or of a doubt that are harmless beside others: « comité opérationnel »."""

_ALONE = deferred(
    rf"(?:(?:est|sera|ete|deja|bien) ){{0,3}}(?:(?:{_any(_DONE)})ee?s?|(?:{_any(_OTHERS_DONE)})e?s?"
    rf"|(?:{_any(_STANDING)})s?)"
)
_EXCLUDED = deferred(
    rf"(?<![a-z])(?:(?:(?:{_any(_PARTICIPLES)})e|(?:{_any(_STATES)}))e?s?(?![a-z])"
    rf"|(?:{_any(_STARTS)})[a-z]*"
    rf"|(?:{'|'.join(_EXPRESSIONS)}|{_any(_WORDS)})(?![a-z]))"
)
DELIVERED = frozenset({"livre", "livree", "livres", "livrees"})
"""Of the closed tables, yet told of what is done when they label a date, or stand alone beside it."""

_A_BOOK = deferred(
    r"(?:(?<=du )|(?<=le )|(?<=un )|(?<=au ))livre(?![a-z])|livres?(?= (?:blancs?|verts?|d'or|de bord)(?![a-z]))"
)
"""« livre » where no accent can be missing: « rédaction du livre blanc »."""


def state_of_progress(folded: str) -> tuple[int, int] | None:
    """Return where a folded text says how far an action is, « en préparation », « à l'étude », or None."""
    found = _UNDER_WAY_FORM.search(folded)
    return found.span() if found else None


def excluded_words(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the first excluded words of a part of a folded text stand, or None where it has none."""
    words = folded[start:end].strip(" .")
    if _ALONE.fullmatch(words) and not _is_harmless(words):
        return start, end
    found = _EXCLUDED.finditer(folded, start, end)
    told = (one.span() for one in found if not (_is_harmless(one[0]) or _A_BOOK.match(folded, one.start())))
    return next(told, None)


def _is_harmless(word: str) -> bool:
    """Tell whether a word is of the closed tables of words that say nothing of time."""
    one = singular(word)
    return word not in DELIVERED and (word in ACTS or one in ACTS or one in THINGS)
