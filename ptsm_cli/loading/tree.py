"""Plain objects from YAML events in one pass: dicts, lists and texts, guarded against what a roadmap never needs.

One loop without recursion nor closure: depth is the user's, and a closure would make a reference cycle a file. Every
text comes out composed (NFC), so that whatever is compared later is.
"""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any

from ruamel.yaml.events import AliasEvent, DocumentStartEvent, ScalarEvent

from ptsm_cli.common.french import are_alone, composed, is_composed, overloads
from ptsm_cli.findings.location import Location, Route, Span
from ptsm_cli.loading.edges import after_bullet, cleaned, is_compared, is_stray, unquoted
from ptsm_cli.loading.events import KINDS, Event, Events
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.positions import ALIAS, END, MAPPING, SCALAR, Outline, offsets
from ptsm_cli.loading.signs import Vocabulary, code
from ptsm_cli.loading.source import UNPRINTABLE, Source

DEPTH_LIMIT = 32
"""Deepest nesting accepted; a fiche needs six."""

Data = dict[str, Any] | list[Any] | str | None
"""What a YAML node becomes; an empty plain scalar is None, every other scalar is its text."""

_SHORT = 32
"""Up to this length, a text comes back in a project (an id, a name, a period): it is kept once."""

_STANDARD = "tag:yaml.org,2002:"
"""What « !! » stands for."""

_SIGNS = "."
"""A text that comes after it, in the order of texts, is not empty and begins with no dash."""


class _Awaited:
    """Stands for the key of a mapping that awaits one."""


class _Dropped:
    """Stands for a key that is refused: its value is not kept."""


class TreeBuilder:
    """Builds the tree of the only document of a text; `faults` says what did not prevent reading it."""

    def __init__(
        self,
        source: Source,
        text: str,
        words: Vocabulary | None = None,
        doubted: Callable[[str], bool] | None = None,
    ) -> None:
        """Prepare to read `text`, as parsed: `doubted` tells where blanks are looked for, `words` what is compared."""
        self.faults: list[Fault] = []
        self._source, self._text = source, text
        self._words, self._doubted = words, doubted
        self._kinds: list[int] = []
        self._marks: list[int] = []
        self._keys: dict[int, str] = {}
        self._loose: list[Span] = []
        self._stack: list[tuple[Any, Any]] = []
        is_one = are_alone(source.signs) or is_composed(source.text)
        self._as_typed = is_one and not UNPRINTABLE.search("".join(source.signs))

    def build(self, events: Events) -> Data:
        """Return the root of the tree; the source then knows where its nodes stand.

        Raises:
            UnreadableError: the text is nested too deep.
            ruamel.yaml.error.YAMLError: the text is no YAML.
        """
        root: Data = None
        starts = (event for event in events if isinstance(event, DocumentStartEvent))
        for rank, start in enumerate(starts):
            if rank:
                self._note(FaultKind.DOCUMENTS, start)
                break
            root = self._document(events)
        if root is None:
            self.faults.append(Fault(FaultKind.EMPTY, self._source.start))
        for accents in () if self._as_typed else overloads(self._source.text):
            self.faults.append(Fault(FaultKind.CHARACTER, self._source.at(*accents), "accents"))
        marks = offsets(len(self._source.text), self._marks)
        self._source.outline = Outline(bytes(self._kinds), marks, self._keys, self._loose)
        return root

    def _document(self, events: Events) -> Data:
        doubted, as_typed = self._doubted, self._as_typed
        kinds, marks, stack = self._kinds, self._marks, self._stack
        node: Data
        container: Any = None
        key: Any = _Awaited
        for event in events:
            marks.append(start := event.start_mark.index)
            marks.append(end := event.end_mark.index)
            if type(event) is ScalarEvent:
                kinds.append(SCALAR)
                value, size = event.value, end - start
                # Most scalars are their words and nothing more: quotes, an anchor, a tag or a second line take signs.
                bare = as_typed and len(value) == size and value > _SIGNS
                node = value if bare else self._guarded(event)
                node = intern(node) if size <= _SHORT and node else node
                if doubted and node and (not bare or doubted(node)):
                    node, bare = self._cleaned(node, event, container, key), False
            else:
                kinds.append(kind := KINDS[type(event)])
                if kind == END:
                    node, bare = container, False
                    container, key = stack.pop()
                elif kind == ALIAS:
                    node, bare = self._guarded(event), False
                else:
                    self._open(event, container, key)
                    container, key = {} if kind == MAPPING else [], _Awaited
                    continue
            if key is not _Awaited:
                if key is not _Dropped:
                    container[key] = node
                key = _Awaited
            elif type(container) is list:
                container.append(node)
            elif container is None:
                return node
            else:
                key = node if bare and node not in container and node != "<<" else self._key(container, node, event)
        raise AssertionError("a document that has no end")

    def _open(self, event: Event, container: object, key: object) -> None:
        """Guard a list or mapping that begins, and remember what holds it."""
        if len(self._stack) >= DEPTH_LIMIT:
            raise UnreadableError(Fault(FaultKind.DEPTH, self._at(event), str(DEPTH_LIMIT)))
        if key is _Awaited and type(container) is dict:
            self._note(FaultKind.COMPLEX_KEY, event)
        if event.anchor is not None or event.ctag is not None:
            self._guard(event)
        self._stack.append((container, key))

    def _key(self, table: dict[str, Any], node: Data, event: Event) -> Any:  # noqa: ANN401 - a key or a stand-in
        """Return a key, or a stand-in for one that is refused."""
        if isinstance(event, AliasEvent):
            self._note(FaultKind.COMPLEX_KEY, event)
        if not isinstance(event, ScalarEvent):
            return _Dropped
        key = intern(str(node or ""))
        if event.end_mark.index - event.start_mark.index != len(key) or not self._as_typed:
            self._keys[len(self._kinds) - 1] = key
        if key == "<<" and not event.style:
            self._note(FaultKind.ALIAS, event, "<<")
            return _Dropped
        if key in table:
            self._note(FaultKind.DUPLICATE_KEY, event, key, Location(self._source, (*self._route(), key), on_key=True))
            return _Dropped
        return key

    def _route(self) -> Route:
        """Return the route of the container that is being filled."""
        return tuple(len(c) if type(c) is list else str(key) for c, key in self._stack if c is not None)

    def _guarded(self, event: Event) -> str | None:
        """Return the text of a scalar that is not bare, None where it is empty or an alias."""
        if isinstance(event, AliasEvent):
            self._note(FaultKind.ALIAS, event, f"*{event.anchor}")
            return None
        self._guard(event)
        value: str = event.value
        if not value and not event.style:
            return None
        start, end = event.start_mark.index, event.end_mark.index
        plain = not event.style and event.anchor is None and event.ctag is None
        if plain and (value[0] == "-" or len(value) != end - start):
            self._loose.append((start, end))
        # Only an escape between double quotes can still put one in a text.
        if event.style == '"' and (found := UNPRINTABLE.search(value)):
            self._note(FaultKind.CHARACTER, event, f"U+{ord(found[0]):04X}")
            value = UNPRINTABLE.sub("", value)
        return composed(value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value)

    def _cleaned(self, value: str, event: Event, container: object, key: object) -> str | None:
        """Return a text without the blanks and guillemets that are no part of it; a fault says where each is."""
        is_key = type(container) is dict and key is _Awaited
        words = self._words
        if (bare := unquoted(value)) is not None and self._is_compared(bare, key, is_key=is_key):
            self._note(FaultKind.QUOTES, event, bare)
            return bare
        if not (is_key or event.style) and (bulleted := after_bullet(value)):
            value = self._without_bullet(value, bulleted, event, container, key)
        named = is_key or words is None or self._owner(key) in words.names
        quote = 1 if event.style and event.style not in "|>" else 0
        start, end = event.start_mark.index + quote, event.end_mark.index - quote
        bare, spans = cleaned(value, self._text[start:end], named=named)
        kind = FaultKind.BLANK if is_key else FaultKind.HIDDEN
        # A word that is no key of ours is prose: what is said of it elsewhere is enough.
        told = len(self._stack) == 1 or words is None or bare in words.keys if is_key else bool(bare)
        for first, last in spans if told else ():
            place = self._source.at(start + first, start + last)
            self.faults.append(Fault(kind, place, code(self._source.text[start + first]), "key"))
        return bare or (value if event.style or is_key else None)

    def _without_bullet(self, value: str, item: tuple[str, bool], event: Event, container: object, key: object) -> str:
        """Return an item without the bullet that begins it; a text of several lines keeps its own, and is told."""
        (rest, several), text, owner = item, self._source.text, self._owner(key)
        start, end = event.start_mark.index, event.end_mark.index
        listed = type(container) is list or (self._words is not None and owner in self._words.lists)
        lines = several and "\n" in text[start:end]
        stray = is_stray(value, owner, text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start])
        if not stray and (value[0] == "-" or not (listed or lines)):
            return value
        meant = "liste" if listed and several else "element" if listed else "lignes" if lines else "texte"
        self.faults.append(Fault(FaultKind.BULLET, self._source.at(start), value[0], meant))
        return rest if meant in {"element", "texte"} else value

    def _is_compared(self, bare: str, key: object, *, is_key: bool) -> bool:
        """Tell whether a text is a key of ours, or what is compared."""
        if is_key:
            return self._words is None or bare in self._words.keys
        return is_compared(self._owner(key), bare, self._words)

    def _owner(self, key: object) -> object:
        """Return the key that a value is under, its lists put aside."""
        if key is not _Awaited:
            return key
        return next((key for _, key in reversed(self._stack) if key is not _Awaited), None)

    def _guard(self, event: Event) -> None:
        if event.anchor is not None:
            self._note(FaultKind.ALIAS, event, f"&{event.anchor}")
        if event.tag is not None:
            self._note(FaultKind.TAG, event, str(event.tag).replace(_STANDARD, "!!"))

    def _note(self, kind: FaultKind, event: Event, detail: str = "", see: Location | None = None) -> None:
        self.faults.append(Fault(kind, self._at(event), detail, see=see))

    def _at(self, event: Event) -> Location:
        return self._source.at(event.start_mark.index, event.end_mark.index)
